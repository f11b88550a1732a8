"""What the start may load, and when; each in a process of its own."""

import subprocess
import sys

import pytest

HEAVY = (
    "PIL",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "alembic",
    "borax",
    "matplotlib",
    "numpy",
    "openpyxl",
    "psycopg",
    "pypinyin",
    "rapidfuzz",
    "reportlab",
    "xlsxwriter",
)
STEPS = {
    "first card": (
        "import crm_desktop.__main__, crm_desktop.app",
        (*HEAVY, "sqlalchemy", "PySide6.QtSvg", "crm_desktop.cli.options"),
    ),
    "start check": ("import crm_desktop.db.office", (*HEAVY, "sqlalchemy")),
    "window": ("from crm_desktop.app import load_the_rest; load_the_rest()", (*HEAVY, "sqlalchemy")),
}


@pytest.mark.parametrize("step", STEPS)
def test_start_loads_nothing_heavy_before_it_is_used(step):
    work, absent = STEPS[step]
    code = f"{work}; import sys; print([name for name in {absent!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"

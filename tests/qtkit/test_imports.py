import subprocess
import sys

import pytest

from crm_desktop.qtkit.imports import spare_source_reading


def test_later_modules_are_not_read_for_switches(tmp_path, monkeypatch, qapp):
    spare_source_reading()
    (tmp_path / "of_no_concern.py").write_text("WORDS = 'PySide6 and __feature__'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    import of_no_concern

    chosen = sys.modules["shibokensupport.feature"].pyside_feature_dict
    assert of_no_concern.WORDS
    assert chosen.get("of_no_concern", -1) == -1


def in_a_process_of_its_own(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.splitlines()


SPARED = "import sys; from crm_desktop.qtkit.imports import spare_loading; spare_loading(); "


def test_database_is_loaded_without_what_is_never_used_of_it():
    said = in_a_process_of_its_own(
        SPARED + "import sqlalchemy.orm, sqlalchemy.dialects.sqlite;"
        "print([name for name in ('asyncio.events', 'ssl', 'email.message', 'zipfile') if name in sys.modules])"
    )
    assert said == ["[]"]


@pytest.mark.parametrize(
    ("use", "found"),
    [
        ("import asyncio; print(asyncio.run(asyncio.sleep(0, 5)))", "5"),
        ("from asyncio import CancelledError; print(CancelledError.__name__)", "CancelledError"),
        (
            "import asyncio.events, asyncio; print(asyncio.AbstractEventLoop is asyncio.events.AbstractEventLoop)",
            "True",
        ),
        (
            "import asyncio; print(asyncio.iscoroutine(1), hasattr(asyncio, 'nonsense'), asyncio.iscoroutine(1))",
            "False False False",
        ),
        ("from importlib import metadata; print(metadata.version('sqlalchemy') != '')", "True"),
        ("from importlib.metadata import version; print(version('sqlalchemy') != '')", "True"),
        ("import sqlalchemy.util as util; print(util.concurrency.is_exit_exception(KeyboardInterrupt()))", "True"),
    ],
)
def test_module_that_is_spared_is_there_when_it_is_used(use, found):
    assert in_a_process_of_its_own(SPARED + use) == [found]

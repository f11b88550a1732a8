"""What the office sets, why somebody does it, which day it is and what tax is usual are asked in one place each."""

import re
from functools import cache
from pathlib import Path

import pytest

import crm_desktop

ROOT = Path(crm_desktop.__file__).parent
WITHOUT_ZONE = {
    "exchange/convert.py": "a cell of a sheet has no zone",
    "exchange/sheet_head.py": "a cell of a sheet has no zone",
    "exchange/sheet_writer.py": "of the local moment whose hours it writes",
    "present/formats.py": "of the local moment whose hours it shows",
    "print_templates/functions.py": "a value of a template may have no zone",
}
"""Where the day of a moment may be taken otherwise, and why."""
LOOKUPS = {"queries/lookups.py", "services/imports/words.py"}
"""An import asks for words that are switched off, too: they are not made once more."""


@cache
def sources():
    """The code by its place, without examples and migrations."""
    return {
        path.relative_to(ROOT).as_posix(): re.sub(r"^ *(>>>|#).*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        for path in ROOT.rglob("*.py")
        if "migrations" not in path.parts
    }


@pytest.mark.parametrize(
    ("asks", "places"),
    [
        (r"\bSetting\.value\b", {"queries/settings.py"}),
        (
            r"select\(DictionaryEntry\.(list_name, DictionaryEntry\.)?text\)\.where\(\s*DictionaryEntry\.(list|is)_",
            LOOKUPS,
        ),
        (r"(\band_|Employee\.name\)\.where)\(Employee\.is_active", {"queries/lookups.py"}),
        (r"\bReasonMissing\(\)", {"services/reasons.py"}),
        (r"\.date\(\)", {"domain/clock.py", *WITHOUT_ZONE}),
        (r"datetime\.combine\([^\n]+\.astimezone\(", {"domain/clock.py"}),
        (r'\bDecimal\("0\.13"\)', {"domain/tax.py", "print_templates/kinds/goods.py"}),
    ],
    ids=["settings", "pick lists", "people", "reasons", "day of a moment", "moment of a day", "usual rate of tax"],
)
def test_it_is_asked_in_one_place(asks, places):
    assert {place for place, source in sources().items() if re.search(asks, source)} == places

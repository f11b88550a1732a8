"""No file grows beyond 400 lines but declarations: a list of rows that are read one by one."""

from __future__ import annotations

from pathlib import Path

HOME = Path(__file__).parents[1]
MOST_LINES = 400
DECLARATIONS = {
    "crm_desktop/db/migrations/versions/v0001_first_release.py": "every table as it went out, never touched again",
    "crm_desktop/db/migrations/versions/v0004_the_street_plan.py": "one function for each change of the layout",
    "tests/doors/commands.py": "a row for each command: who may give it, and how it is made",
    "tests/doors/queries.py": "a row for each query: what it tells to whom",
    "tests/doors/twelve/capabilities.py": "a row for each capability: how far its twelve doors are open",
}
"""Why a file may be longer."""


def lengths():
    folders = ("crm_desktop", "tests", "benchmarks", "tools")
    for path in [HOME / "run.py", *(path for folder in folders for path in (HOME / folder).rglob("*.py"))]:
        yield path.relative_to(HOME).as_posix(), path.read_text(encoding="utf-8").count("\n")


def test_no_file_is_longer_than_400_lines_but_declarations():
    long = {name: count for name, count in lengths() if count > MOST_LINES and name not in DECLARATIONS}

    assert long == {}


def test_each_declaration_is_still_that_long():
    counted = dict(lengths())

    assert [name for name in DECLARATIONS if counted.get(name, 0) <= MOST_LINES] == []

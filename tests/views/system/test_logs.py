"""The logs beside the audit log."""

from datetime import UTC, datetime

from crm_desktop.db.schema import SCHEMA_VERSION
from crm_desktop.queries.office.logs import LayoutRow
from crm_desktop.views.system.logs import CAME, LAYOUT_COLUMNS

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def came(since, until):
    row = LayoutRow(1, NOON, since, until, "0.1.0", "chen", "0002: as its code says", "a.crm")
    (column,) = [column for column in LAYOUT_COLUMNS if column.key == "steps"]
    return column.value(row)


def test_each_layout_says_to_people_what_it_brought():
    assert CAME.keys() == set(range(2, SCHEMA_VERSION + 1))
    assert came(4, 5) == "5: Groups of roles, refunds"
    assert came(2, 5).splitlines()[0].startswith("3: Roles")


def test_layout_of_a_later_program_says_what_its_code_said():
    assert came(SCHEMA_VERSION, SCHEMA_VERSION + 1) == "0002: as its code says"

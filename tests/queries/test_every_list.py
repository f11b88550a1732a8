"""Each list, filtered and sorted by each of its columns, against the rows themselves."""

from decimal import Decimal
from enum import StrEnum
from types import SimpleNamespace

import pytest

from crm_desktop.cli.named_lists import NAMES, named_list
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.present.columns.base import Kind, is_counted
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.reader import Reader
from tests.conftest import NOON

CLOCK = FixedClock(NOON)
COMPUTED = {(f"{role}s", "mobile") for role in PartyRole}
"""Columns whose SQL says more than the cell shows."""


@pytest.fixture(scope="module")
def office(tmp_path_factory, put_demo):
    with open_office(put_demo(tmp_path_factory.mktemp("demo") / "demo.crm"), clock=CLOCK) as made:
        reader = Reader(made.engine, SYSTEM)
        desk = SimpleNamespace(clock=CLOCK, language="en", options=SimpleNamespace(), words=lambda _context, text: text)
        yield desk, SimpleNamespace(reader=reader, access=SYSTEM)


class OneList:
    """A list of the demo office, read whole and in parts."""

    def __init__(self, office, name):
        desk, self._doors = office
        self.named = named_list(desk, self._doors, name)

    def together(self, ask):
        """What several readings give that cost one."""
        return self._doors.reader.together(ask)

    def groups(self, **values):
        request = ListRequest(options=self.named.request.options, **values)
        return self._doors.reader.read(self.named.listing.groups, request=request)

    def ids(self, **values):
        request = ListRequest(options=self.named.request.options, **values)
        return list(self._doors.reader.read(self.named.listing.ids, request=request))

    def rows(self):
        ids = self.ids()
        return dict(
            zip(ids, self._doors.reader.read(self.named.listing.rows, ids=ids, request=self.named.request), strict=True)
        )


HOLDS = {
    Test.EQUALS: lambda value, wanted: value == wanted,
    Test.ONE_OF: lambda value, wanted: value in wanted,
    Test.AT_LEAST: lambda value, wanted: value is not None and value >= wanted,
    Test.AT_MOST: lambda value, wanted: value is not None and value <= wanted,
    Test.EMPTY: lambda value, _wanted: value in (None, ""),
    Test.FILLED: lambda value, _wanted: value not in (None, ""),
}


def conditions(column, values):
    """Filters that the window can make for a column, with values that occur in it."""
    some = next((value for value in values if value not in (None, "")), None)
    if some is None:
        return
    if isinstance(some, StrEnum):
        codes = sorted({value for value in values if value is not None})[:2]
        yield Filter(column.key, Test.ONE_OF, tuple(codes))
        yield Filter(column.key, Test.ONE_OF, tuple(code.value for code in codes))  # as a kept view has them
        yield Filter(column.key, Test.EQUALS, some)
        return
    yield Filter(column.key, Test.EQUALS, some)
    if column.kind is Kind.FLAG:
        return
    yield Filter(column.key, Test.EMPTY)
    yield Filter(column.key, Test.FILLED)
    if isinstance(some, int | Decimal) or column.kind is Kind.DATE:
        yield Filter(column.key, Test.AT_LEAST, some)
        yield Filter(column.key, Test.AT_MOST, some)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_filters_of_every_column_find_the_rows_that_show_the_value(office, name):
    shown = OneList(office, name)
    assert shown.together(lambda: list(wrongly_filtered(shown, name))) == []


def wrongly_filtered(shown, name):
    rows = shown.rows()
    for column in shown.named.columns:
        if not (column.sortable and column.filterable) or (name, column.key) in COMPUTED:
            continue
        values = {record_id: column.value(row) for record_id, row in rows.items()}
        for condition in conditions(column, list(values.values())):
            found = set(shown.ids(filters=(condition,)))
            wanted = {key for key, value in values.items() if HOLDS[condition.test](value, condition.value)}
            if found != wanted:
                yield column.key, condition, len(found), len(wanted)


DOCUMENT_LISTS = {"documents", *(one.listed for one in DOCUMENTS.values())}


def is_left_out(name, row):
    """Whether its figures are shown and not added up."""
    state = getattr(row, "state", None)
    is_draft = state == "draft" and name in DOCUMENT_LISTS
    return state == "void" or getattr(row, "voided_on", None) is not None or is_draft


AGING = {"aging", "payables-aging"}
"""They have no groups: a report with a split by salesperson of its own."""


@pytest.mark.parametrize("name", sorted(set(NAMES) - AGING))
def test_groups_of_every_column_hold_the_rows_that_follow_one_another(office, name):
    shown = OneList(office, name)
    shown.together(lambda: groups_hold_their_rows(shown, name))


def groups_hold_their_rows(shown, name):
    columns = {column.key: column for column in shown.named.columns}
    rows = shown.rows()
    counted = {record_id: not is_left_out(name, row) for record_id, row in rows.items()}
    assert {record_id: is_counted(row) for record_id, row in rows.items()} == counted
    for key, column in columns.items():
        if not (column.sortable and column.filterable):
            continue
        for descending in (False, True):
            asked = {"group": key, "sort": (Sort(key, descending=descending),)}
            ids, start = shown.ids(**asked), 0
            for group in shown.groups(**asked):
                members = ids[start : start + group.count]
                assert {column.value(rows[one]) for one in members} == {group.value}, key
                for summed, total in group.sums.items():
                    values = [columns[summed].value(rows[one]) or 0 for one in members if counted[one]]
                    assert sum(values, Decimal(0)) == total, (key, summed)
                start += group.count
            assert start == len(ids)


@pytest.mark.parametrize("name", sorted(set(NAMES) - AGING))
def test_row_knows_the_id_by_which_it_is_asked_for(office, name):
    assert [row.id for row in OneList(office, name).rows().values()] == OneList(office, name).ids()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_column_of_states_says_which_codes_it_can_hold(office, name):
    shown = OneList(office, name)
    rows = list(shown.rows().values())
    for column in shown.named.columns:
        if column.kind is Kind.STATE:
            assert {column.value(row) for row in rows} - {None} <= set(column.codes), column.key


@pytest.mark.parametrize("name", NAMES)
def test_list_searched_for_signs_is_not_the_whole_list(office, name):
    """Each word that holds something to look for narrows; a search of which nothing is left found everything."""
    one = OneList(office, name)
    assert one.ids(search="%_\\'\"") == []

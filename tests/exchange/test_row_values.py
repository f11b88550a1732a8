import pytest

from crm_desktop.exchange.row_values import Layout, RowValues

LAYOUT = Layout([("name", 0), ("phone", 1), ("person_name", 2)])


def test_empty_cells_are_no_values():
    values = RowValues(LAYOUT, ("甲", None, "王"))
    assert (dict(values), len(values)) == ({"name": "甲", "person_name": "王"}, 2)
    assert ("phone" in values, values.get("phone"), values.get("fax", "-")) == (False, None, "-")
    with pytest.raises(KeyError):
        values["phone"]


def test_rows_of_a_sheet_share_their_parted_layouts():
    people = frozenset({"person_name"})
    parts = [RowValues(LAYOUT, (name, "1", "王")).parted(people) for name in "甲乙"]
    assert parts == [({"person_name": "王"}, {"name": name, "phone": "1"}) for name in "甲乙"]
    assert LAYOUT.parted(people) is LAYOUT.parted(people)

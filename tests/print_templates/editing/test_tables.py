from dataclasses import replace

import pytest

from crm_desktop.print_templates.editing import (
    LastColumn,
    NoSuchItem,
    add_column,
    fresh_column_id,
    move_column,
    remove_column,
    remove_extra_row,
    replace_column,
    resize_column,
    set_extra_row,
)
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import Band, BandKind, Column, ExtraCell, ExtraRow, TableItem, Template


@pytest.fixture
def goods():
    """Columns a b c d, and a row of sums: “total” over a to c, the amount under d."""
    columns = tuple(Column(id=name, title=name.upper(), expression=f"line.{name}", width=20) for name in "abcd")
    cells = (ExtraCell(column="a", text="合计", span=3), ExtraCell(column="d", text="{sum(line.amount)}"))
    table = TableItem(id="lines", columns=columns, extra_rows=(ExtraRow(id="total", cells=cells),))
    return Template(
        name="t",
        kind="delivery",
        paper=Paper(width=210, height=297),
        bands=(Band(kind=BandKind.DETAIL, items=(table,)),),
        texts={"en": {"lines.a": "A", "lines.b": "B", "lines.total.a": "Total", "other": "x"}},
    )


def ids(template):
    return "".join(column.id for column in template.table.columns)


def spans(template):
    return {cell.column: cell.span for row in template.table.extra_rows for cell in row.cells}


def new(name="n"):
    return Column(id=name, title="新", expression="line.quantity * line.price", width=15)


@pytest.mark.parametrize(
    ("index", "order", "across"), [(0, "nabcd", 3), (1, "anbcd", 4), (3, "abcnd", 3), (None, "abcdn", 3)]
)
def test_a_new_column_widens_the_cells_of_sums_that_lie_across_it(goods, index, order, across):
    changed = add_column(goods, "lines", new(), index)

    assert ids(changed) == order
    assert spans(changed) == {"a": across, "d": 1}


@pytest.mark.parametrize(("gone", "left"), [("a", {"b": 2, "d": 1}), ("b", {"a": 2, "d": 1}), ("d", {"a": 3})])
def test_a_removed_column_takes_its_share_of_the_sums(goods, gone, left):
    changed = remove_column(goods, "lines", gone)

    assert gone not in ids(changed)
    assert spans(changed) == left
    assert f"lines.{gone}" not in changed.texts["en"]
    assert changed.texts["en"]["other"] == "x"


def test_the_last_column_stays(goods):
    for name in "abc":
        goods = remove_column(goods, "lines", name)

    with pytest.raises(LastColumn):
        remove_column(goods, "lines", "d")


def test_moved_columns_never_leave_cells_of_sums_over_each_other(goods):
    changed = move_column(goods, "lines", "b", 3)

    assert ids(changed) == "acdb"
    assert spans(changed) == {"a": 2, "d": 1}


def test_a_column_takes_room_from_the_next_one_when_the_table_keeps_its_width(goods):
    free = resize_column(goods, "lines", "a", 30.004)
    kept = resize_column(goods, "lines", "a", 60, keep_total=True)

    assert [column.width for column in free.table.columns] == [30, 20, 20, 20]
    assert [column.width for column in kept.table.columns] == [39, 1, 20, 20]
    assert resize_column(goods, "lines", "d", -4, keep_total=True).table.columns[-1].width == 1


def test_a_column_is_replaced_by_one_of_its_id(goods):
    changed = replace_column(goods, "lines", replace(new("b"), title="单价"))

    assert [column.title for column in changed.table.columns] == ["A", "单价", "C", "D"]
    assert fresh_column_id(goods, "lines") == "column1"
    with pytest.raises(NoSuchItem, match="ghost"):
        replace_column(goods, "lines", new("ghost"))
    with pytest.raises(ValueError, match="b"):
        add_column(goods, "lines", new("b"))


def test_rows_of_sums_come_and_go(goods):
    row = ExtraRow(id="page", cells=(ExtraCell(column="d", text="{page_sum(line.amount)}", span=9),))

    added = set_extra_row(goods, "lines", row)

    assert [entry.id for entry in added.table.extra_rows] == ["total", "page"]
    assert added.table.extra_rows[1].cells[0].span == 1
    assert remove_extra_row(added, "lines", "page") == goods
    with pytest.raises(NoSuchItem):
        set_extra_row(goods, "lines", ExtraRow(id="x", cells=(ExtraCell(column="ghost", text=""),)))

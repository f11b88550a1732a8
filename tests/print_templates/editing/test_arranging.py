import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.editing import (
    Axis,
    Edge,
    NoSuchItem,
    Order,
    add,
    align,
    distribute,
    find,
    group,
    lock,
    move,
    reorder,
    resize,
    same_size,
)
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import Band, BandKind, BoxItem, LineItem, Template, TextItem

HEAD, FOOT = BandKind.DOCUMENT_HEAD, BandKind.PAGE_FOOT


def page(*boxes, foot=()):
    """A head with boxes of (id, x, y, width, height), on A4."""

    def band(kind, parts):
        items = tuple(BoxItem(id=name, x=x, y=y, width=w, height=h) for name, x, y, w, h in parts)
        return Band(kind=kind, height=50, items=items)

    return Template(
        name="t", kind="delivery", paper=Paper(width=210, height=297), bands=(band(HEAD, boxes), band(FOOT, foot))
    )


def boxes(template):
    return {item.id: (item.x, item.y, item.width, item.height) for item in template.items()}


def starts(template, axis):
    return {item.id: getattr(item, axis) for item in template.items()}


def test_items_move_together_and_stop_at_the_edge_of_the_paper():
    template = page(("a", 10, 5, 20, 5), ("b", 40, 8, 20, 5), ("c", 0, 0, 1, 1))

    moved = move(template, ["a", "b"], -30, 2.005)

    assert starts(moved, "x") == {"a": 0, "b": 30, "c": 0}
    assert starts(moved, "y") == {"a": 7.0, "b": 10.0, "c": 0}


def test_what_lies_off_the_paper_may_come_back_but_not_go_further():
    template = page(("a", -5, 5, 20, 5))

    assert starts(move(template, ["a"], -1, 0), "x") == {"a": -5}
    assert starts(move(template, ["a"], 3, 0), "x") == {"a": -2}


def test_locked_items_neither_move_nor_change_their_size():
    template = lock(page(("a", 10, 5, 20, 5), ("b", 40, 8, 20, 5)), ["a"])

    moved = resize(move(template, ["a", "b"], 1, 1), "a", 0, 0, 9, 9)

    assert boxes(moved) == {"a": (10, 5, 20, 5), "b": (41, 9, 20, 5)}
    assert boxes(move(lock(moved, ["a"], locked=False), ["a"], 1, 1))["a"] == (11, 6, 20, 5)


def test_a_box_keeps_a_size_that_can_be_found_again():
    assert boxes(resize(page(("a", 10, 5, 20, 5)), "a", 12.345, -3, 0, 4.999))["a"] == (12.35, 0, 0.5, 5.0)


@pytest.mark.parametrize(
    ("width", "height", "kept"), [(30, 0, (30, 0)), (0, 7, (0, 7)), (0.1, 0.1, (0.5, 0)), (9, 9, (9, 9))]
)
def test_lines_may_be_level_upright_or_fall(width, height, kept):
    template = add(page(), HEAD, LineItem(id="rule", x=5, y=5, width=20))

    line = find(resize(template, "rule", 5, 5, width, height), "rule")

    assert (line.width, line.height) == kept


def test_the_columns_of_a_table_share_its_new_width():
    template = builtin_template("delivery_a4")
    table = template.table
    before = [column.width for column in table.columns]

    wider = resize(template, table.id, table.x, table.y, sum(before) * 1.1, 0).table

    assert [column.width for column in wider.columns] == pytest.approx([width * 1.1 for width in before], abs=0.01)


def test_resizing_what_is_not_there_says_so():
    with pytest.raises(NoSuchItem, match="ghost"):
        resize(page(), "ghost", 0, 0, 1, 1)


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Edge.LEFT, {"a": 10, "b": 10, "c": 10}),
        (Edge.RIGHT, {"a": 80, "b": 70, "c": 60}),
        (Edge.CENTER, {"a": 45, "b": 40, "c": 35}),
    ],
)
def test_items_of_all_bands_line_up_across(edge, expected):
    template = page(("a", 10, 5, 10, 5), ("b", 40, 8, 20, 5), foot=[("c", 60, 1, 30, 5)])

    assert starts(align(template, ["a", "b", "c"], edge), "x") == expected


@pytest.mark.parametrize(
    ("edge", "expected"),
    [(Edge.TOP, {"a": 5, "b": 5}), (Edge.BOTTOM, {"a": 12, "b": 9}), (Edge.MIDDLE, {"a": 8.5, "b": 7})],
)
def test_items_line_up_down_their_band(edge, expected):
    template = page(("a", 10, 5, 10, 5), ("b", 40, 9, 20, 8))

    assert starts(align(template, ["a", "b"], edge), "y") == expected


def test_one_item_lines_up_with_the_paper_and_with_its_band():
    template = page(("a", 10, 5, 10, 4))

    centred = align(align(template, ["a"], Edge.CENTER), ["a"], Edge.BOTTOM)

    assert boxes(centred)["a"] == (100, 46, 10, 4)


def test_the_others_line_up_with_a_locked_item():
    template = lock(page(("a", 10, 5, 10, 5), ("b", 40, 8, 20, 5)), ["b"])

    assert starts(align(template, ["a", "b"], Edge.LEFT), "x") == {"a": 40, "b": 40}


def test_a_group_lines_up_as_one():
    template = group(page(("a", 10, 5, 10, 5), ("b", 25, 5, 10, 5), ("c", 60, 5, 10, 5)), ["a", "b"])

    assert starts(align(template, ["a", "b", "c"], Edge.RIGHT), "x") == {"a": 45, "b": 60, "c": 60}


def test_gaps_become_the_same_whatever_the_order_of_choosing():
    template = page(("a", 0, 0, 10, 5), ("c", 60, 0, 20, 5), ("b", 12, 0, 30, 5))

    assert starts(distribute(template, ["c", "a", "b"], Axis.ACROSS), "x") == {"a": 0, "b": 20, "c": 60}
    assert distribute(template, ["a", "b"], Axis.ACROSS) == template


def test_items_take_the_size_of_the_first_one_chosen():
    template = page(("a", 0, 0, 10, 5), ("b", 12, 0, 30, 7))

    assert boxes(same_size(template, ["b", "a"]))["a"] == (0, 0, 30, 7)
    assert boxes(same_size(template, ["b", "a"], Axis.ACROSS))["a"] == (0, 0, 30, 5)
    assert boxes(same_size(template, ["b", "a"], Axis.DOWN))["a"] == (0, 0, 10, 7)


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Order.FRONT, "adbc"), (Order.BACK, "bcad"), (Order.FORWARD, "adbc"), (Order.BACKWARD, "bacd")],
)
def test_items_change_their_place_in_the_pile(order, expected):
    template = page(*((name, 0, 0, 5, 5) for name in "abcd"))

    chosen = {Order.FORWARD: ["b", "c"], Order.FRONT: ["b", "c"], Order.BACK: ["b", "c"], Order.BACKWARD: ["b"]}[order]

    assert "".join(item.id for item in reorder(template, chosen, order).items()) == expected


def test_text_items_arrange_as_boxes_do():
    template = add(page(("a", 10, 5, 10, 5)), HEAD, TextItem(id="text", x=3, y=9, width=20, height=5, text="合计"))

    assert starts(align(template, ["a", "text"], Edge.TOP), "y") == {"a": 5, "text": 5}

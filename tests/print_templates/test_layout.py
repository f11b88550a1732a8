from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.checks import Fault, findings
from crm_desktop.print_templates.errors import BadItem, TooManyPages
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Barcode, Picture, TextRun, describe
from crm_desktop.print_templates.papers import PAPERS, Paper
from crm_desktop.print_templates.pictures import embedded
from crm_desktop.print_templates.template import (
    Band,
    BandKind,
    BarcodeItem,
    Column,
    Copies,
    CopyLabel,
    CopyMode,
    DigitsItem,
    ExtraCell,
    ExtraRow,
    Format,
    Overflow,
    PictureItem,
    Place,
    Style,
    StyleRule,
    Symbology,
    TableItem,
    Template,
    TextItem,
    When,
)

NAMES = ["quote_a4", "quote_three_part", "delivery_a4", "delivery_three_part"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("line_count", "language"), [(3, "zh_CN"), (11, "zh_TW"), (37, "en")])
def test_pages_are_as_they_were(golden, name, line_count, language):
    template = builtin_template(name)

    pages = layout(template, sample(template.kind, line_count, language))

    golden(f"{name}_{line_count}_{language}", describe(pages))


def texts(page, item=None):
    runs = [op for op in page.operations if isinstance(op, TextRun)]
    return [run.text for run in runs if item is None or run.item == item]


def template_of(*items, bands=(), **options):
    band = Band(kind=BandKind.DOCUMENT_HEAD, height=60, items=items)
    return Template(name="t", kind="delivery", paper=PAPERS["A5"], bands=(band, *bands), **options)


def table_of(**options):
    columns = (
        Column(id="name", title="品名", expression="line.name", width=60, overflow=Overflow.WRAP),
        Column(id="amount", title="金额", expression="line.amount", width=30, format=Format(name="money")),
    )
    table = TableItem(**{"id": "lines", "x": 10.0, "columns": columns, **options})
    return Band(kind=BandKind.DETAIL, items=(table,))


def document(amounts=("1.00",), name="螺丝", **fields):
    data = sample("delivery", 0)
    lines = tuple({"name": name, "amount": Decimal(amount)} for amount in amounts)
    return replace(data, lines=lines, fields={**data.fields, "document": {**data.fields["document"], **fields}})


@pytest.mark.parametrize(("lines", "pages"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3), (37, 4)])
def test_forms_hold_ten_rows(lines, pages):
    assert len(layout(builtin_template("delivery_three_part"), sample("delivery", lines))) == pages


def test_sums_are_those_of_the_real_pages():
    rows = (
        ExtraRow(id="carried", place=Place.HEAD, on=When.NOT_FIRST, cells=(cell("{carried(line.amount)}"),)),
        ExtraRow(id="page", on=When.EVERY, cells=(cell("{page_sum(line.amount)}"),)),
        ExtraRow(id="running", on=When.NOT_LAST, cells=(cell("{running(line.amount)}"),)),
        ExtraRow(id="total", on=When.LAST, cells=(cell("{sum(line.amount)}"),)),
    )
    template = template_of(bands=(table_of(rows_per_page=2, extra_rows=rows),))

    pages = layout(template, document(["1", "2", "3", "4", "5"]))

    def sums(page):
        return [texts(page, f"lines.{row.id}.amount") for row in rows]

    assert [sums(page) for page in pages] == [
        [[], ["3.00"], ["3.00"], []],
        [["3.00"], ["7.00"], ["10.00"], []],
        [["10.00"], ["5.00"], [], ["15.00"]],
    ]


def cell(text):
    return ExtraCell(column="amount", text=text, format=Format(name="money"))


def test_page_x_of_y_restarts_for_each_copy():
    copies = Copies(
        mode=CopyMode.REPEATED, labels=(CopyLabel(id="a", label="存根联"), CopyLabel(id="b", label="客户联"))
    )
    item = TextItem(id="page", x=10, y=5, width=60, height=5, text="{copy.label} {page.number}/{page.count}")
    template = template_of(item, bands=(table_of(rows_per_page=2),), copies=copies)

    pages = layout(template, document(["1", "2", "3"]))

    assert [texts(page, "page")[0] for page in pages] == ["存根联 1/2", "存根联 2/2", "客户联 1/2", "客户联 2/2"]
    assert [page.copy for page in pages] == ["存根联", "存根联", "客户联", "客户联"]


def test_a_copy_without_prices_shows_none_and_its_columns_take_the_room():
    template = builtin_template("delivery_a4")
    warehouse = Copies(mode=CopyMode.REPEATED, labels=(CopyLabel(id="w", label="仓库联", prices=False),))

    shown = describe(layout(template, sample("delivery", 3), warehouse))

    assert "15,950.00" not in shown
    assert "96.00" not in shown
    assert "壹万" not in shown
    assert "120" in shown


def test_listed_copies_stand_on_one_sheet():
    page = layout(builtin_template("delivery_three_part"), sample("delivery", 3))[0]

    assert texts(page, "labels") == ["存根联（白） 客户联（红） 财务联（黄）"]


def test_rows_grow_with_their_text_and_no_page_is_left_with_a_head_alone():
    bands = (table_of(row_height=8), Band(kind=BandKind.DOCUMENT_FOOT, height=60, on=When.LAST, anchored=True))
    template = template_of(bands=bands)

    pages = layout(template, document(["1"] * 15, name="很长的品名" * 8))

    assert len(pages) > 1
    for page in pages:
        assert texts(page, "lines.amount")[1:], "a page without rows"
        assert max(op.y + op.face.height for op in page.operations if isinstance(op, TextRun)) <= page.paper.height


def test_wrapped_text_continues_in_the_next_row():
    columns = (Column(id="name", title="品名", expression="line.name", width=20, overflow=Overflow.NEXT_ROW),)
    template = template_of(bands=(table_of(columns=columns, rows_per_page=5, grow=False, fill_rows=True),))

    page = layout(template, document(["1", "2"], name="镀锌膨胀螺栓加长型"))[0]

    runs = [op for op in page.operations if isinstance(op, TextRun) and op.item == "lines.name"][1:]
    assert len({round(run.y, 2) for run in runs}) == 4
    assert runs[1].y - runs[0].y == pytest.approx(6.0)


def test_a_number_is_never_cut():
    item = TextItem(id="total", x=10, y=5, width=10, height=5, text="{document.total}", format=Format(name="money"))

    page = layout(template_of(item), document(total=Decimal("123456789.00")))[0]

    run = next(op for op in page.operations if isinstance(op, TextRun))
    assert set(run.text) == {"#"}
    assert run.beyond > 0


@pytest.mark.parametrize(
    ("overflow", "shown"),
    [
        (Overflow.CUT, ["一二三四…"]),
        (Overflow.WRAP, ["一二三四五", "六七八九十"]),
        (Overflow.SHRINK, ["一二三四五六七八九十"]),
        (Overflow.HALF, ["一二三四五六七八九十"]),
    ],
)
def test_overflow(overflow, shown):
    width = 5.5 * 9.6 * 25.4 / 72
    item = TextItem(id="t", x=0, y=0, width=width, height=10, text="一二三四五六七八九十", overflow=overflow)

    page = layout(template_of(item), document())[0]

    assert texts(page, "t") == shown
    assert all(op.width <= width + 0.01 for op in page.operations if isinstance(op, TextRun))


def test_long_wrapped_text_ends_with_an_ellipsis():
    item = TextItem(id="t", x=0, y=0, width=20, height=8, text="一二三四五六七八九十" * 3, overflow=Overflow.WRAP)

    page = layout(template_of(item), document())[0]

    assert texts(page, "t")[-1].endswith("…")


def test_conditions_show_hide_and_colour():
    rule = StyleRule(condition="document.total > 100", bold=True, color="#C02B36")
    shown = TextItem(id="a", width=30, height=5, text="A", visible_if="document.total > 100", style_if=(rule,))
    hidden = TextItem(id="b", width=30, height=5, text="B", visible_if="document.total < 100")

    page = layout(template_of(shown, hidden), document(total=Decimal(200)))[0]

    run = page.operations[0]
    assert texts(page) == ["A"]
    assert (run.face.bold, run.face.color) == (True, "#C02B36")


def test_screen_only_items_are_not_printed():
    item = TextItem(id="hint", width=30, height=5, text="提示", printed=False)

    page = layout(template_of(item), document())[0]

    assert texts(page) == ["提示"]
    assert page.printed() == ()


def a_picture():
    file = BytesIO()
    Image.new("L", (30, 5)).save(file, "PNG")
    return embedded(file.getvalue())


def test_backgrounds_are_shown_but_not_printed():
    item = PictureItem(id="scan", width=30, height=5, content=a_picture(), background=True)

    page = layout(template_of(item), document())[0]

    assert isinstance(page.operations[0], Picture)
    assert page.printed() == ()


def test_digit_boxes_right_aligned_after_the_sign():
    item = DigitsItem(id="d", x=10, y=5, width=55, height=10, expression="document.total", boxes=11)

    page = layout(template_of(item), document(total=Decimal("15950.00")))[0]

    figures = [run.text for run in page.operations if isinstance(run, TextRun) and run.y > 9]
    assert figures == list("￥1595000")
    assert (
        "".join(run.text for run in page.operations if isinstance(run, TextRun) and run.y < 9)
        == "亿千百十万千百十元角分"
    )


def test_codes_have_the_modules_of_their_standards():
    qr = BarcodeItem(id="q", x=0, y=0, width=20, height=20, symbology=Symbology.QR, expression="document.number")
    ean = BarcodeItem(id="e", x=0, y=0, width=40, height=15, symbology=Symbology.EAN13, expression="'690123456789'")
    bars = BarcodeItem(id="c", x=0, y=0, width=60, height=15, expression="document.number", caption=True)

    found = [op for op in layout(template_of(qr, ean, bars), document())[0].operations if isinstance(op, Barcode)]

    assert [len(code.rows[0]) for code in found][1] == 95 + 2 * 9
    assert len(found[0].rows) == len(found[0].rows[0])
    assert found[2].rows[0].strip("0").startswith("11010010000")
    assert found[2].rows[0].strip("0").endswith("1100011101011")


def test_wrong_bar_codes_name_their_item():
    ean = BarcodeItem(id="ean", width=40, height=15, symbology=Symbology.EAN13, expression="'6901234567890'")

    assert [(found.item, found.fault) for found in findings(layout(template_of(ean), document()))] == [
        ("ean", Fault.CODE)
    ]


def test_a_wrong_expression_names_its_item():
    item = TextItem(id="customer_name", width=30, height=5, text="{customer.nmae}")

    with pytest.raises(BadItem) as caught:
        layout(template_of(item), document())

    assert "customer_name" in str(caught.value)
    assert "customer.nmae" in str(caught.value)


def test_a_page_too_small_for_a_row_is_said():
    template = replace(template_of(bands=(table_of(),)), paper=Paper(width=210, height=62))

    with pytest.raises(TooManyPages):
        layout(template, document(["1", "2"]))


def test_columns_under_a_common_title_share_it():
    columns = (
        Column(id="name", title="品名", expression="line.name", width=40),
        Column(id="amount", title="含税", expression="line.amount", width=30, group="金额"),
        Column(id="net", title="不含税", expression="line.amount", width=30, group="金额"),
    )
    page = layout(template_of(bands=(table_of(columns=columns),)), document())[0]

    group = next(op for op in page.operations if isinstance(op, TextRun) and op.text == "金额")
    below = next(op for op in page.operations if isinstance(op, TextRun) and op.text == "含税")
    assert below.y > group.y
    assert group.x + group.width / 2 == pytest.approx(10 + 40 + 30)


def test_printers_characters_stand_on_their_grid():
    item = TextItem(id="t", x=10, y=5, width=80, height=5, text="中A", style=Style(cpi=12))

    run = layout(template_of(item), document())[0].operations[0]

    assert run.width == pytest.approx(3 / 12 * 25.4)


def test_own_fields_may_be_missing_but_unknown_ones_not():
    item = TextItem(id="t", width=80, height=5, text="{own.colour}{customer.fax}")

    assert texts(layout(template_of(item), document())[0]) == []


@pytest.mark.parametrize("grow", [True, False])
def test_column_whose_value_names_a_picture_shows_it_and_its_rows_have_room(grow):
    made = BytesIO()
    Image.new("RGB", (64, 64), "red").save(made, "PNG")
    columns = (
        Column(id="picture", title="图片", expression="line.picture", width=18),
        Column(id="name", title="品名", expression="line.name", width=60),
    )
    data = document(("1.00", "2.00", "3.00"))
    lines = [{**line, "picture": name} for line, name in zip(data.lines, ("product.1", "", "product.2"), strict=True)]
    pictures = {"product.1": made.getvalue(), "product.2": b"no picture"}
    template = template_of(bands=(table_of(columns=columns, grow=grow, row_height=8.0),))

    (page,) = layout(template, replace(data, lines=tuple(lines), pictures=pictures))

    (shown,) = [op for op in page.operations if isinstance(op, Picture)]
    assert shown.item == "lines.picture"
    assert (shown.height > 15) is grow
    # what cannot be drawn is told by its name, as any other text
    assert texts(page, "lines.picture") == ["图片", "product.2"]

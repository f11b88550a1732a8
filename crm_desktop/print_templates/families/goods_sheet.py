"""A goods document on an upright A4 sheet."""

from __future__ import annotations

from crm_desktop.print_templates.families.goods import NOTE, Agreed, HandedOver, SheetWords, goods_columns
from crm_desktop.print_templates.families.pen import (
    MONEY,
    QUANTITY,
    WITH_PRICES,
    Pen,
    logo,
    rule,
    to_the_right,
    total,
)
from crm_desktop.print_templates.families.words import Speech, Words
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    Align,
    AnyItem,
    Band,
    BandKind,
    Column,
    ExtraRow,
    Overflow,
    Place,
    Rules,
    Style,
    TableItem,
    Template,
    Upright,
    When,
)

_LEFT, _WIDTH = 16.0, 178.0
_INK, _GREY = "#1F2933", "#B8C2CC"
_LABEL, _VALUE, _SMALL = Style(size=9.0), Style(size=9.5), Style(size=8.5)
_BOLD = Style(size=9.5, bold=True)
_BLOCK = Style(size=9.5, upright=Upright.TOP)
_WIDTHS = (9.0, 27.0, 60.0, 13.0, 20.0, 22.0, 27.0)
_BESIDE_PICTURES = (9.0, 24.0, 43.0, 13.0, 20.0, 22.0, 27.0)
_PICTURE = 20.0
_SIGNED_AT = ((16.0, 40.0), (62.0, 40.0), (108.0, 36.0), (150.0, 44.0))
_REACHED_BY = Words(
    '{if(empty(company.phone), "", "电话 ")}{company.phone}{if(empty(company.email), "", "    ")}{company.email}',
    '{if(empty(company.phone), "", "電話 ")}{company.phone}{if(empty(company.email), "", "    ")}{company.email}',
    '{if(empty(company.phone), "", "Tel. ")}{company.phone}{if(empty(company.email), "", "    ")}{company.email}',
)


def goods_sheet(kind: str, name: Words, words: SheetWords, *, pictured: bool = False) -> Template:
    """The template of a kind on A4; a ``pictured`` one shows each product."""
    pen = Pen(Speech(), _VALUE)
    called = name.said(" A4 带图", " A4 帶圖", " A4 with pictures") if pictured else name.said(" A4", " A4", " A4")
    bands = (
        Band(kind=BandKind.PAGE_HEAD, height=21.0, items=_letterhead(pen, words)),
        Band(kind=BandKind.DOCUMENT_HEAD, height=23.0, on=When.FIRST, items=_head(pen, words)),
        Band(kind=BandKind.DETAIL, items=(_table(pen, pictured=pictured),)),
        _totals(pen, words),
        _agreed(pen, words.foot) if isinstance(words.foot, Agreed) else _handed_over(pen, words.foot),
        Band(kind=BandKind.PAGE_FOOT, height=8.5, items=_page_foot(pen)),
    )
    return Template(
        name=f"{kind}_pictures" if pictured else f"{kind}_a4",
        kind=kind,
        paper=Paper(width=210.0, height=297.0),
        title=called.titles(),
        top=14.0,
        bottom=10.0,
        bands=bands,
        texts=pen.speech.texts,
    )


def _letterhead(pen: Pen, words: SheetWords) -> tuple[AnyItem, ...]:
    return (
        logo(_LEFT, 0.0, 20.0, 16.0),
        *_company(pen, "_alone", _LEFT, 120.0, "not company.logo"),
        *_company(pen, "", 40.0, 96.0, "company.logo"),
        pen.text("title", words.title, 140.0, 0.0, 54.0, 10.0, style=Style(size=20.0, bold=True, align=Align.RIGHT)),
        pen.text("number", "{document.number}", 140.0, 11.6, 54.0, style=Style(size=10.0, align=Align.RIGHT)),
        rule("head_rule", _LEFT, 19.0, _WIDTH, _INK, 0.4),
    )


def _company(pen: Pen, which: str, x: float, width: float, condition: str) -> tuple[AnyItem, ...]:
    """Who we are, beside the logo or in its place."""
    bold = Style(size=14.0, bold=True)
    return (
        pen.text(f"company_name{which}", "{company.name}", x, 0.4, width, 7.0, style=bold, visible_if=condition),
        pen.text(f"company_address{which}", "{company.address}", x, 8.0, width, style=_SMALL, visible_if=condition),
        pen.text(f"company_phone{which}", _REACHED_BY, x, 12.2, width, style=_SMALL, visible_if=condition),
    )


def _head(pen: Pen, words: SheetWords) -> tuple[AnyItem, ...]:
    contact = '{customer.contact}{if(empty(customer.phone), "", "    ")}{customer.phone}'
    right = to_the_right(_VALUE)
    sides = (
        (
            ("customer", Words("客户", "客戶", "Customer"), "{customer.name}", _BOLD),
            ("contact", Words("联系人", "聯絡人", "Contact"), contact, _VALUE),
            (words.address.id, words.address.label, words.address.shows, _BLOCK),
        ),
        (
            ("date", Words("日期", "日期", "Date"), "{document.date|date}", right),
            (words.reference.id, words.reference.label, words.reference.shows, right),
            ("salesperson", Words("业务员", "業務員", "Salesperson"), words.salesperson, right),
        ),
    )
    items: list[AnyItem] = []
    for (x, width), facts in zip(((_LEFT, 92.0), (134.0, 40.0)), sides, strict=True):
        for y, (name, label, shows, style) in zip((1.0, 6.4, 11.8), facts, strict=True):
            items.append(pen.text(f"{name}_label", label, x, y, 20.0, style=_LABEL))
            items.append(
                pen.text(name, shows, x + 20.0, 12.2, width, 8.6, style=style, overflow=Overflow.WRAP)
                if style is _BLOCK
                else pen.text(name, shows, x + 20.0, y, width, style=style)
            )
    return tuple(items)


def _columns(pen: Pen, *, pictured: bool) -> tuple[Column, ...]:
    if not pictured:
        return goods_columns(pen, _WIDTHS, Overflow.WRAP)
    row, *others = goods_columns(pen, _BESIDE_PICTURES, Overflow.WRAP)
    return row, pen.column("picture", Words("图片", "圖片", "Picture"), "line.picture", _PICTURE), *others


def _table(pen: Pen, *, pictured: bool) -> TableItem:
    return TableItem(
        id="lines",
        x=_LEFT,
        columns=_columns(pen, pictured=pictured),
        style=_VALUE,
        head_style=Style(size=9.0, bold=True, align=Align.CENTER),
        row_height=7.0,
        head_height=8.0,
        head_as_column=True,
        padding=1.2,
        rules=Rules.ROWS,
        color=_GREY,
        head_fill="#EEF2F6",
        extra_rows=(
            _sums(pen, "carried", Words("承前页", "承前頁", "Brought forward"), "carried", When.NOT_FIRST),
            _sums(pen, "over", Words("转下页", "轉下頁", "Carried over"), "running", When.NOT_LAST),
            _sums(pen, "total", Words("合计", "合計", "Total"), "sum", When.LAST),
        ),
    )


def _sums(pen: Pen, row: str, words: Words, function: str, on: When) -> ExtraRow:
    """A row that adds up; the last one is the total, in bold."""
    bold = on is When.LAST
    return ExtraRow(
        id=row,
        place=Place.HEAD if on is When.NOT_FIRST else Place.FOOT,
        on=on,
        cells=(
            pen.cell(row, "name", words, bold=bold),
            total("quantity", f"{function}(line.quantity)", QUANTITY, bold=bold),
            total("amount", f"{function}(line.amount)", MONEY, bold=bold),
        ),
        height=8.0 if bold else 7.0,
        visible_if="" if bold else WITH_PRICES,
    )


def _totals(pen: Pen, words: SheetWords) -> Band:
    bold = Style(size=10.0, bold=True)
    items: list[AnyItem] = [
        pen.text("words", words.in_words, _LEFT, 2.0, _WIDTH, 5.0, style=bold, visible_if=WITH_PRICES)
    ]
    if words.tax is not None:
        shown = f"{WITH_PRICES} and not empty(document.tax)"
        items.append(pen.text("tax", words.tax, _LEFT, 7.4, _WIDTH, style=_LABEL, visible_if=shown))
    return Band(kind=BandKind.TOTALS, height=9.0 if words.tax is None else 14.0, on=When.LAST, items=tuple(items))


def _agreed(pen: Pen, words: Agreed) -> Band:
    terms = words.terms
    items = (
        pen.text("terms_title", terms.title, _LEFT, 1.0, _WIDTH, style=_BOLD),
        pen.text("terms", terms.payment, _LEFT, 6.2, _WIDTH),
        pen.text("delivery_terms", terms.delivery, _LEFT, 11.2, _WIDTH),
        pen.text("bank", terms.bank, _LEFT, 16.2, _WIDTH, visible_if="not empty(company.bank_account)"),
        _note(pen, 21.2),
        pen.text("sign_us", words.ours, _LEFT, 36.0, 60.0, style=_LABEL),
        rule("sign_us_line", _LEFT, 35.0, 60.0, _INK),
        pen.text("sign_customer", words.theirs, 134.0, 36.0, 60.0, style=_LABEL),
        rule("sign_customer_line", 134.0, 35.0, 60.0, _INK),
    )
    return Band(kind=BandKind.DOCUMENT_FOOT, height=42.0, on=When.LAST, anchored=True, items=items)


def _handed_over(pen: Pen, words: HandedOver) -> Band:
    further, items = 0.0, list[AnyItem]()
    if words.reason is not None:
        further = 6.0
        shown = "not empty(document.reason)"
        items.append(pen.text("reason", words.reason, _LEFT, 1.0, _WIDTH, visible_if=shown))
    items.append(_note(pen, 6.4 if further else 1.0))
    items += (
        pen.text(said.id, said.words, x, 24.0 + further, width, style=_LABEL)
        for said, (x, width) in zip(words.signatures, _SIGNED_AT, strict=True)
    )
    items += (
        rule(f"sign_line_{place}", x, 23.0 + further, width, _INK)
        for place, (x, width) in enumerate(_SIGNED_AT, start=1)
    )
    return Band(kind=BandKind.DOCUMENT_FOOT, height=30.0 + further, on=When.LAST, anchored=True, items=tuple(items))


def _note(pen: Pen, y: float) -> AnyItem:
    shown = "not empty(document.note)"
    return pen.text("note", NOTE, _LEFT, y, _WIDTH, 9.0, style=_BLOCK, overflow=Overflow.WRAP, visible_if=shown)


def _page_foot(pen: Pen) -> tuple[AnyItem, ...]:
    page = Words(
        "第 {page.number} 页，共 {page.count} 页",
        "第 {page.number} 頁，共 {page.count} 頁",
        "Page {page.number} of {page.count}",
    )
    return (
        rule("foot_rule", _LEFT, 2.0, _WIDTH, _GREY),
        pen.text("copy_label", "{copy.label}", _LEFT, 3.4, 80.0, style=_SMALL),
        pen.text("page", page, 134.0, 3.4, 60.0, style=to_the_right(_SMALL)),
    )

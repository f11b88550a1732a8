"""A goods document on forms of several parts, 241 mm wide between the holes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from crm_desktop.print_templates.families.goods import FormWords, Terms, goods_columns
from crm_desktop.print_templates.families.pen import (
    MONEY,
    PARTS,
    QUANTITY,
    WITH_PRICES,
    Pen,
    centred,
    logo,
    to_the_right,
    total,
)
from crm_desktop.print_templates.families.words import Said, Speech, Words
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    AnyItem,
    Band,
    BandKind,
    ExtraRow,
    Overflow,
    Style,
    TableItem,
    Template,
    When,
)

Places = Mapping[str, tuple[float, float, float]]
"""The facts of a head in drawing order, each at its x, y and width."""

_LEFT, _WIDTH = 19.05, 203.2
_MIDDLE, _RIGHT = 119.05, 166.25
_PLAIN = Style(cpi=12)
_LARGE = Style(cpi=12, double=True)
_WIDTHS = (8.467, 27.94, 67.733, 11.853, 18.627, 20.32, 26.247, 22.013)
_SIGNED_AT = {
    3: ((_LEFT, 48.0), (69.05, 45.0), (130.25, 92.0)),
    4: ((_LEFT, 44.0), (65.05, 40.0), (107.05, 40.0), (150.25, 72.0)),
}
_FACTS: Mapping[str, Words] = MappingProxyType(
    {
        "number": Words("单号：{document.number}", "單號：{document.number}", "No.: {document.number}"),
        "date": Words("日期：{document.date|date}", "日期：{document.date|date}", "Date: {document.date|date}"),
        "customer": Words("客户：{customer.name}", "客戶：{customer.name}", "Customer: {customer.name}"),
        "contact": Words("联系人：{customer.contact}", "聯絡人：{customer.contact}", "Attn.: {customer.contact}"),
        "phone": Words("电话：{customer.phone}", "電話：{customer.phone}", "Phone: {customer.phone}"),
        "page": Words(
            "第 {page.number} 页  共 {page.count} 页",
            "第 {page.number} 頁  共 {page.count} 頁",
            "Page {page.number} of {page.count}",
        ),
    }
)
"""What every kind says alike."""
_OURS = Words(
    '{company.address}{if(empty(company.phone), "", "  电话 ")}{company.phone}',
    '{company.address}{if(empty(company.phone), "", "  電話 ")}{company.phone}',
    '{company.address}{if(empty(company.phone), "", "  Tel. ")}{company.phone}',
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A paper, what it is called in the name of a template, and its free edges."""

    name: str
    paper: Paper
    top: float
    bottom: float


def three_part(kind: str, name: Words, words: FormWords) -> Template:
    """Half a form, 241 × 139.7 mm."""
    pen = Pen(Speech(), _PLAIN)
    head = (*_letterhead(pen, words, 8.2), *facts(pen, words, _below(7.6, 11.8, 16.6, 21.2)))
    bands = (
        Band(kind=BandKind.DOCUMENT_HEAD, height=26.6, items=head),
        _detail(pen, words, row=6.35, head=6.35, rows=10, fills=True),
        _foot(pen, words, 15.6, (1.2, 6.2, 11.0)),
    )
    title = name.said(" 241×139.7 三联", " 241×139.7 三聯", " 241 × 139.7, three parts")
    return form(pen, kind, Shape("three_part", _continuous(139.7), 5.5, 3.0), title, bands)


def third(kind: str, name: Words, words: FormWords) -> Template:
    """A third of a form, 241 × 93.13 mm."""
    pen = Pen(Speech(), _PLAIN)
    places = {
        "number": (_RIGHT, 8.4, 56.0),
        "date": (_RIGHT, 13.2, 56.0),
        "customer": (_LEFT, 8.4, 98.0),
        "contact": (_MIDDLE, 8.4, 46.0),
        "phone": (_MIDDLE, 13.2, 46.0),
        "address": (_LEFT, 13.2, 98.0),
        "reference": (_LEFT, 18.0, 98.0),
        "page": (_RIGHT, 18.0, 56.0),
    }
    head = (
        pen.text("company_name", "{company.name}", _LEFT, 0.0, 134.0, 7.2, style=_LARGE),
        pen.text("title", words.title, 158.25, 0.0, 64.0, 7.2, style=to_the_right(_LARGE)),
        *facts(pen, words, places),
    )
    bands = (
        Band(kind=BandKind.DOCUMENT_HEAD, height=23.4, items=head),
        _detail(pen, words, row=5.6, head=5.6, rows=5, fills=True),
        _foot(pen, words, 17.0, (1.0, 6.6, 12.4)),
    )
    title = name.said(" 241×93.13 三等分", " 241×93.13 三等分", " 241 × 93.13, third")
    return form(pen, kind, Shape("third", _continuous(93.13), 4.0, 3.0), title, bands)


def whole(kind: str, name: Words, words: FormWords, terms: Terms) -> Template:
    """A whole form, 241 × 279.4 mm, which has room for terms."""
    pen = Pen(Speech(), _PLAIN)
    company = Words(
        f'{_OURS.simplified}{{if(empty(company.fax), "", "  传真 ")}}{{company.fax}}',
        f'{_OURS.traditional}{{if(empty(company.fax), "", "  傳真 ")}}{{company.fax}}',
        _OURS.english,
    )
    ours, name_of_us, title = _letterhead(pen, words, 15.4)
    head = (
        ours,
        name_of_us,
        pen.text("company_line", company, 37.05, 8.6, 167.2, style=centred(_PLAIN)),
        title,
        *facts(pen, words, _below(15.4, 20.0, 27.4, 32.6)),
    )
    foot = (
        pen.text("terms_title", terms.title, _LEFT, 1.0, _WIDTH),
        pen.text("terms", terms.payment, _LEFT, 7.0, _WIDTH),
        pen.text("delivery_terms", terms.delivery, _LEFT, 12.6, _WIDTH),
        pen.text("bank", terms.bank, _LEFT, 18.2, _WIDTH, visible_if="not empty(company.bank_account)"),
        pen.text("note", words.note, _LEFT, 23.8, _WIDTH),
        *pen.row(words.signatures, 33.0, _SIGNED_AT[len(words.signatures)]),
        pen.text("labels", "{copy.labels}", _LEFT, 41.0, 100.0),
    )
    bands = (
        Band(kind=BandKind.PAGE_HEAD, height=40.0, items=head),
        _detail(pen, words, row=7.0, head=7.5, rows=22, fills=False),
        Band(kind=BandKind.DOCUMENT_FOOT, height=46.0, on=When.LAST, anchored=True, items=foot),
    )
    shown = name.said(" 241×279.4 整页", " 241×279.4 整頁", " 241 × 279.4, whole")
    return form(pen, kind, Shape("whole", _continuous(279.4), 8.0, 5.0), shown, bands)


def _continuous(height: float) -> Paper:
    return Paper(width=241.0, height=height, continuous=True)


def form(pen: Pen, kind: str, shape: Shape, title: Words, bands: tuple[Band, ...]) -> Template:
    """A template out of its bands, with the labels of three parts."""
    copies = pen.copies(PARTS)
    return Template(
        name=f"{kind}_{shape.name}",
        kind=kind,
        paper=shape.paper,
        title=title.titles(),
        top=shape.top,
        bottom=shape.bottom,
        bands=bands,
        copies=copies,
        texts=pen.speech.texts,
    )


def _letterhead(pen: Pen, words: FormWords, title_at: float) -> tuple[AnyItem, AnyItem, AnyItem]:
    """Logo, our name, and what the paper is."""
    large = centred(_LARGE)
    return (
        logo(_LEFT, 0.5, 16.0, 14.0),
        pen.text("company_name", "{company.name}", 37.05, 0.0, 167.2, 7.2, style=large),
        pen.text("title", words.title, 77.05, title_at, 167.2 - 80, 7.2, style=large),
    )


def _below(number: float, date: float, first: float, second: float) -> Places:
    """Number and date beside the title, the other facts in two rows below it."""
    return {
        "number": (_RIGHT, number, 56.0),
        "date": (_RIGHT, date, 56.0),
        "customer": (_LEFT, first, 98.0),
        "contact": (_MIDDLE, first, 46.0),
        "phone": (_RIGHT, first, 56.0),
        "address": (_LEFT, second, 98.0),
        "reference": (_MIDDLE, second, 46.0),
        "page": (_RIGHT, second, 56.0),
    }


def facts(pen: Pen, words: FormWords, places: Places) -> tuple[AnyItem, ...]:
    """The facts of a head at their places; a further reference where the kind has one."""
    own = {"address": Said("address", words.address), "reference": words.reference, "further": words.further}
    known = {name: Said(name, text) for name, text in _FACTS.items()} | own
    return tuple(
        pen.text(said.id, said.words, x, y, width)
        for name, (x, y, width) in places.items()
        if (said := known[name]) is not None
    )


def _detail(pen: Pen, words: FormWords, *, row: float, head: float, rows: int, fills: bool) -> Band:
    table = TableItem(
        id="lines",
        x=_LEFT,
        columns=goods_columns(pen, _WIDTHS, Overflow.NEXT_ROW),
        style=_PLAIN,
        head_style=centred(_PLAIN),
        row_height=row,
        head_height=head,
        rows_per_page=rows,
        fill_rows=fills,
        grow=False,
        thickness=0.14,
        extra_rows=sums(pen, words, row),
    )
    return Band(kind=BandKind.DETAIL, items=(table,))


def sums(pen: Pen, words: FormWords, height: float) -> tuple[ExtraRow, ...]:
    """The page's sum; then what is carried over, or the total at the end."""
    page = Words("本页小计（{page_count()} 行）", "本頁小計（{page_count()} 行）", "This page ({page_count()} lines)")
    running = Words(
        "累计：￥{money(running(line.amount))}，接下页",
        "累計：￥{money(running(line.amount))}，接下頁",
        "Carried over: {money(running(line.amount))}",
    )
    in_words = Words(
        "合计人民币（大写）：{document.total|words}",
        "合計人民幣（大寫）：{document.total|words}",
        "In words: {document.total|words}",
    )
    return (
        ExtraRow(
            id="subtotal",
            cells=(
                pen.cell("subtotal", "row", page, span=3),
                total("quantity", "page_sum(line.quantity)", QUANTITY),
                total("amount", "page_sum(line.amount)", MONEY),
            ),
            height=height,
        ),
        ExtraRow(
            id="running",
            on=When.NOT_LAST,
            cells=(pen.cell("running", "row", running, span=8),),
            height=height,
            visible_if=WITH_PRICES,
        ),
        ExtraRow(
            id="total",
            on=When.LAST,
            cells=(
                pen.cell("total", "row", in_words, span=4),
                pen.cell("total", "quantity", words.total, span=4),
            ),
            height=height,
            visible_if=WITH_PRICES,
        ),
    )


def _foot(pen: Pen, words: FormWords, height: float, rows: tuple[float, float, float]) -> Band:
    """The note, those who sign, and the names of the parts beside our address."""
    note, signed, last = rows
    items = (
        pen.text("note", words.note, _LEFT, note, _WIDTH),
        *pen.row(words.signatures, signed, _SIGNED_AT[len(words.signatures)]),
        pen.text("labels", "{copy.labels}", _LEFT, last, 100.0),
        pen.text("company_phone", _OURS, 121.05, last, _WIDTH - 102.0, style=to_the_right(_PLAIN)),
    )
    return Band(kind=BandKind.DOCUMENT_FOOT, height=height, items=items)

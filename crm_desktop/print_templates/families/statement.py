"""A statement of account 对账单, on A4 and on a whole form: what was owed, what came and went, what is owed now."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crm_desktop.print_templates.families.pen import MONEY, Pen, centred, logo, to_the_right, total
from crm_desktop.print_templates.families.words import Speech, Words
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    Align,
    AnyItem,
    Band,
    BandKind,
    BoxItem,
    ExtraRow,
    Format,
    LineItem,
    Overflow,
    Style,
    TableItem,
    Template,
    When,
)

AGES = 9
"""Places for the aging foot: at most eight columns of an office, and what is not allocated."""
_OPEN = Format(name="money", blank_zero=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """What a statement says to the other side.

    Attributes:
        party: who it is for.
        contact: whom there, and how to reach them.
        closing: what is owed at the end, and by whom.
    """

    title: Words
    party: Words
    contact: Words
    address: Words
    charged: Words
    paid: Words
    closing: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What differs between the papers."""

    paper: Paper
    edges: tuple[float, float]
    left: float
    width: float
    plain: Style
    small: Style
    name: Style
    title: Style
    strong: Style
    """Of the head of the table and of what is owed."""
    line: float
    row: float
    logo: float
    seal: float
    """Heights: of a line of text, a row of the table, the logo, the boxes for seals."""
    widths: tuple[float, ...]


_A4 = _Look(
    paper=Paper(width=210.0, height=297.0),
    edges=(14.0, 12.0),
    left=15.0,
    width=180.0,
    plain=Style(size=9.5),
    small=Style(size=8.5),
    name=Style(size=15.0, bold=True, align=Align.CENTER),
    title=Style(size=13.0, align=Align.CENTER),
    strong=Style(size=9.5, bold=True),
    line=4.4,
    row=6.2,
    logo=15.0,
    seal=22.0,
    widths=(20.0, 34.0, 60.0, 22.0, 22.0, 22.0),
)
_WHOLE = _Look(
    paper=Paper(width=241.0, height=279.4, continuous=True),
    edges=(8.5, 8.5),
    left=17.5,
    width=205.8,
    plain=Style(cpi=12),
    small=Style(cpi=15),
    name=Style(cpi=12, double=True, align=Align.CENTER),
    title=Style(cpi=12, align=Align.CENTER),
    strong=Style(cpi=12),
    line=4.2,
    row=5.3,
    logo=13.0,
    seal=20.0,
    widths=(23.4, 34.0, 66.2, 27.4, 27.4, 27.4),
)


def statement_a4(kind: str, name: Words, words: StatementWords) -> Template:
    """On a sheet."""
    return _statement(f"{kind}_a4", kind, name.said(" A4", " A4", " A4"), words, _A4)


def statement_whole(kind: str, name: Words, words: StatementWords) -> Template:
    """On a whole form, 241 × 279.4 mm."""
    title = name.said(" 整张", " 整張", ", whole form")
    return _statement(f"{kind}_whole", kind, title, words, _WHOLE)


def _statement(template_name: str, kind: str, title: Words, words: StatementWords, look: _Look) -> Template:
    pen = Pen(Speech(), look.plain, height=look.line)
    top, bottom = look.edges
    step = look.line + 0.8
    bands = (
        Band(kind=BandKind.PAGE_HEAD, height=17.0, items=_letterhead(pen, words, look)),
        Band(kind=BandKind.DOCUMENT_HEAD, height=3 * step + 1.2, items=_head(pen, words, look, step)),
        Band(kind=BandKind.DETAIL, items=(_table(pen, words, look),)),
        Band(kind=BandKind.TOTALS, height=23.8, on=When.LAST, items=_closing(pen, words, look)),
        Band(
            kind=BandKind.DOCUMENT_FOOT,
            height=2 * step + 2.0 + look.seal,
            on=When.LAST,
            items=_answer(pen, look, step),
        ),
    )
    return Template(
        name=template_name,
        kind=kind,
        paper=look.paper,
        title=title.titles(),
        top=top,
        bottom=bottom,
        bands=bands,
        texts=pen.speech.texts,
    )


def _letterhead(pen: Pen, words: StatementWords, look: _Look) -> tuple[AnyItem, ...]:
    x, width = look.left + 22.0, look.width - 44.0
    return (
        logo(look.left, 0.0, 20.0, look.logo),
        pen.text("company_name", "{company.name}", x, 0.0, width, 7.2, style=look.name),
        pen.text("title", words.title, x, 7.6, width, 7.2, style=look.title),
    )


def _head(pen: Pen, words: StatementWords, look: _Look, step: float) -> tuple[AnyItem, ...]:
    period = Words(
        "期间：{document.since|date} 至 {document.until|date}",
        "期間：{document.since|date} 至 {document.until|date}",
        "Period: {document.since|date} to {document.until|date}",
    )
    number = Words("单号：{document.number}", "單號：{document.number}", "Number: {document.number}")
    page = Words(
        "第 {page.number} 页　共 {page.count} 页",
        "第 {page.number} 頁　共 {page.count} 頁",
        "Page {page.number} of {page.count}",
    )
    left, right = look.width * 0.6 - 2.0, look.width * 0.4
    x = look.left + look.width * 0.6
    beside = to_the_right(look.plain)
    return (
        pen.text("customer", words.party, look.left, 0.0, left, style=replace(look.plain, bold=True)),
        pen.text("period", period, x, 0.0, right, style=beside),
        pen.text("contact", words.contact, look.left, step, left),
        pen.text("number", number, x, step, right, style=beside),
        pen.text("address", words.address, look.left, 2 * step, left),
        pen.text("page", page, x, 2 * step, right, style=beside),
    )


def _table(pen: Pen, words: StatementWords, look: _Look) -> TableItem:
    date, number, text, charged, paid, balance = look.widths
    return TableItem(
        id="lines",
        x=look.left,
        columns=(
            pen.column("date", Words("日期", "日期", "Date"), "line.date", date, format=Format(name="date")),
            pen.column("number", Words("单号", "單號", "Number"), "line.number", number),
            pen.column("text", Words("摘要", "摘要", "Text"), "line.text", text, overflow=Overflow.WRAP),
            pen.figure("charged", words.charged, charged, _OPEN),
            pen.figure("paid", words.paid, paid, _OPEN),
            pen.figure("balance", Words("余额", "餘額", "Balance"), balance, MONEY),
        ),
        style=look.plain,
        head_style=centred(look.strong),
        row_height=look.row,
        head_height=look.row,
        extra_rows=(_sum_of_period(pen, look.row),),
    )


def _sum_of_period(pen: Pen, height: float) -> ExtraRow:
    words = Words("本期合计", "本期合計", "Total of the period")
    return ExtraRow(
        id="total",
        on=When.LAST,
        cells=(
            pen.cell("total", "date", words, span=3, align=Align.RIGHT, bold=True),
            total("charged", "sum(line.charged)", MONEY, bold=True),
            total("paid", "sum(line.paid)", MONEY, bold=True),
            total("balance", "document.closing", MONEY, bold=True),
        ),
        height=height,
    )


def _closing(pen: Pen, words: StatementWords, look: _Look) -> tuple[AnyItem, ...]:
    """What is owed, in words and figures; below it how old it is."""
    x, width = look.left, look.width
    figure = to_the_right(look.strong)
    items: list[AnyItem] = [
        BoxItem(id="closing_box", x=x, y=2.0, width=width, height=7.0),
        pen.text("closing", words.closing, x + 1.5, 2.0, width - 42.0, 7.0, style=look.strong),
        pen.text("closing_figure", "￥{abs(document.closing)|money}", x + width - 40.0, 2.0, 38.5, 7.0, style=figure),
    ]
    for place in range(AGES):
        items += _age(pen, look, place)
    return tuple(items)


def _age(pen: Pen, look: _Look, place: int) -> tuple[AnyItem, ...]:
    width = look.width / AGES
    x = look.left + place * width
    shown = f"not empty(document.age{place}_title)"
    amount = pen.text(
        f"age{place}_amount",
        f"{{document.age{place}}}",
        x + 0.6,
        16.4,
        width - 1.2,
        5.4,
        style=to_the_right(look.small),
    )
    return (
        BoxItem(id=f"age{place}_box", x=x, y=11.0, width=width, height=10.8, visible_if=shown),
        LineItem(id=f"age{place}_rule", x=x, y=16.4, width=width, visible_if=shown),
        pen.text(
            f"age{place}_title",
            f"{{document.age{place}_title}}",
            x + 0.6,
            11.0,
            width - 1.2,
            5.4,
            style=centred(look.small),
        ),
        replace(amount, format=_OPEN),
    )


def _answer(pen: Pen, look: _Look, step: float) -> tuple[AnyItem, ...]:
    """Where money goes, what we ask for, and the seals of both sides."""
    bank = Words(
        '{if(empty(company.bank), "", "开户行：")}{company.bank}'
        '{if(empty(company.bank_account), "", "　账号：")}{company.bank_account}',
        '{if(empty(company.bank), "", "開戶行：")}{company.bank}'
        '{if(empty(company.bank_account), "", "　賬號：")}{company.bank_account}',
        '{if(empty(company.bank), "", "Bank: ")}{company.bank}'
        '{if(empty(company.bank_account), "", "   Account: ")}{company.bank_account}',
    )
    request = Words(
        '请核对后盖章回传。{if(empty(company.phone), "", "电话 ")}{company.phone}'
        '{if(empty(company.fax), "", "　传真 ")}{company.fax}',
        '請核對後蓋章回傳。{if(empty(company.phone), "", "電話 ")}{company.phone}'
        '{if(empty(company.fax), "", "　傳真 ")}{company.fax}',
        'Please check, sign and return.{if(empty(company.phone), "", " Tel. ")}{company.phone}'
        '{if(empty(company.fax), "", "   Fax ")}{company.fax}',
    )
    handled = Words(
        "经办：{document.maker}　　{document.date|date}",
        "經辦：{document.maker}　　{document.date|date}",
        "By: {document.maker}    {document.date|date}",
    )
    checked = Words(
        "贵公司核对意见　□ 相符　□ 不符", "貴公司核對意見　□ 相符　□ 不符", "Your account:  □ agrees  □ differs"
    )
    seal = Words("本公司（盖章）", "本公司（蓋章）", "For us (seal)")
    signed = Words("差额：　　　　　　签章：", "差額：　　　　　　簽章：", "Difference:            Signed:")
    width = (look.width - 4.0) / 2
    ours, yours = look.left, look.left + width + 4.0
    top = 2 * step + 1.5
    low = top + look.seal - 1.0 - look.line
    return (
        pen.text("bank", bank, look.left, 0.0, look.width),
        pen.text("request", request, look.left, step, look.width),
        BoxItem(id="ours_box", x=ours, y=top, width=width, height=look.seal),
        BoxItem(id="yours_box", x=yours, y=top, width=width, height=look.seal),
        pen.text("ours", seal, ours + 2.0, top + 1.0, width - 4.0),
        pen.text("handled", handled, ours + 2.0, low, width - 4.0),
        pen.text("yours", checked, yours + 2.0, top + 1.0, width - 4.0),
        pen.text("difference", signed, yours + 2.0, low, width - 4.0),
    )

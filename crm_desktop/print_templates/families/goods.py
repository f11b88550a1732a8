"""What a goods document says on its papers: the words in which a quote differs from a delivery note."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.print_templates.families.pen import MONEY, PRICE, QUANTITY, WITH_PRICES, Pen
from crm_desktop.print_templates.families.words import Said, Words
from crm_desktop.print_templates.template import Align, Column, Format, Overflow

NAME = 'concat(line.name, if(empty(line.specification), "", " "), line.specification)'
NOTE = Words("备注：{document.note}", "備註：{document.note}", "Note: {document.note}")
TOTAL = Words("合计：￥{document.total|money}", "合計：￥{document.total|money}", "Total: {document.total|money}")


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a sheet's head: its words before, and what it shows."""

    id: str
    label: Words
    shows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is agreed on: payment, delivery, and the account that money goes to."""

    title: Words
    payment: Words
    delivery: Words
    bank: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The foot of a sheet that the other side accepts: terms, and a place for each side's seal."""

    terms: Terms
    ours: Words
    theirs: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """The foot of a sheet that goes with goods: those who sign one after the other, and a reason if it has one."""

    signatures: tuple[Said, Said, Said, Said]
    reason: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """An upright sheet.

    Attributes:
        address: where goods go.
        reference: what it refers to: an order, a day.
        in_words: the total in words.
        tax: net and tax below it, where prices are agreed on.
    """

    title: Words
    address: Fact
    reference: Fact
    salesperson: str
    foot: Agreed | HandedOver
    in_words: Words = Words(
        "合计人民币（大写）：{document.total|words}",
        "合計人民幣（大寫）：{document.total|words}",
        "Amount in words: {document.total|words}",
    )
    tax: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """A form of several parts, and the landscape sheet that looks like one.

    Attributes:
        signatures: three or four, the first says who made it.
        reference: what it refers to: an order, a day.
        further: a second reference, for papers that have room.
        terms: for papers that have room; the others say them in the note.
    """

    title: Words
    address: Words
    reference: Said
    signatures: tuple[Said, ...]
    total: Words = TOTAL
    note: Words = NOTE
    further: Said | None = None
    terms: Terms | None = None


def goods_columns(pen: Pen, widths: tuple[float, ...], name: Overflow) -> tuple[Column, ...]:
    """The columns of goods of these widths, the eighth for a note; ``name`` is what happens to a name too long."""
    row, code, goods, unit, quantity, price, amount, *note = widths
    columns = (
        pen.column(
            "row",
            Words("序", "序", "No."),
            "line.row",
            row,
            format=Format(name="number0"),
            align=Align.CENTER,
            overflow=Overflow.CUT,
        ),
        pen.column("code", Words("编码", "編碼", "Code"), "line.code", code),
        pen.column("name", Words("品名规格", "品名規格", "Description"), NAME, goods, overflow=name),
        pen.column("unit", Words("单位", "單位", "Unit"), "line.unit", unit, align=Align.CENTER),
        pen.figure("quantity", Words("数量", "數量", "Quantity"), quantity, QUANTITY),
        pen.figure("price", Words("单价", "單價", "Price"), price, PRICE, WITH_PRICES),
        pen.figure("amount", Words("金额", "金額", "Amount"), amount, MONEY, WITH_PRICES),
    )
    notes = (pen.column("note", Words("备注", "備註", "Note"), "line.note", width) for width in note)
    return (*columns, *notes)


TAX = Words(
    "以上价格含税：不含税 {document.net|money}，税额 {document.tax|money}",
    "以上價格含稅：不含稅 {document.net|money}，稅額 {document.tax|money}",
    "Prices include tax: net {document.net|money}, tax {document.tax|money}",
)
BANK = Words(
    '{if(empty(company.bank), "", "3. 收款账户：")}{company.bank}  {company.bank_account}',
    '{if(empty(company.bank), "", "3. 收款賬戶：")}{company.bank}  {company.bank_account}',
    '{if(empty(company.bank), "", "3. Bank account: ")}{company.bank}  {company.bank_account}',
)

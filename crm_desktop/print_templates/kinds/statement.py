"""Statements of account 对账单: what a customer owed, what came and went, what is owed now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.statement import AGES, StatementWords, statement_a4, statement_whole
from crm_desktop.print_templates.families.words import Words
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind, FieldGroup, Fields, Lines
from crm_desktop.print_templates.kinds.parties import COMMON, CUSTOMER, MAKER, PRINTED

_NAME = Words("对账单", "對賬單", "Statement")
_WORDS = StatementWords(
    title=Words("客户对账单", "客戶對賬單", "Statement of account"),
    party=Words("客户：{customer.name}", "客戶：{customer.name}", "Customer: {customer.name}"),
    contact=Words(
        '{if(empty(customer.contact), if(empty(customer.phone), "", "电话："), "联系人：")}{customer.contact}'
        '{if(empty(customer.contact), "", "　")}{customer.phone}',
        '{if(empty(customer.contact), if(empty(customer.phone), "", "電話："), "聯絡人：")}{customer.contact}'
        '{if(empty(customer.contact), "", "　")}{customer.phone}',
        '{if(empty(customer.contact), if(empty(customer.phone), "", "Tel. "), "Contact: ")}{customer.contact}'
        '{if(empty(customer.contact), "", "  ")}{customer.phone}',
    ),
    address=Words("地址：{customer.address}", "地址：{customer.address}", "Address: {customer.address}"),
    charged=Words("应收", "應收", "Charged"),
    paid=Words("已收", "已收", "Received"),
    closing=Words(
        '截至 {document.until|date} {if(document.closing < 0, "我方应退（大写）", "贵方应付（大写）")}'
        "：{words(abs(document.closing))}",
        '截至 {document.until|date} {if(document.closing < 0, "我方應退（大寫）", "貴方應付（大寫）")}'
        "：{words(abs(document.closing))}",
        '{if(document.closing < 0, "We owe you", "You owe")} as of {document.until|date}'
        ": {words(abs(document.closing))}",
    ),
)
_SUPPLIER_NAME = Words("供应商对账单", "供應商對賬單", "Supplier statement")
_SUPPLIER_WORDS = replace(
    _WORDS,
    title=Words("供应商对账单", "供應商對賬單", "Supplier statement"),
    party=Words("供应商：{customer.name}", "供應商：{customer.name}", "Supplier: {customer.name}"),
    charged=Words("应付", "應付", "Charged"),
    paid=Words("已付", "已付", "Paid"),
    closing=Words(
        '截至 {document.until|date} {if(document.closing < 0, "贵方应退（大写）", "我方应付（大写）")}'
        "：{words(abs(document.closing))}",
        '截至 {document.until|date} {if(document.closing < 0, "貴方應退（大寫）", "我方應付（大寫）")}'
        "：{words(abs(document.closing))}",
        '{if(document.closing < 0, "You owe us", "We owe you")} as of {document.until|date}'
        ": {words(abs(document.closing))}",
    ),
)
_NOTHING = Decimal("0.00")
_OPENING = Decimal("30050.00")
_SAMPLE_AGES = (
    ("未到期", "41860.00"),
    ("1–30 天", "21620.00"),
    ("31–60 天", "0.00"),
    ("61–90 天", "0.00"),
    ("91–180 天", "0.00"),
    ("180 天以上", "0.00"),
)


def age_fields(ages: Sequence[tuple[str, Decimal]]) -> dict[str, Value]:
    """The aging foot, column by column; places that are not needed stay empty."""
    fields: dict[str, Value] = {}
    for place, (title, amount) in enumerate(ages[:AGES]):
        fields |= {f"age{place}_title": title, f"age{place}": amount}
    return fields


def _ages() -> tuple[CatalogueField, ...]:
    title, amount = (
        QT_TRANSLATE_NOOP("print_templates", "Age"),
        QT_TRANSLATE_NOOP("print_templates", "Open of this age"),
    )
    sample = age_fields([(words, Decimal(figure)) for words, figure in _SAMPLE_AGES])
    return tuple(
        entry
        for place in range(AGES)
        for entry in (
            CatalogueField(f"age{place}_title", title, sample.get(f"age{place}_title")),
            CatalogueField(f"age{place}", amount, sample.get(f"age{place}"), "money"),
        )
    )


@dataclass(frozen=True)
class _Sample:
    """What stands in the example of one side.

    Attributes:
        number: of the statement.
        charge, payment: the series of what is charged, and of the money.
        charged, paid: what these are called.
        text: of the money.
        paid_title: of the column of money, marked.
    """

    number: str
    charge: str
    payment: str
    charged: str
    paid: str
    text: str
    paid_title: str


_OF_CUSTOMER = _Sample(
    "DZ-C00217-261101-261130",
    "FH",
    "SK",
    "送货",
    "收款",
    "收款 银行转账",
    QT_TRANSLATE_NOOP("print_templates", "Received"),
)
_OF_SUPPLIER = _Sample(
    "DZ-C00051-261101-261130",
    "YFD",
    "FK",
    "其他应付",
    "付款",
    "付款 银行转账",
    QT_TRANSLATE_NOOP("print_templates", "Paid out"),
)


def _document(sample: _Sample) -> tuple[CatalogueField, ...]:
    closing = Decimal("63480.00")
    return (
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Number"), sample.number),
        CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "Date of printing"), date(2026, 12, 1), "date"),
        CatalogueField("since", QT_TRANSLATE_NOOP("print_templates", "First day"), date(2026, 11, 1), "date"),
        CatalogueField("until", QT_TRANSLATE_NOOP("print_templates", "Last day"), date(2026, 11, 30), "date"),
        CatalogueField("opening", QT_TRANSLATE_NOOP("print_templates", "Opening balance"), _OPENING, "money"),
        CatalogueField("charged", QT_TRANSLATE_NOOP("print_templates", "Charged"), Decimal("41860.00"), "money"),
        CatalogueField("paid", sample.paid_title, Decimal("8430.00"), "money"),
        CatalogueField("closing", QT_TRANSLATE_NOOP("print_templates", "Closing balance"), closing, "money"),
        CatalogueField("count", QT_TRANSLATE_NOOP("print_templates", "Number of documents"), Decimal(6)),
        CatalogueField("salesperson", QT_TRANSLATE_NOOP("print_templates", "Salesperson"), "林志远"),
        *_ages(),
        MAKER,
        PRINTED,
    )


def _line(sample: _Sample) -> tuple[CatalogueField, ...]:
    return (
        CatalogueField("row", QT_TRANSLATE_NOOP("print_templates", "Row number"), Decimal(1)),
        CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "Date"), date(2026, 11, 6), "date"),
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Number"), f"{sample.charge}-20261106-004"),
        CatalogueField("kind", QT_TRANSLATE_NOOP("print_templates", "Kind"), sample.charged),
        CatalogueField("text", QT_TRANSLATE_NOOP("print_templates", "Text"), sample.charged),
        CatalogueField("due_date", QT_TRANSLATE_NOOP("print_templates", "Due"), date(2026, 12, 31), "date"),
        CatalogueField("charged", QT_TRANSLATE_NOOP("print_templates", "Charged"), Decimal("12480.00"), "money"),
        CatalogueField("paid", sample.paid_title, None, "money"),
        CatalogueField("balance", QT_TRANSLATE_NOOP("print_templates", "Balance"), Decimal("42530.00"), "money"),
    )


_AMOUNTS = ("12480.00", "4512.00", "13676.00", "-8430.00", "7232.00", "3960.00")


def _lines(sample: _Sample, count: int) -> Lines:
    """The opening balance, then documents and money."""
    if not count:
        return ()
    balance = _OPENING
    lines: list[Fields] = [{"date": date(2026, 11, 1), "text": "期初余额", "balance": balance}]
    for place in range(count - 1):
        amount = Decimal(_AMOUNTS[place % len(_AMOUNTS)])
        balance += amount
        on = date(2026, 11, 2) + timedelta(days=place % 28)
        is_paid = amount < 0
        lines.append(
            {
                "date": on,
                "number": f"{sample.payment if is_paid else sample.charge}-{on:%Y%m%d}-{place % 9 + 1:03}",
                "kind": sample.paid if is_paid else sample.charged,
                "text": sample.text if is_paid else sample.charged,
                "due_date": None if is_paid else on + timedelta(days=30),
                "charged": None if is_paid else amount,
                "paid": -amount if is_paid else None,
                "balance": balance,
            }
        )
    return tuple(lines)


def _sums(lines: Lines) -> Fields:
    charged = sum((Decimal(str(line.get("charged") or 0)) for line in lines), _NOTHING)
    paid = sum((Decimal(str(line.get("paid") or 0)) for line in lines), _NOTHING)
    count = Decimal(sum(1 for line in lines if line.get("number")))
    closing = _OPENING + charged - paid
    sums: dict[str, Value] = {
        "opening": _OPENING,
        "charged": charged,
        "paid": paid,
        "closing": closing,
        "count": count,
    }
    # what came in pays the oldest
    return {**sums, "age0": charged, "age1": closing - charged}


def _kind(key: str, title: str, name: Words, words: StatementWords, sample: _Sample) -> DocumentKind:
    return DocumentKind(
        key=key,
        title=title,
        number=sample.number,
        groups=(
            FieldGroup("document", QT_TRANSLATE_NOOP("print_templates", "Document"), _document(sample)),
            CUSTOMER,
            FieldGroup("line", QT_TRANSLATE_NOOP("print_templates", "Lines"), _line(sample)),
            *COMMON,
        ),
        templates={
            f"{key}_a4": partial(statement_a4, key, name, words),
            f"{key}_whole": partial(statement_whole, key, name, words),
        },
        sample_lines=partial(_lines, sample),
        sums=_sums,
    )


KIND = _kind("statement", QT_TRANSLATE_NOOP("print_templates", "Statement of account"), _NAME, _WORDS, _OF_CUSTOMER)
SUPPLIER = _kind(
    "supplier_statement",
    QT_TRANSLATE_NOOP("print_templates", "Supplier statement"),
    _SUPPLIER_NAME,
    _SUPPLIER_WORDS,
    _OF_SUPPLIER,
)

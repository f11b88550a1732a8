"""The head of a document as a form: what is typed above the lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.date_field import day
from crm_desktop.qtkit.forms.editors import Match
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.qtkit.forms.lookup_field import lookup
from crm_desktop.qtkit.forms.match_popup import MatchColumn
from crm_desktop.views.context import Context
from crm_desktop.views.sources import QueryMatches
from crm_desktop.views.trade.look import DocumentLook

TAX_RATES = ("0.13", "0.09", "0.06", "0.03", "0.01", "0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """All fields that any document's head may have; ``tax`` is a code of ``tax_code``."""

    party_id: int | None = None
    person_id: int | None = None
    employee_id: int | None = None
    document_date: date | None = None
    delivery_date: date | None = None
    valid_until: date | None = None
    delivery_address: str = ""
    customer_order_number: str = ""
    terms_text: str = ""
    carrier: str = ""
    reason: str = ""
    tax: str = "0.13 in"
    discount: Decimal | None = None
    notes: str = ""


_PLAIN = [field.name for field in fields(Head) if field.name not in ("tax", "discount")]


def head_of(draft: TradeDraft) -> Head:
    """The head of a draft."""
    values = {name: getattr(draft, name) for name in _PLAIN if hasattr(draft, name)}
    return Head(**values, tax=tax_code(draft.tax_rate, included=draft.tax_included), discount=draft.discount or None)


def with_head(draft: TradeDraft, head: Head) -> TradeDraft:
    """The draft with another head."""
    values = {name: getattr(head, name) for name in _PLAIN if hasattr(draft, name)}
    rate, _, place = head.tax.partition(" ")
    return replace(draft, **values, tax_rate=Decimal(rate), tax_included=place == "in", discount=head.discount or ZERO)


def tax_code(rate: Decimal, *, included: bool) -> str:
    """A rate and whether prices include it, as one word for the choice.

    >>> tax_code(Decimal("0.130000"), included=True)
    '0.13 in'
    """
    return f"{rate.normalize():f} {'in' if included else 'out'}"


def tax_choices() -> Sequence[tuple[str, str]]:
    """Rates with prices that include the tax, then without."""
    rates = [Decimal(rate) for rate in TAX_RATES if Decimal(rate)]
    codes = [tax_code(rate, included=included) for included in (True, False) for rate in rates]
    return [(code, tax_word(code)) for code in (*codes, tax_code(Decimal(0), included=True))]


def tax_word(code: str) -> str:
    """A rate and its place in words, also one that is not offered, such as a rate of former years."""
    translate = QCoreApplication.translate
    rate, _, place = code.partition(" ")
    if not Decimal(rate):
        return translate("sales", "No tax")
    inside, on_top = translate("sales", "{rate}% incl."), translate("sales", "{rate}% extra")
    return (inside if place == "in" else on_top).format(rate=f"{(Decimal(rate) * 100).normalize():f}")


def customer_lookup(context: Context) -> editors.Editor:
    """The customer field: name, code, phone or pinyin."""
    from crm_desktop.queries.parties.form import customer_choice, find_customers

    translate = QCoreApplication.translate
    columns = (
        MatchColumn(translate("sales", "Customer"), 250),
        MatchColumn(translate("sales", "Code"), 84),
        MatchColumn(translate("sales", "City"), 80),
        MatchColumn(translate("sales", "Salesperson"), 90),
    )
    nothing = translate("sales", "No customer found for {text}: F4 shows all")
    return lookup(QueryMatches(context.reader, find_customers, customer_choice, _customer_match), columns, nothing)


def _customer_match(row: Any) -> Match:
    return Match(row.id, row.name, (row.code, row.city, row.owner or ""), row)


def _no_choices() -> Sequence[tuple[Any, str]]:
    return [(None, "")]


CUSTOMER = QT_TRANSLATE_NOOP("sales", "Customer")
PERSON = Field("person_id", QT_TRANSLATE_NOOP("sales", "Contact"), editors.choice(_no_choices), stop=False)
EMPLOYEE = Field("employee_id", QT_TRANSLATE_NOOP("sales", "Salesperson"), editors.choice(_no_choices), stop=False)
DATE = Field("document_date", QT_TRANSLATE_NOOP("sales", "Date"), day(), required=True, stop=False)
TAX = Field("tax", QT_TRANSLATE_NOOP("sales", "Tax"), editors.choice(tax_choices, unlisted=tax_word), stop=False)
DISCOUNT = Field("discount", QT_TRANSLATE_NOOP("sales", "Document discount"), editors.rate(), stop=False)
ADDRESS = Field(
    "delivery_address",
    QT_TRANSLATE_NOOP("sales", "Deliver to"),
    editors.choice(list, editable=True, usual_width=264),
    stop=False,
)
CARRIER = Field("carrier", QT_TRANSLATE_NOOP("sales", "Carrier"), editors.text(longest=80))
REASON = Field("reason", QT_TRANSLATE_NOOP("sales", "Reason"), editors.choice(list, editable=True))
NOTES = Field("notes", QT_TRANSLATE_NOOP("sales", "Notes"), editors.text(), stop=False)


def customer(context: Context, *, read_only: bool = False) -> Field:
    """The customer, who is chosen first."""
    return Field("party_id", CUSTOMER, customer_lookup(context), required=True, read_only=read_only)


def head_fields(look: DocumentLook, context: Context, draft: TradeDraft) -> Sequence[Field]:
    """The fields above the lines; all of them can be typed where no other document is behind the draft."""
    pages = look.pages()
    made = pages.direct_fields if draft.is_direct else None
    return (made or pages.fields)(context)

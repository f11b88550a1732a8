"""The head of a document as a form: what is typed above the lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, make_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.own.kinds import owner_of
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.date_field import day
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import party_lookup
from crm_desktop.views.own_form import own_form_fields
from crm_desktop.views.trade.look import DocumentLook

TAX_RATES = ("0.13", "0.09", "0.06", "0.03", "0.01", "0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is typed above the lines of every kind; the fields that a kind has besides are added out of its draft.

    Attributes:
        tax: a code of ``tax_code``.
    """

    party_id: int | None = None
    person_id: int | None = None
    employee_id: int | None = None
    document_date: date | None = None
    tax: str = "0.13 in"
    discount: Decimal | None = None
    notes: str = ""
    own: Mapping[str, str] = field(default_factory=dict)


_SHARED = frozenset(one.name for one in fields(Head))
_OTHERWISE = frozenset({"tax", "discount"})
"""What a head says in another way than the draft."""


@cache
def _head_of(draft: Any, own: tuple[str, ...]) -> type[Head]:
    """The head of a kind with fields of its own, of the types that they have in its draft."""
    types = {one.name: one.type for one in fields(draft)}
    named = [(name, types[name]) for name in own]
    made: type[Head] = make_dataclass(f"{draft.__name__}Head", named, bases=(Head,), frozen=True, kw_only=True)
    return made


def head_of(draft: TradeDraft, shown: Sequence[Field]) -> Head:
    """The head of a draft, to be typed in these fields."""
    own = tuple(one.key for one in shown if one.key not in _SHARED and not one.key.startswith(PREFIX))
    kind: Any = type(draft)
    made = _head_of(kind, own)
    values = {name: getattr(draft, name) for name in {*_SHARED, *own} - _OTHERWISE}
    return made(**values, tax=tax_code(draft.tax_rate, included=draft.tax_included), discount=draft.discount or None)


def with_head(draft: TradeDraft, head: Head) -> TradeDraft:
    """The draft with another head."""
    values = {one.name: getattr(head, one.name) for one in fields(head) if one.name not in _OTHERWISE}
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
        return translate("trade", "No tax")
    inside, on_top = translate("trade", "{rate}% incl."), translate("trade", "{rate}% extra")
    return (inside if place == "in" else on_top).format(rate=f"{(Decimal(rate) * 100).normalize():f}")


def _no_choices() -> Sequence[tuple[Any, str]]:
    return [(None, "")]


_PARTY = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("trade", "Customer"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("trade", "Supplier"),
}
PERSON = Field("person_id", QT_TRANSLATE_NOOP("trade", "Contact"), editors.choice(_no_choices), stop=False)
EMPLOYEE = Field("employee_id", QT_TRANSLATE_NOOP("trade", "Salesperson"), editors.choice(_no_choices), stop=False)
DATE = Field("document_date", QT_TRANSLATE_NOOP("trade", "Date"), day(), required=True, stop=False)
TAX = Field("tax", QT_TRANSLATE_NOOP("trade", "Tax"), editors.choice(tax_choices, unlisted=tax_word), stop=False)
DISCOUNT = Field("discount", QT_TRANSLATE_NOOP("trade", "Document discount"), editors.rate(), stop=False)
ADDRESS = Field(
    "delivery_address",
    QT_TRANSLATE_NOOP("trade", "Deliver to"),
    editors.choice(list, editable=True, usual_width=264),
    stop=False,
)
CARRIER = Field("carrier", QT_TRANSLATE_NOOP("trade", "Carrier"), editors.text(longest=80))
REASON = Field("reason", QT_TRANSLATE_NOOP("trade", "Reason"), editors.choice(list, editable=True))
NOTES = Field("notes", QT_TRANSLATE_NOOP("trade", "Notes"), editors.text(), stop=False)


def party(context: Context, side: Side, *, read_only: bool = False) -> Field:
    """The customer, or the supplier, who is chosen first."""
    return Field("party_id", _PARTY[side], party_lookup(context, side), required=True, read_only=read_only)


def head_fields(look: DocumentLook, context: Context, draft: TradeDraft) -> Sequence[Field]:
    """The fields above the lines; all of them can be typed where no other document is behind the draft."""
    pages = look.pages()
    made = pages.direct_fields if draft.is_direct else None
    return with_own((made or pages.fields)(context), look, context)


def with_own(shown: Sequence[Field], look: DocumentLook, context: Context) -> Sequence[Field]:
    """The fields of a head with those of the office's own behind them."""
    owner = owner_of(look.type.listed)
    return shown if owner is None else [*shown, *own_form_fields(context, owner)]

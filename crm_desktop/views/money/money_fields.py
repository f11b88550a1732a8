"""The head of a money document as it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.draft_codec import from_json
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.date_field import DateField
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.queries.money.documents import MoneyDetail
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import party_lookup
from crm_desktop.views.looks import look_of
from crm_desktop.views.money.account_choice import account_field
from crm_desktop.views.money.money_kinds import MoneyLook


@dataclass(frozen=True, kw_only=True)
class MoneyHead:
    """A ``MoneyDraft`` in which nothing needs to be filled yet."""

    party_id: int | None = None
    amount: Decimal | None = None
    document_date: date | None = None
    method: ReceiptMethod = ReceiptMethod.TRANSFER
    wiped_amount: Decimal | None = None
    reference: str = ""
    account_id: int | None = None
    payer: str = ""
    draft_due_on: date | None = None
    notes: str = ""

    def draft(self, today: date) -> MoneyDraft:
        """What the commands are given; an empty amount is 0.00, an empty date is today."""
        return MoneyDraft(
            party_id=self.party_id or 0,
            document_date=self.document_date or today,
            amount=self.amount or ZERO,
            wiped_amount=self.wiped_amount or ZERO,
            method=self.method,
            account_id=self.account_id,
            reference=self.reference,
            draft_due_on=self.draft_due_on,
            payer=self.payer,
            notes=self.notes,
        )


def first_head(context: Context, prefill: Mapping[str, Any]) -> MoneyHead:
    """What is shown of a new one: what was kept of it, or what it was begun for."""
    if prefill.get("draft"):
        return from_json(MoneyHead, prefill["draft"])
    given: dict[str, Any] = {name: prefill.get(name) for name in ("party_id", "amount")}
    return MoneyHead(document_date=context.clock.today(), **given)


def head_of(detail: MoneyDetail) -> MoneyHead:
    """The head of a stored document."""
    row = detail.row
    return MoneyHead(
        party_id=row.party_id,
        amount=row.amount,
        document_date=row.document_date,
        method=row.method,
        wiped_amount=row.wiped_amount or None,
        reference=row.reference,
        account_id=row.account_id,
        payer=row.payer,
        draft_due_on=row.draft_due_on,
        notes=row.notes,
    )


def void_words(detail: MoneyDetail) -> str:
    """Since when, why and by whom it is void; empty if it counts."""
    if detail.row.voided_on is None:
        return ""
    told = detail.voiding
    parts = [
        QCoreApplication.translate("money", QT_TRANSLATE_NOOP("money", "Void since {date}: {reason}")).format(
            date=formats.day(detail.row.voided_on), reason=escape(detail.void_reason)
        ),
        escape(told.by),
        formats.moment(told.at) if told.at is not None else "",
    ]
    return " · ".join(part for part in parts if part)


def day() -> Editor:
    """A business day."""
    return lambda scope: DateField(scope.clock)


def methods() -> Sequence[tuple[ReceiptMethod, str]]:
    """The ways in which money comes and goes, in words."""
    return [(method, look_of(method).text) for method in ReceiptMethod]


def money_fields(context: Context, look: MoneyLook) -> list[Field]:
    """The fields in the order of the Enter path: party, amount, and only then what is usual anyway."""
    party = party_lookup(context, look.of.side)
    payer = editors.text(longest=120, placeholder=look.say(look.somebody_else))
    wiped = Field("wiped_amount", QT_TRANSLATE_NOOP("money", "Small change"), editors.money(), stop=False)
    return [
        Field("party_id", look.party, party, required=True),
        Field("amount", look.amount, editors.money(), required=True),
        *([] if look.of.gives_back else [wiped]),
        Field("document_date", look.dated, day(), required=True),
        Field("method", look.method, editors.choice(methods)),
        Field("draft_due_on", QT_TRANSLATE_NOOP("money", "Draft due on"), day(), stop=False),
        Field("reference", QT_TRANSLATE_NOOP("money", "Reference"), editors.text(longest=80)),
        Field("account_id", look.account, account_field(context), stop=False),
        Field("payer", look.payer, payer, stop=False),
        Field("notes", QT_TRANSLATE_NOOP("money", "Notes"), editors.text(longest=200), span=3, stop=False),
    ]

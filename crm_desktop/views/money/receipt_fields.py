"""The head of a receipt as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.date_field import DateField
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.queries.money.receipts import ReceiptDetail
from crm_desktop.services.money.receipts import ReceiptDraft
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import customer_lookup
from crm_desktop.views.looks import look_of
from crm_desktop.views.money.account_choice import account_field


@dataclass(frozen=True, kw_only=True)
class ReceiptHead:
    """A ``ReceiptDraft`` in which nothing needs to be filled yet."""

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

    def draft(self, today: date) -> ReceiptDraft:
        """What the commands are given; an empty amount is 0.00, an empty date is today."""
        return ReceiptDraft(
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


def head_of(detail: ReceiptDetail) -> ReceiptHead:
    """The head of a stored receipt."""
    row = detail.row
    return ReceiptHead(
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


def void_words(detail: ReceiptDetail) -> str:
    """Since when, why and by whom a receipt is void; empty if it counts."""
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
    """The ways in which money comes in, in words."""
    return [(method, look_of(method).text) for method in ReceiptMethod]


def receipt_fields(context: Context) -> list[Field]:
    """The fields in the order of the Enter path: customer, amount, and only then what is usual anyway."""
    placeholder = QCoreApplication.translate("money", QT_TRANSLATE_NOOP("money", "if somebody else paid"))
    return [
        Field("party_id", QT_TRANSLATE_NOOP("money", "Customer"), customer_lookup(context), required=True),
        Field("amount", QT_TRANSLATE_NOOP("money", "Amount received"), editors.money(), required=True),
        Field("wiped_amount", QT_TRANSLATE_NOOP("money", "Small change"), editors.money(), stop=False),
        Field("document_date", QT_TRANSLATE_NOOP("money", "Received on"), day(), required=True),
        Field("method", QT_TRANSLATE_NOOP("money", "Method"), editors.choice(methods)),
        Field("draft_due_on", QT_TRANSLATE_NOOP("money", "Draft due on"), day(), stop=False),
        Field("reference", QT_TRANSLATE_NOOP("money", "Reference"), editors.text(longest=80)),
        Field("account_id", QT_TRANSLATE_NOOP("money", "Account"), account_field(context), stop=False),
        Field(
            "payer",
            QT_TRANSLATE_NOOP("money", "Paid by"),
            editors.text(longest=120, placeholder=placeholder),
            stop=False,
        ),
        Field("notes", QT_TRANSLATE_NOOP("money", "Notes"), editors.text(longest=200), span=3, stop=False),
    ]

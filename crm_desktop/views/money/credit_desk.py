"""What a return or an opening advance settles: set the rest against documents, take that back, void an advance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.items import CreditKind, ReceiptState, on_side
from crm_desktop.domain.money.kinds import money_back
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import ActionSpec, button, make_actions, update_enabled
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.stacking import strip
from crm_desktop.queries.money.credits import CreditDetail, credit_detail
from crm_desktop.queries.money.items import Settleable, open_charges
from crm_desktop.services.money.charges import VoidAdvance
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of
from crm_desktop.views.money.behind import open_source
from crm_desktop.views.money.money_list import WHY_VOID
from crm_desktop.views.money.settled_list import SettledList
from crm_desktop.views.money.share_table import ShareTable
from crm_desktop.views.money.share_words import SETTLING
from crm_desktop.views.pick_lists import run_with_reason
from crm_desktop.views.tab import Tab


class CreditDesk(Tab):
    """A centre tab."""

    def __init__(self, context: Context, record_id: int | None) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Advance or credit"))
        self.context = context
        self.detail: CreditDetail | None = None
        self._record_id = record_id
        self.title, self.badge, self.facts = label(role="title"), label(), label(role="label")
        self.settled, self.shares = SettledList(context), ShareTable(context)
        self.actions_by_id = make_actions(self, "money", ACTIONS)
        self.addActions(self.shares.actions())  # so that their keys work on the whole desk
        self._lay_out()
        self.settled.changed.connect(self._load)
        context.on_changes(self, Changes.RECEIVABLES | Changes.PAYABLES | Changes.RECEIPTS, self._load)
        self._load()

    @property
    def can_match(self) -> bool:
        """Whether something is left of it that could settle documents."""
        row = self.detail.row if self.detail else None
        left = row is not None and row.voided_on is None and bool(row.open_amount)
        return left and self._may_edit

    @property
    def can_be_voided(self) -> bool:
        """Whether it was booked by hand; of a return, the return is voided."""
        row = self.detail.row if self.detail else None
        by_hand = row is not None and row.kind is CreditKind.OPENING and row.voided_on is None
        return by_hand and self._may_edit

    @property
    def _may_edit(self) -> bool:
        return self.detail is not None and self.context.may(self.detail.side.edit)

    @property
    def source_id(self) -> int | None:
        """The return or receipt that made it."""
        return self.detail.row.origin_id if self.detail else None

    def match(self) -> None:
        """Settle what is ticked."""
        if self.detail is not None and self.can_match:
            self.shares.use_credit(self.detail.row.id, self.detail.row.version, self._load)

    def void(self) -> None:
        """Take an opening advance back, with a reason."""
        if self.detail is None:
            return
        row = self.detail.row
        run_with_reason(
            self.context,
            self,
            QCoreApplication.translate("money", WHY_VOID).format(number=row.number),
            lambda reason: VoidAdvance(credit_id=row.id, seen_version=row.version, reason=reason),
            lambda _done: self._load(),
            pick_list="void_reason",
        )

    def give_back(self) -> None:
        """Begin the refund of what is left."""
        if self.detail is not None:
            row = self.detail.row
            self.context.open(money_back(self.detail.side).document.kind.value, None, party_id=row.party_id, id=row.id)

    def open_document(self) -> None:
        """Show the return or receipt that made it."""
        if self.detail is not None:
            open_source(self.context, self.detail.row.kind, self.source_id)

    # loading

    def _load(self) -> None:
        if self._record_id is not None:
            self.context.read(self, credit_detail, self._show, credit_id=self._record_id)

    def _show(self, detail: CreditDetail) -> None:
        self.detail = detail
        self.shares.say(SETTLING[detail.side])
        row = detail.row
        title = f"{look_of(on_side(detail.side, row.kind)).text} {row.number}"
        self.title.setText(title)
        self.title_changed.emit(title)
        self.badge.setText(look_of(ReceiptState.VOID).text)
        marked(self.badge, badge="plain")
        self.badge.setVisible(row.voided_on is not None)
        self.facts.setText(self._facts(detail))
        self.settled.show_allocations(detail.allocations)
        self.shares.setVisible(self.can_match)
        update_enabled(self, "money", ACTIONS, self.actions_by_id)
        if self.can_match:
            self.context.read(self, open_charges, self._show_charges, party_id=row.party_id, side=detail.side)

    def _show_charges(self, charges: Sequence[Settleable]) -> None:
        if self.detail is not None:
            self.shares.show_charges(charges, is_same=True, spreads=False)
            self.shares.set_available(self.detail.row.open_amount)

    def _facts(self, detail: CreditDetail) -> str:
        row = detail.row
        if row.voided_on is not None:
            words = self.tr("{customer} · {date} · {amount} · void since {voided}: {reason}")
        else:
            words = self.tr("{customer} · {date} · {amount}, of it unallocated {rest}")
        return words.format(
            customer=row.customer,
            date=formats.day(row.document_date),
            amount=formats.money(row.amount),
            rest=f"<b>{formats.money(row.open_amount)}</b>",
            voided=formats.day(row.voided_on) if row.voided_on else "",
            reason=detail.void_reason,
        )

    # parts

    def _lay_out(self) -> None:
        buttons = [button(self.actions_by_id[one.id], primary=one.primary, idea=one.icon) for one in ACTIONS]
        bar = strip("bar", self.title, self.badge, self.facts, None, *buttons)
        Fitting(bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.settled, 1)
        whole.addWidget(self.shares, 2)
        self.setFocusProxy(self.shares.view)


ACTIONS: tuple[ActionSpec[CreditDesk], ...] = (
    ActionSpec(
        "credit.document",
        QT_TRANSLATE_NOOP("money", "Open the document"),
        CreditDesk.open_document,
        enabled=lambda desk: desk.source_id is not None,
        icon="open",
        why_not=QT_TRANSLATE_NOOP("money", "An opening advance was booked by hand: it has no document."),
    ),
    ActionSpec(
        "credit.void",
        QT_TRANSLATE_NOOP("money", "Void"),
        CreditDesk.void,
        enabled=lambda desk: desk.can_be_voided,
        icon="void",
        why_not=QT_TRANSLATE_NOOP(
            "money", "Only an opening advance is voided here; void the return or receipt itself."
        ),
    ),
    ActionSpec(
        "credit.give_back",
        QT_TRANSLATE_NOOP("money", "Give back"),
        CreditDesk.give_back,
        enabled=lambda desk: desk.can_match,
        icon="refund",
        why_not=QT_TRANSLATE_NOOP("money", "Nothing is left of it, or it is void."),
    ),
    ActionSpec(
        "credit.match",
        QT_TRANSLATE_NOOP("money", "Use the advance"),
        CreditDesk.match,
        "Ctrl+Return",
        lambda desk: desk.can_match,
        "done",
        primary=True,
        why_not=QT_TRANSLATE_NOOP("money", "Nothing is left of it, or it is void."),
    ),
)

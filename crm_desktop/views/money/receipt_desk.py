"""The receipt desk 收款: type the amount, see what it settles, post; a posted receipt with what it settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.draft_codec import from_json, to_json
from crm_desktop.domain.money.items import ChargeKind, ReceiptMethod, ReceiptState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import ActionSpec, button, make_actions, update_enabled
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.customers import CustomerMoney, customer_money
from crm_desktop.queries.money.items import OpenCharge, open_charges
from crm_desktop.queries.money.receipts import ReceiptDetail, receipt_detail
from crm_desktop.services.money.receipts import PostReceipt, SaveReceipt, VoidReceipt
from crm_desktop.views.context import Context
from crm_desktop.views.kept_drafts import DraftKeeper
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.looks import look_of
from crm_desktop.views.money.account_choice import AccountFollower
from crm_desktop.views.money.receipt_fields import ReceiptHead, head_of, receipt_fields, void_words
from crm_desktop.views.money.settled_list import SettledList
from crm_desktop.views.money.share_table import ShareTable
from crm_desktop.views.neighbours import Turning
from crm_desktop.views.pick_lists import run_with_reason
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.tab import Tab

BADGES = {ReceiptState.DRAFT: "plain", ReceiptState.POSTED: "green", ReceiptState.VOID: "plain"}


class ReceiptDesk(Tab):
    """A centre tab."""

    leaving: Leaving

    def __init__(self, context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Receipt"))
        self.context = context
        self.detail: ReceiptDetail | None = None
        self._key, self._record_id = str(uuid4()), record_id
        self._party_id: int | None = None
        self._meant = _meant(prefill)
        self.leaving = Leaving(self, context.ask, self.closes.emit)
        self.turning = Turning(self, context, "receipt")
        self.title, self.badge, self.facts = label(role="title"), label(), label(role="label")
        head = self._first_head(prefill)
        self.form: Form[ReceiptHead] = Form("money", receipt_fields(context), head, context, columns=3)
        self.account = AccountFollower(self, context, self.form, lambda: self.is_draft)
        self.shares = ShareTable(context)
        self.settled = SettledList(context)
        self.actions_by_id = make_actions(self, "money", ACTIONS)
        self.addActions(self.shares.actions())  # so that their keys work on the whole desk
        self.keeper = DraftKeeper(self, context, "receipt", self._kept, key=prefill.get("draft_key", ""))
        self._lay_out()
        self._connect()
        self._show_state()
        self.account.read()
        if record_id is not None:
            self._load()
        else:
            self._customer_changed()
            QTimer.singleShot(0, lambda: self.form.focus("amount" if head.party_id else ""))

    # what the window asks

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved."""
        return self.is_draft and self.form.is_changed

    @property
    def is_draft(self) -> bool:
        """Whether the receipt can still be typed."""
        may = self.context.may(Right.EDIT_MONEY)
        return may and (self.detail is None or self.detail.row.state is ReceiptState.DRAFT)

    def may_close(self) -> bool:
        """Ask before what was typed is given up."""
        if not self.is_unsaved:
            return True
        question = self.tr("This receipt is not saved.")
        return self.leaving.may_close(Unsaved(question, self.save, self.keeper.drop, self.tr("Save as draft")))

    # commands

    def save(self) -> None:
        """Keep the receipt as a draft."""
        self.form.settle(self._save)

    def _save(self) -> None:
        if not self._readable():
            self.leaving.failed()
        else:
            sent = self.form.draft()
            self.context.run(
                SaveReceipt(
                    key=self._key,
                    draft=sent.draft(self.context.clock.today()),
                    receipt_id=self.detail.row.id if self.detail else None,
                    seen_version=self.detail.row.version if self.detail else 0,
                ),
                partial(self._stored, sent),
                problems=self.form.show_problems,
                failed=self.leaving.failed,
            )

    def post(self) -> None:
        """Book the receipt, or set the rest of a posted one against what is ticked."""
        self.form.settle(self._post)

    def post_and_new(self) -> None:
        """Book the receipt and begin another one in its place."""
        self.leaving.begin_next(self.post, lambda: self.context.turn(self, "receipt"))

    def _post(self) -> None:
        if self.can_match:
            self._match()
        elif not self.is_draft or not self._readable() or self.shares.say_unread():
            self.leaving.failed()
        else:
            sent = self.form.draft()
            self.context.run(
                PostReceipt(
                    key=self._key,
                    draft=sent.draft(self.context.clock.today()),
                    shares=self.shares.model.shares(),
                    receipt_id=self.detail.row.id if self.detail else None,
                    seen_version=self.detail.row.version if self.detail else 0,
                ),
                partial(self._stored, sent),
                problems=self.form.show_problems,
                failed=self.leaving.failed,
            )

    def void(self) -> None:
        """Take a posted receipt back, with a reason."""
        if self.detail is None:
            return
        row = self.detail.row
        run_with_reason(
            self.context,
            self,
            self.tr("Why is {number} void?").format(number=row.number),
            lambda reason: VoidReceipt(receipt_id=row.id, seen_version=row.version, reason=reason),
            lambda _done: self._load(),
            pick_list="void_reason",
        )

    def print(self) -> None:
        """Print a stored receipt."""
        if self.detail is not None and self.context.print is not None:
            row = self.detail.row
            self.context.print(PrintRequest("receipt", row.id, row.number or ""))

    def new(self) -> None:
        """Open another receipt."""
        self.context.open("receipt", None)

    @property
    def can_match(self) -> bool:
        """Whether something is left of a posted receipt that could settle documents."""
        detail = self.detail
        posted = detail is not None and detail.row.state is ReceiptState.POSTED and bool(detail.row.open_amount)
        return posted and self.context.may(Right.EDIT_MONEY)

    def _match(self) -> None:
        detail = self.detail
        if detail is not None and detail.credit_id is not None:
            self.shares.use_credit(detail.credit_id, detail.credit_version or 0, self._load)

    def _readable(self) -> bool:
        if not self.form.check():
            return False
        if self.form.draft().party_id is None:
            self.form.show_problems({"party_id": self.tr("Choose the customer (F4).")})
            return False
        return True

    def _stored(self, sent: ReceiptHead, done: Done) -> None:
        """What was typed since the question stays, unsaved."""
        self._record_id = done.record_id
        self.keeper.drop()
        self.form.take_stored(sent, sent)
        if self.leaving.stored(unsaved=self.is_unsaved):
            return
        if self.is_unsaved:
            self.keeper.touch()
        self.context.read(self, receipt_detail, partial(self._show_after, sent), receipt_id=self._record_id)

    # loading

    def _first_head(self, prefill: Mapping[str, Any]) -> ReceiptHead:
        if prefill.get("draft"):
            return from_json(ReceiptHead, prefill["draft"])
        return ReceiptHead(party_id=prefill.get("party_id"), document_date=self.context.clock.today())

    def _load(self) -> None:
        self.context.read(self, receipt_detail, self._show, receipt_id=self._record_id)

    def _show(self, detail: ReceiptDetail) -> None:
        self.form.show_draft(head_of(detail))
        self._show_rest(detail)
        self._customer_changed()

    def _show_after(self, sent: ReceiptHead, detail: ReceiptDetail) -> None:
        """Show what was just stored; of a draft, all that was typed since stays, and so do the shares."""
        if detail.row.state is not ReceiptState.DRAFT:
            typed_since = self.form.draft() != sent
            self.shares.clear()
            self._show(detail)
            if typed_since:
                self.context.ask.notice(self.tr("What you typed after that is not in it."))
            return
        self.form.take_stored(head_of(detail), sent)
        self._show_rest(detail)

    def _show_rest(self, detail: ReceiptDetail) -> None:
        self.detail, self._key = detail, detail.key
        self.settled.show_allocations(detail.allocations)
        self.account.show_stored(detail.row.account_id, detail.row.account)
        self._show_state()

    def _show_state(self) -> None:
        detail = self.detail
        number = detail.row.number if detail else None
        title = self.tr("Receipt {number}").format(number=number) if number else self.tr("New receipt")
        if detail is not None and not number:
            title = self.tr("Receipt draft")
        self.title.setText(title)
        self.title_changed.emit(title)
        state = detail.row.state if detail else ReceiptState.DRAFT
        self.badge.setText(look_of(state).text)
        marked(self.badge, badge=BADGES[state])
        self.form.set_read_only(not self.is_draft)
        posted = detail is not None and state is not ReceiptState.DRAFT
        self.settled.setVisible(posted)
        self.shares.setVisible(not posted or self.can_match)
        self._update()
        self.unsaved_changed.emit(self.is_unsaved)
        self.turning.show_from(self._record_id)

    def _customer_changed(self) -> None:
        party_id = self.form.draft().party_id
        is_same, self._party_id = party_id == self._party_id, party_id
        self.facts.setText("")
        if party_id is None:
            self.shares.show_charges([])
            return
        show = partial(self._show_charges, is_same=is_same)
        self.context.read(self, open_charges, show, party_id=party_id)
        today = self.context.clock.today()
        self.context.read(self, customer_money, self._show_facts, party_id=party_id, today=today)

    def _show_charges(self, charges: Sequence[OpenCharge], *, is_same: bool) -> None:
        """A posted receipt settles only what is ticked: nothing is proposed that would read as settled."""
        self._amount_changed()
        self.shares.show_charges(charges, is_same=is_same, spreads=self.is_draft)
        meant, self._meant = self._meant, {}
        chosen = next((one for one in charges if meant and _is_meant(one, meant)), None)
        if chosen is not None and not self.form.is_changed:
            self.form.show_draft(replace(self.form.draft(), amount=chosen.open_amount))
            self._amount_changed()
            self.shares.choose(chosen.id)
            amount = self.form.widget("amount").inner
            if isinstance(amount, QLineEdit):
                self.form.focus("amount")
                amount.selectAll()  # so that another amount is typed in its place

    def _show_facts(self, money: CustomerMoney) -> None:
        words = self.tr("Owes {balance} · overdue {overdue} · unallocated {unallocated}")
        tone = theme().color("red" if money.overdue else "text").name()
        owes = words.format(
            balance=f"<b>{formats.money(money.balance)}</b>",
            overdue=f'<b style="color:{tone}">{formats.money(money.overdue)}</b>',
            unallocated=f"<b>{formats.money(money.unallocated)}</b>",
        )
        voided = void_words(self.detail) if self.detail is not None else ""
        self.facts.setText(f"{voided} · {owes}" if voided else owes)

    def _amount_changed(self) -> None:
        head = self.form.draft()
        typed = (head.amount or ZERO) + (head.wiped_amount or ZERO)
        left = self.detail.row.open_amount if self.can_match and self.detail else None
        available: Decimal = typed if left is None else left
        self.shares.set_available(available)

    # parts

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.form.finished.connect(self._to_documents)
        self.settled.changed.connect(self._load)
        self.context.on_changes(self, Changes.RECEIVABLES | Changes.RECEIPTS, self._changed_elsewhere)

    def _changed_elsewhere(self) -> None:
        if self._record_id is not None and not self.is_draft:
            self._load()
        elif self._party_id is not None:
            self._customer_changed()

    def _edited(self, key: str) -> None:
        if key == "party_id":
            self._customer_changed()
        if key in {"amount", "wiped_amount"}:
            self._amount_changed()
        if key == "method":
            needs = self.form.draft().method is ReceiptMethod.ACCEPTANCE
            self.form.show_hint("draft_due_on", self.tr("Needed for a draft") if needs else "")
        self.keeper.touch()
        self.unsaved_changed.emit(self.is_unsaved)

    def _to_documents(self) -> None:
        self.shares.view.setFocus()
        if self.shares.model.rowCount() and not self.shares.view.currentIndex().isValid():
            self.shares.view.selectRow(0)

    def _kept(self) -> tuple[str, str] | None:
        if not self.is_unsaved:
            return None
        return self.tr("Receipt"), to_json(replace(self.form.draft()))

    def _update(self) -> None:
        update_enabled(self, "money", ACTIONS, self.actions_by_id)
        post = self.actions_by_id["receipt.post"]
        post.setText(self.tr("Use the advance") if self.can_match else self.tr("Post"))

    def _lay_out(self) -> None:
        bar = marked(QWidget(), role="bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 6)])
        row.setSpacing(theme().px(8))
        for widget in self.turning.buttons():
            row.addWidget(widget)
        row.addWidget(self.title)
        row.addWidget(self.badge)
        row.addSpacing(theme().px(12))
        row.addWidget(self.facts)
        row.addStretch(1)
        for spec in ACTIONS:
            action = self.actions_by_id[spec.id]
            row.addWidget(button(action, primary=spec.primary, idea=spec.icon))
        Fitting(bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        marked(self.form, role="panel")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form.tighten()
        whole.addWidget(self.form)
        whole.addWidget(self.settled, 1)
        whole.addWidget(self.shares, 2)
        self.setFocusProxy(self.form)


ACTIONS: tuple[ActionSpec[ReceiptDesk], ...] = (
    ActionSpec("receipt.new", QT_TRANSLATE_NOOP("money", "New receipt"), ReceiptDesk.new, icon="new"),
    ActionSpec(
        "receipt.print",
        QT_TRANSLATE_NOOP("money", "Print"),
        ReceiptDesk.print,
        "Ctrl+P",
        lambda desk: desk.detail is not None,
        "print",
        why_not=QT_TRANSLATE_NOOP("money", "Save or post the receipt first."),
    ),
    ActionSpec(
        "receipt.void",
        QT_TRANSLATE_NOOP("money", "Void"),
        ReceiptDesk.void,
        enabled=lambda desk: (
            desk.context.may(Right.EDIT_MONEY)
            and desk.detail is not None
            and desk.detail.row.state is ReceiptState.POSTED
        ),
        icon="void",
        why_not=QT_TRANSLATE_NOOP("money", "Only a posted receipt can be voided."),
    ),
    ActionSpec(
        "receipt.save",
        QT_TRANSLATE_NOOP("money", "Save draft"),
        ReceiptDesk.save,
        "Ctrl+S",
        lambda desk: desk.is_draft,
        "save",
        why_not=QT_TRANSLATE_NOOP("money", "A posted receipt is not edited: void it and enter it again."),
    ),
    ActionSpec(
        "receipt.post_and_new",
        QT_TRANSLATE_NOOP("money", "Post and new"),
        ReceiptDesk.post_and_new,
        "Ctrl+Shift+Return",
        lambda desk: desk.is_draft,
        "new",
        why_not=QT_TRANSLATE_NOOP("money", "This receipt is posted already."),
    ),
    ActionSpec(
        "receipt.post",
        QT_TRANSLATE_NOOP("money", "Post"),
        ReceiptDesk.post,
        "Ctrl+Return",
        lambda desk: desk.is_draft or desk.can_match,
        "done",
        primary=True,
        why_not=QT_TRANSLATE_NOOP("money", "This receipt is posted and used up, or void."),
    ),
)


def _meant(prefill: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the charge has for which money is to come: its id, or the delivery that made it."""
    if prefill.get("id") is not None:
        return {"id": prefill["id"]}
    delivery_id = prefill.get("delivery_id")
    return {} if delivery_id is None else {"kind": ChargeKind.DELIVERY, "origin_id": delivery_id}


def _is_meant(charge: OpenCharge, meant: Mapping[str, Any]) -> bool:
    return all(getattr(charge, name) == value for name, value in meant.items())

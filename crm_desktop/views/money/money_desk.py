"""The desk of money 收款, 付款, 退款: type the amount, see what it settles, post; a posted one with what it settled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.documents import DOCUMENT_CHANGES
from crm_desktop.domain.draft_codec import to_json
from crm_desktop.domain.money.items import ReceiptMethod, ReceiptState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec, make_actions, update_enabled
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import grounded, marked
from crm_desktop.queries.money.documents import MoneyDetail, money_detail
from crm_desktop.queries.money.owed import Owed
from crm_desktop.services.money.matching import MatchCredit
from crm_desktop.views.attachments.opener import files_on
from crm_desktop.views.context import Context
from crm_desktop.views.kept_drafts import DraftKeeper
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.money.desk_bar import DeskBar
from crm_desktop.views.money.desk_why import DeskWhy
from crm_desktop.views.money.foreteller import Foreteller
from crm_desktop.views.money.money_fields import MoneyHead, first_head, head_of, void_words
from crm_desktop.views.money.money_form import MoneyForm
from crm_desktop.views.money.money_kinds import ONLY_POSTED, MoneyLook
from crm_desktop.views.money.party_items import PartyItems, Standing, meant_by
from crm_desktop.views.money.settled_list import SettledList
from crm_desktop.views.money.share_table import ShareTable
from crm_desktop.views.money.share_words import words_of
from crm_desktop.views.neighbours import Turning
from crm_desktop.views.pick_lists import run_with_reason
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.tab import Tab


class MoneyDesk(Tab):
    """A centre tab: one money document."""

    leaving: Leaving

    def __init__(self, context: Context, look: MoneyLook, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(look.say(look.name))
        self.context, self.look = context, look
        self.detail: MoneyDetail | None = None
        self._key, self._record_id = str(uuid4()), record_id
        self.leaving = Leaving(self, context.ask, self.closes.emit)
        self.turning = Turning(self, context, look.kind)
        self.turning.wanted.connect(lambda record_id: context.turn(self, look.kind, record_id))
        self.addActions(list(self.turning.actions.values()))
        context.on_changes(self, DOCUMENT_CHANGES, self.turning.read)
        head = first_head(context, prefill)
        self.form = MoneyForm(context, look, head, lambda: self.is_draft)
        self.shares = ShareTable(context, words_of(look.of))
        self.settled = SettledList(context, gives_back=look.of.gives_back)
        self._specs = _actions(look)
        self.actions_by_id = make_actions(self, "money", self._specs)
        self.addActions(self.shares.actions())  # so that their keys work on the whole desk
        self.bar = DeskBar(self.turning.buttons(), self._specs, self.actions_by_id, files_on(self, context, look.kind))
        self.items = PartyItems(
            self,
            context,
            look,
            self.form,
            self.shares,
            standing=lambda: Standing(self.is_draft, self._left),
            tell=self._show_owed,
            meant=meant_by(prefill),
        )
        self.foreteller = Foreteller(
            self,
            context,
            settle=self.form.settle,
            booking=self._booking,
            accept=self.actions_by_id[f"{look.kind}.post"].text,
        )
        self.foreteller.agreed.connect(self.post)
        self.foreteller.refused.connect(self.form.show_problems)
        self.why = DeskWhy(context, look.of.side, self.setFocus)
        add_key(self, DeskWhy.KEY, lambda: self.why.explain(self.form.draft().party_id))
        self.keeper = DraftKeeper(self, context, look.kind, self._kept, key=prefill.get("draft_key", ""))
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.form.finished.connect(self.shares.enter)
        self.settled.changed.connect(self._load)
        context.on_changes(self, look.of.side.changes | Changes.RECEIPTS, self._changed_elsewhere)
        self._show_state()
        self.form.read_accounts()
        if record_id is not None:
            self._load()
        else:
            self.items.read()
            QTimer.singleShot(0, lambda: self.form.focus("amount" if head.party_id else ""))

    # what the window asks

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved."""
        return self.is_draft and self.form.is_changed

    @property
    def is_draft(self) -> bool:
        """Whether the document can still be typed."""
        may = self.context.may(self.look.of.document.types)
        return may and (self.detail is None or self.detail.row.state is ReceiptState.DRAFT)

    def may_close(self) -> bool:
        """Ask before what was typed is given up."""
        if not self.is_unsaved:
            return True
        question = self.look.say(self.look.not_saved)
        return self.leaving.may_close(Unsaved(question, self.save, self.keeper.drop, self.tr("Save as draft")))

    # commands

    def save(self) -> None:
        """Keep the document as a draft."""
        self.form.settle(self._save)

    def _booking(self) -> Any:
        """What booking sends as it stands; None, and what is wrong is said, if it cannot be sent."""
        detail = self.detail
        if self.can_match and detail is not None and detail.credit_id is not None:
            return self.shares.using(detail.credit_id, detail.credit_version or 0)
        if not self.is_draft or not self._readable() or self.shares.say_unread():
            return None
        return self._command(self.look.commands.post, **self.shares.chosen(gives_back=self.look.of.gives_back))

    def _save(self) -> None:
        if not self._readable():
            self.leaving.failed()
        else:
            self._send(self._command(self.look.commands.save))

    def post(self) -> None:
        """Book the document, or set the rest of a posted one against what is ticked."""
        self.form.settle(self._post)

    def _post(self) -> None:
        command = self._booking()
        if command is None:
            self.leaving.failed()
        elif isinstance(command, MatchCredit):
            self.context.run(command, self._matched)
        else:
            self._send(command)

    def _matched(self, _done: Done) -> None:
        self.shares.clear()
        self._load()

    def _command(self, command: Callable[..., Any], **more: Any) -> Any:
        return command(
            key=self._key,
            draft=self.form.draft().draft(self.context.clock.today()),
            record_id=self.detail.row.id if self.detail else None,
            seen_version=self.detail.row.version if self.detail else 0,
            **more,
        )

    def _send(self, command: Any) -> None:
        self.context.run(
            command,
            partial(self._stored, self.form.draft()),
            problems=self.form.show_problems,
            failed=self.leaving.failed,
        )

    def void(self) -> None:
        """Take a posted document back, with a reason."""
        if self.detail is None:
            return
        row, command = self.detail.row, self.look.commands.void
        run_with_reason(
            self.context,
            self,
            self.tr("Why is {number} void?").format(number=row.number),
            lambda reason: command(record_id=row.id, seen_version=row.version, reason=reason),
            lambda _done: self._load(),
            pick_list="void_reason",
        )

    @property
    def can_match(self) -> bool:
        """Whether something is left of a posted document that could settle others."""
        return bool(self._left)

    @property
    def _left(self) -> Decimal | None:
        """What is left of a posted document, for who may use it; None while it is typed, or when it is void."""
        posted = self.detail is not None and self.detail.row.state is ReceiptState.POSTED
        posted = posted and not self.look.of.gives_back
        may = self.context.may(self.look.of.document.types)
        return self.detail.row.open_amount or None if posted and may and self.detail is not None else None

    def _readable(self) -> bool:
        if not self.form.check():
            return False
        if self.form.draft().party_id is None:
            self.form.show_problems({"party_id": self.look.say(self.look.choose)})
            return False
        return True

    def _stored(self, sent: MoneyHead, done: Done) -> None:
        """What was typed since the question stays, unsaved."""
        self._record_id = done.record_id
        self.keeper.drop()
        self.form.take_stored(sent, sent)
        if self.leaving.stored(unsaved=self.is_unsaved):
            return
        if done.record_id is not None:
            self.record_changed.emit(done.record_id)
        if self.is_unsaved:
            self.keeper.touch()
        self._read(partial(self._show_after, sent))

    # loading

    def _read(self, show: Callable[[MoneyDetail], None]) -> None:
        self.context.read(self, money_detail, show, kind=self.look.kind, record_id=self._record_id)

    def _load(self) -> None:
        self._read(self._show)

    def _show(self, detail: MoneyDetail) -> None:
        self.form.show_draft(head_of(detail))
        self._show_rest(detail)
        self.items.read()

    def _show_after(self, sent: MoneyHead, detail: MoneyDetail) -> None:
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

    def _show_rest(self, detail: MoneyDetail) -> None:
        self.detail, self._key = detail, detail.key
        self.settled.show_allocations(detail.allocations)
        self.form.show_account(detail.row.account_id, detail.row.account)
        self._show_state()

    def _show_state(self) -> None:
        detail, look = self.detail, self.look
        number, untold = detail.row.number if detail else None, look.draft if detail else look.new
        title = look.say(look.numbered).format(number=number) if number else look.say(untold)
        state, row_id = (detail.row.state, detail.row.id) if detail else (ReceiptState.DRAFT, None)
        self.bar.say(title, state, row_id)
        self.title_changed.emit(title)
        self.form.set_read_only(not self.is_draft)
        posted = detail is not None and state is not ReceiptState.DRAFT
        self.settled.setVisible(posted)
        self.shares.setVisible(not posted or self.can_match)
        update_enabled(self, "money", self._specs, self.actions_by_id)
        post = self.actions_by_id[f"{look.kind}.post"]
        post.setText(look.say(look.use) if self.can_match else self.tr("Post"))
        self.unsaved_changed.emit(self.is_unsaved)
        self.turning.show_from(self._record_id)

    def _show_owed(self, owed: Owed | None) -> None:
        if owed is None:
            self.bar.facts.setText("")
        else:
            voided = void_words(self.detail) if self.detail is not None else ""
            self.bar.say_owed(self.look.say(self.look.owes), owed, voided)

    # parts

    def _changed_elsewhere(self) -> None:
        if self._record_id is not None and not self.is_draft:
            self._load()
        elif self.items.has_party:
            self.items.read()

    def _edited(self, key: str) -> None:
        if key == "party_id":
            self.items.read()
        if key in {"amount", "wiped_amount"}:
            self.items.take_amount()
        if key == "method":
            needs = self.form.draft().method is ReceiptMethod.ACCEPTANCE
            self.form.show_hint("draft_due_on", self.tr("Needed for a draft") if needs else "")
        self.keeper.touch()
        self.unsaved_changed.emit(self.is_unsaved)

    def _kept(self) -> tuple[str, str] | None:
        if not self.is_unsaved:
            return None
        return self.look.say(self.look.name), to_json(replace(self.form.draft()))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        grounded(self.form, "panel")
        self.form.tighten()
        whole.addWidget(self.form)
        whole.addWidget(self.why.beside(self.settled, self.shares), 1)
        self.setFocusProxy(self.form)


def _print(desk: MoneyDesk) -> None:
    """Print a stored document."""
    if desk.detail is not None:
        row = desk.detail.row
        desk.context.print(PrintRequest(desk.look.kind, row.id, row.number or ""))


def _post_and_new(desk: MoneyDesk) -> None:
    """Book the document and begin another one in its place."""
    desk.leaving.begin_next(desk.post, lambda: desk.context.turn(desk, desk.look.kind))


def _may_void(desk: MoneyDesk) -> bool:
    may = desk.context.may(desk.look.of.document.types)
    return may and desk.detail is not None and desk.detail.row.state is ReceiptState.POSTED


def _actions(look: MoneyLook) -> tuple[ActionSpec[MoneyDesk], ...]:
    kind = look.kind
    return (
        ActionSpec(f"{kind}.new", look.new, lambda desk: desk.context.open(kind, None), icon="new"),
        ActionSpec(
            f"{kind}.print",
            QT_TRANSLATE_NOOP("money", "Print"),
            _print,
            "Ctrl+P",
            lambda desk: desk.detail is not None,
            "print",
            why_not=QT_TRANSLATE_NOOP("money", "Save or post it first."),
        ),
        ActionSpec(
            f"{kind}.void",
            QT_TRANSLATE_NOOP("money", "Void"),
            MoneyDesk.void,
            enabled=_may_void,
            icon="void",
            why_not=ONLY_POSTED,
        ),
        ActionSpec(
            f"{kind}.foretell",
            QT_TRANSLATE_NOOP("money", "Effects…"),
            lambda desk: desk.foreteller.foretell(),
            None,
            lambda desk: desk.is_draft or desk.can_match,
            "preview",
            why_not=QT_TRANSLATE_NOOP("money", "It is posted and used up, or void."),
        ),
        ActionSpec(
            f"{kind}.save",
            QT_TRANSLATE_NOOP("money", "Save draft"),
            MoneyDesk.save,
            "Ctrl+S",
            lambda desk: desk.is_draft,
            "save",
            why_not=QT_TRANSLATE_NOOP("money", "What is posted is not edited: void it and enter it again."),
        ),
        ActionSpec(
            f"{kind}.post_and_new",
            QT_TRANSLATE_NOOP("money", "Post and new"),
            _post_and_new,
            "Ctrl+Shift+Return",
            lambda desk: desk.is_draft,
            "new",
            why_not=QT_TRANSLATE_NOOP("money", "It is posted already."),
        ),
        ActionSpec(
            f"{kind}.post",
            QT_TRANSLATE_NOOP("money", "Post"),
            MoneyDesk.post,
            "Ctrl+Return",
            lambda desk: desk.is_draft or desk.can_match,
            "done",
            primary=True,
            why_not=QT_TRANSLATE_NOOP("money", "It is posted and used up, or void."),
        ),
    )

"""Money documents: receipts, payments and refunds are typed, posted against what is open, and voided in one way.

Their commands stand in ``receipts``, ``payments`` and ``refunds``; what differs is declared in ``domain.money.kinds``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar
from uuid import uuid4

from crm_desktop.db.readings import together
from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems, Required
from crm_desktop.domain.field_checks import BelowZero
from crm_desktop.domain.figures import Amount, figure_problems
from crm_desktop.domain.found_by import texts_found_by
from crm_desktop.domain.money.allocation import Draw, Share
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.money.kinds import Direction, MoneyType
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import AnyMoney
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.services.money.accounts import chosen_account, require_left, require_out
from crm_desktop.services.money.allocations import require_past_day
from crm_desktop.services.money.booking import against, book, take_back
from crm_desktop.services.money.charges import NotPositive, party_on
from crm_desktop.services.money.rules import wipe_limit
from crm_desktop.services.numbering import next_number
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.search_index import index
from crm_desktop.services.work import Handler, Named, Work

T = TypeVar("T")


class WipedTooMuch(DomainError):
    """More is let go than the operator may."""

    template = QT_TRANSLATE_NOOP("errors", "Enter at most {limit}: that is as much as you may let go.")


class MaturesTooEarly(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "Enter the day on which the acceptance draft falls due.")


@dataclass(frozen=True, kw_only=True)
class MoneyDraft:
    """What is typed of a money document.

    Attributes:
        party_id: whose debt, or ours to whom, it reduces.
        payer: who paid, or was paid, if it was not the party itself.
        account_id: where the money went or came from; None for the account of its method.
        draft_due_on: when a bank acceptance draft falls due; for other methods it is dropped.
        wiped_amount: small change let go; it settles debt like money.
    """

    party_id: int
    document_date: date
    amount: Amount
    wiped_amount: Amount = ZERO
    method: ReceiptMethod = ReceiptMethod.TRANSFER
    account_id: int | None = None
    reference: str = ""
    draft_due_on: date | None = None
    payer: str = ""
    employee_id: int | None = None
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class SaveMoney:
    """Keep a money document that is not posted yet; it has no number and changes no balance.

    Attributes:
        key: made by the client; the same key twice books once, an empty one is none.
    """

    key: str
    draft: MoneyDraft
    record_id: int | None = None
    seen_version: int = 0


@dataclass(frozen=True, kw_only=True)
class PostDocument:
    """Book a money document as typed.

    Attributes:
        accepted: ``overdraw`` once the operator has said that the account may stand below zero.
    """

    key: str
    draft: MoneyDraft
    record_id: int | None = None
    seen_version: int = 0
    accepted: frozenset[str] = frozenset()

    @property
    def chosen(self) -> tuple[Share, ...] | tuple[Draw, ...] | None:
        """What it is set against; None takes the oldest."""
        return None


@dataclass(frozen=True, kw_only=True)
class PostMoney(PostDocument):
    """Book a money document as typed, and settle documents with it.

    Attributes:
        shares: what it settles; None spreads it over the oldest documents. What is left is an advance.
    """

    shares: tuple[Share, ...] | None = None

    @property
    def chosen(self) -> tuple[Share, ...] | None:
        return self.shares


@dataclass(frozen=True, kw_only=True)
class PostBack(PostDocument):
    """Book money that is given back.

    Attributes:
        draws: what it comes out of; None takes the oldest. Nothing of it may be left.
    """

    draws: tuple[Draw, ...] | None = None

    @property
    def chosen(self) -> tuple[Draw, ...] | None:
        return self.draws


@dataclass(frozen=True, kw_only=True)
class DeleteMoney:
    """Throw a draft away."""

    record_id: int
    seen_version: int


@dataclass(frozen=True, kw_only=True)
class VoidMoney:
    """Make a posted money document count no more from today on; it keeps its number.

    Attributes:
        accepted: ``overdraw`` once the operator has said that the account may stand below zero, ``given_back`` that
            what was given back out of it is owed again.
    """

    record_id: int
    seen_version: int
    reason: str
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class MoneyCommands:
    """The commands of one direction."""

    save: type
    post: type
    delete: type
    void: type


@dataclass(frozen=True, kw_only=True)
class MoneyLifecycle:
    """What happens to the money documents of one direction.

    Attributes:
        of: what is declared of it.
        entity: its mapped class.
        what: marked (context ``errors``): what one of them is called.
    """

    of: MoneyType
    entity: type[AnyMoney]
    what: str
    commands: MoneyCommands

    @property
    def handlers(self) -> dict[type, Handler]:
        """The use cases of its commands."""
        run: dict[type, Callable[[Work, Any], Done]] = {
            self.commands.save: self.save,
            self.commands.post: self.post,
            self.commands.delete: self.delete,
            self.commands.void: self.void,
        }
        document = self.of.document
        return {
            command: Handler(use_case, document.types, document.kind.value, makes=self.entity, names=self._named)
            for command, use_case in run.items()
        }

    def save(self, work: Work, command: SaveMoney) -> Done:
        """Keep the draft.

        Raises:
            StaleRecord, WrongState: if it changed meanwhile or is posted.
            FieldProblems: if an amount cannot be, or the party is not on this side.
        """
        document = self._draft_of(work, command)
        self.of.document.workflow.next("edit", document.state, number=document.number or "")
        self._fill(work, document, command.draft, lambda: None)
        work.session.add(document)
        work.session.flush()
        return Done(Changes.RECEIPTS, document.id)

    def post(self, work: Work, command: PostDocument) -> Done:
        """Book the document, its credit and its allocations.

        Raises:
            StaleRecord, WrongState, FieldProblems: why it cannot be posted.
            ForeignDocument, OverAllocated, NotEnoughCredit, WipedForNothing, NotCovered: what is wrong with the choice.
            TooLittleCash, OverdrawnRefused: if it takes out of an account what is not in it.
            Overdrawn: to be accepted.
        """
        document, kind = self._draft_of(work, command), self.of.document
        if command.record_id is None and document.state in kind.binding:
            # The same command came again after a lost connection.
            return Done(Changes.NONE, document.id, document.number)
        state = kind.workflow.next("post", document.state, number=document.number or "")
        draft, chosen = command.draft, command.chosen
        open_ones = self._fill(work, document, draft, lambda: against(work, self.of, draft.party_id, chosen))
        require_past_day(work, document.document_date)
        if self.of.direction is Direction.OUT:
            require_out(work, document.account_id, document.amount, document.document_date, command.accepted)
        document.number = next_number(work, kind.kind.value, document.document_date)
        document.state, document.posted_at = state, work.clock.now()
        work.session.add(document)
        work.session.flush()
        # flushed once, when it is known how much of its item is left
        with work.session.no_autoflush:
            book(work, self.of, document, chosen, open_ones)
            index(
                work,
                kind.kind.value,
                document.id,
                title=document.number,
                party_id=document.party_id,
                texts=texts_found_by(kind.kind.value, lambda name: getattr(document, name)),
            )
        return Done(self.of.changes, document.id, document.number)

    def delete(self, work: Work, command: DeleteMoney) -> Done:
        """Throw a draft away.

        Raises:
            StaleRecord, WrongState: if it changed meanwhile or is posted.
        """
        document = work.load_seen(self.entity, command.record_id, command.seen_version, what=self.what)
        self.of.document.workflow.next("edit", document.state, number=document.number or "")
        work.session.delete(document)
        return Done(Changes.RECEIPTS, document.id)

    def void(self, work: Work, command: VoidMoney) -> Done:
        """Void a posted document; what it settled is open again from today on.

        Raises:
            StaleRecord, WrongState: if it changed meanwhile or is not posted.
            FieldProblems: if there is no reason.
            OverdrawnRefused: if its money is no longer in the account, and the operator may not overdraw it.
            Overdrawn, GivenBackAlready: to be accepted.
        """
        document = work.load_seen(self.entity, command.record_id, command.seen_version, what=self.what)
        state = self.of.document.workflow.next("void", document.state, number=document.number or "")
        reason = require_reason(command.reason)
        if self.of.direction is Direction.IN:
            require_left(work, document.account_id, document.amount, work.clock.today(), command.accepted)
        document.voided_on = take_back(work, self.of, document, reason, command.accepted)
        document.state, document.void_reason = state, reason
        return Done(self.of.changes, document.id, document.number)

    def _named(self, command: Any, _access: Access) -> Sequence[Named]:
        draft: MoneyDraft | None = getattr(command, "draft", None)
        of_draft = () if draft is None else (Named(Party, draft.party_id), Named(MoneyAccount, draft.account_id))
        return [Named(self.entity, command.record_id), *of_draft]

    def _draft_of(self, work: Work, command: SaveMoney | PostDocument) -> AnyMoney:
        """The document that the command means: by id, by its key if it came before, or a new one."""
        if command.record_id is not None:
            return work.load_seen(self.entity, command.record_id, command.seen_version, what=self.what)
        known = work.stored_under(self.entity, command.key)
        if known is not None:
            return known
        return self.entity(
            key=command.key or str(uuid4()),
            state=self.of.document.workflow.initial,
            created_at=work.clock.now(),
            created_by=work.access.operator_id,
        )

    def _fill(self, work: Work, document: AnyMoney, draft: MoneyDraft, beside: Callable[[], T]) -> T:
        """Take over what was typed; what ``beside`` asks, at the same time as for the account."""
        _check(work, draft, ZERO if self.of.gives_back else None)
        party = party_on(work, self.of.side, draft.party_id)
        document.party, document.party_id = party, party.id
        document.document_date = draft.document_date
        document.amount, document.wiped_amount = draft.amount, draft.wiped_amount
        document.method = draft.method
        document.draft_due_on = draft.draft_due_on if draft.method is ReceiptMethod.ACCEPTANCE else None
        of_money = draft.account_id, draft.method, draft.document_date
        account, found = together(work.session, lambda: chosen_account(work, *of_money), beside)
        document.account_id = account.id
        document.reference = draft.reference.strip()
        document.payer, document.notes = draft.payer.strip(), draft.notes.strip()
        if draft.employee_id is not None:
            work.load_named(Employee, draft.employee_id, "employee_id")
        document.employee_id = draft.employee_id or party.owner_id
        return found


def _check(work: Work, draft: MoneyDraft, most_wiped: Decimal | None) -> None:
    """``most_wiped`` is the small change that may be let go; None for as much as the operator may."""
    problems = dict(figure_problems(draft))
    if "amount" not in problems and draft.amount <= ZERO:
        problems["amount"] = NotPositive()
    if "wiped_amount" not in problems and draft.wiped_amount:
        limit = wipe_limit(work) if most_wiped is None else most_wiped
        if not ZERO <= draft.wiped_amount <= limit:
            problems["wiped_amount"] = WipedTooMuch(limit=limit) if draft.wiped_amount > ZERO else BelowZero()
    if draft.method is ReceiptMethod.ACCEPTANCE:
        if draft.draft_due_on is None:
            problems["draft_due_on"] = Required()
        elif draft.draft_due_on < draft.document_date:
            problems["draft_due_on"] = MaturesTooEarly()
    if problems:
        raise FieldProblems(problems)

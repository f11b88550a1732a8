"""Levers on what was agreed with a customer: the same commands as by hand, with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.changes import Done
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.why.levers import Lever, LeverKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.why import asked_of, lever_what, lever_words
from crm_desktop.views.context import Context

if TYPE_CHECKING:
    from crm_desktop.queries.parties.form import StoredCustomer
    from crm_desktop.services.parties.customers import SetCredit

_QUESTIONS = {
    LeverKind.RAISE_LIMIT: QT_TRANSLATE_NOOP("why", "Raise the credit limit of {customer} from {was} to {now}?"),
    LeverKind.ALLOW_LATER: QT_TRANSLATE_NOOP("why", "Allow {customer} {now} days overdue instead of {was}?"),
    LeverKind.LIFT_HOLD: QT_TRANSLATE_NOOP("why", "Lift the hold of {customer}?"),
}
_ASKED = QT_TRANSLATE_NOOP("why", "{name} has it as a task for today.")
_TAKEN_BACK = QT_TRANSLATE_NOOP("why", "Taken back by the one who asked")
_CHANGE = QT_TRANSLATE_NOOP("why", "Change")
_DONE = QT_TRANSLATE_NOOP("why", "The credit of {customer} was changed.")


def take_lever(context: Context, owner: QObject, party_id: int, lever: Lever, done: Callable[[], object]) -> None:
    """Carry out a lever that is about the customer; ``done`` is called when something changed at once."""
    if not lever.may:
        _give_task(context, party_id, lever)
    elif lever.kind is LeverKind.RECEIVE:
        context.open(DocumentKind.RECEIPT.value, None, party_id=party_id, amount=lever.amount)
    elif lever.kind is LeverKind.ALLOCATE:
        _open_advances(context, party_id)
    else:
        _change_terms(context, owner, party_id, lever, done)


def _give_task(context: Context, party_id: int, lever: Lever) -> None:
    """Ask who may, as a task on his desk for today."""
    from crm_desktop.domain.affairs.tasks import TaskDraft
    from crm_desktop.services.affairs.tasks import SaveTask

    asked = asked_of(lever)
    if asked is None:
        return
    words = lever_words(lever, QCoreApplication.translate)
    draft = TaskDraft(
        title=lever_what(lever, QCoreApplication.translate),
        party_id=party_id,
        for_id=asked.employee_id,
        due_on=context.clock.today(),
        note=words.then,
    )
    told = _tr(_ASKED).format(name=asked.name)

    def given(done: Done) -> None:
        context.ask.notice(told, lambda: _take_task_back(context, done.record_id))

    context.run(SaveTask(draft=draft, key=str(uuid4())), given)


def _take_task_back(context: Context, task_id: int | None) -> None:
    """Nobody is asked any more; the task stays in the list of tasks, with why it is closed."""
    from crm_desktop.domain.affairs.tasks import TaskState
    from crm_desktop.services.affairs.tasks import CloseTask

    if task_id is not None:
        context.run(CloseTask(task_id=task_id, state=TaskState.REFUSED, answer=_tr(_TAKEN_BACK)))


def _change_terms(context: Context, owner: QObject, party_id: int, lever: Lever, done: Callable[[], object]) -> None:
    """Ask, and change what was agreed as the lever says; ``done`` is called then, and when it is taken back."""
    from crm_desktop.queries.parties.form import stored_customer

    def change(stored: StoredCustomer) -> None:
        was = _command(stored)
        now = _changed(was, lever)
        if now == was or not context.ask.confirm(_question(stored, was, lever), _tr(_CHANGE), unusual=True):
            return
        words = _tr(_DONE).format(customer=stored.shown_name)

        def changed(_done: Done) -> None:
            context.ask.notice(words, lambda: _put_back(context, owner, was, done))
            done()

        context.run(now, changed)

    context.read(owner, stored_customer, change, party_id=party_id)


def _put_back(context: Context, owner: QObject, was: SetCredit, done: Callable[[], object]) -> None:
    """What was agreed before, on what is stored now."""
    from crm_desktop.queries.parties.form import stored_customer

    def put_back(_done: Done) -> None:
        done()

    def again(stored: StoredCustomer) -> None:
        context.run(replace(was, seen_version=stored.version), put_back)

    context.read(owner, stored_customer, again, party_id=was.party_id)


def _command(stored: StoredCustomer) -> SetCredit:
    from crm_desktop.services.parties.customers import SetCredit

    draft = stored.draft
    return SetCredit(
        party_id=stored.id,
        seen_version=stored.version,
        credit_limit=draft.credit_limit,
        max_overdue_days=draft.max_overdue_days,
        on_hold=draft.on_hold,
    )


def _changed(was: SetCredit, lever: Lever) -> SetCredit:
    if lever.kind is LeverKind.RAISE_LIMIT:
        return replace(was, credit_limit=lever.amount)
    if lever.kind is LeverKind.ALLOW_LATER:
        return replace(was, max_overdue_days=lever.days)
    return replace(was, on_hold=False)


def _question(stored: StoredCustomer, was: SetCredit, lever: Lever) -> str:
    days = lever.kind is LeverKind.ALLOW_LATER
    return _tr(_QUESTIONS[lever.kind]).format(
        customer=stored.shown_name,
        was=str(was.max_overdue_days) if days else formats.money(was.credit_limit or Decimal(0)),
        now=str(lever.days) if days else formats.money(lever.amount),
    )


def _open_advances(context: Context, party_id: int) -> None:
    """What was paid in advance, from where it is set against what is late."""
    from crm_desktop.queries.money.open_documents import UNALLOCATED

    context.open(
        "open_documents",
        None,
        party_id=party_id,
        customer="",
        column=UNALLOCATED,
        as_of=context.clock.today(),
        by=Basis.DUE,
        side=Side.RECEIVABLE,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("why", text)

"""What list and card both do with a customer: switch off, delete, hand over; each with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.queries.parties.form import Choices, choices
from crm_desktop.services.parties.upkeep import HandOver, RemoveCustomer, SwitchCustomer, TakeBackCustomer
from crm_desktop.views.choose_colleague import ColleagueChooser
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import delete_undoable, run_undoable


def _words(text: str) -> str:
    return QCoreApplication.translate("customers", text)


def switch_customer(context: Context, party_id: int, version: int, *, is_active: bool) -> None:
    """Take a customer out of the lists or put it back, and offer to undo that."""
    command = SwitchCustomer(party_id=party_id, seen_version=version, is_active=is_active)
    back = SwitchCustomer(party_id=party_id, seen_version=version + 1, is_active=not is_active)
    off = QT_TRANSLATE_NOOP("customers", "The customer is switched off: it stays, but is no longer offered.")
    words = QT_TRANSLATE_NOOP("customers", "The customer is in use again.") if is_active else off
    run_undoable(context, command, _words(words), back)


def delete_customer(
    context: Context, party_id: int, version: int, name: str, done: Callable[[], None] | None = None
) -> None:
    """Delete a customer without documents, after asking; offers to undo it."""
    question = _words(QT_TRANSLATE_NOOP("customers", "Delete {name} with its people and contact log?")).format(
        name=name
    )
    command = RemoveCustomer(party_id=party_id, seen_version=version)
    words = _words(QT_TRANSLATE_NOOP("customers", "{name} is deleted.")).format(name=name)
    delete_undoable(context, question, command, words, TakeBackCustomer(party_id=party_id), done=done)


def hand_over_customers(context: Context, owner: QWidget, party_ids: Sequence[int]) -> None:
    """Choose a salesperson and give the customers over."""

    def found(people: Choices) -> None:
        question = _words(QT_TRANSLATE_NOOP("customers", "Hand over {count} customers to")).format(count=len(party_ids))
        nobody = (None, _words(QT_TRANSLATE_NOOP("customers", "Nobody")))
        accept = _words(QT_TRANSLATE_NOOP("customers", "Hand over"))
        ColleagueChooser(owner.window(), question, accept, [*people.salespeople, nobody]).ask(chosen)

    def chosen(owner_id: int | None) -> None:
        text = _words(QT_TRANSLATE_NOOP("customers", "Handed over: {count}.")).format(count=len(party_ids))
        command = HandOver(party_ids=tuple(party_ids), owner_id=owner_id)
        context.run(command, lambda _done: context.ask.notice(text))

    if party_ids:
        context.read(owner, choices, found)

"""What can be done with a document that is binding; texts are marked in the context ``sales``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of
from crm_desktop.views.pick_lists import run_with_reason
from crm_desktop.views.print_request import PrintLogRequest
from crm_desktop.views.trade.look import DocumentLook, ReadingAction


@dataclass(frozen=True)
class Shown:
    """The document that is read, for what can be done with it.

    Attributes:
        page: where it is read; what is asked for is dropped once that is closed.
        print: lets it be printed.
    """

    context: Context
    kind: DocumentLook
    record: TradeDetail
    page: QObject
    print: Callable[[], None]


def ask_reason(shown: Shown, question: str, run: Callable[[str], Any]) -> None:
    """Run the command that is made of a reason, once that is typed."""
    run_with_reason(shown.context, shown.page, question, run)


def say(text: str) -> str:
    """A marked text of all kinds in the operator's language."""
    return QCoreApplication.translate("trade", text)


def _void(shown: Shown) -> None:
    record = shown.record
    question = say(QT_TRANSLATE_NOOP("trade", "Why is it void? The number and the reason stay readable."))

    def void(reason: str) -> Any:
        return shown.kind.void(record.id, record.version, reason)

    run_with_reason(shown.context, shown.page, question, void, pick_list="void_reason")


def _log_contact(shown: Shown) -> None:
    """Write down a talk about the document."""
    about = {name: shown.record.id for name in [shown.kind.type.talked_of] if name}
    shown.context.open("contact", None, party_id=shown.record.draft.party_id, **about)


def _copy(shown: Shown) -> None:
    shown.context.open(shown.kind.id, None, copy_of=shown.record.draft)


def _show_prints(shown: Shown) -> None:
    shown.context.print(PrintLogRequest(shown.kind.id, shown.record.id, shown.record.number or ""))


PRINT = ReadingAction(
    ActionSpec(
        "document.print",
        QT_TRANSLATE_NOOP("trade", "Print"),
        lambda shown: shown.print(),
        "Ctrl+P",
        icon="print",
    ),
    is_for_all=True,
    in_foot=True,
)
PRINTS = ReadingAction(
    ActionSpec(
        "document.prints",
        QT_TRANSLATE_NOOP("trade", "Print history…"),
        _show_prints,
        icon="log",
    ),
    is_for_all=True,
)
COPY = ReadingAction(
    ActionSpec("document.copy", QT_TRANSLATE_NOOP("trade", "Copy document"), _copy, "Ctrl+D", icon="copy")
)
VOID = ReadingAction(ActionSpec("document.void", QT_TRANSLATE_NOOP("trade", "Void"), _void, icon="void"), "void")
CONTACT = ReadingAction(
    ActionSpec("document.contact", QT_TRANSLATE_NOOP("trade", "Log contact"), _log_contact, icon="contact"),
    right=Right.EDIT_CUSTOMERS,
)


def offered(shown: Shown) -> Sequence[ReadingAction]:
    """The actions that the operator's rights allow; those that the document's state refuses now are among them."""
    mine = [
        action
        for action in shown.kind.pages().reading_actions
        if action.is_for_all or shown.context.may(action.right or shown.kind.type.types)
    ]
    fitting = [one for one in mine if not one.undoes or (_has_work(shown, one) and not why_not(shown, one))]
    undone = {action.undoes for action in fitting}
    return [action for action in fitting if action.spec.id not in undone]


def _has_work(shown: Shown, action: ReadingAction) -> bool:
    return not action.needs or bool(shown.record.facts.get(action.needs))


def why_not(shown: Shown, action: ReadingAction) -> str:
    """Why an action cannot be done with the document as it is, in words; empty if it can."""
    workflow, state = shown.kind.type.workflow, shown.record.state
    if not action.step or workflow.allows(action.step, state):
        return ""
    fitting = [one for one in type(state) if workflow.allows(action.step, one)]
    words = say(QT_TRANSLATE_NOOP("trade", "Only while it is {states}; it is {state} now."))
    return words.format(states=" / ".join(look_of(one).text for one in fitting), state=look_of(state).text)

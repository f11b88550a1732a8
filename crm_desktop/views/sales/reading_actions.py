"""What can be done with a document that is binding; texts are marked in the context ``sales``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.access import Right
from crm_desktop.domain.sales.states import DELIVERY_WORKFLOW, ORDER_WORKFLOW, QUOTE_WORKFLOW, RETURN_WORKFLOW
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.domain.workflow import Workflow
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.queries.sales.details import SalesDetail
from crm_desktop.views.context import Context
from crm_desktop.views.foretold import ask_and_run
from crm_desktop.views.looks import look_of
from crm_desktop.views.pick_lists import run_with_reason
from crm_desktop.views.print_request import PrintLogRequest
from crm_desktop.views.sales.credit_reason import run_with_credit
from crm_desktop.views.sales.kinds import DocumentKind

OPEN_REST = QT_TRANSLATE_NOOP("sales", "Open the rest again")


@dataclass(frozen=True)
class Shown:
    """The document that is read, for what can be done with it.

    Attributes:
        page: where it is read; what is asked for is dropped once that is closed.
        print: lets it be printed.
    """

    context: Context
    kind: DocumentKind
    record: SalesDetail
    page: QObject
    print: Callable[[], None]


@dataclass(frozen=True)
class ReadingAction:
    """One action.

    Attributes:
        step: of the workflow, which must allow it now; "" is always allowed.
        in_foot: whether it stands under the total; the last one that is allowed there is the default.
        undoes: the id of the action in whose place it stands once that one is done, and only then.
        needs: a fact of the record without which there is nothing to do.
    """

    spec: ActionSpec[Shown]
    step: str = ""
    right: Right | None = Right.EDIT_SALES
    in_foot: bool = False
    undoes: str = ""
    needs: str = ""


def _ask_reason(shown: Shown, question: str, run: Callable[[str], Any]) -> None:
    run_with_reason(shown.context, shown.page, question, run)


def _ask_why_void(shown: Shown, run: Callable[[str], Any]) -> None:
    question = _say(QT_TRANSLATE_NOOP("sales", "Why is it void? The number and the reason stay readable."))
    run_with_reason(shown.context, shown.page, question, run, pick_list="void_reason")


def _say(text: str) -> str:
    return QCoreApplication.translate("sales", text)


def _open_order_from_quote(shown: Shown) -> None:
    from crm_desktop.services.sales.quote_orders import OrderFromQuote

    command = OrderFromQuote(quote_id=shown.record.id, key=str(uuid4()))
    shown.context.run(command, lambda done: shown.context.open("sales_order", done.record_id, fresh=True))


def _revise(shown: Shown) -> None:
    from crm_desktop.services.sales.quotes import ReviseQuote

    record = shown.record
    command = ReviseQuote(quote_id=record.id, seen_version=record.version, key=str(uuid4()))
    shown.context.run(command, lambda done: shown.context.open("quote", done.record_id))


def _lose(shown: Shown) -> None:
    from crm_desktop.services.sales.quotes import LoseQuote

    record = shown.record
    question = _say(QT_TRANSLATE_NOOP("sales", "Why did the customer not take this quote?"))

    def lose(reason: str) -> LoseQuote:
        return LoseQuote(quote_id=record.id, seen_version=record.version, reason=reason)

    run_with_reason(shown.context, shown.page, question, lose, pick_list="lost_reason")


def _void_quote(shown: Shown) -> None:
    from crm_desktop.services.sales.quotes import VoidQuote

    record = shown.record
    _ask_why_void(shown, lambda reason: VoidQuote(quote_id=record.id, seen_version=record.version, reason=reason))


def _deliver(shown: Shown) -> None:
    from crm_desktop.services.sales.deliveries import DraftDelivery

    command = DraftDelivery(order_ids=(shown.record.id,), key=str(uuid4()))
    shown.context.run(command, lambda done: shown.context.open("delivery", done.record_id, fresh=True))


def _close_rest(shown: Shown) -> None:
    from crm_desktop.services.sales.order_changes import CloseRest

    record = shown.record
    question = _say(QT_TRANSLATE_NOOP("sales", "The rest will not be delivered any more. Why?"))
    _ask_reason(
        shown, question, lambda reason: CloseRest(order_id=record.id, seen_version=record.version, reason=reason)
    )


def _open_rest(shown: Shown) -> None:
    from crm_desktop.services.sales.order_changes import OpenRest

    record = shown.record
    question = _say(QT_TRANSLATE_NOOP("sales", "Deliver the rest after all? What was dropped is open again."))
    command = OpenRest(order_id=record.id, seen_version=record.version)
    run = partial(run_with_credit, shown.context)
    ask_and_run(shown.context, shown.page, command, question, _say(OPEN_REST), run=run)


def _reopen(shown: Shown) -> None:
    from crm_desktop.services.sales.order_changes import ReopenOrder

    record = shown.record
    question = _say(QT_TRANSLATE_NOOP("sales", "What is to be corrected? The order as it is now stays readable."))
    _ask_reason(
        shown, question, lambda reason: ReopenOrder(order_id=record.id, seen_version=record.version, reason=reason)
    )


def _void_order(shown: Shown) -> None:
    from crm_desktop.services.sales.orders import VoidOrder

    record = shown.record
    _ask_why_void(shown, lambda reason: VoidOrder(order_id=record.id, seen_version=record.version, reason=reason))


def _sign(shown: Shown) -> None:
    from crm_desktop.services.sales.deliveries import SignDelivery

    record = shown.record
    question = _say(QT_TRANSLATE_NOOP("sales", "Who signed the delivery note?"))
    name = shown.context.ask.text(question, record.person)
    if name is not None:
        shown.context.run(SignDelivery(delivery_id=record.id, seen_version=record.version, signed_by=name.strip()))


def _return(shown: Shown) -> None:
    from crm_desktop.services.sales.returns import DraftReturn

    command = DraftReturn(delivery_id=shown.record.id, key=str(uuid4()), whole=False)
    shown.context.run(command, lambda done: shown.context.open("sales_return", done.record_id, fresh=True))


def _void_delivery(shown: Shown) -> None:
    from crm_desktop.services.sales.deliveries import VoidDelivery

    record = shown.record
    _ask_why_void(
        shown,
        lambda reason: VoidDelivery(delivery_id=record.id, seen_version=record.version, reason=reason),
    )


def _void_return(shown: Shown) -> None:
    from crm_desktop.services.sales.returns import VoidReturn

    record = shown.record
    _ask_why_void(shown, lambda reason: VoidReturn(return_id=record.id, seen_version=record.version, reason=reason))


def _log_contact(shown: Shown) -> None:
    """Write down a talk about a quote or an order; other documents have none of their own."""
    about = {"quote": "quote_id", "sales_order": "order_id"}
    shown.context.open("contact", None, party_id=shown.record.draft.party_id, **{about[shown.kind.id]: shown.record.id})


def _copy(shown: Shown) -> None:
    shown.context.open(shown.kind.id, None, copy_of=shown.record.draft)


def _receive_money(shown: Shown) -> None:
    shown.context.open("receipt", None, party_id=shown.record.draft.party_id, delivery_id=shown.record.id)


def _show_prints(shown: Shown) -> None:
    if shown.context.print is not None:
        shown.context.print(PrintLogRequest(shown.kind.id, shown.record.id, shown.record.number or ""))


_PRINT = ReadingAction(
    ActionSpec(
        "document.print",
        QT_TRANSLATE_NOOP("sales", "Print"),
        lambda shown: shown.print(),
        "Ctrl+P",
        icon="print",
    ),
    right=None,
    in_foot=True,
)
_PRINTS = ReadingAction(
    ActionSpec(
        "document.prints",
        QT_TRANSLATE_NOOP("sales", "Print history…"),
        _show_prints,
        icon="log",
    ),
    right=None,
)
_COPY = ReadingAction(
    ActionSpec("document.copy", QT_TRANSLATE_NOOP("sales", "Copy document"), _copy, "Ctrl+D", icon="copy")
)
_CONTACT = ReadingAction(
    ActionSpec("document.contact", QT_TRANSLATE_NOOP("sales", "Log contact"), _log_contact, icon="contact"),
    right=Right.EDIT_CUSTOMERS,
)
_VOID = ActionSpec[Shown]("document.void", QT_TRANSLATE_NOOP("sales", "Void"), _void_order, icon="void")

ACTIONS: Mapping[str, Sequence[ReadingAction]] = {
    "quote": (
        ReadingAction(
            ActionSpec("quote.revise", QT_TRANSLATE_NOOP("sales", "New version"), _revise, icon="edit"), "revise"
        ),
        ReadingAction(ActionSpec("quote.lose", QT_TRANSLATE_NOOP("sales", "Lost"), _lose, icon="lost"), "lose"),
        ReadingAction(replace(_VOID, run=_void_quote), "void"),
        _CONTACT,
        _COPY,
        _PRINT,
        _PRINTS,
        ReadingAction(
            ActionSpec(
                "quote.order",
                QT_TRANSLATE_NOOP("sales", "Make order"),
                _open_order_from_quote,
                "Ctrl+Return",
                icon="order",
            ),
            "order",
            in_foot=True,
        ),
    ),
    "sales_order": (
        ReadingAction(
            ActionSpec("order.reopen", QT_TRANSLATE_NOOP("sales", "Correct"), _reopen, icon="edit"), "reopen"
        ),
        ReadingAction(
            ActionSpec("order.close", QT_TRANSLATE_NOOP("sales", "Close the rest"), _close_rest, icon="done"), "close"
        ),
        ReadingAction(
            ActionSpec("order.open_rest", OPEN_REST, _open_rest, icon="undo"), "open_rest", undoes="order.close"
        ),
        ReadingAction(_VOID, "void"),
        _CONTACT,
        _COPY,
        _PRINT,
        _PRINTS,
        ReadingAction(
            ActionSpec(
                "order.deliver", QT_TRANSLATE_NOOP("sales", "Deliver"), _deliver, "Ctrl+Return", icon="delivery"
            ),
            "deliver",
            Right.SHIP,
            in_foot=True,
        ),
        ReadingAction(
            ActionSpec(
                "order.deliver_missing",
                QT_TRANSLATE_NOOP("sales", "Deliver what is missing"),
                _deliver,
                icon="delivery",
            ),
            "deliver_missing",
            Right.SHIP,
            undoes="order.deliver",
            needs="missing",
        ),
    ),
    "delivery": (
        ReadingAction(
            ActionSpec("delivery.return", QT_TRANSLATE_NOOP("sales", "Return goods"), _return, icon="return"),
            "void",
            Right.SHIP,
        ),
        ReadingAction(replace(_VOID, run=_void_delivery), "void", Right.SHIP),
        ReadingAction(
            ActionSpec("delivery.receipt", QT_TRANSLATE_NOOP("sales", "Receive money"), _receive_money, icon="receipt"),
            "void",
            Right.EDIT_MONEY,
        ),
        _PRINT,
        _PRINTS,
        ReadingAction(
            ActionSpec("delivery.sign", QT_TRANSLATE_NOOP("sales", "Signed back"), _sign, "Ctrl+Return", icon="done"),
            "sign",
            Right.SHIP,
            in_foot=True,
        ),
    ),
    "sales_return": (ReadingAction(replace(_VOID, run=_void_return), "void", Right.SHIP), _PRINT, _PRINTS),
}

WORKFLOWS: Mapping[str, Workflow[Any]] = {
    "quote": QUOTE_WORKFLOW,
    "sales_order": ORDER_WORKFLOW,
    "delivery": DELIVERY_WORKFLOW,
    "sales_return": RETURN_WORKFLOW,
}


def offered(shown: Shown) -> Sequence[ReadingAction]:
    """The actions that the operator's rights allow; those that the document's state refuses now are among them."""
    mine = [action for action in ACTIONS[shown.kind.id] if action.right is None or shown.context.may(action.right)]
    fitting = [one for one in mine if not one.undoes or (_has_work(shown, one) and not why_not(shown, one))]
    undone = {action.undoes for action in fitting}
    return [action for action in fitting if action.spec.id not in undone]


def _has_work(shown: Shown, action: ReadingAction) -> bool:
    return not action.needs or bool(shown.record.facts.get(action.needs))


def why_not(shown: Shown, action: ReadingAction) -> str:
    """Why an action cannot be done with the document as it is, in words; empty if it can."""
    workflow, state = WORKFLOWS[shown.kind.id], shown.record.state
    if not action.step or workflow.allows(action.step, state):
        return ""
    fitting = [one for one in type(state) if workflow.allows(action.step, one)]
    words = _say(QT_TRANSLATE_NOOP("sales", "Only while it is {states}; it is {state} now."))
    return words.format(states=" / ".join(look_of(one).text for one in fitting), state=look_of(state).text)

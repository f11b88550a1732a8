"""What the bar and the foot of an editor offer; texts are marked in the context ``sales``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Done
from crm_desktop.domain.sales.drafts import LineDraft, OrderDraft
from crm_desktop.domain.sales.states import PriceSource
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.queries.sales.details import SalesDetail
from crm_desktop.queries.sales.order_entry import OpenOrder, OpenQuote
from crm_desktop.views.context import Context
from crm_desktop.views.sales.editor_saving import EditorSaving
from crm_desktop.views.sales.kinds import KINDS, DocumentKind
from crm_desktop.views.sales.typed_document import TypedDocument

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Editing:
    """What an editor is about, for what can be done there.

    Attributes:
        print: lets it be printed.
        begin_next: lets it be made binding, and a new one of its kind begun.
    """

    context: Context
    typed: TypedDocument
    saving: EditorSaving
    print: Callable[[], None]
    begin_next: Callable[[], None]


@dataclass(frozen=True)
class HeadAction:
    """An action of the bar, and the kinds of documents that have it.

    Attributes:
        corrects: whether it is for documents that have a number and are being corrected; None is for all.
        is_typed: whether it is for documents that are typed by product, or for those that draw on another one;
            None is for all.
    """

    spec: ActionSpec[Editing]
    kinds: frozenset[str]
    corrects: bool | None = None
    is_typed: bool | None = None

    def fits(self, kind: DocumentKind, record: SalesDetail | None) -> bool:
        """Whether an editor of this kind of document, stored or not, offers it."""
        is_corrected = record is not None and record.number is not None
        return (
            kind.id in self.kinds and self.is_typed in (None, kind.is_typed) and self.corrects in (None, is_corrected)
        )


ALL = frozenset(KINDS)


def _ask_of_customer(editing: Editing, query: Callable[..., Answer], then: Callable[[Answer], None]) -> None:
    """Read something of the customer, who has to be chosen first."""
    typed = editing.typed
    if typed.party_id is None:
        typed.form.focus("party_id")
        editing.context.ask.notice(QCoreApplication.translate("sales", "Choose the customer first."))
        return
    editing.context.read(typed, query, then, party_id=typed.party_id)


def repeat_last(editing: Editing) -> None:
    """Append the lines of the customer's last order."""
    from crm_desktop.queries.sales.order_entry import last_order

    _ask_of_customer(editing, last_order, lambda order: _repeat(editing, order))


def _repeat(editing: Editing, order: OrderDraft | None) -> None:
    if order is None:
        editing.context.ask.notice(QCoreApplication.translate("sales", "This customer has not ordered before."))
        return
    editing.typed.add_lines([_as_new(line) for line in order.lines], of=order.tax)
    editing.typed.grid.start(0)


def _as_new(line: LineDraft) -> LineDraft:
    """A line of a former document: its price is the last one, unless somebody typed it."""
    source = PriceSource.PINNED if line.price_source is PriceSource.PINNED else PriceSource.LAST
    return replace(line, source_line_id=None, line_id=None, price_source=source)


def take_quote(editing: Editing) -> None:
    """Choose an open quote of the customer and append what is not ordered of it."""
    from crm_desktop.queries.sales.order_entry import open_quotes

    _ask_of_customer(editing, open_quotes, lambda quotes: _choose_quote(editing, quotes))


def _choose_quote(editing: Editing, quotes: Sequence[OpenQuote]) -> None:
    from crm_desktop.queries.sales.details import sales_detail

    translate = QCoreApplication.translate
    if not quotes:
        editing.context.ask.notice(translate("sales", "This customer has no open quote."))
        return
    answers = [(str(quote.id), f"{quote.number}    {formats.money(quote.total)}") for quote in quotes]
    chosen = editing.context.ask.choose(translate("sales", "Which quote is ordered?"), answers)
    if chosen is not None:
        editing.context.read(
            editing.typed,
            sales_detail,
            lambda quote: _append_quote(editing, quote),
            kind="quote",
            record_id=int(chosen),
            today=editing.context.clock.today(),
        )


def _append_quote(editing: Editing, quote: SalesDetail) -> None:
    lines = [
        replace(line, quantity=detail.rest, source_line_id=detail.id, price_source=PriceSource.QUOTE, is_optional=False)
        for line, detail in zip(quote.draft.lines, quote.lines, strict=True)
        if detail.rest > Decimal(0) and not line.is_optional
    ]
    editing.typed.add_lines(lines, of=quote.draft.tax, quote_id=quote.id, discount=quote.draft.discount)


def take_order(editing: Editing) -> None:
    """Choose an order of the customer of which something is still to deliver, and deliver that instead."""
    from crm_desktop.queries.sales.order_entry import orders_to_deliver

    _ask_of_customer(editing, orders_to_deliver, lambda found: _choose_order(editing, found))


def _choose_order(editing: Editing, orders: Sequence[OpenOrder]) -> None:
    from crm_desktop.services.sales.deliveries import DraftDelivery

    translate = QCoreApplication.translate
    if not orders:
        editing.context.ask.notice(translate("sales", "Nothing is to be delivered to this customer any more."))
        return
    answers = [(str(order.id), f"{order.number}    {formats.money(order.open_amount)}") for order in orders]
    chosen = editing.context.ask.choose(translate("sales", "Which order is delivered?"), answers)
    if chosen is not None:
        command = DraftDelivery(order_ids=(int(chosen),), key=str(uuid4()))
        editing.context.run(command, lambda done: _deliver(editing, done))


def _deliver(editing: Editing, done: Done) -> None:
    editing.context.open("delivery", done.record_id, fresh=True)
    if not editing.typed.lines() and editing.typed.record is None:
        editing.saving.give_up()


def copy_document(editing: Editing) -> None:
    """Open a new document that looks like this one."""
    editing.context.open(editing.typed.kind.id, None, copy_of=editing.typed.draft())


def return_all(editing: Editing) -> None:
    """Fill in the quantities that can still come back."""
    editing.typed.grid.model.replace_all(
        [replace(row, line=replace(row.line, quantity=row.detail.rest)) for row in editing.typed.grid.lines()]
    )


HEAD_ACTIONS: Sequence[HeadAction] = (
    HeadAction(
        ActionSpec(
            "document.repeat",
            QT_TRANSLATE_NOOP("sales", "Repeat last order"),
            repeat_last,
            "Ctrl+R",
            icon="copy",
        ),
        ALL,
        is_typed=True,
    ),
    HeadAction(
        ActionSpec(
            "document.paste",
            QT_TRANSLATE_NOOP("sales", "Paste from Excel"),
            lambda editing: editing.typed.grid.paste(),
            None,
            icon="paste",
        ),
        ALL,
        is_typed=True,
    ),
    HeadAction(
        ActionSpec("document.order", QT_TRANSLATE_NOOP("sales", "Take order"), take_order, "F7", icon="order"),
        frozenset({"delivery"}),
        is_typed=True,
    ),
    HeadAction(
        ActionSpec("document.all", QT_TRANSLATE_NOOP("sales", "All came back"), return_all, "F7", icon="return"),
        frozenset({"sales_return"}),
        is_typed=False,
    ),
    HeadAction(
        ActionSpec("document.quote", QT_TRANSLATE_NOOP("sales", "Take quote"), take_quote, "F7", icon="quote"),
        frozenset({"sales_order"}),
    ),
    HeadAction(
        ActionSpec("document.copy", QT_TRANSLATE_NOOP("sales", "Copy document"), copy_document, "Ctrl+D", icon="copy"),
        ALL,
        is_typed=True,
    ),
    HeadAction(
        ActionSpec(
            "document.discard",
            QT_TRANSLATE_NOOP("sales", "Throw away"),
            lambda editing: editing.saving.discard(),
            None,
            icon="delete",
        ),
        ALL,
        corrects=False,
    ),
    HeadAction(
        ActionSpec(
            "document.give_up",
            QT_TRANSLATE_NOOP("sales", "Give up the correction"),
            lambda editing: editing.saving.give_up_correction(),
            None,
            icon="undo",
        ),
        frozenset({"sales_order"}),
        corrects=True,
    ),
)

FOOT_ACTIONS: Sequence[ActionSpec[Editing]] = (
    ActionSpec(
        "document.save",
        QT_TRANSLATE_NOOP("sales", "Save draft"),
        lambda editing: editing.saving.save(),
        "Ctrl+S",
        icon="save",
    ),
    ActionSpec(
        "document.print",
        QT_TRANSLATE_NOOP("sales", "Print"),
        lambda editing: editing.print(),
        "Ctrl+P",
        icon="print",
    ),
    ActionSpec(
        "document.post_and_new",
        QT_TRANSLATE_NOOP("sales", "Confirm and new"),
        lambda editing: editing.begin_next(),
        "Ctrl+Shift+Return",
        icon="new",
    ),
    ActionSpec(
        "document.post",
        QT_TRANSLATE_NOOP("sales", "Confirm"),
        lambda editing: editing.saving.post(),
        "Ctrl+Return",
    ),
)

"""What the bar and the foot of an editor offer; texts are marked in the context ``sales``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any
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
from crm_desktop.views.sales.kinds import KINDS, DocumentKind

if TYPE_CHECKING:
    from crm_desktop.views.sales.editor_page import EditorPage


@dataclass(frozen=True)
class HeadAction:
    """An action of the bar, and the kinds of documents that have it.

    Attributes:
        corrects: whether it is for documents that have a number and are being corrected; None is for all.
        is_typed: whether it is for documents that are typed by product, or for those that draw on another one;
            None is for all.
    """

    spec: ActionSpec[Any]
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


def repeat_last(page: EditorPage) -> None:
    """Append the lines of the customer's last order."""
    from crm_desktop.queries.sales.order_entry import last_order

    if page.customer_id is None:
        page.form.focus("customer_id")
        page.context.ask.notice(QCoreApplication.translate("sales", "Choose the customer first."))
        return
    page.context.read(page, last_order, lambda order: _repeat(page, order), customer_id=page.customer_id)


def _repeat(page: EditorPage, order: OrderDraft | None) -> None:
    if order is None:
        page.context.ask.notice(QCoreApplication.translate("sales", "This customer has not ordered before."))
        return
    page.add_lines([_as_new(line) for line in order.lines], of=order.tax)
    page.grid.start(0)


def _as_new(line: LineDraft) -> LineDraft:
    """A line of a former document: its price is the last one, unless somebody typed it."""
    source = PriceSource.PINNED if line.price_source is PriceSource.PINNED else PriceSource.LAST
    return replace(line, source_line_id=None, line_id=None, price_source=source)


def take_quote(page: EditorPage) -> None:
    """Choose an open quote of the customer and append what is not ordered of it."""
    from crm_desktop.queries.sales.order_entry import open_quotes

    if page.customer_id is None:
        page.form.focus("customer_id")
        page.context.ask.notice(QCoreApplication.translate("sales", "Choose the customer first."))
        return
    page.context.read(page, open_quotes, lambda quotes: _choose_quote(page, quotes), customer_id=page.customer_id)


def _choose_quote(page: EditorPage, quotes: Sequence[OpenQuote]) -> None:
    from crm_desktop.queries.sales.details import sales_detail

    translate = QCoreApplication.translate
    if not quotes:
        page.context.ask.notice(translate("sales", "This customer has no open quote."))
        return
    answers = [(str(quote.id), f"{quote.number}    {formats.money(quote.total)}") for quote in quotes]
    chosen = page.context.ask.choose(translate("sales", "Which quote is ordered?"), answers)
    if chosen is not None:
        page.context.read(
            page,
            sales_detail,
            lambda quote: _append_quote(page, quote),
            kind="quote",
            record_id=int(chosen),
            today=page.context.clock.today(),
        )


def _append_quote(page: EditorPage, quote: SalesDetail) -> None:
    lines = [
        replace(line, quantity=detail.rest, source_line_id=detail.id, price_source=PriceSource.QUOTE, is_optional=False)
        for line, detail in zip(quote.draft.lines, quote.lines, strict=True)
        if detail.rest > Decimal(0) and not line.is_optional
    ]
    page.add_lines(lines, of=quote.draft.tax, quote_id=quote.id, discount=quote.draft.discount)


def take_order(page: EditorPage) -> None:
    """Choose an order of the customer of which something is still to deliver, and deliver that instead."""
    from crm_desktop.queries.sales.order_entry import orders_to_deliver

    if page.customer_id is None:
        page.form.focus("customer_id")
        page.context.ask.notice(QCoreApplication.translate("sales", "Choose the customer first."))
        return
    page.context.read(page, orders_to_deliver, lambda found: _choose_order(page, found), customer_id=page.customer_id)


def _choose_order(page: EditorPage, orders: Sequence[OpenOrder]) -> None:
    from crm_desktop.services.sales.deliveries import DraftDelivery

    translate = QCoreApplication.translate
    if not orders:
        page.context.ask.notice(translate("sales", "Nothing is to be delivered to this customer any more."))
        return
    answers = [(str(order.id), f"{order.number}    {formats.money(order.open_amount)}") for order in orders]
    chosen = page.context.ask.choose(translate("sales", "Which order is delivered?"), answers)
    if chosen is not None:
        command = DraftDelivery(order_ids=(int(chosen),), key=str(uuid4()))
        page.context.run(command, lambda done: _deliver(page, done))


def _deliver(page: EditorPage, done: Done) -> None:
    page.context.open("delivery", done.record_id, fresh=True)
    if not page.lines() and page.record is None:
        page.keeper.drop()
        page.discarded.emit()


def copy_document(page: EditorPage) -> None:
    """Open a new document that looks like this one."""
    page.context.open(page.kind.id, None, copy_of=page.draft())


def return_all(page: EditorPage) -> None:
    """Fill in the quantities that can still come back."""
    page.grid.model.replace_all(
        [replace(row, line=replace(row.line, quantity=row.detail.rest)) for row in page.grid.lines()]
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
            lambda page: page.grid.paste(),
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
            lambda page: page.saving.discard(),
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
            lambda page: page.saving.give_up_correction(),
            None,
            icon="undo",
        ),
        frozenset({"sales_order"}),
        corrects=True,
    ),
)

FOOT_ACTIONS: Sequence[ActionSpec[Any]] = (
    ActionSpec(
        "document.save",
        QT_TRANSLATE_NOOP("sales", "Save draft"),
        lambda page: page.saving.save(),
        "Ctrl+S",
        icon="save",
    ),
    ActionSpec(
        "document.print",
        QT_TRANSLATE_NOOP("sales", "Print"),
        lambda page: page.print_wanted.emit(),
        "Ctrl+P",
        icon="print",
    ),
    ActionSpec(
        "document.post_and_new",
        QT_TRANSLATE_NOOP("sales", "Confirm and new"),
        lambda page: page.next_wanted.emit(),
        "Ctrl+Shift+Return",
        icon="new",
    ),
    ActionSpec(
        "document.post",
        QT_TRANSLATE_NOOP("sales", "Confirm"),
        lambda page: page.saving.post(),
        "Ctrl+Return",
    ),
)

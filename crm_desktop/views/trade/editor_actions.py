"""What the bar and the foot of an editor offer; texts are marked in the context ``sales``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.views.context import Context
from crm_desktop.views.trade.editor_saving import EditorSaving
from crm_desktop.views.trade.look import HeadAction
from crm_desktop.views.trade.typed_document import TypedDocument

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


def ask_of_party(
    editing: Editing, query: Callable[..., Answer], then: Callable[[Answer], None], **asked: object
) -> None:
    """Read something of the party, which has to be chosen first."""
    typed = editing.typed
    if typed.party_id is None:
        typed.form.focus("party_id")
        editing.context.ask.notice(QCoreApplication.translate("trade", "Choose the customer first."))
        return
    editing.context.read(typed, query, then, party_id=typed.party_id, **asked)


def repeat_last(editing: Editing) -> None:
    """Append the lines of what was last agreed with the party."""
    from crm_desktop.queries.trade.entry import last_agreed

    ask_of_party(editing, last_agreed, lambda order: _repeat(editing, order), side=editing.typed.kind.side)


def _repeat(editing: Editing, order: TradeDraft | None) -> None:
    if order is None:
        editing.context.ask.notice(QCoreApplication.translate("trade", "This customer has not ordered before."))
        return
    editing.typed.add_lines([_as_new(line) for line in order.lines], of=order.tax)
    editing.typed.grid.start(0)


def _as_new(line: LineDraft) -> LineDraft:
    """A line of a former document: its price is the last one, unless somebody typed it."""
    source = PriceSource.PINNED if line.price_source is PriceSource.PINNED else PriceSource.LAST
    return replace(line, source_line_id=None, line_id=None, price_source=source)


def copy_document(editing: Editing) -> None:
    """Open a new document that looks like this one."""
    editing.context.open(editing.typed.kind.id, None, copy_of=editing.typed.draft())


REPEAT = HeadAction(
    ActionSpec("document.repeat", QT_TRANSLATE_NOOP("trade", "Repeat last order"), repeat_last, "Ctrl+R", icon="copy"),
    is_typed=True,
)
PASTE = HeadAction(
    ActionSpec(
        "document.paste",
        QT_TRANSLATE_NOOP("trade", "Paste from Excel"),
        lambda editing: editing.typed.grid.paste(),
        None,
        icon="paste",
    ),
    is_typed=True,
)
COPY = HeadAction(
    ActionSpec("document.copy", QT_TRANSLATE_NOOP("trade", "Copy document"), copy_document, "Ctrl+D", icon="copy"),
    is_typed=True,
)
FORETELL = HeadAction(
    ActionSpec(
        "document.foretell",
        QT_TRANSLATE_NOOP("trade", "Effects…"),
        lambda editing: editing.saving.foretell(),
        None,
        icon="preview",
    )
)
DISCARD = HeadAction(
    ActionSpec(
        "document.discard",
        QT_TRANSLATE_NOOP("trade", "Throw away"),
        lambda editing: editing.saving.discard(),
        None,
        icon="delete",
    ),
    corrects=False,
)

FOOT_ACTIONS: Sequence[ActionSpec[Editing]] = (
    ActionSpec(
        "document.save",
        QT_TRANSLATE_NOOP("trade", "Save draft"),
        lambda editing: editing.saving.save(),
        "Ctrl+S",
        icon="save",
    ),
    ActionSpec(
        "document.print",
        QT_TRANSLATE_NOOP("trade", "Print"),
        lambda editing: editing.print(),
        "Ctrl+P",
        icon="print",
    ),
    ActionSpec(
        "document.post_and_new",
        QT_TRANSLATE_NOOP("trade", "Confirm and new"),
        lambda editing: editing.begin_next(),
        "Ctrl+Shift+Return",
        icon="new",
    ),
    ActionSpec(
        "document.post",
        QT_TRANSLATE_NOOP("trade", "Confirm"),
        lambda editing: editing.saving.post(),
        "Ctrl+Return",
    ),
)

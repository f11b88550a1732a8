"""How sales returns are typed and read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.views.context import Context
from crm_desktop.views.trade import head, lines
from crm_desktop.views.trade.editor_actions import COPY, DISCARD, FORETELL, PASTE, REPEAT, Editing
from crm_desktop.views.trade.look import HeadAction, Pages
from crm_desktop.views.trade.reading_actions import PRINT, PRINTS, VOID


def _purposes() -> Sequence[tuple[bool, str]]:
    translate = QCoreApplication.translate
    return [(False, translate("sales", "For credit")), (True, translate("sales", "For replacement"))]


PURPOSE = replace(
    lines.shown(
        "for_replacement", QT_TRANSLATE_NOOP("sales", "What for"), lambda row: row.line.for_replacement, width=104
    ),
    choices=_purposes,
)


def _fields(context: Context) -> Sequence[Field]:
    return (
        head.party(context, Side.RECEIVABLE, read_only=True),
        head.PERSON,
        head.DATE,
        head.REASON,
        head.EMPLOYEE,
        replace(head.NOTES, span=5),
    )


def _direct_fields(context: Context) -> Sequence[Field]:
    return (
        head.party(context, Side.RECEIVABLE),
        head.PERSON,
        head.DATE,
        head.REASON,
        head.EMPLOYEE,
        head.TAX,
        replace(head.NOTES, span=4),
    )


def return_all(editing: Editing) -> None:
    """Fill in the quantities that can still come back."""
    editing.typed.grid.model.replace_all(
        [replace(row, line=replace(row.line, quantity=row.detail.rest)) for row in editing.typed.grid.lines()]
    )


PAGES = Pages(
    fields=_fields,
    direct_fields=_direct_fields,
    typing=(
        lines.CODE,
        lines.NAME,
        lines.SPECIFICATION,
        lines.UNIT,
        lines.rest(QT_TRANSLATE_NOOP("sales", "Returnable")),
        lines.TYPED_QUANTITY,
        lines.editable(PURPOSE, lambda line, value: replace(line, for_replacement=value), stop=False),
        lines.PRICE,
        lines.NET,
        lines.RATE,
        lines.AMOUNT,
        lines.TYPED_NOTE,
    ),
    reading=(*lines.GOODS, PURPOSE, lines.NOTE),
    head_actions=(
        REPEAT,
        PASTE,
        HeadAction(
            ActionSpec("document.all", QT_TRANSLATE_NOOP("sales", "All came back"), return_all, "F7", icon="return"),
            is_typed=False,
        ),
        COPY,
        FORETELL,
        DISCARD,
    ),
    facts={"received_at": QT_TRANSLATE_NOOP("sales", "Taken back")},
    pick_lists={"reason": "return_reason"},
    reading_actions=(VOID, PRINT, PRINTS),
)

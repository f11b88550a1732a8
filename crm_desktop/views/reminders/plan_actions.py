"""What can be done with a contact plan and its lines, by key and in the menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row

Do = Callable[[ListPanel[Any]], None]


def line_actions(earlier: Do, later: Do, remove: Do) -> list[ActionSpec[ListPanel[Any]]]:
    """What is done with the contact under the cursor."""
    return [
        ActionSpec(
            "contact_plan.earlier",
            QT_TRANSLATE_NOOP("contact_plan", "A day earlier"),
            earlier,
            icon="previous",
            shortcut="Alt+Left",
            enabled=has_row,
            in_bar=True,
        ),
        ActionSpec(
            "contact_plan.later",
            QT_TRANSLATE_NOOP("contact_plan", "A day later"),
            later,
            icon="next",
            shortcut="Alt+Right",
            enabled=has_row,
            in_bar=True,
        ),
        ActionSpec(
            "contact_plan.remove",
            QT_TRANSLATE_NOOP("contact_plan", "Take out"),
            remove,
            icon="delete",
            shortcut="Del",
            enabled=has_row,
        ),
    ]


def paper_actions(one: Do, whole: Do | None, has_plan: Callable[[], bool]) -> list[ActionSpec[ListPanel[Any]]]:
    """The plan on paper; for who leads, all plans of the month too."""
    actions = [
        ActionSpec(
            "contact_plan.print",
            QT_TRANSLATE_NOOP("contact_plan", "Print the plan"),
            one,
            icon="print",
            shortcut="Ctrl+Shift+P",
            enabled=lambda _panel: has_plan(),
            in_bar=True,
        )
    ]
    if whole is not None:
        words = QT_TRANSLATE_NOOP("contact_plan", "Print everybody's plans of this month")
        actions.append(ActionSpec("contact_plan.print_all", words, whole, icon="print"))
    return actions

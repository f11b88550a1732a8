"""What the window knows of the work that stands in it: tabs of the centre, and windows beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.on_screen import SideWindow
from crm_desktop.views.leaving import Leaving

if TYPE_CHECKING:
    from crm_desktop.domain.trade.pricing import PricesFor


@dataclass(frozen=True)
class TakesGoods:
    """A document that is typed product by product, for what is found elsewhere.

    Attributes:
        whose: for whom and in which terms its prices are asked for.
        take: puts a product into a new line, by its id, and the cursor on its quantity.
    """

    whose: Callable[[], PricesFor]
    take: Callable[[int], None]


class Tab(QWidget):
    """Base of the tabs in which something is typed, or whose title follows what they show; each says what differs.

    A panel that only shows rows need not be one: it is closed without a question.

    Attributes:
        title_changed: with the text of the tab.
        unsaved_changed: whether something typed is not stored; the tab shows a dot, and closing asks.
        closes: the tab has nothing to show any more.
        record_changed: what was new was stored, or another record is shown; carries its id.
        leaving: where storing before the tab is closed takes its time; None if it never does.
    """

    title_changed = Signal(str)
    unsaved_changed = Signal(bool)
    closes = Signal()
    record_changed = Signal(int)

    leaving: Leaving | None = None

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not stored."""
        return False

    @property
    def takes_goods(self) -> TakesGoods | None:
        """What puts products into it, while it takes any."""
        return None

    def may_close(self) -> bool:
        """Ask what to do with unsaved work; False keeps the tab."""
        return True

    def handed_over(self) -> Mapping[str, Any] | None:
        """What another tab of this kind and record needs in its prefill to go on with what is typed here, if anything.

        Called when the window is made anew.
        """
        return None

    def reopened(self, prefill: Mapping[str, Any]) -> None:
        """The open tab was asked for again, with something to show of it."""


class RecordWindow(SideWindow):
    """Base of the windows beside the main one that work on a record, such as the template designer.

    Attributes:
        record_changed: what was new was stored; carries its id.
        leaving: where storing before the window is closed takes its time.
    """

    record_changed = Signal(int)

    leaving: Leaving | None = None


def leaving_of(widget: QWidget | None) -> Leaving | None:
    """What stores the work of a tab before it is closed; None for what is closed at once."""
    return widget.leaving if isinstance(widget, Tab | RecordWindow) else None


def is_unsaved(widget: QWidget | None) -> bool:
    """Whether something typed in a tab or panel is not stored."""
    return isinstance(widget, Tab) and widget.is_unsaved

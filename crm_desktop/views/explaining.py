"""Asks why a figure is what it is, for a panel beside it: again when something changes, and carries levers out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Part
from crm_desktop.views.context import Context
from crm_desktop.views.credit_levers import take_lever
from crm_desktop.views.figure_panel import FigurePanel

RELOAD_ON = Changes.RECEIVABLES | Changes.PAYABLES | Changes.RECEIPTS | Changes.ORDERS | Changes.CUSTOMERS


class Explainer(QObject):
    """Explains one figure at a time in a panel."""

    def __init__(
        self, context: Context, panel: FigurePanel, back: Callable[[], object], reload_on: Changes = RELOAD_ON
    ) -> None:
        """Wait to be asked.

        Args:
            context: the program.
            panel: shows the answers.
            back: gives the focus back to where the figure is.
            reload_on: after which changes it is asked again.
        """
        super().__init__(panel)
        self._context, self._panel, self._back = context, panel, back
        self._query: Callable[..., Explanation] | None = None
        self._asked: dict[str, Any] = {}
        panel.taken.connect(self._take)
        panel.wanted.connect(self._fill)
        context.on_changes(self, reload_on, self.refresh)

    def explain(self, query: Callable[..., Explanation], **asked: Any) -> None:
        """Explain the figure that ``query`` explains; asked from within the panel, put it away."""
        if self._panel.isVisible() and self._panel.tree.hasFocus():
            self._panel.leave()
            return
        self._query, self._asked = query, asked
        self._panel.ask(self.tr("Why …"), self._back)
        self.refresh()

    def refresh(self) -> None:
        """Ask again, while the panel is in sight."""
        query, asked = self._query, self._asked
        if query is None or self._panel.isHidden():
            return

        def show(found: Explanation) -> None:
            if asked is self._asked:  # or another figure was asked for meanwhile
                self._panel.show_figure(found)

        self._context.read(self, query, show, **asked)

    def _fill(self, part: Part) -> None:
        """Read what a part falls into; if it comes to something else by now, all is asked again."""
        query, asked = self._query, self._asked

        def show(found: Explanation) -> None:
            if asked is not self._asked:
                return
            if found.figure.amount == part.does:
                self._panel.tree.fill(part, found.figure.parts)
            else:
                self.refresh()

        if query is not None:
            self._context.read(self, query, show, **{**asked, **dict(part.below or ())})

    def _take(self, lever: Any) -> None:
        take_lever(self._context, self, self._asked["party_id"], lever, self.refresh)

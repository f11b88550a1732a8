"""The centre tab of a customer: the entry page of a new one, which turns into its card once it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.views.context import Context
from crm_desktop.views.customers.card_page import PAGES, PEOPLE, CardPage
from crm_desktop.views.customers.entry_page import EntryPage
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.tab import Tab


class CustomerTab(Tab):
    """What the window shows as a tab of kind ``customer``."""

    leaving: Leaving

    def __init__(self, context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._context = context
        self.entry: EntryPage | None = None
        self.card: CardPage | None = None
        self.leaving = Leaving(self, context.ask, self.closes.emit)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        if record_id is None:
            self.entry = EntryPage(context, prefill)
            self.entry.saved.connect(self._saved)
            self.entry.typed.connect(self._typed)
            self.entry.next_wanted.connect(partial(self._save_and_new, self.entry, prefill))
            self.entry.not_saved.connect(self.leaving.failed)
            self._whole.addWidget(self.entry)
            self.setFocusProxy(self.entry)
        else:
            self._show_card(record_id)
            self.reopened(prefill)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved."""
        page = self.entry or self.card
        return page is not None and page.is_unsaved

    def may_close(self) -> bool:
        """Ask what to do with unsaved work; False keeps the tab."""
        page = self.entry or self.card
        if page is None or not page.is_unsaved:
            return True
        question = self.tr("Save what you typed in this file?")
        return self.leaving.may_close(Unsaved(question, page.save, page.give_up))

    def handed_over(self) -> Mapping[str, Any] | None:
        """What a tab in another window needs to go on with a new customer that is typed here."""
        return self.entry.handed_over() if self.entry is not None else None

    def reopened(self, prefill: Mapping[str, Any]) -> None:
        """The open tab was asked for again: for one of its people, or for a ``page`` by name."""
        if self.card is not None:
            page = PEOPLE if "person_id" in prefill else PAGES.get(prefill.get("page", ""))
            if page is not None:
                self.card.open_at(page)

    # parts

    def _show_card(self, record_id: int) -> None:
        self.card = CardPage(self._context, record_id)
        self.card.named.connect(self.title_changed)
        self.card.unsaved_changed.connect(self.unsaved_changed)
        self.card.removed.connect(self.closes)
        self.card.saved.connect(self._stored)
        self.card.not_saved.connect(self.leaving.failed)
        self._whole.addWidget(self.card)
        self.card.show()
        self.setFocusProxy(self.card.timeline)

    def _stored(self) -> None:
        self.leaving.stored(unsaved=self.is_unsaved)

    def _saved(self, record_id: int) -> None:
        if self.leaving.stored(unsaved=False):
            return
        entry, self.entry = self.entry, None
        if entry is not None:
            self._whole.removeWidget(entry)
            entry.deleteLater()
        self._show_card(record_id)
        self.unsaved_changed.emit(False)  # noqa: FBT003 - a signal
        self.record_changed.emit(record_id)

    def _save_and_new(self, entry: EntryPage, prefill: Mapping[str, Any]) -> None:
        alike = {"role": prefill["role"]} if "role" in prefill else {}
        self.leaving.begin_next(entry.save, lambda: self._context.turn(self, "customer", **alike))

    def _typed(self) -> None:
        self.unsaved_changed.emit(self.is_unsaved)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self.card is not None:
            self.card.become_current()
        elif self.entry is not None:
            self.title_changed.emit(self.entry.title)

"""The colours of words of pick lists, in the cells of all lists that show them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.queries.lookups import entry_colours
from crm_desktop.views.context import Context
from crm_desktop.views.system.entry_words import colour_of


class EntryColours(QObject):
    """Reads the colours at once, when the lists in sight are filled, and whenever pick lists were changed."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        context.on_changes(self, Changes.OFFICE, self._read)
        self._read()

    def _read(self) -> None:
        self._context.read(self, entry_colours, self._take)

    def _take(self, named: Mapping[str, Mapping[str, str]]) -> None:
        colours = {name: {text: colour_of(one) for text, one in words.items()} for name, words in named.items()}
        if colours == self._context.formats.colours:
            return
        self._context.formats.colours = colours
        for panel in self._window.findChildren(ListPanel):
            panel.model.words.forget()
            panel.table.viewport().update()

"""What a document tab does when a colleague changes or deletes the draft that is open in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from crm_desktop.domain.parties.merging import merged
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.qtkit.marks import marked
from crm_desktop.queries.trade.details import TradeDetail


class Elsewhere(QObject):
    """Says in the tab's bar what happened; what was typed is never thrown away, and nothing pops up.

    Attributes:
        said: the words for the bar.
        wanted: the user wants what a colleague stored, with his own words on top: the stored record.
    """

    said = Signal(str)
    wanted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._theirs: TradeDetail | None = None
        self.button = marked(QPushButton(self.tr("Reload and keep mine")), small=True)
        self.button.clicked.connect(self.take)
        self.button.hide()

    def compare(self, shown: TradeDetail | None, stored: TradeDetail) -> None:
        """A colleague saved something while somebody typed here, if the versions differ."""
        if shown is not None and shown.version != stored.version:
            self._theirs = stored
            self.said.emit(self.tr("Changed elsewhere meanwhile."))
            self.button.show()

    def gone(self, *, can_be_new: bool) -> None:
        """A colleague deleted the draft."""
        kept = self.tr("Deleted elsewhere. Saving keeps it as a new one.")
        self.said.emit(kept if can_be_new else self.tr("Deleted elsewhere."))

    def forget(self) -> None:
        """Another page is shown, which knows of it."""
        self._theirs = None
        self.button.hide()

    def take(self) -> None:
        """Go on from what the colleague stored."""
        theirs = self._theirs
        self.forget()
        if theirs is not None:
            self.wanted.emit(theirs)


def put_together(base: TradeDraft, mine: TradeDraft, theirs: TradeDetail) -> TradeDraft:
    """What the colleague stored, with what was typed here put on top, field by field."""
    return merged(base, mine, theirs.draft)

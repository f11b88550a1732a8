"""Work places: which docks, tabs and buttons a salesperson, assistant, finance clerk or manager has in front."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Access, RoleCode
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.shell.docks import DockArea


@dataclass(frozen=True)
class WorkPlace:
    """One arrangement; ``title`` is marked in ``WorkPlaces``. Docks say themselves in which places they stand."""

    id: str
    title: str


PLACES = (
    WorkPlace("sales", QT_TRANSLATE_NOOP("WorkPlaces", "Sales")),
    WorkPlace("assistant", QT_TRANSLATE_NOOP("WorkPlaces", "Sales assistant")),
    WorkPlace("finance", QT_TRANSLATE_NOOP("WorkPlaces", "Finance")),
    WorkPlace("purchasing", QT_TRANSLATE_NOOP("WorkPlaces", "Purchasing")),
    WorkPlace("manager", QT_TRANSLATE_NOOP("WorkPlaces", "Manager")),
)
FIRST = {
    RoleCode.MANAGER: "manager",
    RoleCode.SALES_HEAD: "sales",
    RoleCode.SALES: "sales",
    RoleCode.ASSISTANT: "assistant",
    RoleCode.FINANCE: "finance",
    RoleCode.CASHIER: "finance",
    RoleCode.PURCHASING: "assistant",
    RoleCode.WAREHOUSE: "assistant",
    RoleCode.SERVICE: "sales",
    RoleCode.READ_ONLY: "manager",
}
"""Where each role begins; the office's own ones begin as salespeople do."""


def first_place(role: str) -> str:
    """The work place in which an operator of a role begins."""
    return FIRST[RoleCode(role)] if role in set(RoleCode) else FIRST[RoleCode.SALES]


class WorkPlaces(QObject):
    """Switches between work places and keeps what each operator changed in them: several may share a computer.

    Attributes:
        switched: another work place is in force.
        arranged: the docks were put where that place has them.
    """

    switched = Signal(str)
    arranged = Signal()

    def __init__(self, docks: DockArea, store: SettingsStore, access: Access) -> None:
        super().__init__(docks)
        self._docks, self._store = docks, store
        self._own = f"place.{access.login}"
        kept: Any = store.state(self._own)
        self.current = kept if kept in {place.id for place in PLACES} else first_place(access.role.code)

    def title(self, place_id: str) -> str:
        """The translated name of a work place."""
        return QCoreApplication.translate("WorkPlaces", next(place.title for place in PLACES if place.id == place_id))

    def restore(self) -> None:
        """Arrange the window as it was left."""
        self._apply(self.current)

    def switch(self, place_id: str) -> None:
        """Keep the arrangement of this place and go to another."""
        if place_id != self.current:
            self.save()
            self.current = place_id
            self._store.keep_state(self._own, place_id)
            self._apply(place_id)
            self.switched.emit(place_id)

    def save(self) -> None:
        """Keep the arrangement of the place in force."""
        state = bytes(self._docks.folding.state().toBase64().data()).decode()
        kept = {"docks": sorted(self._docks.docks), "state": state, "high": self._docks.window().height()}
        self._store.keep_state(f"{self._own}.{self.current}", kept)

    def reset(self) -> None:
        """Arrange the place in force as it was delivered."""
        self._arrange(self.current)
        self.arranged.emit()

    def _apply(self, place_id: str) -> None:
        kept = self._store.state(f"{self._own}.{place_id}")
        # an arrangement made before a dock was there, or with other rights, would leave it anywhere
        fits = isinstance(kept, dict) and kept.get("docks") == sorted(self._docks.docks)
        state = QByteArray.fromBase64(QByteArray(kept["state"].encode())) if fits else QByteArray()
        if not self._docks.folding.restore(state):
            self._arrange(place_id)
        elif kept.get("high", 0) > _height_of(self._docks.window()):
            self._docks.give_sizes()  # sizes of a higher window would squeeze the documents
        self.arranged.emit()

    def _arrange(self, place_id: str) -> None:
        docks = standing_in(place_id, [dock.spec for dock in self._docks.docks.values()])
        bottom, right = ([dock.id for dock in docks if dock.area == area] for area in ("bottom", "right"))
        self._docks.arrange(bottom, right, next((dock.id for dock in docks if place_id in dock.front_in), ""))
        self._docks.give_sizes()


def standing_in(place_id: str, docks: Iterable[DockSpec]) -> list[DockSpec]:
    """The docks that a work place has as it is delivered, from the left."""
    return sorted((dock for dock in docks if place_id in dock.places), key=lambda dock: dock.places[place_id])


def _height_of(window: QWidget) -> int:
    """How high a window is, or will be: what is maximized before it is shown has its old size until then."""
    return window.screen().availableGeometry().height() if window.isMaximized() else window.height()

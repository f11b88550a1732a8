"""What fits what was typed: the rows that lookup fields, cells and the search box offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from crm_desktop.domain.search_marks import Marks, Reason


@dataclass(frozen=True, slots=True)
class Match:
    """One record that fits what was typed.

    Attributes:
        id: what the draft holds: a record's id or a code.
        text: what the field shows once it is chosen.
        cells: further columns of the pop-up.
        payload: anything that the caller needs when it is taken.
        marks: what was typed, in the text and in each of the cells.
        reasons: what was typed as it sounds, and what that stands for.
    """

    id: Any
    text: str
    cells: tuple[str, ...] = ()
    payload: Any = None
    marks: tuple[Marks, ...] = ()
    reasons: tuple[Reason, ...] = ()


class MatchSource(Protocol):
    """Finds records while the user types; called away from the GUI thread, so it may query."""

    def find(self, text: str, limit: int) -> Sequence[Match]:
        """The best matches for ``text``; for an empty text the usual ones."""
        ...

    def item(self, record_id: Any) -> Match | None:
        """The record that a draft holds."""
        ...

"""Filters of a pivot: the values of a field are ticked in a small window; what is left out of many is told as such."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.analysis.cube import Cube, Member, Narrowed
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.analysis.shelving import narrowed
from crm_desktop.present.analysis import member_text
from crm_desktop.present.columns.base import Column
from crm_desktop.present.listing import Filter, Test
from crm_desktop.present.sifting import heard, sifted
from crm_desktop.qtkit.lists.value_filter import Choice, ValuePopup
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context


def offering(request: CubeRequest, dimension: Dimension) -> CubeRequest:
    """What is asked for the values of a field: all that the period has under the other conditions, largest first."""
    others = narrowed(request, dimension, None)
    value = others.measures[:1]
    return replace(others, rows=(dimension,), column=None, measures=value, against=None, most=None, sort=None)


def narrowing_of(dimension: Dimension, offered: Sequence[Any], chosen: Sequence[Any]) -> Narrowing | None:
    """The condition that ticks mean: of all nothing is left out; of most, what is not ticked is.

    So a brand that comes next month counts where only one was taken away.
    """
    left = [key for key in offered if key not in set(chosen)]
    if not chosen or not left:
        return None
    if len(left) < len(chosen):
        return Narrowing(dimension, tuple(left), leaves_out=True)
    return Narrowing(dimension, tuple(chosen))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is chosen from, and what was chosen before: as a condition, and as the ticks that it made."""

    dimension: Dimension
    before: Narrowing | None
    ticked: Filter | None
    words: Mapping[Any, str]


class PivotFilters(QObject):
    """Opens the window of a field's values.

    Attributes:
        narrowed: with the field, and the condition on it that was chosen, None for none.
    """

    narrowed = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._over = context, parent
        self.popup: ValuePopup | None = None

    def open_for(
        self, request: CubeRequest, dimension: Dimension, place: QPoint, known: Sequence[Narrowed] = ()
    ) -> None:
        """Read the values of a field, and offer them at a place of the screen.

        ``known`` are the conditions with their names: what the period has no more is still to be seen.
        """
        members = [member for one in known if one.narrowing.dimension == dimension for member in one.members]
        offered = partial(self._offer, request, dimension, place, members)
        self._context.read(self._over, cube, offered, request=offering(request, dimension))

    def _offer(
        self, request: CubeRequest, dimension: Dimension, place: QPoint, members: Sequence[Member], answer: Cube
    ) -> None:
        offered = [row.path[0] for row in answer.whole.rows]
        before = request.narrowing_of(dimension)
        known = {one.key for one in offered}
        offered += [one for one in members if one.key not in known and one.label]
        words = {one.key: member_text(one, said) for one in offered}
        column = Column[Any](dimension.code, dimension.title, lambda _row: None)
        ticked = None if before is None else Filter(dimension.code, Test.ONE_OF, _ticked(before, offered))
        popup = self.popup = ValuePopup(self._over, column, said(dimension.title), ticked)
        popup.show_choices(_choices(words))
        tell = partial(self._tell, _Asked(dimension, before, ticked, words))
        popup.changed.connect(tell)
        popup.finished.connect(tell)
        popup.open_at(place)

    def _tell(self, asked: _Asked, found: Filter | None) -> None:
        dimension, keys = asked.dimension, list(asked.words)
        if found == asked.ticked:
            self.narrowed.emit(dimension, asked.before)
        elif found is None:
            self.narrowed.emit(dimension, None)
        elif found.test is Test.ONE_OF:
            self.narrowed.emit(dimension, narrowing_of(dimension, keys, found.value))
        elif places := sifted(str(found.value), [(word,) for word in asked.words.values()]):
            self.narrowed.emit(dimension, Narrowing(dimension, tuple(keys[place] for place in sorted(places))))


def _ticked(before: Narrowing, offered: Sequence[Member]) -> tuple[Any, ...]:
    return tuple(one.key for one in offered if (one.key in before.keys) is not before.leaves_out)


def _choices(words: Mapping[Any, str]) -> list[Choice]:
    for word in words.values():
        heard(word)
    return [Choice(key, word) for key, word in words.items()]

"""The facts of the row under the focus of the search box: when they are asked for, and what commands say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.finding.facts_pane import Facts
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.jobs import QUICK, Progress
from crm_desktop.qtkit.pauses import pause
from crm_desktop.views.context import Context
from crm_desktop.views.found import HitLook, given, said

if TYPE_CHECKING:
    from crm_desktop.domain.trade.pricing import PricesFor

FOLLOW_MS = 120
"""So long a row must be current before its facts are asked for."""

_SOUNDS = QT_TRANSLATE_NOOP("SearchBox", "Found by pinyin: {reasons}")
_KEY = QT_TRANSLATE_NOOP("SearchBox", "Shortcut")


def _why(match: Match) -> str:
    """What stands for what, where something was typed as it sounds."""
    if not match.reasons:
        return ""
    words = " · ".join(f"{reason.typed} = {reason.text}" for reason in match.reasons)
    return said(_SOUNDS).format(reasons=words)


def _command(match: Match) -> Facts:
    """What a command says of itself is all there is to know."""
    _lead, shortcut, menu = match.cells or ("", "", "")
    return Facts(match.text, menu, given((_KEY, shortcut)))


class FactsFollow(QObject):
    """Asks for what the current row is; an older answer never replaces a newer one.

    Attributes:
        told: the facts to be shown now, or None.
    """

    told = Signal(object)

    def __init__(self, owner: QObject, context: Context, looks: Callable[[], Mapping[str, HitLook]]) -> None:
        """Ask while ``owner`` lives; ``looks`` tells how each kind of hit looks."""
        super().__init__(owner)
        self._context, self._looks = context, looks
        self._whose: PricesFor | None = None
        self._wanted: Match | None = None
        self._running: Progress | None = None
        self._settle = pause(self, self._ask, FOLLOW_MS)

    def forget(self) -> None:
        """The list is gone; nothing is shown in the next one but what belongs to it."""
        self.follow(None, None)

    def follow(self, match: Match | None, whose: PricesFor | None) -> None:
        """Another row is current; ``whose`` prices are of interest."""
        if match is not None and self._wanted is not None and (match.id, whose) == (self._wanted.id, self._whose):
            return
        self._wanted, self._whose = match, whose
        if self._running is not None:
            self._running.drop()
            self._running = None
        if match is None:
            self._settle.stop()
            self.told.emit(None)
        else:
            self._settle.start()

    def _ask(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        kind, record_id = wanted.id
        if kind not in self._looks():
            self.told.emit(_command(wanted) if kind == "command" else None)
            return
        reader, today, whose = self._context.reader, self._context.clock.today(), self._whose

        def ask(_progress: Progress) -> Any:
            from crm_desktop.queries.finding.facts import FACTS

            query, more = FACTS[kind]
            extra = {name: value for name, value in (("kind", kind), ("whose", whose)) if name in more}
            return reader.read(query, record_id=record_id, today=today, **extra)

        self._running = self._context.jobs.run(
            self, ask, partial(self._show, wanted), partial(self._gone, wanted), lane=QUICK
        )

    def _show(self, wanted: Match, glance: Any) -> None:
        if wanted is self._wanted:
            self._running = None
            self.told.emit(replace(self._looks()[wanted.id[0]].facts(glance), note=_why(wanted)))

    def _gone(self, wanted: Match, error: Exception) -> None:
        """What was deleted meanwhile has no facts; anything else is told as any reading is."""
        if wanted is self._wanted:
            self.told.emit(None)
        if not isinstance(error, NotFound):
            self._context.fail_in_passing(error)

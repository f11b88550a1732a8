"""Asks for what is typed into the search box, group by group; an older answer never replaces a newer one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.qtkit.finding.found_groups import Group
from crm_desktop.qtkit.jobs import QUICK, JobRunner, Progress


@dataclass(frozen=True, slots=True)
class Question:
    """What is sought: the text as it stands in the line, and the key of a group that is wanted alone."""

    text: str
    alone: str = ""
    with_off: bool = False


class Asking(QObject):
    """Runs one job for each group, in the order in which they are shown.

    So each answer comes below those that are there already, and no row that is seen moves.

    Attributes:
        answered: carries the question, the groups so far (those on their way are pending), and whether that is all.
    """

    answered = Signal(object, object, bool)

    def __init__(self, owner: QObject, jobs: JobRunner, failed: Callable[[Exception], None]) -> None:
        super().__init__(owner)
        self._jobs, self._failed = jobs, failed
        self._running: list[Progress] = []
        self._question: Question | None = None
        self._groups: list[Group] = []
        self._left = 0
        self._has_failed = False

    @property
    def is_busy(self) -> bool:
        """Whether answers are on their way."""
        return self._left > 0

    def is_about(self, question: Question) -> bool:
        """Whether this was asked last."""
        return self._question == question

    def ask(self, question: Question, pending: Sequence[Group], find: Callable[[str], Group]) -> None:
        """Ask again.

        Args:
            question: what is sought.
            pending: the groups, in their order.
            find: gives a group by its key; called away from the GUI thread.
        """
        self.stop()
        self._question, self._groups, self._left = question, list(pending), len(pending)
        self._has_failed = False
        for place, group in enumerate(pending):
            self._running.append(
                self._jobs.run(
                    self,
                    partial(_find, find, group.key),
                    partial(self._take, question, place),
                    partial(self._fail, question, place),
                    lane=QUICK,
                )
            )

    def stop(self) -> None:
        """Want no answer any more."""
        for running in self._running:
            running.drop()
        self._running, self._left, self._question = [], 0, None

    def _take(self, question: Question, place: int, group: Group) -> None:
        self._groups[place] = group
        self._left -= 1
        self.answered.emit(question, self._shown(), self._left == 0)

    def _shown(self) -> list[Group]:
        """Nothing is shown below a group that is still on its way, or it would move."""
        first = next((at for at, group in enumerate(self._groups) if group.is_pending), len(self._groups))
        waiting = [Group(group.key, group.title, group.icon, is_pending=True) for group in self._groups[first:]]
        return [*self._groups[:first], *waiting]

    def _fail(self, question: Question, place: int, error: Exception) -> None:
        """What cannot be read is told, once; the other groups are shown all the same."""
        if not self._has_failed:
            self._has_failed = True
            self._failed(error)
        self._take(question, place, replace(self._groups[place], is_pending=False))


def _find(find: Callable[[str], Group], key: str, _progress: Progress) -> Group:
    return find(key)

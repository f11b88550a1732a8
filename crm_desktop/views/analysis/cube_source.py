"""Answers the list of a pivot out of one cube."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.present.analysis import Words, member_text
from crm_desktop.present.listing import Group, ListRequest, Totals

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


class CubeSource:
    """Groups before their members and the whole at the end; called away from the GUI thread."""

    def __init__(
        self, answer: Cube, ask: Callable[[CubeRequest], Cube], words: Words, *, subtotals: bool = True
    ) -> None:
        """Make the source.

        Args:
            answer: what was read already: the first question costs nothing.
            ask: reads a request anew; what it gives is shown if its columns are the same.
            words: says what members are called.
            subtotals: whether groups have rows of their own.
        """
        self._ask, self._words, self._subtotals = ask, words, subtotals
        self._fresh: Cube | None = answer
        self._request = answer.request
        self._rows: Sequence[CubeRow] = self._lines(answer)
        self._shown: Sequence[int] = ()

    @property
    def lines(self) -> Sequence[CubeRow]:
        """The rows in sight, from top to bottom."""
        return [self._rows[place] for place in self._shown]

    def show(self, answer: Cube) -> None:
        """Answer the next question with this, and those after it with the same read anew."""
        self._fresh, self._request = answer, answer.request

    def at_once(self, ask: Callable[[], T]) -> T:
        return ask()

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        return one(), other()

    def ids(self, request: ListRequest, most: int | None = None) -> Sequence[int]:  # noqa: ARG002
        """The places of all rows, or of those one of whose members is called as searched."""
        fresh, self._fresh = self._fresh, None
        self._rows = self._lines(fresh if fresh is not None else self._ask(self._request))
        self._shown = [at for at, row in enumerate(self._rows) if self._fits(row, request.search)]
        return self._shown

    def rows(self, ids: Sequence[int], request: ListRequest) -> Sequence[CubeRow]:  # noqa: ARG002
        """The rows at these places."""
        return [self._rows[place] for place in ids if place < len(self._rows)]

    def totals(self, request: ListRequest) -> Totals:  # noqa: ARG002
        """How many members are told of; groups, all others and the whole, whose sums stand in rows too, are none."""
        return Totals(sum(not row.is_sum for row in self.lines))

    def groups(self, request: ListRequest) -> Sequence[Group]:  # noqa: ARG002
        return []

    def _fits(self, row: CubeRow, search: str) -> bool:
        wanted = search.casefold().split()
        texts = " ".join(member_text(one, self._words) for one in row.path).casefold()
        return all(word in texts for word in wanted)

    def _lines(self, answer: Cube) -> Sequence[CubeRow]:
        return (*(row for row in answer.lines() if self._subtotals or not row.rows), answer.whole)

"""What a search found, by kind: the groups that the list under the search box shows, and its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_desktop.qtkit.cells import Look
from crm_desktop.qtkit.forms.matches import Match


@dataclass(frozen=True, slots=True)
class FoundMatch(Match):
    """A match of a group.

    The first cell stands before the text (or after it, where the text leads), the others at the right.

    Attributes:
        look: of the cell before the last one, such as a state.
    """

    look: Look | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind.

    Attributes:
        key: of the group.
        title: translated.
        icon: idea of its picture.
        matches: in their order; as many as are shown.
        count: how many there are in all.
        is_more: whether there are even more than ``count``.
        note: translated; why what follows was found, if not by name.
        nothing: translated; said when there is none.
        where: translated; where it was looked for then.
        offers: what can be done then, such as looking for a part of it.
        text_leads: whether the text of a match stands in the first column.
        widths: of the cells at the right, at least, in pixels of the design.
        is_pending: whether the answer isn't there yet.
    """

    key: str
    title: str
    icon: str
    matches: Sequence[Match] = ()
    count: int = 0
    is_more: bool = False
    note: str = ""
    nothing: str = ""
    where: str = ""
    offers: Sequence[Match] = ()
    text_leads: bool = False
    widths: Sequence[int] = ()
    is_pending: bool = False

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return max(0, self.count - len(self.matches))

    @property
    def counted(self) -> str:
        """The count as it is shown."""
        return "…" if self.is_pending else f"{self.count}+" if self.is_more else str(self.count)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: the head of a group, something found, or that nothing was, with what can be done."""

    group: Group
    match: Match | None = None
    is_head: bool = False

    @property
    def stops(self) -> Sequence[Match]:
        """What can be taken here."""
        if self.match is not None:
            return (self.match,)
        return () if self.is_head else self.group.offers

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        group = self.group
        if self.is_head:
            return " ".join(filter(None, (group.title, group.counted, group.note)))
        if self.match is None:
            return ", ".join((group.nothing, *(offer.text for offer in group.offers)))
        return ", ".join(filter(None, (self.match.text, *self.match.cells)))


def lines_of(groups: Iterable[Group]) -> list[Line]:
    """The lines of all groups; of one whose answer isn't there yet only the head, so that nothing above it moves."""
    lines: list[Line] = []
    for group in groups:
        lines.append(Line(group, is_head=True))
        if not group.is_pending:
            lines += [Line(group, match) for match in group.matches] or [Line(group)]
    return lines

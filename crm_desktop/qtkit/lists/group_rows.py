"""The heads of groups among the rows of a list: they stand in the order of ids as negative numbers."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain

from crm_desktop.present.listing import Group


class GroupRows:
    """Which groups a list has, and which of them are folded.

    The head of the group at place n has the id -(n + 1); records have ids from 0 upwards.

    Attributes:
        key: of the column by which the rows in sight are grouped; others may be asked for already.
    """

    def __init__(self) -> None:
        self.groups: Sequence[Group] = ()
        self.key = ""
        self._ids: array[int] = array("q")
        self._folded: set[object] = set()

    def take(self, ids: array[int], groups: Sequence[Group], key: str) -> bool:
        """Take over a new answer; whether it stands in groups.

        Rows that came or went between the two reads leave the list without groups: the notice of that change
        reads it again at once.
        """
        fits = bool(groups) and sum(group.count for group in groups) == len(ids)
        self.key = key
        self.groups, self._ids = (groups, ids) if fits else ((), array("q"))
        return fits

    def at(self, row_id: int) -> Group | None:
        """The group whose head has this id."""
        return self.groups[-row_id - 1] if row_id < 0 and self.groups else None

    def is_folded(self, group: Group) -> bool:
        """Whether the rows of a group are hidden."""
        return group.value in self._folded

    def fold(self, row_id: int, *, folded: bool | None) -> bool:
        """Fold or unfold a group, or turn it round; whether that changed anything."""
        group = self.at(row_id)
        if group is None or self.is_folded(group) is folded:
            return False
        self._folded ^= {group.value}
        return True

    def interleaved(self) -> array[int]:
        """The ids of heads and of the rows in sight under them."""
        found: array[int] = array("q")
        start = 0
        for place, group in enumerate(self.groups):
            found.append(-place - 1)
            if not self.is_folded(group):
                found.extend(self._ids[start : start + group.count])
            start += group.count
        return found

    def records(self) -> int:
        """How many records there are, in sight or not."""
        return sum(chain(group.count for group in self.groups))

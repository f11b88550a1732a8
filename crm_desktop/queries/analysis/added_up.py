"""Whole numbers in columns: what belongs to which group, and what the groups come to. Loaded where it is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
NOWHERE = -1
_LARGEST = 2.0**62
_EXACT = 2.0**53
"""Whole numbers up to here are exact as numbers with a point, which are added faster."""
_DENSE, _FEW = 8, 4


def numbers_of(text: str) -> Numbers:
    """Numbers that stand behind each other, with a comma between two of them.

    >>> numbers_of("3,-4").tolist(), numbers_of("").tolist()
    ([3, -4], [])
    """
    return np.fromstring(text, dtype=np.int64, sep=",") if text else np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Places:
    """To which group each of some records belongs.

    Attributes:
        ids: of the records, in their order.
        groups: beside each the number of its group.
        first: the id at which ``by_id`` begins, which tells the group of each id from there on; it is empty where ids
            lie far apart.
    """

    ids: Numbers
    groups: Numbers
    first: int
    by_id: Numbers

    @classmethod
    def of_texts(cls, texts: Sequence[str]) -> Places:
        """The records of each group as a text of their ids.

        >>> Places.of_texts(["7,2", "5"]).of(numbers_of("1,2,5,6,8")).tolist()
        [-1, 0, 1, -1, -1]
        >>> Places.of_texts(["7000,2", "5"]).of(numbers_of("1,2,5,6,8000")).tolist()
        [-1, 0, 1, -1, -1]
        """
        ids = numbers_of(",".join(texts))
        groups = np.repeat(np.arange(len(texts), dtype=np.int64), [text.count(",") + 1 for text in texts])
        order = np.argsort(ids)
        ids, groups = ids[order], groups[order]
        first, last = (int(ids[0]), int(ids[-1])) if len(ids) else (0, -1)
        is_dense = last - first < _DENSE * len(ids)
        by_id = np.full(last - first + 1 if is_dense else 0, NOWHERE, np.int64)
        if is_dense:
            by_id[ids - first] = groups
        return cls(ids, groups, first, by_id)

    def of(self, ids: Numbers) -> Numbers:
        """The groups of some records, ``NOWHERE`` for who is in none."""
        found: Numbers
        if len(self.by_id):
            places = ids - self.first
            is_known = (places >= 0) & (places < len(self.by_id))
            found = np.where(is_known, self.by_id[np.where(is_known, places, 0)], NOWHERE)
        elif len(self.ids):
            places = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
            found = np.where(self.ids[places] == ids, self.groups[places], NOWHERE)
        else:
            found = np.full(len(ids), NOWHERE, np.int64)
        return found


@dataclass(frozen=True, slots=True)
class Columns:
    """What some groups come to, a number of each column for each group.

    Attributes:
        keys: of the groups.
        sums: columns that add up.
        lowest: columns of which the lowest counts, and ``highest`` those of which the highest does.
    """

    keys: Numbers
    sums: Sequence[Numbers] = ()
    lowest: Sequence[Numbers] = ()
    highest: Sequence[Numbers] = ()

    def added(self) -> Columns:
        """The same with each key once.

        >>> numbers = [numbers_of(text) for text in ("4,2,4", "10,20,30", "7,8,6")]
        >>> whole = Columns(numbers[0], [numbers[1]], [numbers[2]]).added()
        >>> whole.keys.tolist(), whole.sums[0].tolist(), whole.lowest[0].tolist()
        ([2, 4], [20, 40], [8, 6])

        Raises:
            OverflowError: if a sum may be larger than a column holds.
        """
        most = max((float(np.abs(column.astype(float)).sum()) for column in self.sums), default=0.0)
        if most >= _LARGEST:
            raise OverflowError
        if most < _EXACT and not self.lowest and len(self.keys) > 0 and self.keys.max() < _FEW * len(self.keys):
            return self._counted()
        order = np.argsort(self.keys, kind="stable")
        keys = self.keys[order]
        first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))[: len(keys)])
        return Columns(
            keys[first],
            [np.add.reduceat(column[order], first) for column in self.sums],
            [np.minimum.reduceat(column[order], first) for column in self.lowest],
            [np.maximum.reduceat(column[order], first) for column in self.highest],
        )

    def _counted(self) -> Columns:
        """The same of few keys, all of whose sums are exact."""
        keys = np.flatnonzero(np.bincount(self.keys))
        sums = [np.bincount(self.keys, column.astype(float))[keys].astype(np.int64) for column in self.sums]
        return Columns(keys, sums)


def together(parts: Sequence[Columns]) -> Columns:
    """The groups of all parts, one after the other."""

    def of(columns: Sequence[Sequence[Numbers]]) -> list[Numbers]:
        return [np.concatenate(column) for column in zip(*columns, strict=True)]

    return Columns(
        np.concatenate([part.keys for part in parts]),
        of([part.sums for part in parts]),
        of([part.lowest for part in parts]),
        of([part.highest for part in parts]),
    )


def first_of_each(keys: Numbers, ids: Numbers) -> Numbers:
    """1 for one of those with the same id in the same group, and 0 for the others.

    >>> int(first_of_each(numbers_of("1,1,2,1"), numbers_of("7,7,7,8")).sum())
    3
    """
    order = np.lexsort((ids, keys))
    keys, ids = keys[order], ids[order]
    is_first = np.concatenate(([True], (keys[1:] != keys[:-1]) | (ids[1:] != ids[:-1])))[: len(keys)]
    found = np.zeros(len(keys), np.int64)
    found[order] = is_first
    return found


def numbered(text: str, count: int) -> tuple[list[str], Numbers]:
    r"""The words of so many lines in their order, each once, and for each line the place of its own.

    >>> words, places = numbered("只\n箱\n只", 3)
    >>> words, places.tolist()
    (['只', '箱'], [0, 1, 0])

    Raises:
        ValueError: if they are not as many as the lines.
    """
    told = text.split("\n")
    if len(told) != count:
        raise ValueError(count)
    names = sorted(set(told))
    number = {unit: at for at, unit in enumerate(names)}
    return names, np.fromiter(map(number.__getitem__, told), np.int64, count)

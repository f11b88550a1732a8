"""Words of pick lists: what must be right of them, and which may mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.own.values import BETWEEN
from crm_desktop.domain.parties.names import normalized
from crm_desktop.domain.pick_lists import PickList
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

UNDO_FOR = timedelta(days=30)
"""So long a merge can be taken apart again."""
_ALIKE = 0.6
"""From so much in common on two words may mean the same."""


class EntryTwice(RuleBroken):
    """A pick list offers each word once."""

    template = QT_TRANSLATE_NOOP("errors", "Leave out one of the two entries “{text}”.")


class EntryHasBlanks(RuleBroken):
    """Several words of the list stand in one field, parted by blanks."""

    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” without blanks: where it is used, a blank parts two words.")


class EntryIsParted(RuleBroken):
    """Several words of the list stand in one own field, parted by this sign."""

    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” without 、: where it is used, it parts two words.")


class EntryUnderItself(RuleBroken):
    """A word would stand under itself."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another one: “{text}” is itself under this word.")


class EntryTooDeep(RuleBroken):
    """A word stands under one that has no room below it."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another one: under “{text}” nothing of this level can stand.")


@dataclass(frozen=True, kw_only=True)
class EntryDraft:
    """One word as it is to be.

    Attributes:
        id: of a stored one.
        seen_version: that was read.
        above: the word that it stands under; empty at the top.
        kind: its level, in a list that has levels.
        head_id: who is responsible for a region.
    """

    id: int | None = None
    seen_version: int = 0
    text: str = ""
    code: str = ""
    colour: str = ""
    kind: str = ""
    above: str = ""
    head_id: int | None = None
    is_active: bool = True


def entry_problems(
    of: PickList, drafts: Sequence[EntryDraft], longest: Mapping[str, int], *, is_words: bool, is_parted: bool = False
) -> dict[str, DomainError]:
    """What must be put right before a list can be saved, by keys such as ``entries.3.text``.

    Args:
        of: the list.
        drafts: all its words, trimmed.
        longest: how long each text may be.
        is_words: whether several of them stand in one field, parted by blanks.
        is_parted: whether several of them stand in an own field, parted by 、.
    """
    problems: dict[str, DomainError] = {}
    seen: set[tuple[str, str]] = set()
    for place, draft in enumerate(drafts):
        for key in ("text", "code"):
            value, most = getattr(draft, key), longest[key]
            same = (key, value.casefold())
            if len(value) > most:
                problems[f"entries.{place}.{key}"] = TooLong(most=most)
            elif value and same in seen:
                problems[f"entries.{place}.{key}"] = EntryTwice(text=value)
            seen.add(same)
        if not draft.text:
            problems[f"entries.{place}.text"] = Required()
        elif is_words and len(draft.text.split()) > 1:
            problems.setdefault(f"entries.{place}.text", EntryHasBlanks(text=draft.text))
        elif is_parted and BETWEEN in draft.text:
            problems.setdefault(f"entries.{place}.text", EntryIsParted(text=draft.text))
    return problems | dict(_in_the_tree(of, drafts))


def _in_the_tree(of: PickList, drafts: Sequence[EntryDraft]) -> Iterator[tuple[str, DomainError]]:
    above = {draft.text: draft.above for draft in drafts}
    kinds = [] if of.levels is None else [one.value for one in of.levels]
    kind_of = {draft.text: draft.kind for draft in drafts}
    for place, draft in enumerate(drafts):
        key = f"entries.{place}.above"
        path = list(_up(above, draft.text))
        if draft.above and draft.above not in above:
            yield key, EntryTooDeep(text=draft.above)
        elif draft.text in path:
            yield key, EntryUnderItself(text=draft.above)
        elif not kinds and len(path) >= of.depth:
            yield key, EntryTooDeep(text=draft.above)
        elif kinds and draft.kind not in kinds:
            yield f"entries.{place}.kind", Required()
        elif kinds and draft.above and kinds.index(kind_of[draft.above]) >= kinds.index(draft.kind):
            yield key, EntryTooDeep(text=draft.above)


def _up(above: Mapping[str, str], text: str) -> Iterator[str]:
    """The words over a word, the nearest first; ends where it meets one again."""
    seen: set[str] = set()
    text = above.get(text, "")
    while text and text not in seen:
        yield text
        seen.add(text)
        text = above.get(text, "")


def alike(text: str, others: Sequence[str]) -> tuple[str, ...]:
    """Which other words may mean the same, the likeliest first; of one or two signs nothing is guessed.

    >>> alike("老客户介绍", ["展会", "朋友介绍", "老客户推荐", "老客户 介绍"])
    ('老客户 介绍', '老客户推荐')
    >>> alike("展会", ["会展", "上门"]), alike("A", ["a ", "B"])
    (('会展',), ('a ',))
    """
    own = normalized(text)
    found = [(_in_common(own, normalized(other)), other) for other in others if other != text]
    return tuple(other for share, other in sorted(found, key=lambda one: -one[0]) if share >= _ALIKE)


def _in_common(one: str, other: str) -> float:
    if one == other or (len(one) > 1 and sorted(one) == sorted(other)):
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if min(len(one), len(other)) > 2 else 0.0

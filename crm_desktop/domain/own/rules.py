"""What may be wrong with the definition of an own field, and what a new definition does to what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import OutOfRange
from crm_desktop.domain.figures import Places, TooFine, is_too_fine, too_large
from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.own.kinds import BY_ID, CHOSEN, FOUND, NUMERIC, WORDED, OwnKind
from crm_desktop.domain.own.values import BETWEEN, LONGEST, MOST_PLACES, parsed, places_of, read, spelled
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_KEY = re.compile(r"[a-z][a-z0-9_]*")
LONGEST_KEY = 40
MOST_FIELDS = 60
"""Of one kind of record, those that are switched off among them: each is a column of a list."""
ALIKE = frozenset({OwnKind.TEXT, OwnKind.WHOLE, OwnKind.DECIMAL, OwnKind.MONEY, OwnKind.DATE})
"""Kinds of which no two records may be made to have the same value."""

NEVER_REQUIRED = frozenset({OwnKind.YES_NO, OwnKind.FORMULA, OwnKind.PICTURE})
"""Kinds that may be empty: a picture hangs on a record that is stored already."""
BOUND = NUMERIC - {OwnKind.FORMULA}
"""Kinds of which a figure that is typed may be too small or too large."""


class TitleTaken(RuleBroken):
    """Two fields of one form have the same title."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another title: there is a field {text} already.")


class KeyTaken(RuleBroken):
    """A key is never given twice."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another key: {key} is or was that of another field.")


class NoKey(RuleBroken):
    """A key is a plain word."""

    template = QT_TRANSLATE_NOOP("errors", "Write the key with small letters, figures and _, a letter first.")


class BoundsCross(RuleBroken):
    """The least is more than the most."""

    template = QT_TRANSLATE_NOOP("errors", "Enter {least} or more: this is the most that may stand here.")


class OptionTwice(RuleBroken):
    """A word stands twice in a list, or could not be told apart in one."""

    template = QT_TRANSLATE_NOOP("errors", "Write each word once, without 、 in it: {text}")


class PictureForAll(RuleBroken):
    """Pictures hang on the record: whoever sees it sees them among its files."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Leave this empty: who sees the record sees its pictures. What is for some only is a private file."
    )


class NoSuchList(RuleBroken):
    """A choice takes its words from a list that there is."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a pick list that there is: {text} is none.")


class PartedWord(RuleBroken):
    """Several choices stand in one field, parted by a sign that is in a word of the list."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Choose another list, or first rename “{text}”: 、 in it would part several choices."
    )


class NotForThisKind(RuleBroken):
    """A rule that a value of this kind cannot keep."""

    template = QT_TRANSLATE_NOOP("errors", "Switch this off: it does not go with this kind of field.")


class FoundByAll(RuleBroken):
    """The search would tell a hidden value by what it finds."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Switch this off, or let everybody see the field: the search would tell what is hidden."
    )


class TooManyFields(RuleBroken):
    """A form that nobody could fill any more."""

    template = QT_TRANSLATE_NOOP("errors", "To add a field, do with {most} of one kind of record: so many are there.")


def definition_problems(draft: OwnFieldDraft, others: Sequence[OwnField]) -> dict[str, DomainError]:
    """What must be put right before a field can be saved, by field; ``others`` are all other fields of the office."""
    return dict(reversed([*_problems(draft, others)]))


def _problems(draft: OwnFieldDraft, others: Sequence[OwnField]) -> Iterator[tuple[str, DomainError]]:
    alike = [one for one in others if one.owner is draft.owner]
    if not draft.title.strip():
        yield "title", Required()
    elif any(one.is_active and one.title == draft.title.strip() for one in alike):
        yield "title", TitleTaken(text=draft.title.strip())
    if len(draft.key) > LONGEST_KEY or not _KEY.fullmatch(draft.key):
        yield "key", NoKey()
    elif any(one.key == draft.key for one in others):
        yield "key", KeyTaken(key=draft.key)
    if not 0 <= draft.places <= MOST_PLACES:
        yield "places", OutOfRange(least=0, most=MOST_PLACES)
    else:
        yield from _bound_problems(draft)
    yield from _option_problems(draft)
    yield from _flag_problems(draft)
    if problem := _usual_problem(draft):
        yield "usual", problem


def _bound_problems(draft: OwnFieldDraft) -> Iterator[tuple[str, DomainError]]:
    places = Places(places_of(draft))
    for name in ("least", "most"):
        bound = getattr(draft, name)
        if bound is not None and draft.kind not in BOUND:
            yield name, NotForThisKind()
        elif problem := too_large(bound):
            yield name, problem
        elif bound is not None and is_too_fine(bound, places):
            yield name, TooFine(places=places.count)
    if draft.least is not None and draft.most is not None and draft.least > draft.most:
        yield "most", BoundsCross(least=spelled(draft.least))


def _option_problems(draft: OwnFieldDraft) -> Iterator[tuple[str, DomainError]]:
    if draft.kind not in CHOSEN:
        return
    if draft.pick_list:
        yield from _list_problems(draft)
        return
    if not draft.options:
        yield "options", Required()
    for place, word in enumerate(draft.options):
        is_strange = BETWEEN in word or word != word.strip() or len(word) > LONGEST[OwnKind.CHOICE]
        if is_strange or word in draft.options[:place]:
            yield "options", OptionTwice(text=word[:40])


def _list_problems(draft: OwnFieldDraft) -> Iterator[tuple[str, DomainError]]:
    if draft.pick_list not in PICK_LISTS:
        yield "pick_list", NoSuchList(text=draft.pick_list[:40])
    parted = next((word for word in draft.options if BETWEEN in word), "")
    if parted and draft.kind is OwnKind.SEVERAL:
        yield "pick_list", PartedWord(text=parted)


def _flag_problems(draft: OwnFieldDraft) -> Iterator[tuple[str, DomainError]]:
    if draft.kind is OwnKind.PICTURE and (draft.seen_by or draft.secret):
        yield ("seen_by" if draft.seen_by else "secret"), PictureForAll()
    if draft.is_required and draft.kind in NEVER_REQUIRED:
        yield "is_required", NotForThisKind()
    if draft.is_unique and draft.kind not in ALIKE:
        yield "is_unique", NotForThisKind()
    if draft.is_searchable and (draft.kind not in WORDED or draft.owner not in FOUND):
        yield "is_searchable", NotForThisKind()
    elif draft.is_searchable and (draft.seen_by or draft.secret):
        yield "is_searchable", FoundByAll()


def _usual_problem(draft: OwnFieldDraft) -> DomainError | None:
    if draft.usual.strip() and (draft.is_unique or draft.kind is OwnKind.FORMULA):
        return NotForThisKind()
    try:
        parsed(draft, draft.usual)
    except DomainError as problem:
        return problem
    return None


def tidied(draft: OwnFieldDraft) -> OwnFieldDraft:
    """The draft without blanks around its texts, and without what its kind has no use for."""
    texts = ("title", "title_traditional", "title_english", "unit", "section", "usual", "pattern", "message", "formula")
    plain = replace(draft, **{name: getattr(draft, name).strip() for name in texts})
    if draft.kind is OwnKind.FORMULA:  # nobody types into it
        plain = replace(plain, usual="", message="", is_required=False, is_unique=False, is_searchable=False)
    if draft.kind in BY_ID:
        plain = replace(plain, usual="", message="")
    if draft.kind is OwnKind.PICTURE:  # it is of one record only
        plain = replace(plain, is_required=False, is_importable=False, is_copied=False, is_searchable=False)
    return replace(
        plain,
        options=tuple(filter(None, (word.strip() for word in draft.options))) if draft.kind in CHOSEN else (),
        pick_list=draft.pick_list if draft.kind in CHOSEN else "",
        pattern=plain.pattern if draft.kind is OwnKind.TEXT else "",
        least=draft.least if draft.kind in BOUND else None,
        most=draft.most if draft.kind in BOUND else None,
        formula=plain.formula if draft.kind is OwnKind.FORMULA else "",
        places=places_of(draft) if draft.kind in NUMERIC else 0,
    )


@dataclass(frozen=True, slots=True)
class Judged:
    """What a new definition does to what stands in the field.

    Attributes:
        filled: how many records hold something.
        breaking: records with a value that breaks a rule; it stays until somebody changes it.
        lost: records with a value that cannot be converted.
        doubles: records that share a value, where none may.
    """

    filled: int = 0
    breaking: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()
    doubles: tuple[int, ...] = ()


def judged(draft: OwnFieldDraft, before: OwnFieldDraft, values: Iterable[tuple[int, str]]) -> Judged:
    """How the values of a field, by record and as text, fare under another definition than that of ``before``.

    What names a record is nothing else, and nothing else names one.
    """
    if draft.kind is not before.kind and not BY_ID.isdisjoint({draft.kind, before.kind}):
        lost_all = tuple(record_id for record_id, _text in values)
        return Judged(len(lost_all), lost=lost_all)
    filled, breaking, lost, seen = 0, [], [], dict[str, list[int]]()
    for record_id, text in values:
        filled += 1
        try:
            value = read(draft, text)
        except DomainError:
            lost.append(record_id)
            continue
        seen.setdefault(spelled(value), []).append(record_id)
        try:
            parsed(draft, text)
        except DomainError:
            breaking.append(record_id)
    doubles = [one for alike in seen.values() if len(alike) > 1 for one in alike] if draft.is_unique else []
    return Judged(filled, tuple(breaking), tuple(lost), tuple(doubles))


def renamed_words(before: OwnFieldDraft, after: OwnFieldDraft) -> tuple[tuple[str, str], ...]:
    """Which words of its own a choice has under another name: those that stand where a word is gone.

    >>> before = OwnFieldDraft(options=("月付", "季付", "年付"))
    >>> renamed_words(before, OwnFieldDraft(options=("每月", "季付", "年付", "面付")))
    (('月付', '每月'),)
    >>> renamed_words(before, OwnFieldDraft(options=("季付", "月付", "年付")))
    ()
    """
    if before.pick_list or after.pick_list:
        return ()
    found: list[tuple[str, str]] = []
    steps = SequenceMatcher(None, before.options, after.options, autojunk=False).get_opcodes()
    for what, first, last, start, end in steps:
        if what == "replace" and last - first == end - start:
            found += zip(before.options[first:last], after.options[start:end], strict=True)
    return tuple((old, new) for old, new in found if old not in after.options and new not in before.options)

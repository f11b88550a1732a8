"""The office defines fields of its own, and what stands in them already is judged before a rule holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, select, update

from crm_desktop.domain.access import Right, RoleCode
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.errors import DomainError, FieldProblems, NeedsConfirmation, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.own.fields import KEPT_DAYS, OwnField, OwnFieldDraft
from crm_desktop.domain.own.kinds import CHOSEN, Owner, OwnKind
from crm_desktop.domain.own.rules import (
    LONGEST_KEY,
    MOST_FIELDS,
    NotForThisKind,
    TooManyFields,
    definition_problems,
    judged,
    renamed_words,
    tidied,
)
from crm_desktop.domain.own.values import BETWEEN, read
from crm_desktop.domain.own_formulas import IsPart, formula_problem, part_problems, users_of
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import longest_texts, mapped
from crm_desktop.models.office.roles import StoredRole
from crm_desktop.models.own_fields import OwnValue, StoredField
from crm_desktop.present.pinyin import initials
from crm_desktop.queries.lookups import pick_lists
from crm_desktop.queries.office.word_uses import use_of_own
from crm_desktop.queries.own_values import field_of, know_own_fields, offering, read_own_fields, values_of
from crm_desktop.services.office.kept_words import rename_kept_of
from crm_desktop.services.office.own_search import search_anew
from crm_desktop.services.office.words_in_records import put_in
from crm_desktop.services.own_formulas import work_out_all
from crm_desktop.services.own_values import columns_of
from crm_desktop.services.work import Handler, Work

_LISTS = ("options", "seen_by", "edited_by")
_FIXED = ("key", "owner")
_DRAWN = tuple(one.name for one in fields(OwnFieldDraft) if one.name not in (*_LISTS, *_FIXED))


class ValuesBreakRule(NeedsConfirmation):
    """Some values break the new rule."""

    key = "own_rule"
    template = QT_TRANSLATE_NOOP(
        "errors",
        "To save this rule, confirm that {count} records break it: they stay as they are until somebody changes them.",
    )


class WordsRenamed(NeedsConfirmation):
    """Records say a word that is called otherwise from now on."""

    key = "own_words"
    template = QT_TRANSLATE_NOOP(
        "errors", "To rename {words}, confirm that {count} records follow: they say the new word then."
    )


class ValuesLost(RuleBroken):
    """Nothing is cut in silence."""

    template = QT_TRANSLATE_NOOP("errors", "To change the kind, first change {count} values: they cannot be converted.")


class ValuesDouble(RuleBroken):
    """A rule that is broken from the beginning helps nobody."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To forbid doubles, first change the values of {count} records: some are equal."
    )


class NoSuchRole(RuleBroken):
    """A field is for a role that nobody has."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a role that there is: {text} is none.")


@dataclass(frozen=True, kw_only=True)
class SaveOwnField:
    """Define a field, or define one anew; what it is of and its key stay.

    Attributes:
        field_id: None for a new one.
        renamed: words of its own that are called otherwise from now on, the old one first: records follow.
    """

    draft: OwnFieldDraft
    field_id: int | None = None
    seen_version: int = 0
    renamed: tuple[tuple[str, str], ...] = ()
    accepted: frozenset[str] = frozenset()


def save_own_field(work: Work, command: SaveOwnField) -> Done:
    """Check and keep a definition; values are converted to a new kind.

    Raises:
        FieldProblems: keys of ``OwnFieldDraft``.
        ValuesLost, ValuesDouble: if what stands in the field does not allow it.
        ValuesBreakRule: if it breaks a rule, unless accepted.
        WordsRenamed: if records say a word that is renamed, unless accepted.
        StaleRecord: if somebody else changed it meanwhile.
    """
    known = read_own_fields(work.session)
    if command.field_id is None:
        stored = StoredField(owner=command.draft.owner, position=len(known), is_active=True)
        draft = tidied(command.draft)
        draft = replace(draft, key=draft.key.strip() or _new_key(draft, known))
    else:
        stored = work.load_seen(StoredField, command.field_id, command.seen_version, what="own field")
        draft = replace(tidied(command.draft), key=stored.key, owner=stored.owner)
    draft = offering(draft, pick_lists(work.session))
    roles = frozenset(RoleCode) | frozenset(work.session.scalars(select(StoredRole.code)))
    _check(draft, [one for one in known if one.id != command.field_id], roles, is_new=command.field_id is None)
    if command.field_id is not None:
        _rename(work, next(one for one in known if one.id == stored.id), draft, command)
        _judge(work, stored, draft, command.accepted)
    is_other_search = command.field_id is not None and stored.is_searchable != draft.is_searchable
    stored.key = draft.key
    for name in _DRAWN:
        setattr(stored, name, getattr(draft, name))
    for name in _LISTS:
        setattr(stored, name, "\n".join(getattr(draft, name)))
    if draft.pick_list:
        stored.options = ""
    work.session.add(stored)
    done = _done(work, stored)
    if is_other_search:
        _search_anew(work, field_of(stored))
    work_out_all(work, stored.owner)
    return done


def _rename(work: Work, before: OwnField, draft: OwnFieldDraft, command: SaveOwnField) -> None:
    """Let records say words of its own as they are called from now on."""
    renamed = set(renamed_words(before, draft)) & set(command.renamed) if draft.kind in CHOSEN else set()
    use, count, words = use_of_own(before), 0, list[str]()
    for old, new in sorted(renamed):
        held = put_in(work, use, old, new)
        rename_kept_of(work, [use], "", old, new)
        count += len(held)
        words += [f"{old} → {new}"] if held else []
    if count and WordsRenamed.key not in command.accepted:
        raise WordsRenamed(words=BETWEEN.join(words), count=count)


def _search_anew(work: Work, field: OwnField) -> None:
    """Let the records that have something in the field be found by it, or no longer."""
    search_anew(work, field, [record_id for record_id, _ in values_of(work.session, field)])


def _check(draft: OwnFieldDraft, others: Sequence[OwnField], roles: frozenset[str], *, is_new: bool) -> None:
    problems = dict(part_problems(draft, others)) | definition_problems(draft, others)
    if problem := formula_problem(draft, others):
        problems["formula"] = problem
    for name, most in longest_texts(StoredField).items():
        text = getattr(draft, name, "")
        if name not in problems and len(text) > most:
            problems[name] = TooLong(most=most)
    problems |= _role_problems(draft, roles)
    if draft.secret and draft.secret not in set(Secret):
        problems["secret"] = NotForThisKind()
    if is_new and sum(one.owner is draft.owner for one in others) >= MOST_FIELDS:
        problems["title"] = TooManyFields(most=MOST_FIELDS)
    if problems:
        raise FieldProblems(problems)


def _role_problems(draft: OwnFieldDraft, roles: frozenset[str]) -> dict[str, DomainError]:
    strange = {name: [code for code in getattr(draft, name) if code not in roles] for name in ("seen_by", "edited_by")}
    return {name: NoSuchRole(text=codes[0][:40]) for name, codes in strange.items() if codes}


def _judge(work: Work, stored: StoredField, draft: OwnFieldDraft, accepted: frozenset[str]) -> None:
    """Let no value be lost, and no rule be broken unseen; convert what stands there."""
    before = next(one for one in read_own_fields(work.session) if one.id == stored.id)
    if before.kind is draft.kind is OwnKind.FORMULA:
        return  # all are worked out anew
    values = dict(values_of(work.session, before))
    found = judged(draft, before, values.items())
    if found.lost:
        raise ValuesLost(count=len(found.lost))
    if found.doubles:
        raise ValuesDouble(count=len(found.doubles))
    breaking = len(found.breaking) if _is_stricter(before, draft) else 0
    if draft.is_required and not before.is_required:
        breaking += _without(work, stored)
    if breaking and ValuesBreakRule.key not in accepted:
        raise ValuesBreakRule(count=breaking)
    if before.kind is not draft.kind:
        rows = [
            {"field_id": stored.id, "owner_id": record_id, **columns_of(value)}
            for record_id, text in values.items()
            if (value := read(draft, text)) is not False
        ]
        work.session.execute(delete(OwnValue).where(OwnValue.field_id == stored.id))
        work.session.add_all(OwnValue(**row) for row in rows)


def _without(work: Work, stored: StoredField) -> int:
    """How many records have nothing in a field."""
    entity: Any = mapped(table_of_owner(stored.owner))
    filled = select(OwnValue.owner_id).where(OwnValue.field_id == stored.id)
    return work.session.scalar(select(func.count()).select_from(entity).where(entity.id.not_in(filled))) or 0


def _is_stricter(before: OwnFieldDraft, after: OwnFieldDraft) -> bool:
    """Whether a rule is another one: nobody is asked about old sins twice."""
    rules = ("kind", "places", "least", "most", "pattern", "options", "pick_list")
    return any(getattr(before, name) != getattr(after, name) for name in rules)


def _new_key(draft: OwnFieldDraft, known: Sequence[OwnField]) -> str:
    """A key out of the title: the English one, or the first letters of the syllables."""
    title = draft.title_english or initials(draft.title)
    plain = re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_")[: LONGEST_KEY - 4]
    plain = plain if plain[:1].isalpha() else f"f_{plain}".strip("_")
    taken, place = {one.key for one in known}, 1
    while (key := plain if place == 1 else f"{plain}_{place}") in taken:
        place += 1
    return key


@dataclass(frozen=True, kw_only=True)
class SwitchOwnField:
    """Take a field out of all forms and lists, or put it back with what stands in it."""

    field_id: int
    seen_version: int
    is_active: bool


def switch_own_field(work: Work, command: SwitchOwnField) -> Done:
    """Switch it off or on; its key stays its own in any case.

    Raises:
        TitleTaken: if another field has its title by now.
        IsPart: if a formula names it.
        RuleBroken: if it is a formula and cannot be worked out any more.
    """
    stored = work.load_seen(StoredField, command.field_id, command.seen_version, what="own field")
    known = read_own_fields(work.session)
    if command.is_active and not stored.is_active:
        others = [one for one in known if one.id != stored.id]
        problems = definition_problems(field_of(stored), others)
        problem = problems.get("title") or formula_problem(field_of(stored), others)
        if problem is not None:
            raise problem
    elif not command.is_active and (user := next(users_of(field_of(stored).name, known), None)) is not None:
        raise IsPart(text=user.title)
    _let_go(work)
    stored.is_active = command.is_active
    stored.off_on = None if command.is_active else work.clock.today()
    done = _done(work, stored)
    if stored.is_searchable:
        _search_anew(work, field_of(stored))
    work_out_all(work, stored.owner)
    return done


@dataclass(frozen=True, kw_only=True)
class ArrangeOwnFields:
    """Put the fields of a kind of record in another order; ``keys`` are all of them, or those in front."""

    owner: Owner
    keys: tuple[str, ...]


def arrange_own_fields(work: Work, command: ArrangeOwnFields) -> Done:
    """Keep the order in which forms and lists have them; forms that show a definition do not become stale by it."""
    places = {key: place for place, key in enumerate(command.keys)}
    table = StoredField.__table__
    for one in read_own_fields(work.session):
        if one.owner is command.owner:
            place = places.get(one.key, len(places) + one.position)
            work.session.execute(update(table).where(table.c.id == one.id).values(position=place))  # type: ignore[arg-type]
    know_own_fields(work.session, None)
    return Done(Changes.OWN_FIELDS)


def _let_go(work: Work) -> None:
    """Forget what stands in fields that were switched off so long ago that nobody was told to find it still there."""
    since = work.clock.today() - timedelta(days=KEPT_DAYS)
    gone = select(StoredField.id).where(StoredField.is_active.is_(False), StoredField.off_on < since)
    work.session.execute(
        delete(OwnValue).where(OwnValue.field_id.in_(gone)).execution_options(synchronize_session=False)
    )


def _done(work: Work, stored: StoredField) -> Done:
    work.session.flush()
    know_own_fields(work.session, None)
    return Done(Changes.OWN_FIELDS, stored.id, stored.title)


HANDLERS: Mapping[type, Handler] = {
    SaveOwnField: Handler(save_own_field, Right.SET_UP_OFFICE, "own_field", is_alone=True),
    SwitchOwnField: Handler(switch_own_field, Right.SET_UP_OFFICE, "own_field", is_alone=True),
    ArrangeOwnFields: Handler(arrange_own_fields, Right.SET_UP_OFFICE, "own_field", is_alone=True),
}

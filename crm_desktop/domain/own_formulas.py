"""What may be wrong with a formula beside how it is written: what it names, and to whom its result would tell it.

Errors name fields as the formula does, in braces; who shows the formula by titles does so with them (``as_typed``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.field_groups import SECRETS
from crm_desktop.domain.own.fields import PREFIX, OwnField, OwnFieldDraft
from crm_desktop.domain.own.formula import LONGEST, read_formula
from crm_desktop.domain.own.kinds import NUMERIC, OwnKind
from crm_desktop.domain.own.working import PARTS, parts_of
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class UnknownPart(RuleBroken):
    """A formula names what is no figure of the record."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Name a field with figures of the same kind of record instead of “{text}”, which is none."
    )


class NamesItself(RuleBroken):
    """A formula would have to be known before it is worked out."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Leave “{text}” out of the formula: it is itself worked out from this field."
    )


class TellsHidden(RuleBroken):
    """A result would tell a figure to who does not see it."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Leave “{text}” out of the formula, or show this field only to who sees that one: it would tell it."
    )


class IsPart(RuleBroken):
    """Formulas need a field as it is."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Leave this as it is, or first change the formula of “{text}”, which uses it."
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """Who sees a figure: roles, of none everybody, who also need the right of a group of fields."""

    seen_by: frozenset[str]
    secret: str

    def is_told_by(self, other: OwnFieldDraft) -> bool:
        """Whether somebody could see the other field and not this figure."""
        reached = frozenset(other.seen_by)
        tells_role = bool(self.seen_by) and (not reached or not reached <= self.seen_by)
        return tells_role or bool(self.secret and other.secret != self.secret)


def formula_problem(draft: OwnFieldDraft, others: Sequence[OwnField]) -> DomainError | None:
    """Why a field cannot be worked out so; ``others`` are all other fields of the office."""
    if draft.kind is not OwnKind.FORMULA:
        return None
    if not draft.formula.strip():
        return Required()
    if len(draft.formula) > LONGEST:
        return TooLong(most=LONGEST)
    try:
        parts = read_formula(draft.formula).parts
    except DomainError as problem:
        return problem
    return next(_part_problems(draft, parts, others), None)


def _part_problems(draft: OwnFieldDraft, parts: Iterable[str], others: Sequence[OwnField]) -> Iterator[DomainError]:
    figures = {one.name: one for one in others if one.owner is draft.owner and one.is_active and one.kind in NUMERIC}
    own = PREFIX + draft.key
    for name in parts:
        if name == own or own in _reached(name, figures):
            yield NamesItself(text=f"{{{name}}}")
        elif name in figures:
            one = figures[name]
            if _Shown(frozenset(one.seen_by), one.secret).is_told_by(draft):
                yield TellsHidden(text=f"{{{name}}}")
        elif name in PARTS[draft.owner]:
            if _Shown(frozenset(), SECRETS.get(name, "")).is_told_by(draft):
                yield TellsHidden(text=f"{{{name}}}")
        else:
            yield UnknownPart(text=f"{{{name[:40]}}}")


def _reached(name: str, figures: dict[str, OwnField]) -> set[str]:
    """All fields that a field is worked out from."""
    found, asked = set[str](), [name]
    while asked:
        one = figures.get(asked.pop())
        for part in parts_of(one) if one is not None else ():
            if part not in found:
                found.add(part)
                asked.append(part)
    return found


def part_problems(draft: OwnFieldDraft, others: Sequence[OwnField]) -> Iterator[tuple[str, DomainError]]:
    """What the formulas that name a field, and are in use, do not allow of its new definition."""
    name = PREFIX + draft.key
    shown = _Shown(frozenset(draft.seen_by), draft.secret)
    for one in users_of(name, others):
        if draft.kind not in NUMERIC:
            yield "kind", IsPart(text=one.title)
        if shown.is_told_by(one):
            yield ("secret" if draft.secret and draft.secret != one.secret else "seen_by"), IsPart(text=one.title)


def users_of(name: str, fields: Iterable[OwnField]) -> Iterator[OwnField]:
    """The formulas in use that name a field."""
    return (one for one in fields if one.is_active and name in parts_of(one))

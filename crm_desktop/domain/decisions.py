"""Why somebody may do something or not: the sources of his rights, in the order in which they decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from crm_desktop.domain.access import Area, DataLevel, Right, Role
from crm_desktop.domain.roles import together


class Origin(StrEnum):
    """Where an operator has a right from."""

    OWN_ROLE = "own_role"
    LENT_ROLE = "lent_role"
    PART = "part"
    """A role that his own, or a lent one, takes in."""
    SINGLE = "single"


class Says(StrEnum):
    """What one source says about one right."""

    DENIES = "denies"
    GIVES = "gives"
    NOTHING = "nothing"
    NOT_TODAY = "not_today"
    """It would say something on another day."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing that an operator was given.

    Attributes:
        role: what it gives and denies; of a single grant, that right alone.
        is_in_force: whether today is among its days.
        group: which role takes it in, if it is a part.
        set_by: who gave it; empty if nobody knows, as for what came with the program.
    """

    origin: Origin
    role: Role
    valid_from: date | None = None
    valid_to: date | None = None
    is_in_force: bool = True
    group: Role | None = None
    set_by: str = ""
    set_at: datetime | None = None

    def says(self, right: Right) -> Says:
        """What it says about a right today."""
        if right not in self.role.denied and right not in self.role.rights:
            return Says.NOTHING
        if not self.is_in_force:
            return Says.NOT_TODAY
        return Says.DENIES if right in self.role.denied else Says.GIVES


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer, and the source that decided; None if nothing gives the right."""

    is_allowed: bool
    by: Source | None
    path: tuple[tuple[Source, Says], ...]


_ORDER = tuple(Origin)


def effective(sources: Sequence[Source]) -> Role:
    """All that the sources give together today; the own role is among them."""
    own = next(source.role for source in sources if source.origin is Origin.OWN_ROLE)
    return together(
        own, [source.role for source in sources if source.origin is not Origin.OWN_ROLE and source.is_in_force]
    )


def decide(right: Right, sources: Sequence[Source]) -> Decision:
    """Whether an operator with these sources may, and why: a denial wins, else whatever gives it first.

    >>> own = Source(Origin.OWN_ROLE, Role.SALES)
    >>> decide(Right.EXPORT, [own]).is_allowed, decide(Right.EDIT_MONEY, [own]).by
    (True, None)
    """
    path = tuple((source, source.says(right)) for source in sorted(sources, key=lambda one: _ORDER.index(one.origin)))
    is_allowed = right in effective(sources).rights
    wanted = Says.GIVES if is_allowed else Says.DENIES
    return Decision(is_allowed, next((source for source, says in path if says is wanted), None), path)


def farthest(area: Area, sources: Sequence[Source]) -> tuple[DataLevel, Source | None]:
    """How far an operator with these sources sees in an area, and the first that lets him; None if all do.

    >>> own, lent = Source(Origin.OWN_ROLE, Role.SALES), Source(Origin.LENT_ROLE, Role.FINANCE)
    >>> level, by = farthest(Area.MONEY, [own, lent])
    >>> level.value, by is lent, farthest(Area.MONEY, [own])
    ('all', True, (<DataLevel.SHARED: 'shared'>, None))
    """
    level = effective(sources).level_of(area)
    roles = [one for one in sources if one.origin is not Origin.SINGLE and one.is_in_force]
    reaching = [one for one in roles if one.role.level_of(area) is level]
    by = min(reaching, key=lambda one: _ORDER.index(one.origin), default=None)
    return level, None if len(reaching) == len(roles) else by

"""Roles put together: of an operator who has several, and of one that takes in others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.domain.access import Area, DataLevel, Right, Role


def together(own: Role, others: Iterable[Role]) -> Role:
    """What an operator has by his own role and by all that is given to him besides; what is denied anywhere wins.

    >>> lent = together(Role.SALES, [Role.FINANCE])
    >>> lent.code.value, lent.level.value, Right.EDIT_SALES in lent.rights, Right.EDIT_MONEY in lent.rights
    ('sales', 'all', True, True)
    >>> denied = Role("", frozenset(), DataLevel.OWN, denied=frozenset({Right.EXPORT}))
    >>> Right.EXPORT in together(Role.FINANCE, [denied]).rights
    False
    """
    roles = [own, *others]
    denied = frozenset[Right]().union(*(role.denied for role in roles))
    return replace(
        own,
        rights=frozenset[Right]().union(*(role.rights for role in roles)) - denied,
        **_farthest(roles),
        denied=denied,
        lent=frozenset(role.code for role in roles[1:] if role.code),
        **{name: _widest([getattr(role, name) for role in roles if role.code]) for name in _LIMITS},
    )


def with_parts(role: Role, parts: Iterable[Role]) -> Role:
    """A role 角色群 with all that it takes in: it gives and denies what they do, and sees as far as the farthest.

    A limit of its own counts; where it has none, the widest of theirs, which is none if one of them has none.

    >>> team = with_parts(Role("team", frozenset(), DataLevel.OWN), [Role.SALES, Role.CASHIER])
    >>> team.code, team.level.value, {Right.EDIT_SALES, Right.EDIT_MONEY} <= team.rights, team.wipe_limit
    ('team', 'all', True, Decimal('5'))
    """
    roles = [role, *parts]
    if len(roles) == 1:
        return role
    return replace(
        role,
        rights=frozenset[Right]().union(*(one.rights for one in roles)),
        **_farthest(roles),
        denied=frozenset[Right]().union(*(one.denied for one in roles)),
        **{name: _of_group([getattr(one, name) for one in roles], is_open=name != _LIMITS[0]) for name in _LIMITS},
    )


def _farthest(roles: Sequence[Role]) -> dict[str, Any]:
    """How far roles see together: in each area as the farthest of them, by whichever level it does."""
    level = _last(one.level for one in roles)
    by_area = {area: _last(one.level_of(area) for one in roles) for area in Area}
    return {"level": level, **{area.value: None if far is level else far for area, far in by_area.items()}}


def _last(levels: Iterable[DataLevel]) -> DataLevel:
    return max(levels, key=list(DataLevel).index)


_LIMITS = ("wipe_limit", "most_discount", "most_below", "most_days_back", "most_rows", "most_looks")


def _of_group(limits: list[Any], *, is_open: bool) -> Any:
    """The limit of a role that takes in others; one that is never open is the widest of all."""
    own, *theirs = limits
    if is_open and own is not None:
        return own
    given = theirs if is_open else limits
    return None if None in given else max(given)


def _widest(limits: list[Any]) -> Any:
    """The limit of one's own role, or a wider one that is lent; a lent role without that limit widens nothing."""
    return None if limits[0] is None else max(limit for limit in limits if limit is not None)

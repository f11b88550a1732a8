"""Each value of each command made worse: it is stored or refused in words, never a fault of ours."""

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

from crm_desktop.domain.access import Role
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.keepable import require_keepable
from crm_desktop.services.office.passwords import Cost
from tests.doors.commands import COMMANDS
from tests.doors.world import OWN

BY_NAME = {command.__name__: row for command, row in COMMANDS.items()}
WORSE = {
    str: ("a\0b", "half a sign \ud83d", "长" * 4000, "甲\r\n乙 \N{GRINNING FACE} '; --%s \u202e"),
    Decimal: (Decimal(10) ** 12, Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1E-8")),
    int: (2**70, -1),
}
"""What is typed by accident, pasted, or sent by a program that was not made for it."""


def variants(value):
    """The command with one value made worse, for each of its values."""
    for one in fields(value):
        held = getattr(value, one.name)
        if isinstance(held, Cost):  # how slow a password is to check: for tests only
            continue
        if is_dataclass(held):
            yield from (replace(value, **{one.name: worse}) for worse in variants(held))
        elif isinstance(held, tuple) and held and is_dataclass(held[0]):
            yield from (replace(value, **{one.name: (worse, *held[1:])}) for worse in variants(held[0]))
        else:
            yield from (replace(value, **{one.name: worse}) for worse in WORSE.get(type(held), ()))


def fault_of(office, command):
    """What becomes of a command that the door for changing would not say in words; None if all is well."""
    try:
        require_keepable(command)
        office.carry_out(office.access(Role.MANAGER), command)
    except (DomainError, IntegrityError):
        return None
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return None if isinstance(getattr(error, "orig", None), DomainError) else error
    return None


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_what_no_use_case_foresaw_is_refused_in_words(office, name):
    command = BY_NAME[name].build(office, office.worlds[OWN])
    faults = {repr(worse)[:300]: fault for worse in variants(command) if (fault := fault_of(office, worse))}
    assert not faults

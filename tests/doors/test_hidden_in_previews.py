"""What a command would do, and why it is refused, tells no value of a group of fields that somebody does not see."""

import shutil
from decimal import Decimal
from types import SimpleNamespace

import pytest

from crm_desktop.db.session import sqlite_engine
from crm_desktop.domain.access import SYSTEM, Access, DataLevel, Right, Role
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.field_groups import VEILS, Secret
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.runner import CommandRunner
from tests.doors.canaries import CANARIES, mark
from tests.doors.commands import COMMANDS
from tests.doors.world import CLOCK, OWN

OWED = (
    (Charge, Side.RECEIVABLE, {"amount": Decimal("98151.62"), "open_amount": Decimal("8151.62")}),
    (Charge, Side.PAYABLE, {"amount": Decimal("98251.72"), "open_amount": Decimal("8251.72")}),
)
"""What is owed has room for what is taken back."""
FIRST = {command for command, handler in all_handlers().items() if handler.before is not None}
"""What leaves something behind even if it is only looked at."""


@pytest.fixture(scope="module")
def marked_file(office, tmp_path_factory):
    """An office of its own in which each field of a group holds a value that stands nowhere else."""
    path = tmp_path_factory.mktemp("marked") / "office.crm"
    with office.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(connection.exec_driver_sql("PRAGMA database_list").first()[2], path)
    engine = sqlite_engine(path)
    mark(office, engine, OWED)
    yield SimpleNamespace(engine=engine)
    engine.dispose()


def access_of(rights):
    return Access(SYSTEM.operator_id, "x", "x", Role("x", rights, DataLevel.ALL), 1)


def preview(office, engine, access, command):
    """What a command would do, or why it is refused, as text."""
    try:
        told = CommandRunner(engine, access, CLOCK).preview(COMMANDS[command].build(office, office.worlds[OWN]))
    except DomainError as refused:
        return in_words(refused)
    return f"{told!r} {[in_words(one) for one in told.questions]}"


def in_words(error):
    """All that is said of an error, field by field."""
    problems = getattr(error, "problems", {})
    return " ".join([str(error), repr(error), repr(vars(error)), *(f"{one} {vars(one)}" for one in problems.values())])


@pytest.fixture(scope="module")
def told_all(office, marked_file):
    """By group, the commands whose preview tells a value of it to who sees all."""
    access = access_of(frozenset(Right))
    texts = {one: preview(office, marked_file.engine, access, one) for one in COMMANDS if one not in FIRST}
    return {
        secret: [command for command, text in texts.items() if any(canary in text for canary in canaries)]
        for secret, canaries in CANARIES.items()
    }


@pytest.mark.parametrize("secret", list(CANARIES))
def test_no_preview_tells_a_value_of_a_hidden_group(office, marked_file, told_all, secret):
    access = access_of(frozenset(Right) - {VEILS[secret].right})
    texts = {one: preview(office, marked_file.engine, access, one) for one in told_all[secret]}
    told = {one.__name__ for one, text in texts.items() if any(canary in text for canary in CANARIES[secret])}
    assert told == set()


def test_previews_tell_who_may_see_it(told_all):
    named = {Secret.PRIVATE}  # a private file that is removed, to who sees it
    told = {secret for secret, commands in told_all.items() if commands}
    assert told == {Secret.RECEIVABLES, Secret.PAYABLES} | named

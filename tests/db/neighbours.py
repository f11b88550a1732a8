"""What the processes of an office do side by side; each is one of its own and tells how it ended."""

import io
import os
import random
import time
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.cli.errors import Exit
from crm_desktop.cli.main import Streams, Windows, run
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import SystemClock
from crm_desktop.services.office.login import LogIn, log_in
from crm_desktop.services.office.system import SaveDictionary
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from tests.make.office import PASSWORD

SAVES = 5
TRIES = 8


@dataclass(frozen=True)
class Place:
    """Where a round takes place.

    Attributes:
        office: the file all work on.
        number: of the round, part of all that is entered in it.
        order: the number of an order that is always there.
        backup: the copy that a restore puts back.
    """

    office: Path
    number: int
    order: str
    backup: Path


@dataclass(frozen=True)
class Ended:
    """How a process ended.

    Attributes:
        status: exit status of a command line; 0 for the others.
        said: what it said where errors go.
        kept: what it was told is saved.
    """

    who: str
    status: int
    said: str
    kept: tuple[str, ...] = ()


def work_beside(who, place, ear, *, late):
    """Do the work of one process, after a while by chance, and tell ``ear`` how it ended."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    time.sleep(random.Random(f"{place.number} {who}").uniform(0, late))  # noqa: S311 - a seeded choice of moments
    ear.send(WORK[who](who, place))
    ear.close()


def command_line(who, place, *line, kept=()):
    """A command of the command line, logged in as the manager."""
    out, faults = io.StringIO(), []
    folder = place.office.parent / f"of-{who}"
    folder.mkdir(exist_ok=True)
    store = SettingsStore(folder / "settings.json")
    windows = Windows(lambda _options: 0, lambda *_: [])
    login = ("--office", str(place.office), "--operator", "chen", "--password-stdin", "--lang", "en")
    streams = Streams(out, io.StringIO(f"{PASSWORD}\n"), faults.append)
    status = run([*map(str, line), *login], windows, store=store, streams=streams)
    return Ended(who, status, "\n".join(faults), kept)


def bring(who, place):
    book = place.office.with_name(f"orders-{place.number}.xlsx")
    done = command_line(who, place, "import", "--mapping", "superstore-zh", book)
    return Ended(who, done.status, done.said, (f"客户{place.number}-1",) if done.status == 0 else ())


def go_back(who, place):
    """Try until the others leave a gap; what they do afterwards is done in the restored office."""
    for _ in range(TRIES):
        ended = command_line(who, place, "restore", place.backup)
        if ended.status != Exit.OFFICE:
            break
    return ended


def back_up(who, place):
    return command_line(who, place, "backup", "--to", place.office.parent / "backups")


def print_out(who, place):
    target = place.office.with_name(f"order-{place.number}.pdf")
    return command_line(who, place, "print", "order", place.order, "--to", target)


def show(who, place):
    return command_line(who, place, "list", "orders", "--json")


def export(who, place):
    return command_line(who, place, "export", "customers", place.office.with_name(f"list-{place.number}.xlsx"))


def check(who, place):
    return command_line(who, place, "check")


def book(who, place):
    """A program beside the window that opens the office, saves and closes it, again and again."""
    kept = [f"{place.number}-{who}-{turn}" for turn in range(SAVES)]
    for entry in kept:
        with open_office(place.office, alone=False) as office:
            save(office, entry, entry)
    return Ended(who, 0, "", tuple(kept))


def save(office, list_name, entry):
    CommandRunner(office.engine, SYSTEM, SystemClock()).run(SaveDictionary(list_name=list_name, entries=(entry,)))


def window(who, place):
    """The main window, without a screen: opened, worked in, and closed after its last backup."""
    from PySide6.QtWidgets import QApplication

    from crm_desktop.qtkit.jobs import JobRunner
    from crm_desktop.views.shell.session import OfficeSession
    from tests.views.fakes.asker import FakeAsker

    _app = QApplication.instance() or QApplication([])
    ask = FakeAsker()
    jobs = JobRunner(ask.bugs.append)
    folder = place.office.parent / f"of-{who}"
    folder.mkdir(exist_ok=True)
    office = open_office(place.office)
    access = log_in(office.engine, LogIn(login="chen", password=PASSWORD), SystemClock()).access
    store = SettingsStore(folder / "settings.json")
    session = OfficeSession(office, access, jobs=jobs, ask=ask, clock=SystemClock(), store=store)
    session.show()
    kept = []
    entry = f"{place.number}-{who}"
    session.context.run(SaveDictionary(list_name=entry, entries=(entry,)), lambda _done: kept.append(entry))
    while not kept and not ask.problems and not ask.bugs:
        QApplication.processEvents()
        time.sleep(0.01)
    session.close()
    faults = [*ask.problems, *map(repr, ask.bugs)]
    return Ended(who, len(faults), "\n".join(faults), tuple(kept))


WORK = {
    "import": bring,
    "restore": go_back,
    "backup": back_up,
    "print": print_out,
    "list": show,
    "export": export,
    "check": check,
    "book": book,
    "second book": book,
    "window": window,
}

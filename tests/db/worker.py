"""Works on an office file until it is killed: ``python -m tests.db.worker WHAT FILE``; prints each finished step."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crm_desktop.db.backup import back_up, backup_folder, list_backups
from crm_desktop.db.office import open_office
from crm_desktop.db.restore import restore
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.system import SaveDictionary

START = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def say(step):
    sys.stdout.write(f"{step}\n")
    sys.stdout.flush()


def save(path):
    """Each command writes one list of 40 entries that all hold the number of the step."""
    with open_office(path) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(START))
        for step in range(100_000):
            runner.run(SaveDictionary(list_name="steps", entries=tuple(f"{step}-{entry}" for entry in range(40))))
            say(step)


def backup(path):
    with open_office(path) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(START))
        for step in range(100_000):
            runner.run(SaveDictionary(list_name="steps", entries=tuple(f"{step}-{entry}" for entry in range(40))))
            back_up(path, backup_folder(path), now=START + timedelta(seconds=step))
            say(step)


def go_back(path):
    found = list_backups(backup_folder(path))[-1].path
    for step in range(100_000):
        restore(found, path, now=START + timedelta(seconds=step))
        say(step)


def migrate(path):
    open_office(path).close()
    say(0)


if __name__ == "__main__":
    what, file = sys.argv[1:]
    say("ready")
    {"save": save, "backup": backup, "restore": go_back, "migrate": migrate}[what](Path(file))

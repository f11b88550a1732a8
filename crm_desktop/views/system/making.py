"""Making a new office with its first operator; done away from the window, since the file takes its time."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from crm_desktop.db.office import OfficeFile, create_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.office import OfficeProfile
from crm_desktop.services.office.login import LogIn, log_in
from crm_desktop.services.office.system import MakeOffice
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.doorway import Desk, Entered
from crm_desktop.views.system.first_operator import FirstOperator

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def free_place(folder: Path, name: str) -> Path:
    """A file of the office's name in a folder that has none of that name yet."""
    name = _FORBIDDEN.sub("", name).strip(" .") or "office"
    path, number = folder / f"{name}.crm", 1
    while path.exists():
        number += 1
        path = path.with_name(f"{name} {number}.crm")
    return path


def make_office(
    desk: Desk, profile: OfficeProfile, operator: FirstOperator, place: Path, office: OfficeFile | None
) -> Entered:
    """Write down whose office it is, and let its first operator in.

    Args:
        desk: the program before somebody has logged in.
        profile: of the office.
        operator: its first one.
        place: where a new file is made.
        office: one that was made already and is not set up yet; None makes a file.
    """
    runner = partial(CommandRunner, access=SYSTEM, clock=desk.clock)
    if office is None:
        place.parent.mkdir(parents=True, exist_ok=True)
        office = create_office(place, clock=desk.clock, fill=lambda engine: _fill(runner(engine), profile, operator))
    else:
        _fill(runner(office.engine), profile, operator)
    try:
        answer = log_in(office.engine, LogIn(login=operator.login, password=operator.password), desk.clock)
    except BaseException:
        office.close()
        raise
    return Entered(office, answer.access)


def _fill(runner: CommandRunner, profile: OfficeProfile, operator: FirstOperator) -> None:
    runner.run(
        MakeOffice(
            profile=profile,
            login=operator.login,
            name=operator.operator_name,
            password=operator.password,
            is_salesperson=operator.is_salesperson,
        )
    )

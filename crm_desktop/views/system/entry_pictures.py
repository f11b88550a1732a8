"""The dialogs before the window, for the pictures of all panels: each page of the first start, log-in, password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from crm_desktop.db.address import ServerPlace
from crm_desktop.db.office import OfficeFile
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.office import OfficeProfile
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.doorway import Desk
from crm_desktop.views.execute import Execute
from crm_desktop.views.system.first_start import CHOICE, OFFICE, OPERATOR, FirstStart
from crm_desktop.views.system.login import LoginDialog, UnlockDialog
from crm_desktop.views.system.password import PasswordDialog
from crm_desktop.views.system.server_dialog import ServerDialog


def entry_dialogs(
    office: OfficeFile, profile: OfficeProfile, *, jobs: JobRunner, ask: Asker, clock: Clock, store: SettingsStore
) -> Iterator[tuple[str, Sheet]]:
    """Every dialog with its name, filled like that of an office which is being made."""
    desk = Desk(
        jobs=jobs,
        ask=ask,
        clock=clock,
        store=store,
        set_language=lambda _code: None,
        make_demo=lambda _path, _progress: office,
        folder=Path.home() / "CRM Desktop",
    )
    for name, page in (("choice", CHOICE), ("office", OFFICE), ("operator", OPERATOR)):
        start = FirstStart(desk)
        start.show_page(page, profile)
        yield f"first start {name}", start
    yield "server", ServerDialog(desk, ServerPlace(host="192.168.1.8", database="office", user="crm"))
    yield "log in", LoginDialog(desk, office, profile.name)
    yield "locked", UnlockDialog(desk, office, profile.name, "zhoumin")
    runner = CommandRunner(office.engine, SYSTEM, clock)
    yield "change password", PasswordDialog(Execute(runner, jobs, ask), desk)

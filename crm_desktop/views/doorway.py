"""What the dialogs before the main window are given: there is no operator and no context yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.db.office import OfficeFile
from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import Clock
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.jobs import JobRunner, Progress
from crm_desktop.settings.store import SettingsStore


@dataclass(frozen=True)
class Doorway:
    """What asking for a password takes.

    Attributes:
        store: the settings of this computer; the dialogs remember office, operator and language there.
        operator: who said that he was going to log in; empty if nobody did.
    """

    jobs: JobRunner
    ask: Asker
    clock: Clock
    store: SettingsStore
    operator: str = field(default="", kw_only=True)


@dataclass(frozen=True)
class Desk(Doorway):
    """The program before somebody has logged in.

    Attributes:
        set_language: puts a language in force for all widgets made from now on.
        make_demo: makes the demo office in a new file, in the background, and returns it open.
        folder: where a new office goes unless somebody chooses another place.
        meanwhile: called once while an office is opened in the background: loads what comes next.
        foresee: called after that if it is known who comes in: puts the window together.
        occupy: called with each office that was opened, and with None when it was closed again.
        hand_over: lets the window come forward that has a place open; False if it cannot be reached.
    """

    set_language: Callable[[str], None]
    make_demo: Callable[[Path, Progress], OfficeFile]
    folder: Path
    meanwhile: Callable[[], None] = lambda: None
    foresee: Callable[[Access], None] = lambda _access: None
    occupy: Callable[[OfficeFile | None], None] = lambda _office: None
    hand_over: Callable[[Path | str], bool] = lambda _place: False


@dataclass(frozen=True)
class Entered:
    """Somebody is in.

    Attributes:
        proof: what is still to be done before anything may be read: it logs in and returns who it is. None if that is
            done already.
    """

    office: OfficeFile
    access: Access
    proof: Callable[[], Access] | None = None

"""Runs one command: reads the line, carries it out, says faults in the user's words, and ends with their status."""

from __future__ import annotations

import locale
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from crm_desktop.cli.desk import Desk, require_text, warn
from crm_desktop.cli.errors import Exit, Misused, OwnFault
from crm_desktop.cli.options.top import parser
from crm_desktop.cli.window import LANGUAGES
from crm_desktop.domain.clock import Clock, SystemClock
from crm_desktop.domain.errors import DomainError, NotAllowed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.translate import load_words
from crm_desktop.settings.places import data_dir, resources
from crm_desktop.settings.store import SettingsStore

if TYPE_CHECKING:
    from crm_desktop.domain.access import Access


@dataclass(frozen=True)
class Windows:
    """What needs Qt; the start of the program gives it.

    Attributes:
        open: opens the window out of the parsed line and returns the exit status.
        pictures: makes the pictures of all panels in a folder: of an office as who has logged in to it sees it, or
            of a demo one.
    """

    open: Callable[[Any], int]
    pictures: Callable[[Path, tuple[Path | str, Access] | None], Sequence[Path]]


@dataclass(frozen=True)
class Streams:
    """Where answers go and passwords come from."""

    out: TextIO
    source: TextIO | None
    fail: Callable[[str], None] = warn


def run(
    arguments: Sequence[str],
    windows: Windows,
    *,
    clock: Clock | None = None,
    store: SettingsStore | None = None,
    streams: Streams | None = None,
) -> int:
    """Carry out a command line and return the exit status; see ``cli.errors.Exit``."""
    store = store or SettingsStore()
    streams = streams or Streams(sys.stdout, sys.stdin)
    language = _language(arguments, store)
    words = load_words(resources() / "translations", language)
    desk = Desk(None, words, language, clock or SystemClock(), store, streams.out, streams.source, streams.fail)
    try:
        return _understood(desk, arguments, windows)
    except DomainError as error:
        streams.fail(desk.error_text(error))
        return int(_status(error))
    except OSError as error:
        return _of_system(desk, error)
    except KeyboardInterrupt:
        return int(Exit.INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last place that can say in words what went wrong
        return _own_fault(desk, error)


def _understood(desk: Desk, arguments: Sequence[str], windows: Windows) -> int:
    for text in arguments:
        # what a terminal passed on without being able to read it is no name and no file
        require_text(text)
    options = parser(desk.words).parse_args(arguments)
    if not options.command:
        return windows.open(options)
    return int(_carry_out(desk.with_options(options), windows))


def _of_system(desk: Desk, error: OSError) -> int:
    """A fault of the system that names a file, in words; any other one is ours."""
    from crm_desktop.db.faults import system_fault

    if isinstance(error, BrokenPipeError) or _reader_is_gone(desk.out):
        # whoever read the answer has seen enough; at exit Python would complain about what is left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.DONE)
    if error.filename is None:
        return _own_fault(desk, error)
    path = Path(os.fsdecode(error.filename))
    desk.fail(desk.error_text(system_fault(error, path)(path=path)))
    return int(Exit.OFFICE)


def _own_fault(desk: Desk, error: Exception) -> int:
    """Keep the details, and say where they are; never a page of code on somebody's screen."""
    file = data_dir() / "log" / "command-line.log"
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{desk.clock.now().isoformat()}\n{''.join(traceback.format_exception(error))}\n")
    desk.fail(desk.error_text(OwnFault(fault=type(error).__name__, file=file)))
    return int(Exit.BUG)


def _reader_is_gone(out: TextIO | None) -> bool:
    """Whether nobody takes the answer any more; Windows calls that an invalid argument, like a bad file name."""
    try:
        if out is not None:
            print(file=out, flush=True)
    except OSError:
        return True
    return False


def _carry_out(desk: Desk, windows: Windows) -> Exit:
    from crm_desktop.cli import attachments, files, lists, paper, pick_lists, why

    def pictures(desk: Desk) -> Exit:
        made = _of_office(desk, windows) if desk.options.office else windows.pictures(Path(desk.options.folder), None)
        desk.say(
            QT_TRANSLATE_NOOP("cli", "{count} pictures made in {folder}."), count=len(made), folder=desk.options.folder
        )
        desk.answer({"pictures": [str(path) for path in made]})
        return Exit.DONE

    commands: Mapping[str, Callable[[Desk], Exit]] = {
        "new": files.new_office,
        "demo": files.demo_office,
        "import": files.import_file,
        "export": lists.export_list,
        "list": lists.show_list,
        "report": lists.show_report,
        "why": why.show_why,
        "pick-list": pick_lists.change_list,
        "print": paper.print_document,
        "save-files": attachments.save_files,
        "add-pictures": attachments.add_pictures,
        "backup": files.back_up_office,
        "restore": files.restore_office,
        "check": files.check_office,
        "pictures": pictures,
    }
    return commands[desk.options.command](desk)


def _of_office(desk: Desk, windows: Windows) -> Sequence[Path]:
    """The pictures of an office, drawn for the operator who logged in."""
    with desk.logged_in() as doors:
        access = doors.access
    return windows.pictures(Path(desk.options.folder), (desk.office_target(), access))


def _status(error: DomainError) -> Exit:
    from crm_desktop.db.errors import OfficeError
    from crm_desktop.services.office.login import LogInWaits, OperatorBlocked, WrongPassword

    if isinstance(error, Misused):
        return Exit.USAGE
    if isinstance(error, (WrongPassword, LogInWaits, OperatorBlocked, NotAllowed)):
        return Exit.LOGIN
    return Exit.OFFICE if isinstance(error, OfficeError) else Exit.REFUSED


def _language(arguments: Sequence[str], store: SettingsStore) -> str:
    """As typed, else as chosen in the window, else the system's."""
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or next(iter(arguments[index + 1 :]), "")
            if value in LANGUAGES:
                return value
    return store.settings.language or system_language()


def system_language() -> str:
    """The language of the system, as far as the program has it."""
    name = (locale.getlocale()[0] or "").replace("-", "_")
    if name.startswith(("zh", "Chinese")):
        is_traditional = name.endswith(("TW", "HK", "MO", "Taiwan")) or "Traditional" in name
        return "zh_TW" if is_traditional else "zh_CN"
    return "en"

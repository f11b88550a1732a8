"""Commands that make, bring in, write out and keep files: offices, workbooks, pictures, copies."""

from __future__ import annotations

from crm_desktop.cli.options.names import LISTS
from crm_desktop.cli.options.parser import Commands, narrow
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


def add_files(commands: Commands) -> None:
    """All of them."""
    for add in (_new, _demo, _import, _export, _save_files, _add_pictures, _backup, _restore, _check, _pictures):
        add(commands)


def _new(commands: Commands) -> None:
    tell = commands.tell
    new = commands.add("new", QT_TRANSLATE_NOOP("cli", "make an office with its first operator"))
    new.add_argument("file")
    new.add_argument("--name", required=True, help=tell(QT_TRANSLATE_NOOP("cli", "name of the office")))
    new.add_argument("--operator-name", default="", help=tell(QT_TRANSLATE_NOOP("cli", "full name of the operator")))


def _demo(commands: Commands) -> None:
    demo = commands.add("demo", QT_TRANSLATE_NOOP("cli", "make a demo office with a year of trade"))
    demo.add_argument("file")


def _import(commands: Commands) -> None:
    tell = commands.tell
    bring = commands.add("import", QT_TRANSLATE_NOOP("cli", "bring a workbook into the office"))
    bring.add_argument("file", nargs="?", default="")
    what = bring.add_mutually_exclusive_group(required=True)
    what.add_argument("--mapping", metavar="NAME", help=tell(QT_TRANSLATE_NOOP("cli", "name or file of the mapping")))
    what.add_argument("--mappings", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "show all mappings")))
    what.add_argument("--undo", type=int, metavar="NUMBER", help=tell(QT_TRANSLATE_NOOP("cli", "undo a whole import")))
    bring.add_argument(
        "--dry-run", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "only try, change nothing"))
    )
    bring.add_argument(
        "--hidden-rows",
        choices=("take", "leave"),
        help=tell(QT_TRANSLATE_NOOP("cli", "whether rows that Excel does not show come in")),
    )
    bring.add_argument(
        "--likely-duplicates",
        choices=("leave", "same", "another"),
        help=tell(
            QT_TRANSLATE_NOOP(
                "cli", "whether customers with a known name core or phone are the same or other customers"
            )
        ),
    )
    bring.add_argument(
        "--settled",
        action="store_true",
        help=tell(QT_TRANSLATE_NOOP("cli", "orders and talks are history: nothing of them is owed or reminded of")),
    )
    bring.add_argument("--report", metavar="FILE", help=tell(QT_TRANSLATE_NOOP("cli", "workbook for the bad rows")))


def _export(commands: Commands) -> None:
    tell = commands.tell
    out = commands.add("export", QT_TRANSLATE_NOOP("cli", "write a list to a workbook"))
    out.add_argument("list", choices=(*LISTS, "aging", "payables-aging"))
    out.add_argument("file")
    narrow(out, tell)


def _save_files(commands: Commands) -> None:
    tell = commands.tell
    save = commands.add("save-files", QT_TRANSLATE_NOOP("cli", "write files and pictures of records into a folder"))
    save.add_argument("folder")
    save.add_argument("--search", default="", help=tell(QT_TRANSLATE_NOOP("cli", "only rows with this text")))


def _add_pictures(commands: Commands) -> None:
    tell = commands.tell
    pictured = commands.add("add-pictures", QT_TRANSLATE_NOOP("cli", "put pictures called by codes on their products"))
    pictured.add_argument("folder")
    pictured.add_argument(
        "--dry-run", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "only try, change nothing"))
    )


def _backup(commands: Commands) -> None:
    tell = commands.tell
    backup = commands.add("backup", QT_TRANSLATE_NOOP("cli", "make a checked copy of the office file"))
    backup.add_argument("--to", metavar="FOLDER", help=tell(QT_TRANSLATE_NOOP("cli", "folder for the copy")))
    backup.add_argument(
        "--without-files",
        action="store_true",
        help=tell(QT_TRANSLATE_NOOP("cli", "leave out files and pictures of records; their names stay")),
    )


def _restore(commands: Commands) -> None:
    tell = commands.tell
    restore = commands.add(
        "restore", QT_TRANSLATE_NOOP("cli", "put a copy in the place of the office file, which is kept")
    )
    restore.add_argument("backup")
    restore.add_argument(
        "--other-office",
        action="store_true",
        help=tell(QT_TRANSLATE_NOOP("cli", "the copy is of another office, and is to take its place all the same")),
    )


def _check(commands: Commands) -> None:
    commands.add("check", QT_TRANSLATE_NOOP("cli", "check every page of the office file"))


def _pictures(commands: Commands) -> None:
    pictures = commands.add("pictures", QT_TRANSLATE_NOOP("cli", "make pictures of all panels, without a screen"))
    pictures.add_argument("folder")

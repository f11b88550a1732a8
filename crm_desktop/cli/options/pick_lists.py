"""The command that renames and merges words of pick lists."""

from __future__ import annotations

from crm_desktop.cli.options.parser import Commands
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


def add_pick_lists(commands: Commands) -> None:
    """What changes words of pick lists."""
    tell = commands.tell
    words = commands.add(
        "pick-list", QT_TRANSLATE_NOOP("cli", "rename or merge words of a pick list; the records follow")
    )
    words.add_argument("list", choices=tuple(PICK_LISTS))
    what = words.add_mutually_exclusive_group(required=True)
    rename = tell(QT_TRANSLATE_NOOP("cli", "call the first word as the second"))
    what.add_argument("--rename", nargs=2, metavar=("OLD", "NEW"), help=rename)
    merge = tell(QT_TRANSLATE_NOOP("cli", "let the first word take the others in"))
    what.add_argument("--merge", nargs="+", metavar="WORD", help=merge)
    what.add_argument("--undo", metavar="WORD", help=tell(QT_TRANSLATE_NOOP("cli", "take a merged word out again")))
    words.add_argument(
        "--dry-run", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "only try, change nothing"))
    )

"""The whole parser: what is typed without a command, and all commands."""

from __future__ import annotations

import sys
from pathlib import Path

from crm_desktop.cli.options.figures import add_figures
from crm_desktop.cli.options.files import add_files
from crm_desktop.cli.options.paper import add_paper
from crm_desktop.cli.options.parser import Commands, Parser, common_options
from crm_desktop.cli.options.pick_lists import add_pick_lists
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.translate import Words


def parser(words: Words) -> Parser:
    """Build the parser; its texts are marked in the context ``cli``."""
    Parser.words = words

    def tell(text: str) -> str:
        return words("cli", text).replace("%", "%%")

    top = Parser(
        prog=_typed_as(),
        description=tell(QT_TRANSLATE_NOOP("cli", "CRM Desktop. Without a command, the window opens.")),
        # its own: parsers share the options of a parent, and so the defaults that are set below
        parents=[common_options(tell)],
    )
    top.set_defaults(command="", json=False, office="", operator="", password_stdin=False, lang="", find="")
    top.add_argument("--demo", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "open the demo office")))
    top.add_argument("--tray", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "start in the tray")))
    find = QT_TRANSLATE_NOOP("cli", "open a record, such as a document by its number")
    top.add_argument("--find", metavar="TEXT", help=tell(find))
    commands = Commands(top.add_subparsers(dest="command", parser_class=Parser, metavar="COMMAND"), tell)
    for add in (add_files, add_figures, add_pick_lists, add_paper):
        add(commands)
    return top


def _typed_as() -> str:
    """How the program is called where it runs."""
    return Path(sys.executable).stem if getattr(sys, "frozen", False) else "python -m crm_desktop"

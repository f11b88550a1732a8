"""The command that prints."""

from __future__ import annotations

from crm_desktop.cli.options.names import KINDS
from crm_desktop.cli.options.parser import Commands, a_day
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


def add_paper(commands: Commands) -> None:
    """What prints."""
    tell = commands.tell
    out = commands.add("print", QT_TRANSLATE_NOOP("cli", "print a document, or write it to a file"))
    out.add_argument("kind", choices=KINDS)
    number = QT_TRANSLATE_NOOP(
        "cli", "number of the document, code of the customer, day of the aging report, name of the list"
    )
    out.add_argument("number", help=tell(number))
    out.add_argument("--template", metavar="NAME", help=tell(QT_TRANSLATE_NOOP("cli", "the default one if not given")))
    out.add_argument(
        "--to",
        required=True,
        metavar="TARGET",
        help=tell(QT_TRANSLATE_NOOP("cli", "FILE.pdf, FILE.prn, FILE.xlsx, tcp://HOST:9100 or a printer")),
    )
    out.add_argument("--copies", type=int, default=1)
    statement = out.add_argument_group(tell(QT_TRANSLATE_NOOP("cli", "statements: the code of a customer, or “all”")))
    statement.add_argument("--since", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "first day")))
    statement.add_argument("--until", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "last day")))
    statement.add_argument(
        "--with-lines", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "with the products of each document"))
    )
    statement.add_argument(
        "--draft", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "marked as a draft on each page"))
    )

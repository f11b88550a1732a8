"""What may be typed: one parser, in the language of the user."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from crm_desktop.cli.errors import Misused
from crm_desktop.cli.window import LANGUAGES
from crm_desktop.domain.clock import FIRST_DAY, LAST_DAY
from crm_desktop.domain.documents import DOCUMENTS, TRADE
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.translate import Words

LISTS = (
    "customers",
    "suppliers",
    "carriers",
    "competitors",
    "partners",
    "contacts",
    "tasks",
    "own-rules",
    "products",
    "files",
    "documents",
    *(one.listed for one in TRADE.values()),
    "receivables",
    "payables",
    *(one.document.listed for one in MONEY.values()),
    "accounts",
    "regions",
    "employees",
    "departments",
    "pick-entries",
    "regions",
    "operators",
    "roles",
    "audit",
    "taken",
    "alerts",
    "layouts",
    "imports",
    "prints",
)
KINDS = (
    *(one.called for one in DOCUMENTS.values()),
    *("statement", "supplier-statement", "customer", "envelope", "label", "contact-plan", "aging", "list"),
)
SLICES = ("year", "month", "region", "product", "customer", "salesperson")

_FAULTS: Sequence[tuple[str, str]] = (
    (r"the following arguments are required: (.*)", QT_TRANSLATE_NOOP("cli", "{0} is missing")),
    (r"one of the arguments (.*) is required", QT_TRANSLATE_NOOP("cli", "{0} is missing")),
    (r"unrecognized arguments: (.*)", QT_TRANSLATE_NOOP("cli", "{0} is not known")),
    (
        r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)",
        QT_TRANSLATE_NOOP("cli", "{0} can be {2}, not {1}"),
    ),
    (r"argument (.*?): expected .*", QT_TRANSLATE_NOOP("cli", "{0} needs a value")),
    (r"argument (.*?): invalid .*? value: (.*)", QT_TRANSLATE_NOOP("cli", "{0} cannot be {1}")),
    (r"argument (.*?): not allowed with argument (.*)", QT_TRANSLATE_NOOP("cli", "{0} and {1} exclude each other")),
)


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of leaving the program, and says faults in the user's words."""

    words: Words

    def error(self, message: str) -> NoReturn:
        for pattern, text in _FAULTS:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                raise Misused(fault=self.words("cli", text).format(*found.groups()))
        raise Misused(fault=message)


def a_day(text: str) -> date:
    """A date such as 2026-11-20, of a year that people keep books in."""
    day = date.fromisoformat(text)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(text)
    return day


def a_count(text: str) -> int:
    """A number from 1 on."""
    count = int(text)
    if count < 1:
        raise ValueError(text)
    return count


def _typed_as() -> str:
    """How the program is called where it runs."""
    return Path(sys.executable).stem if getattr(sys, "frozen", False) else "python -m crm_desktop"


def parser(words: Words) -> Parser:
    """Build the parser; its texts are marked in the context ``cli``."""
    Parser.words = words

    def tell(text: str) -> str:
        return words("cli", text).replace("%", "%%")

    common = _common(tell)
    top = Parser(
        prog=_typed_as(),
        description=tell(QT_TRANSLATE_NOOP("cli", "CRM Desktop. Without a command, the window opens.")),
        # its own: parsers share the options of a parent, and so the defaults that are set below
        parents=[_common(tell)],
    )
    top.set_defaults(command="", json=False, office="", operator="", password_stdin=False, lang="", find="")
    top.add_argument("--demo", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "open the demo office")))
    top.add_argument("--tray", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "start in the tray")))
    find = QT_TRANSLATE_NOOP("cli", "open a record, such as a document by its number")
    top.add_argument("--find", metavar="TEXT", help=tell(find))
    commands = top.add_subparsers(dest="command", parser_class=Parser, metavar="COMMAND")

    def add(name: str, text: str) -> Parser:
        return commands.add_parser(
            name, help=tell(text), description=tell(text), parents=[common], argument_default=argparse.SUPPRESS
        )

    _files(add, tell)
    _figures(add, tell)
    _why(add, tell)
    _pick_lists(add, tell)
    _paper(add, tell)
    return top


def _common(tell: Callable[[str], str]) -> Parser:
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--office", metavar="FILE", help=tell(QT_TRANSLATE_NOOP("cli", "office file, or address of a server"))
    )
    common.add_argument("--operator", metavar="NAME", help=tell(QT_TRANSLATE_NOOP("cli", "who logs in")))
    common.add_argument(
        "--password-stdin",
        action="store_true",
        help=tell(QT_TRANSLATE_NOOP("cli", "read the password from the first line of standard input")),
    )
    common.add_argument("--lang", choices=LANGUAGES, help=tell(QT_TRANSLATE_NOOP("cli", "language of this run")))
    common.add_argument("--json", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "answer in JSON")))
    return common


Add = Callable[[str, str], Parser]
Tell = Callable[[str], str]


def _files(add: Add, tell: Tell) -> None:
    new = add("new", QT_TRANSLATE_NOOP("cli", "make an office with its first operator"))
    new.add_argument("file")
    new.add_argument("--name", required=True, help=tell(QT_TRANSLATE_NOOP("cli", "name of the office")))
    new.add_argument("--operator-name", default="", help=tell(QT_TRANSLATE_NOOP("cli", "full name of the operator")))
    demo = add("demo", QT_TRANSLATE_NOOP("cli", "make a demo office with a year of trade"))
    demo.add_argument("file")
    bring = add("import", QT_TRANSLATE_NOOP("cli", "bring a workbook into the office"))
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
    out = add("export", QT_TRANSLATE_NOOP("cli", "write a list to a workbook"))
    out.add_argument("list", choices=(*LISTS, "aging", "payables-aging"))
    out.add_argument("file")
    _narrow(out, tell)
    save = add("save-files", QT_TRANSLATE_NOOP("cli", "write files and pictures of records into a folder"))
    save.add_argument("folder")
    save.add_argument("--search", default="", help=tell(QT_TRANSLATE_NOOP("cli", "only rows with this text")))
    pictured = add("add-pictures", QT_TRANSLATE_NOOP("cli", "put pictures called by codes on their products"))
    pictured.add_argument("folder")
    pictured.add_argument(
        "--dry-run", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "only try, change nothing"))
    )
    backup = add("backup", QT_TRANSLATE_NOOP("cli", "make a checked copy of the office file"))
    backup.add_argument("--to", metavar="FOLDER", help=tell(QT_TRANSLATE_NOOP("cli", "folder for the copy")))
    backup.add_argument(
        "--without-files",
        action="store_true",
        help=tell(QT_TRANSLATE_NOOP("cli", "leave out files and pictures of records; their names stay")),
    )
    restore = add("restore", QT_TRANSLATE_NOOP("cli", "put a copy in the place of the office file, which is kept"))
    restore.add_argument("backup")
    restore.add_argument(
        "--other-office",
        action="store_true",
        help=tell(QT_TRANSLATE_NOOP("cli", "the copy is of another office, and is to take its place all the same")),
    )
    add("check", QT_TRANSLATE_NOOP("cli", "check every page of the office file"))
    pictures = add("pictures", QT_TRANSLATE_NOOP("cli", "make pictures of all panels, without a screen"))
    pictures.add_argument("folder")


def _figures(add: Add, tell: Tell) -> None:
    show = add("list", QT_TRANSLATE_NOOP("cli", "show a list"))
    show.add_argument("list", choices=LISTS)
    _narrow(show, tell)
    report = add("report", QT_TRANSLATE_NOOP("cli", "show a report"))
    kinds = report.add_subparsers(dest="report", parser_class=Parser, required=True, metavar="REPORT")
    common = _common(tell)
    on = tell(QT_TRANSLATE_NOOP("cli", "today if not given"))
    for name, words in (
        ("aging", QT_TRANSLATE_NOOP("cli", "receivables by age")),
        ("payables-aging", QT_TRANSLATE_NOOP("cli", "payables by age")),
    ):
        aging = kinds.add_parser(name, help=tell(words), parents=[common], argument_default=argparse.SUPPRESS)
        aging.add_argument("--as-of", type=a_day, metavar="DATE", help=on)
        aging.add_argument("--by", choices=("due", "document"), default="due")
    for name, words in (
        ("changes", QT_TRANSLATE_NOOP("cli", "who owes more or less than on an earlier day, and by what")),
        ("payables-changes", QT_TRANSLATE_NOOP("cli", "the same of what the office owes")),
    ):
        changes = kinds.add_parser(name, help=tell(words), parents=[common], argument_default=argparse.SUPPRESS)
        end = tell(QT_TRANSLATE_NOOP("cli", "compared with the end of this day"))
        changes.add_argument("--since", type=a_day, metavar="DATE", required=True, help=end)
        changes.add_argument("--until", type=a_day, metavar="DATE", help=on)
    journal = kinds.add_parser(
        "account-journal",
        help=tell(QT_TRANSLATE_NOOP("cli", "what came into a money account and went out")),
        parents=[common],
        argument_default=argparse.SUPPRESS,
    )
    journal.add_argument(
        "account", nargs="?", help=tell(QT_TRANSLATE_NOOP("cli", "code or name of the account; all if not given"))
    )
    journal.add_argument("--since", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "first day")))
    journal.add_argument("--until", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "last day")))
    plan = kinds.add_parser(
        "contact-plan",
        help=tell(QT_TRANSLATE_NOOP("cli", "whom a salesperson is to contact in a month, and what was done")),
        parents=[common],
        argument_default=argparse.SUPPRESS,
    )
    first = tell(QT_TRANSLATE_NOOP("cli", "any day of the month; the next one if not given"))
    plan.add_argument("--month", type=a_day, metavar="DATE", help=first)
    plan.add_argument(
        "--employee", metavar="NAME", help=tell(QT_TRANSLATE_NOOP("cli", "whose; one's own if not given"))
    )
    kept = kinds.add_parser(
        "kept",
        help=tell(QT_TRANSLATE_NOOP("cli", "a kept report of the pivot by its name; all names without one")),
        parents=[common],
        argument_default=argparse.SUPPRESS,
    )
    kept.add_argument("name", nargs="?", metavar="NAME")
    moved = tell(QT_TRANSLATE_NOOP("cli", "the day up to which its period has moved on; today if not given"))
    kept.add_argument("--on", type=a_day, metavar="DATE", help=moved)
    for fact, words in (
        ("sales", QT_TRANSLATE_NOOP("cli", "what was delivered less what came back")),
        ("orders", QT_TRANSLATE_NOOP("cli", "what was ordered")),
        ("quotes", QT_TRANSLATE_NOOP("cli", "what was quoted")),
        ("received", QT_TRANSLATE_NOOP("cli", "the money that came in")),
        ("receivables", QT_TRANSLATE_NOOP("cli", "what was open of customers on the last day")),
        ("collected", QT_TRANSLATE_NOOP("cli", "what money of customers settled, and how long it took")),
        ("due", QT_TRANSLATE_NOOP("cli", "what fell due of customers, and how much of it was settled")),
        ("talks", QT_TRANSLATE_NOOP("cli", "talks with customers")),
        ("paid", QT_TRANSLATE_NOOP("cli", "the money that went out")),
        ("payables", QT_TRANSLATE_NOOP("cli", "what was open of suppliers on the last day")),
    ):
        figures = kinds.add_parser(fact, help=tell(words), parents=[common], argument_default=argparse.SUPPRESS)
        named = figures.add_mutually_exclusive_group(required=True)
        named.add_argument("--rows", metavar="NAMES", help=tell(_NAMES))
        _cut(figures, tell)
        if fact == "sales":
            named.add_argument("--by", choices=SLICES, help=tell(QT_TRANSLATE_NOOP("cli", "the usual report")))
            figures.add_argument(
                "--date",
                choices=tuple(one.value for one in CountedOn),
                default=CountedOn.DELIVERY.value,
                help=tell(QT_TRANSLATE_NOOP("cli", "the day by which a line counts")),
            )


def _pick_lists(add: Add, tell: Tell) -> None:
    words = add("pick-list", QT_TRANSLATE_NOOP("cli", "rename or merge words of a pick list; the records follow"))
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


def _why(add: Add, tell: Tell) -> None:
    why = add("why", QT_TRANSLATE_NOOP("cli", "show why a figure is what it is, and what would turn its gate"))
    kinds = why.add_subparsers(dest="figure", parser_class=Parser, required=True, metavar="FIGURE")
    whose = tell(QT_TRANSLATE_NOOP("cli", "code or name of the customer or supplier"))
    number = tell(QT_TRANSLATE_NOOP("cli", "its number"))
    for name, words, of in (
        ("credit", QT_TRANSLATE_NOOP("cli", "how much credit a customer uses"), whose),
        ("order", QT_TRANSLATE_NOOP("cli", "the same with an order"), number),
        ("balance", QT_TRANSLATE_NOOP("cli", "what somebody owes, or is owed, on a day"), whose),
        ("document", QT_TRANSLATE_NOOP("cli", "what a quote, order, delivery or return comes to"), number),
    ):
        one = kinds.add_parser(name, help=tell(words), parents=[_common(tell)], argument_default=argparse.SUPPRESS)
        one.add_argument("of", metavar="NUMBER" if of == number else "CUSTOMER", help=of)
        if name == "balance":
            on = tell(QT_TRANSLATE_NOOP("cli", "today if not given"))
            one.add_argument("--as-of", type=a_day, metavar="DATE", help=on)
            we_owe = tell(QT_TRANSLATE_NOOP("cli", "what the office owes, not what is owed to it"))
            one.add_argument("--we-owe", action="store_true", help=we_owe)


def _cut(figures: argparse.ArgumentParser, tell: Tell) -> None:
    """What any figures are cut by; the names are looked up when the office is open: there is much of it to load."""
    figures.add_argument("--cols", metavar="NAME", help=tell(QT_TRANSLATE_NOOP("cli", "what runs to the right")))
    figures.add_argument("--measure", metavar="NAMES", help=tell(_NAMES))
    figures.add_argument("--against", choices=("last-year", "before"), help=tell(_AGAINST))
    figures.add_argument("--where", action="append", metavar="NAME=VALUES", help=tell(_WHERE))
    figures.add_argument("--top", type=a_count, metavar="COUNT", help=tell(_TOP))
    figures.add_argument("--since", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "first day")))
    figures.add_argument("--until", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "last day")))


_NAMES = QT_TRANSLATE_NOOP("cli", "names with commas between; a wrong one is answered with all that there are")
_AGAINST = QT_TRANSLATE_NOOP("cli", "compare with the same days a year before, or with the period before")
_WHERE = QT_TRANSLATE_NOOP("cli", "only these values of a field, or with != all but these; more than once if need be")
_TOP = QT_TRANSLATE_NOOP("cli", "so many of the first rows; all others make one row")


def _paper(add: Add, tell: Tell) -> None:
    out = add("print", QT_TRANSLATE_NOOP("cli", "print a document, or write it to a file"))
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


def _narrow(one: Parser, tell: Tell) -> None:
    one.add_argument("--search", metavar="TEXT", help=tell(QT_TRANSLATE_NOOP("cli", "only rows with this text")))
    one.add_argument("--limit", type=a_count, metavar="N", help=tell(QT_TRANSLATE_NOOP("cli", "only the first N rows")))
    one.add_argument("--all", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "also what is switched off")))
    on = tell(QT_TRANSLATE_NOOP("cli", "receivables and payables as they were at the end of this day"))
    one.add_argument("--as-of", type=a_day, metavar="DATE", help=on)


Options = Any
"""The parsed command line: ``argparse.Namespace``."""

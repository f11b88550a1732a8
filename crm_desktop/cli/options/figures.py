"""Commands that show lists, reports and why a figure is what it is."""

from __future__ import annotations

import argparse

from crm_desktop.cli.options.names import LISTS, SLICES
from crm_desktop.cli.options.parser import Commands, Tell, a_count, a_day, narrow
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_NAMES = QT_TRANSLATE_NOOP("cli", "names with commas between; a wrong one is answered with all that there are")
_AGAINST = QT_TRANSLATE_NOOP("cli", "compare with the same days a year before, or with the period before")
_WHERE = QT_TRANSLATE_NOOP("cli", "only these values of a field, or with != all but these; more than once if need be")
_TOP = QT_TRANSLATE_NOOP("cli", "so many of the first rows; all others make one row")


def add_figures(commands: Commands) -> None:
    """All of them."""
    for add in (_list, _report, _why):
        add(commands)


def _list(commands: Commands) -> None:
    tell = commands.tell
    show = commands.add("list", QT_TRANSLATE_NOOP("cli", "show a list"))
    show.add_argument("list", choices=LISTS)
    narrow(show, tell)


def _report(commands: Commands) -> None:
    report = commands.add("report", QT_TRANSLATE_NOOP("cli", "show a report"))
    reports = commands.kinds(report, "report")
    for add in (_aging, _changes, _account_journal, _contact_plan, _kept, _cut_as_one_likes):
        add(reports)


def _aging(reports: Commands) -> None:
    tell = reports.tell
    on = tell(QT_TRANSLATE_NOOP("cli", "today if not given"))
    for name, words in (
        ("aging", QT_TRANSLATE_NOOP("cli", "receivables by age")),
        ("payables-aging", QT_TRANSLATE_NOOP("cli", "payables by age")),
    ):
        aging = reports.add(name, words)
        aging.add_argument("--as-of", type=a_day, metavar="DATE", help=on)
        aging.add_argument("--by", choices=("due", "document"), default="due")


def _changes(reports: Commands) -> None:
    tell = reports.tell
    on = tell(QT_TRANSLATE_NOOP("cli", "today if not given"))
    for name, words in (
        ("changes", QT_TRANSLATE_NOOP("cli", "who owes more or less than on an earlier day, and by what")),
        ("payables-changes", QT_TRANSLATE_NOOP("cli", "the same of what the office owes")),
    ):
        changes = reports.add(name, words)
        end = tell(QT_TRANSLATE_NOOP("cli", "compared with the end of this day"))
        changes.add_argument("--since", type=a_day, metavar="DATE", required=True, help=end)
        changes.add_argument("--until", type=a_day, metavar="DATE", help=on)


def _account_journal(reports: Commands) -> None:
    tell = reports.tell
    journal = reports.add("account-journal", QT_TRANSLATE_NOOP("cli", "what came into a money account and went out"))
    journal.add_argument(
        "account", nargs="?", help=tell(QT_TRANSLATE_NOOP("cli", "code or name of the account; all if not given"))
    )
    journal.add_argument("--since", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "first day")))
    journal.add_argument("--until", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "last day")))


def _contact_plan(reports: Commands) -> None:
    tell = reports.tell
    plan = reports.add(
        "contact-plan", QT_TRANSLATE_NOOP("cli", "whom a salesperson is to contact in a month, and what was done")
    )
    first = tell(QT_TRANSLATE_NOOP("cli", "any day of the month; the next one if not given"))
    plan.add_argument("--month", type=a_day, metavar="DATE", help=first)
    plan.add_argument(
        "--employee", metavar="NAME", help=tell(QT_TRANSLATE_NOOP("cli", "whose; one's own if not given"))
    )


def _kept(reports: Commands) -> None:
    tell = reports.tell
    kept = reports.add(
        "kept", QT_TRANSLATE_NOOP("cli", "a kept report of the pivot by its name; all names without one")
    )
    kept.add_argument("name", nargs="?", metavar="NAME")
    moved = tell(QT_TRANSLATE_NOOP("cli", "the day up to which its period has moved on; today if not given"))
    kept.add_argument("--on", type=a_day, metavar="DATE", help=moved)


def _cut_as_one_likes(reports: Commands) -> None:
    tell = reports.tell
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
        figures = reports.add(fact, words)
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


def _cut(figures: argparse.ArgumentParser, tell: Tell) -> None:
    """What any figures are cut by; the names are looked up when the office is open: there is much of it to load."""
    figures.add_argument("--cols", metavar="NAME", help=tell(QT_TRANSLATE_NOOP("cli", "what runs to the right")))
    figures.add_argument("--measure", metavar="NAMES", help=tell(_NAMES))
    figures.add_argument("--against", choices=("last-year", "before"), help=tell(_AGAINST))
    figures.add_argument("--where", action="append", metavar="NAME=VALUES", help=tell(_WHERE))
    figures.add_argument("--top", type=a_count, metavar="COUNT", help=tell(_TOP))
    figures.add_argument("--since", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "first day")))
    figures.add_argument("--until", type=a_day, metavar="DATE", help=tell(QT_TRANSLATE_NOOP("cli", "last day")))


def _why(commands: Commands) -> None:
    tell = commands.tell
    why = commands.add("why", QT_TRANSLATE_NOOP("cli", "show why a figure is what it is, and what would turn its gate"))
    kinds = commands.kinds(why, "figure")
    whose = tell(QT_TRANSLATE_NOOP("cli", "code or name of the customer or supplier"))
    number = tell(QT_TRANSLATE_NOOP("cli", "its number"))
    for name, words, of in (
        ("credit", QT_TRANSLATE_NOOP("cli", "how much credit a customer uses"), whose),
        ("order", QT_TRANSLATE_NOOP("cli", "the same with an order"), number),
        ("balance", QT_TRANSLATE_NOOP("cli", "what somebody owes, or is owed, on a day"), whose),
        ("document", QT_TRANSLATE_NOOP("cli", "what a quote, order, delivery or return comes to"), number),
    ):
        one = kinds.add(name, words)
        one.add_argument("of", metavar="NUMBER" if of == number else "CUSTOMER", help=of)
        if name in {"balance", "credit"}:
            on = tell(QT_TRANSLATE_NOOP("cli", "today if not given"))
            one.add_argument("--as-of", type=a_day, metavar="DATE", help=on)
        if name == "balance":
            we_owe = tell(QT_TRANSLATE_NOOP("cli", "what the office owes, not what is owed to it"))
            one.add_argument("--we-owe", action="store_true", help=we_owe)

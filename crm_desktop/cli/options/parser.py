"""A parser that says faults in the user's words, and what several commands have in common."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from crm_desktop.cli.errors import Misused
from crm_desktop.cli.window import LANGUAGES
from crm_desktop.domain.clock import FIRST_DAY, LAST_DAY
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.translate import Words

Tell = Callable[[str], str]
"""Says a marked text in the language of the run."""
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


@dataclass(frozen=True)
class Commands:
    """Where commands, or the kinds of one of them, are added: each with what all know."""

    under: Any
    tell: Tell

    def add(self, name: str, text: str) -> Parser:
        """One more, with what it is for; options that are not typed are missing from the result."""
        words, common = self.tell(text), common_options(self.tell)
        return self.under.add_parser(  # type: ignore[no-any-return]
            name, help=words, description=words, parents=[common], argument_default=argparse.SUPPRESS
        )

    def kinds(self, parser: Parser, name: str) -> Commands:
        """Where the kinds of a command are added; the one that was typed stands under a name."""
        kinds = parser.add_subparsers(dest=name, parser_class=Parser, required=True, metavar=name.upper())
        return Commands(kinds, self.tell)


def common_options(tell: Tell) -> Parser:
    """What each command knows: the office, who logs in, the language, how it answers."""
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


def narrow(one: Parser, tell: Tell) -> None:
    """What makes a list shorter."""
    one.add_argument("--search", metavar="TEXT", help=tell(QT_TRANSLATE_NOOP("cli", "only rows with this text")))
    one.add_argument("--limit", type=a_count, metavar="N", help=tell(QT_TRANSLATE_NOOP("cli", "only the first N rows")))
    one.add_argument("--all", action="store_true", help=tell(QT_TRANSLATE_NOOP("cli", "also what is switched off")))
    on = tell(QT_TRANSLATE_NOOP("cli", "orders, receivables and payables as they were at the end of this day"))
    one.add_argument("--as-of", type=a_day, metavar="DATE", help=on)

"""What a command works with: language, office, operator, doors, and where answers go."""

from __future__ import annotations

import getpass
import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from crm_desktop.cli.errors import MustChangePassword, NoOffice, NoOperator, NoPassword, NoText
from crm_desktop.cli.terminal import is_answered, is_seen
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import DomainError, FieldProblems
from crm_desktop.domain.money.items import PayableCode
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import NUMERIC, Column, Kind
from crm_desktop.present.translate import Words
from crm_desktop.settings.store import SettingsStore

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.domain.access import Access
    from crm_desktop.queries.reader import Reader
    from crm_desktop.services.runner import CommandRunner

_WARNING_SIGN = 0x30
_CONTEXTS = (
    "roles",
    "trade",
    "sales",
    "money",
    "regions",
    "customers",
    "contacts",
    "tasks",
    "own_rules",
    "contact_plan",
    "products",
    "printing",
    "system",
    "imports",
)
_SPELT = {
    "Acceptance": "Acceptance draft",
    "Big": "Big region",
    "Class": "Class area",
    "Opening": "Opening balance",
    "Part": "Part paid",
    "Payment void": "Payment voided",
    "Receipt void": "Receipt voided",
    "Transfer": "Bank transfer",
    "Wechat": "WeChat Pay",
}
"""Codes whose words are not their own."""
_ON_PAYABLES = {
    PayableCode.OPEN.name: "To be paid",
    PayableCode.PART.name: "Partly paid by us",
    PayableCode.PAID.name: "Paid by us",
    PayableCode.OTHER.name: "Other payable",
    PayableCode.PREPAID.name: "Opening prepayment",
}
"""The words of codes of what the office owes; their values are those of the other side."""
_OF_AREA = {"money": "money", "sales": "sales", "trade": "trade", "parties": "customers"}
"""Where the words of the codes of an area stand; elsewhere the same word may be said of something else."""


@dataclass(frozen=True)
class Doors:
    """An open office with an operator who was let in."""

    office: OfficeFile
    access: Access
    reader: Reader
    runner: CommandRunner


@dataclass(frozen=True)
class Desk:
    """One run of the command line.

    Attributes:
        options: what was typed.
        words: the language of the run.
        fail: says what went wrong, where errors go.
        source: standard input; None where there is none.
        ask_password: asks at the terminal; tests pass their own.
    """

    options: Any
    words: Words
    language: str
    clock: Clock
    store: SettingsStore
    out: TextIO
    source: TextIO | None
    fail: Callable[[str], None]
    ask_password: Callable[[str], str] = getpass.getpass

    def with_options(self, options: Any) -> Desk:
        """The same desk for a line that was understood."""
        return replace(self, options=options)

    def office_target(self) -> Path | str:
        """The office that was named, else the one that the window had open last."""
        from crm_desktop.db.address import is_server_url

        named = self.options.office or self.store.settings.office
        if not named:
            raise NoOffice
        return self.store.address(str(named)) if is_server_url(named) else Path(named)

    def operator(self) -> str:
        """Who logs in: as named, else who did last."""
        name = self.options.operator or self.store.settings.operator
        if not name:
            raise NoOperator
        return str(name)

    def password(self) -> str:
        """From standard input if so told, else asked at the terminal.

        Raises:
            NoPassword: if there is none, and nobody who could be asked.
        """
        if self.options.password_stdin:
            line = self.source.readline() if self.source is not None and not self.source.closed else ""
            if not line:
                raise NoPassword
            return require_text(line.rstrip("\r\n"))
        if not is_answered(self.source):
            raise NoPassword
        try:
            return self.ask_password(self.tell(QT_TRANSLATE_NOOP("cli", "Password:")) + " ")
        except EOFError:
            raise NoPassword from None

    @contextmanager
    def logged_in(self, office_at: Path | str | None = None, password: str | None = None) -> Iterator[Doors]:
        """Open the office and let the operator in; beside a window that has it open.

        Args:
            office_at: None for the one that was named.
            password: None to ask for it.

        Raises:
            OfficeError, WrongPassword, LogInWaits, OperatorBlocked, MustChangePassword.
        """
        # the window starts through this module too: it is to be seen before the database is loaded
        from crm_desktop.db.office import open_office
        from crm_desktop.queries.reader import Reader
        from crm_desktop.services.office.login import LogIn, log_in
        from crm_desktop.services.runner import CommandRunner

        operator = self.operator()
        with open_office(office_at or self.office_target(), alone=False, clock=self.clock) as office:
            entered = log_in(office.engine, LogIn(login=operator, password=password or self.password()), self.clock)
            if entered.must_change_password:
                raise MustChangePassword
            for warning in entered.warnings:
                self.fail(self.error_text(warning))
            access = entered.access
            yield Doors(office, access, Reader(office.engine, access), CommandRunner(office.engine, access, self.clock))

    def tell(self, text: str, **values: Any) -> str:
        """A text marked in the context ``cli``, in the language of the run."""
        return self.words("cli", text).format(**values)

    def say(self, text: str, **values: Any) -> None:
        """Print a line for people; machines get JSON only."""
        if not self.options.json:
            print(self.tell(text, **values), file=self.out)

    def answer(self, answer: Mapping[str, Any]) -> None:
        """Print the answer for machines, if they asked."""
        if self.options.json:
            print(json.dumps(answer, default=plain, ensure_ascii=False, indent=1), file=self.out)

    def error_text(self, error: DomainError) -> str:
        """The message of an error in the language of the run."""
        context = "cli" if self.words("cli", error.template) != error.template else "errors"
        shown = {name: self._param(value) for name, value in error.params.items()}
        text = self.words(context, error.template).format(**shown) if error.template else str(error)
        if isinstance(error, FieldProblems):
            parts = [f"{key}: {self.error_text(problem)}" for key, problem in error.problems.items()]
            return "\n".join([text, *parts])
        return text

    def _param(self, value: Any) -> str:
        if isinstance(value, Decimal):
            return formats.price(value)
        if isinstance(value, StrEnum):
            return self.label(value)
        if isinstance(value, DomainError):
            return self.error_text(value)
        if isinstance(value, datetime):
            return formats.moment(value)
        return formats.day(value) if isinstance(value, date) else str(value)

    def label(self, value: Any) -> str:
        """The word of a code; codes are named like their English words."""
        text = str(value).replace("_", " ").capitalize()
        text = _SPELT.get(text, text)
        if isinstance(value, PayableCode):
            text = _ON_PAYABLES[value.name]
        return next((found for one in _contexts_of(value) if (found := self.words(one, text)) != text), text)

    def show_table(
        self, columns: Sequence[Column[Any]], titles: Sequence[str], rows: Sequence[Any], totals: Mapping[str, Any]
    ) -> None:
        """Print rows under titles, figures to the right, with a line of totals."""
        body = [[self.cell(column, column.value(row)) for column in columns] for row in rows]
        foot = [self.cell(column, totals[column.key]) if column.key in totals else "" for column in columns]
        if totals and foot and not foot[0]:
            foot[0] = self.tell(QT_TRANSLATE_NOOP("cli", "Total"))
        table = [list(titles), *body, *([foot] if totals else [])]
        widths = [max(map(width_of, cells)) for cells in zip(*table, strict=True)]
        for index, cells in enumerate(table):
            parts = [
                padded(cell, width, right=column.kind in NUMERIC)
                for cell, width, column in zip(cells, widths, columns, strict=True)
            ]
            print("  ".join(parts).rstrip(), file=self.out)
            if not index or (totals and index == len(table) - 2):
                print("  ".join("-" * width for width in widths), file=self.out)

    def cell(self, column: Column[Any], value: Any) -> str:
        """A value of a column as words."""
        if value is None:
            return ""
        if column.kind is Kind.STATE:
            return self.label(value)
        return " ".join(formats.cell(value, column.kind, blank_zero=False).split())


def require_text(text: str) -> str:
    """The text as it is.

    Raises:
        NoText: if the system could not read it: then no database could keep it either.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NoText(text=text.encode("utf-8", "replace").decode()) from error
    return text


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def padded(text: str, width: int, *, right: bool) -> str:
    """A text filled with blanks to a width of terminal columns."""
    blanks = " " * (width - width_of(text))
    return blanks + text if right else text + blanks


def plain(value: Any) -> Any:
    """A value as JSON has it: exact figures as text, dates as ISO."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value)


def warn(text: str) -> None:
    """Print a line where errors go; the program without a console shows it, if anybody is there."""
    if sys.platform == "win32" and sys.stderr is None:
        import ctypes

        if is_seen():
            ctypes.windll.user32.MessageBoxW(None, text, "CRM Desktop", _WARNING_SIGN)
    else:
        print(text, file=sys.stderr)


def _contexts_of(value: Any) -> Iterable[str]:
    """Where the word of a code is looked for, that of its own area first."""
    _program, _layer, area, *_rest = (*type(value).__module__.split("."), "", "", "")
    own = _OF_AREA.get(area)
    return _CONTEXTS if own is None else (own, *_CONTEXTS)

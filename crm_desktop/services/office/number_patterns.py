"""The office's own patterns for the numbers of documents, customers and products."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.number_patterns import pattern_problem, patterns_problems
from crm_desktop.services.numbering import NUMBERED, PATTERNS, SETTING, coming_number, office_patterns
from crm_desktop.services.settings import keep_setting
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class SetNumberPatterns:
    """Choose how numbers look from now on, by series; one that is left out has its usual pattern again."""

    patterns: Mapping[str, str]


def set_number_patterns(work: Work, command: SetNumberPatterns) -> Done:
    """Keep the patterns; numbers that were given stay.

    Raises:
        FieldProblems: by series.
    """
    own = {series: text.strip() for series, text in command.patterns.items() if series in PATTERNS}
    problems = patterns_problems({**PATTERNS, **own})
    if problems:
        raise FieldProblems(problems)
    keep_setting(work, SETTING, {series: text for series, text in own.items() if text != PATTERNS[series]})
    return Done(Changes.OFFICE)


@dataclass(frozen=True, slots=True)
class Series:
    """One series of numbers.

    Attributes:
        usual: its pattern unless the office sets another one.
        coming: today's next number; taking a look takes none.
        tomorrow: the first one of tomorrow, or the next one where no day stands in the pattern.
        given: how many records have a number of this series.
    """

    name: str
    pattern: str
    usual: str
    coming: str
    tomorrow: str
    given: int


def number_series(session: Session, access: Access, *, clock: Clock) -> tuple[Series, ...]:
    """All series as they are."""
    work = Work(session, access, clock)
    patterns = {**PATTERNS, **office_patterns(work)}
    return tuple(_series(work, name, pattern) for name, pattern in patterns.items() if name in PATTERNS)


def previewed(session: Session, access: Access, *, clock: Clock, series: str, pattern: str) -> Series | None:
    """One series as it would be with another pattern; None while that is none."""
    return None if pattern_problem(pattern) else _series(Work(session, access, clock), series, pattern)


def _series(work: Work, name: str, pattern: str) -> Series:
    today, column = work.clock.today(), NUMBERED[name]
    given = work.session.scalar(select(func.count(column))) or 0
    return Series(
        name,
        pattern,
        PATTERNS[name],
        coming_number(work, name, pattern, today),
        coming_number(work, name, pattern, today + timedelta(days=1)),
        given,
    )


HANDLERS: Mapping[type, Handler] = {
    SetNumberPatterns: Handler(set_number_patterns, Right.SET_UP_OFFICE, "setting"),
}

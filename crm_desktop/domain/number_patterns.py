"""How the numbers of documents look: patterns such as ``SO-{yyyy}{mm}{dd}-{n:03}``, and what is wrong with one.

``{n:03}`` is the serial with at least three figures; it grows by itself. A series begins at 1 again whenever the dated
part of its pattern changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

SERIAL = re.compile(r"\{n(?::0(\d))?\}")
DATED = {"yyyy": 4, "yy": 2, "mm": 2, "dd": 2}
LONGEST = 30
"""So much of a column is left for a serial that grows."""
_FIELD = re.compile(r"\{[^{}]*\}")


class Restart(StrEnum):
    """When a series begins at 1 again."""

    DAILY = "daily"
    MONTHLY = "monthly"
    YEARLY = "yearly"
    NEVER = "never"


class NoSerial(RuleBroken):
    """All numbers would be the same."""

    template = QT_TRANSLATE_NOOP("errors", "Put the serial number in once.")


class UnknownPart(RuleBroken):
    """Nobody knows what stands there."""

    template = QT_TRANSLATE_NOOP("errors", "Take {part} out: only year, month, day and serial number are known.")


class HalfDated(RuleBroken):
    """The same number would come again in another month or year."""

    template = QT_TRANSLATE_NOOP("errors", "Put in the year and the month too: the number would come again.")


class PatternTooLong(RuleBroken):
    """There must be room for a serial that grows."""

    template = QT_TRANSLATE_NOOP("errors", "Shorten this: a number may have at most {most} characters.")


class LooksLikeAnother(RuleBroken):
    """Two kinds of documents would have the same numbers."""

    template = QT_TRANSLATE_NOOP("errors", "Change this: its numbers look like those of “{other}”, such as {number}.")


def pattern_problem(pattern: str) -> DomainError | None:
    """What is wrong with one pattern; None if nothing is.

    >>> pattern_problem("SO-{yyyy}{mm}{dd}-{n:03}") is None
    True
    >>> [type(pattern_problem(text)).__name__ for text in ("SO", "{n}{n}", "{x}{n}", "{dd}-{n}", "{mm}{n", "}{n}")]
    ['NoSerial', 'NoSerial', 'UnknownPart', 'HalfDated', 'UnknownPart', 'UnknownPart']
    """
    for part in _FIELD.findall(pattern):
        if not SERIAL.fullmatch(part) and part[1:-1] not in DATED:
            return UnknownPart(part=part)
    rest = _FIELD.sub("", pattern)
    if "{" in rest or "}" in rest:
        return UnknownPart(part="{" if "{" in rest else "}")
    if len(SERIAL.findall(pattern)) != 1:
        return NoSerial()
    has_year, has_month, has_day = "{yy" in pattern, "{mm}" in pattern, "{dd}" in pattern
    if (has_day and not has_month) or (has_month and not has_year):
        return HalfDated()
    return PatternTooLong(most=LONGEST) if len(example(pattern, date(2026, 11, 30), 1)) > LONGEST else None


def restart_of(pattern: str) -> Restart:
    """When a series restarts: its pattern decides.

    >>> [restart_of(text).value for text in ("{yyyy}{mm}{dd}{n}", "{yy}{mm}-{n}", "{yyyy}/{n}", "C-{n:04}")]
    ['daily', 'monthly', 'yearly', 'never']
    """
    if "{dd}" in pattern:
        return Restart.DAILY
    if "{mm}" in pattern:
        return Restart.MONTHLY
    return Restart.YEARLY if "{yy" in pattern else Restart.NEVER


def example(pattern: str, on: date, serial: int) -> str:
    """The number of a day with a serial.

    >>> example("SO-{yy}{mm}-{n:03}", date(2026, 11, 30), 1000)
    'SO-2611-1000'
    """
    dated = {"yyyy": f"{on.year:04}", "yy": f"{on.year % 100:02}", "mm": f"{on.month:02}", "dd": f"{on.day:02}"}
    filled = SERIAL.sub(lambda found: f"{serial:0{found[1] or 1}}", pattern)
    return re.sub(r"\{(yyyy|yy|mm|dd)\}", lambda found: dated[found[1]], filled)


def could_be(pattern: str, number: str) -> bool:
    """Whether a number could be one of a pattern.

    >>> could_be("SO-{yyyy}{mm}{dd}-{n:03}", "SO-20261130-004"), could_be("SO-{n}", "XO-1")
    (True, False)
    """
    parts = re.split(r"(\{[^{}]*\})", pattern)
    return re.fullmatch("".join(map(_matching, parts)), number) is not None


def _matching(part: str) -> str:
    serial = SERIAL.fullmatch(part)
    if serial:
        return rf"\d{{{serial[1] or 1},}}"
    digits = DATED.get(part.strip("{}")) if part.startswith("{") else None
    return rf"\d{{{digits}}}" if digits else re.escape(part)


def patterns_problems(patterns: Mapping[str, str]) -> dict[str, DomainError]:
    """What is wrong with the patterns of all series, by series.

    >>> sorted(patterns_problems({"a": "D-{n:03}", "b": "D-{n:04}", "c": "E-{n}"}))
    ['a', 'b']
    """
    problems = {series: problem for series, text in patterns.items() if (problem := pattern_problem(text)) is not None}
    good = {series: text for series, text in patterns.items() if series not in problems}
    for series, text in good.items():
        number = example(text, date(2026, 11, 30), 1234)
        twin = next((other for other, its in good.items() if other != series and could_be(its, number)), None)
        if twin is not None:
            problems[series] = LooksLikeAnother(other=twin, number=number)
            problems.setdefault(twin, LooksLikeAnother(other=series, number=number))
    return problems

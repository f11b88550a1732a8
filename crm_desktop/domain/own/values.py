"""What stands in own fields: as text wherever it is typed, kept or told, and as a value where it is stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import OutOfRange, TooLong
from crm_desktop.domain.figures import NoFigure, TooFine, too_large
from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.own.kinds import NUMERIC, OwnKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

BETWEEN = "、"
"""Stands between several choices."""
YES = "1"
LONGEST = {OwnKind.TEXT: 200, OwnKind.LONG_TEXT: 2000, OwnKind.CHOICE: 80, OwnKind.SEVERAL: 400}
MOST_PLACES = 4
_OF_MONEY = 2
_LONGEST_ID = 14
_FIGURE = re.compile(r"[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)", re.ASCII)
_FIGURE_SIGNS = str.maketrans("−。", "-.")

OwnValue = str | Decimal | date | bool
Own = Mapping[str, str]
"""What stands in the own fields of a record, by key; one that is missing is left as it was."""


class AsAgreed(RuleBroken):
    """The office says in its own words what is wrong."""

    template = QT_TRANSLATE_NOOP("errors", "{message}")


class TooLittle(RuleBroken):
    """A figure is below the least that the office allows."""

    template = QT_TRANSLATE_NOOP("errors", "Enter {least} or more.")


class TooMuch(RuleBroken):
    """A figure is above the most that the office allows."""

    template = QT_TRANSLATE_NOOP("errors", "Enter {most} or less.")


class NoDay(RuleBroken):
    """What was typed is no day."""

    template = QT_TRANSLATE_NOOP("errors", "Enter a date, such as 2026-08-12.")


class NeitherYesNorNo(RuleBroken):
    """What was typed means neither."""

    template = QT_TRANSLATE_NOOP("errors", "Enter yes or no.")


class NotOffered(RuleBroken):
    """A choice is none of those that are offered."""

    template = QT_TRANSLATE_NOOP("errors", "Choose what is offered: {text} is not.")


class OtherPattern(RuleBroken):
    """A text is not written as agreed."""

    template = QT_TRANSLATE_NOOP("errors", "Write this as agreed: {pattern}")


class NotTyped(RuleBroken):
    """A figure that is worked out cannot be typed."""

    template = QT_TRANSLATE_NOOP("errors", "Leave this empty: it is worked out.")


def parsed(field: OwnFieldDraft, text: str) -> OwnValue | None:
    """The value that a text says, by all rules of the field; None for an empty one.

    Raises:
        DomainError: saying what to enter instead.
    """
    text = text.strip()
    if not text:
        return None
    value = read(field, text)
    problem = _broken(field, value)
    if problem is not None:
        raise AsAgreed(message=field.message) if field.message else problem
    return value


def read(field: OwnFieldDraft, text: str) -> OwnValue:
    """The value that a text says, whatever the bounds of the field.

    Raises:
        DomainError: if it is no value of this kind.
    """
    return _READ[field.kind](field, text.strip())


def kept(field: OwnFieldDraft, text: str) -> OwnValue:
    """The value that a stored text says, what a formula came to among them; figures with the places that they have.

    Raises:
        DomainError: if it is no value of this kind.
    """
    return Decimal(text) if field.kind in NUMERIC else read(field, text)


def spelled(value: OwnValue | int | None) -> str:
    """A value as text; ``read`` gives it back.

    >>> spelled(Decimal("1250.50")), spelled(Decimal("1E+3")), spelled(True), spelled(False), spelled(None)
    ('1250.5', '1000', '1', '', '')
    """
    if value is None or value is False:
        return ""
    if value is True:
        return YES
    if isinstance(value, (Decimal, int)):
        exact = Decimal(value)
        return format(exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize(), "f")
    return value.isoformat() if isinstance(value, date) else value


def places_of(field: OwnFieldDraft) -> int:
    """How many decimal places a figure has."""
    return {OwnKind.WHOLE: 0, OwnKind.MONEY: _OF_MONEY}.get(field.kind, field.places)


def value_problem(field: OwnFieldDraft, text: str, *, stored: str = "") -> DomainError | None:
    """Why a text cannot stand in the field; what was stored before its rules came may stay."""
    if text.strip() == stored and stored:
        return None
    if not text.strip():
        return Required() if field.is_required else None
    try:
        parsed(field, text)
    except DomainError as problem:
        return problem
    return None


def usual_values(fields: tuple[OwnField, ...]) -> dict[str, str]:
    """What stands in the fields of a new record."""
    return {one.key: one.usual for one in fields}


def _text(field: OwnFieldDraft, text: str) -> str:
    most = LONGEST[field.kind]
    if len(text) > most:
        raise TooLong(most=most)
    return text


def _figure(field: OwnFieldDraft, text: str) -> Decimal:
    """A figure as people write it: full-width signs too, and commas only where they part thousands.

    >>> from crm_desktop.domain.own.fields import OwnFieldDraft
    >>> [str(_figure(OwnFieldDraft(kind=OwnKind.WHOLE), text)) for text in ("1,234,567", "１２", "−3")]
    ['1234567', '12', '-3']
    """
    plain = unicodedata.normalize("NFKC", text).translate(_FIGURE_SIGNS)
    if not _FIGURE.fullmatch(plain):
        raise NoFigure
    figure = Decimal(plain.replace(",", ""))
    if problem := too_large(figure):
        raise problem
    places = places_of(field)
    if figure != figure.quantize(Decimal(1).scaleb(-places)):
        raise TooFine(places=places)
    return figure


def _day(_field: OwnFieldDraft, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NoDay from error


def _flag(_field: OwnFieldDraft, text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise NeitherYesNorNo


_YES = frozenset({YES, "yes", "y", "true", "是", "有", "√", "✓", "对"})
_NO = frozenset({"0", "no", "n", "false", "否", "无", "無", "×", "不", "没有", "沒有"})


def _several(field: OwnFieldDraft, text: str) -> str:
    """The choices in the order of the list, each once; words that the list no longer has stand behind.

    Commas stand between choices as well, but for those that belong to a choice.
    """
    parts = [part.strip() for part in text.split(BETWEEN)]
    words = [[part] if part in field.options else re.split(r"[,，;；\n]+", part) for part in parts]
    said = list(dict.fromkeys(word.strip() for some in words for word in some if word.strip()))
    known = [word for word in field.options if word in said]
    return _text(field, BETWEEN.join([*known, *(word for word in said if word not in known)]))


def _named(_field: OwnFieldDraft, text: str) -> Decimal:
    if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_ID and int(text)):
        raise NotOffered(text=text[:40])
    return Decimal(text)


def _never(_field: OwnFieldDraft, _text: str) -> Decimal:
    raise NotTyped


_READ: Mapping[OwnKind, Callable[[OwnFieldDraft, str], OwnValue]] = {
    OwnKind.TEXT: _text,
    OwnKind.LONG_TEXT: _text,
    OwnKind.CHOICE: _text,
    OwnKind.SEVERAL: _several,
    OwnKind.WHOLE: _figure,
    OwnKind.DECIMAL: _figure,
    OwnKind.MONEY: _figure,
    OwnKind.DATE: _day,
    OwnKind.YES_NO: _flag,
    OwnKind.FORMULA: _never,
    OwnKind.PERSON: _named,
    OwnKind.PARTY: _named,
    OwnKind.PICTURE: _named,
}


def _broken(field: OwnFieldDraft, value: Any) -> DomainError | None:
    """The rule of the field that a value breaks."""
    if field.kind in NUMERIC:
        return _out_of_bounds(field, value)
    if field.kind is OwnKind.CHOICE and value not in field.options:
        return NotOffered(text=value)
    if field.kind is OwnKind.SEVERAL:
        strange = [word for word in value.split(BETWEEN) if word not in field.options]
        return NotOffered(text=strange[0]) if strange else None
    if field.pattern and field.kind is OwnKind.TEXT and not is_like(value, field.pattern):
        return OtherPattern(pattern=field.pattern)
    return None


def is_like(text: str, pattern: str) -> bool:
    """Whether a text is written as a pattern says: # is a figure, A a letter, ? any sign, all else itself.

    Nobody can write a pattern that takes for ever, as a regular expression can.

    >>> is_like("NB-2031", "AA-####"), is_like("NB-203", "AA-####"), is_like("宁波8", "??#")
    (True, False, True)
    """
    return len(text) == len(pattern) and all(map(_is_sign_like, text, pattern))


def _is_sign_like(sign: str, wanted: str) -> bool:
    if wanted == "#":
        return sign.isdecimal()
    if wanted == "A":
        return sign.isalpha()
    return wanted in ("?", sign)


def _out_of_bounds(field: OwnFieldDraft, figure: Decimal) -> DomainError | None:
    least, most = field.least, field.most
    if (least is None or figure >= least) and (most is None or figure <= most):
        return None
    if least is not None and most is not None:
        return OutOfRange(least=spelled(least), most=spelled(most))
    return TooMuch(most=spelled(most)) if least is None else TooLittle(least=spelled(least))

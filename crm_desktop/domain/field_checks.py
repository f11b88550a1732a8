"""What may be wrong with a single field of any form: too long, out of its range, no e-mail address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class TooLong(RuleBroken):
    """A text does not fit."""

    template = QT_TRANSLATE_NOOP("errors", "Shorten this to at most {most} characters.")


class BelowZero(RuleBroken):
    """A figure is negative that cannot be."""

    template = QT_TRANSLATE_NOOP("errors", "Enter 0 or more.")


class OutOfRange(RuleBroken):
    """A figure is outside its range."""

    template = QT_TRANSLATE_NOOP("errors", "Enter a figure from {least} to {most}.")


class NoEmail(RuleBroken):
    """What was typed is no e-mail address."""

    template = QT_TRANSLATE_NOOP("errors", "Write the address as name@company.com.")


def too_long(draft: object, longest: Mapping[str, int]) -> Iterator[tuple[str, DomainError]]:
    """The texts of a draft that hold more characters than their columns."""
    for key, most in longest.items():
        if len(str(getattr(draft, key, "") or "")) > most:
            yield key, TooLong(most=most)


def may_be_email(text: str) -> bool:
    """Whether a text is empty or looks like an e-mail address."""
    name, at, host = text.strip().partition("@")
    return not text.strip() or bool(name and at and "." in host and " " not in text.strip())


MOST_SHARE = Decimal(1)


class ShareOutOfRange(RuleBroken):
    """A share is a part of the whole."""

    template = QT_TRANSLATE_NOOP("errors", "To set this share, type a percentage from 0 to 100.")


def tolerance_problems(over: Decimal | None, under: Decimal | None) -> Iterator[tuple[str, DomainError]]:
    """What is wrong with the shares beyond and below the order; a customer or product without its own has None."""
    for field_name, share in (("over_delivery", over), ("under_delivery", under)):
        if share is not None and not 0 <= share <= MOST_SHARE:
            yield field_name, ShareOutOfRange()

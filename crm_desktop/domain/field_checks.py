"""What may be wrong with a single field of any form: too long, out of its range, no e-mail address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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

"""What can stand in the way of a trade document of any kind."""

from __future__ import annotations

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class NoLines(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To go on, enter at least one line with a quantity.")


class QuantityMissing(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Enter a quantity above zero.")


class PriceMissing(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Enter a price.")


class TypedTextUnread(RuleBroken):
    """A draft keeps what was typed and not understood; it cannot be made binding."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” was not understood: type it again, or give the cell up with Esc.")


class DiscountOutOfRange(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Enter a discount between 0 and 100.")


class BeforeDocumentDate(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Before the document's date: change it to {date} or later.")


class ReasonMissing(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To go on, say why in a few words: the reason is kept in the log.")


class NumberTaken(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To take over number {number}, choose another one: it is in use.")


class HasNumber(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "To get rid of {number}, void it with a reason: a number that was given stays."
    )


class BeforeForerunner(RuleBroken):
    """A document is dated before the one that it follows from."""

    template = QT_TRANSLATE_NOOP("errors", "Enter {date} or a later day: {number} is of that day.")


class HangsOn(RuleBroken):
    """Later documents depend on this one."""

    template = QT_TRANSLATE_NOOP("errors", "To change {number}, first void what hangs on it: {documents}.")


class OtherCustomer(RuleBroken):
    """A delivery or a return is for somebody else than what it draws on."""

    template = QT_TRANSLATE_NOOP("errors", "Choose the customer of {number}: what it gives goes to nobody else.")

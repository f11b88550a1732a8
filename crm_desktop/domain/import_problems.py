"""Why a row of an import cannot come in, is asked about, or is told of."""

from __future__ import annotations

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class NotAMoneyAmount(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as a number.")


class CellInError(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Mend the formula in Excel: this cell says {text}.")


class NotADiscount(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as a discount such as 95 or 九五折.")


class AmbiguousDiscount(RuleBroken):
    """A number that can mean what is paid and what is taken off."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Say what “{text}” means: of 100.00 the customer pays {paid}, or {off}. One answer holds for the column.",
    )


class TaxNotTold(RuleBroken):
    """A price beside others of which the titles say whether they hold the tax."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Say whether “{text}” holds the tax: other prices of this sheet tell it. One answer holds for all."
    )


class HiddenRow(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Say whether hidden rows come in: Excel does not show this one.")


class MergedFigure(RuleBroken):
    """A sum that stands once for several rows."""

    template = QT_TRANSLATE_NOOP("errors", "Write the figure of each row: {text} stands once in merged cells.")


class Rounded(RuleBroken):
    """A note: the row comes in."""

    template = QT_TRANSLATE_NOOP("errors", "{text} is kept as {kept}.")


class HiddenColumn(RuleBroken):
    """A note: the column counts although Excel does not show it."""

    template = QT_TRANSLATE_NOOP("errors", "This column is hidden in Excel; it is read all the same.")


class NobodyNamed(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: name the contact person whose it is.")


class NotShipped(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{text}” is not taken: it belongs to a delivery, and this line has no ship date."
    )


class UnknownPerson(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: the customer has no contact person of this name.")


class KeptAsItIs(RuleBroken):
    """A note: the record is changed but for this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: {label} keeps what it has here.")


class NotInAdvance(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: what a customer has in advance holds no such thing.")


class OtherThanRow(RuleBroken):
    """A note: the row comes in with the value of another row of the same record."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: row {row} says “{first}” of the same record.")


class NotADate(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as a date such as 2026-11-20.")


class NotAYesOrNo(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as yes or no.")


class UnknownChoice(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not among the choices: {choices}.")


class DigitsLost(RuleBroken):
    """A long number that Excel stored as a number, so that its last digits are zeros now."""

    template = QT_TRANSLATE_NOOP("errors", "Enter “{text}” as text: Excel keeps only 15 digits of a number.")


class FigureTooLarge(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Check “{text}”: the number is too large.")


class UnknownCustomer(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "There is no customer “{text}”: import the customers first, or correct it.")


class UnknownProduct(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "There is no product “{text}”: import the products first, or correct it.")


class UnknownEmployee(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "There is no employee “{text}”: enter the employee first, or correct it.")


class UnknownOrder(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "There is no delivered order {text}: import the orders first, or correct it."
    )


class AlreadyReturned(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Order {text} came back already.")


class TwoRowsForOne(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "Leave one of two rows out: row {row} is for “{text}” too and says otherwise."
    )


class AlreadyThere(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "“{text}” is there already.")


class StaysInItsRole(RuleBroken):
    """No fault: what is there already is left as it is, its roles too."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{text}” is there already in another role; update what is there, and it gets this one too."
    )


class LikelyDouble(RuleBroken):
    """No fault: the row waits for an answer."""


class LikelyByName(LikelyDouble):
    template = QT_TRANSLATE_NOOP(
        "errors", "Say whether this is “{text}”: the names differ in place or legal form, the rest is the same."
    )


class LikelyByPhone(LikelyDouble):
    template = QT_TRANSLATE_NOOP("errors", "Say whether this is “{text}”: the phone is the same, the name is not.")


class Ambiguous(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write the code: “{text}” fits several records.")


class SeveralInOneDocument(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "Give all rows of {number} the same value: row {row} says “{first}”, this one “{text}”."
    )


class OtherRowIsBad(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "{number} comes in whole or not at all: put right row {row} first.")


class PriceMissing(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Give the line a unit price or an amount.")


class AmountDoesNotFit(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "Check quantity, price and amount: {quantity} × {price} is {product}, not {amount}."
    )


class NotInTheFuture(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Correct the date {text}: it is still to come.")


class CostNotYours(RuleBroken):
    """Who does not see what goods cost does not set it either."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Leave the cost out, or let a manager import this row: your role does not see what goods cost."
    )


class CreditLimitNotYours(RuleBroken):
    """Who may not set the credit by hand may not import it either."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Leave the credit limit out, or let a manager import this row: finance or a manager sets the credit.",
    )


class MustBePositive(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Enter a figure above 0.")

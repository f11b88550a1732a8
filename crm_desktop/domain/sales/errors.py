"""What can stand in the way of a quote, an order, a delivery or a return."""

from __future__ import annotations

from crm_desktop.domain.errors import NeedsConfirmation, RuleBroken
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


class OverCredit(NeedsConfirmation):
    """The customer would owe too much or owes for too long; accepted only with a reason."""

    key = "credit"
    template = QT_TRANSLATE_NOOP(
        "errors", "{customer} would owe {total}, more than the credit limit of {limit}. Go on all the same?"
    )


class OwesTooLong(OverCredit):
    """The oldest document that is open is overdue for more days than agreed."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{customer} is {days} days overdue, at most {most} are agreed. Go on all the same?"
    )


class BeyondAgreed(OverCredit):
    """The same for who may not see what was agreed."""

    template = QT_TRANSLATE_NOOP("errors", "{customer} would owe more, or longer, than agreed. Go on all the same?")


class HoldOverridden(OverCredit):
    """The customer is on hold and the operator may override that."""

    template = QT_TRANSLATE_NOOP("errors", "{customer} is on hold. Go on all the same?")


class OnHold(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "To sell more to {customer}, ask for the hold to be lifted: the customer is on hold."
    )


class BeforeForerunner(RuleBroken):
    """A document is dated before the one that it follows from."""

    template = QT_TRANSLATE_NOOP("errors", "Enter {date} or a later day: {number} is of that day.")


class BelowLowest(NeedsConfirmation):
    """A line sells below its lowest price and the operator may do that."""

    key = "lowest_price"
    template = QT_TRANSLATE_NOOP("errors", "{products}: below the lowest price. Sell all the same?")


class ReturnWithoutDelivery(NeedsConfirmation):
    """Goods come back that no delivery of this program is behind."""

    key = "without_delivery"
    template = QT_TRANSLATE_NOOP(
        "errors", "No delivery is behind this return. Give {customer} a credit of {total} all the same?"
    )


class BelowLowestRefused(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To sell {products}, raise the price: it is below the lowest price.")


class SomeBelowLowest(BelowLowest):
    """The same question without names: which lines it is about would tell what they cost."""

    template = QT_TRANSLATE_NOOP("errors", "Some prices are below what the office allows. Sell all the same?")


class SomeBelowLowestRefused(BelowLowestRefused):
    """The same refusal without names."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To go on, raise the prices or ask a manager: some are below what the office allows."
    )


class HangsOn(RuleBroken):
    """Later documents depend on this one."""

    template = QT_TRANSLATE_NOOP("errors", "To change {number}, first void what hangs on it: {documents}.")


class NothingToDeliver(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To make a delivery, choose orders of which something is still to deliver.")


class SeveralCustomers(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To deliver several orders at once, choose orders of one customer.")


class OtherCustomer(RuleBroken):
    """A delivery or a return is for somebody else than what it draws on."""

    template = QT_TRANSLATE_NOOP("errors", "Choose the customer of {number}: what it gives goes to nobody else.")


class NotCorrected(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "To give up a correction, choose an order that is being corrected: {number} is not."
    )


class OverDelivered(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "At most {most} can be delivered here: more was not ordered.")


class OverReturned(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "At most {most} can come back here: more was not delivered.")


class NothingToReturn(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To make a return, choose a delivery from which something can still return.")


class ReplacementDelivered(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "To void {number}, first void the delivery that replaced the goods: it has been shipped already."
    )


class NothingToOrder(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To order from {number}, choose lines that are not ordered yet.")

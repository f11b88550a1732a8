"""What can stand in the way of a quote, an order, a delivery or a return."""

from __future__ import annotations

from crm_desktop.domain.errors import NeedsConfirmation, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


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


class NothingToDeliver(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To make a delivery, choose orders of which something is still to deliver.")


class SeveralCustomers(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To deliver several orders at once, choose orders of one customer.")


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

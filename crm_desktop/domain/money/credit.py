"""The credit check of a customer: what he would owe, shown as its parts, against what was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from crm_desktop.domain.errors import NeedsConfirmation, RuleBroken
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_SECRETS = dict.fromkeys(("limit", "max_overdue_days"), Secret.BANK)


class CreditResult(StrEnum):
    """What the check says."""

    PASSED = "passed"
    ASK = "ask"
    """Allowed with a reason, which is logged."""
    REFUSE = "refuse"


class CreditGate(StrEnum):
    """What stands in the way."""

    AMOUNT = "amount"
    OVERDUE = "overdue"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Exposure:
    """What the customer owes or will owe.

    Attributes:
        balance: owed today, already less what he paid in advance.
        undelivered: the rest of his other confirmed orders, tax included.
        document: the document in hand; it is in no other part.
    """

    balance: Decimal
    undelivered: Decimal
    document: Decimal

    @property
    def total(self) -> Decimal:
        """The sum of the parts."""
        return self.balance + self.undelivered + self.document


@dataclass(frozen=True, slots=True)
class CreditTerms:
    """What was agreed; None means that this gate is not watched."""

    SECRETS = _SECRETS

    limit: Decimal | None = None
    max_overdue_days: int | None = None
    on_hold: bool = False


@dataclass(frozen=True, slots=True)
class CreditCheck:
    """The figures, the gates that they do not pass, and what follows.

    Attributes:
        overdue_days: of the oldest open document; 0 if nothing is overdue.
    """

    exposure: Exposure
    terms: CreditTerms
    overdue_days: int
    gates: tuple[CreditGate, ...]
    result: CreditResult

    @property
    def excess(self) -> Decimal:
        """By how much the limit is exceeded; 0.00 when it is not, or when there is none."""
        if self.terms.limit is None:
            return Decimal("0.00")
        return max(self.exposure.total - self.terms.limit, Decimal("0.00"))


def check_credit(
    exposure: Exposure, terms: CreditTerms, *, overdue_days: int = 0, may_override: bool = False
) -> CreditCheck:
    """Compare exposure and terms.

    Too much or too late asks for a reason; a customer on hold is refused, unless the operator ``may_override``.

    >>> owed = Exposure(Decimal(90), Decimal(0), Decimal(20))
    >>> check_credit(owed, CreditTerms(limit=Decimal(100))).result
    <CreditResult.ASK: 'ask'>
    """
    gates = []
    if terms.limit is not None and exposure.total > terms.limit:
        gates.append(CreditGate.AMOUNT)
    if terms.max_overdue_days is not None and overdue_days > terms.max_overdue_days:
        gates.append(CreditGate.OVERDUE)
    if terms.on_hold:
        gates.append(CreditGate.HOLD)
    return CreditCheck(exposure, terms, overdue_days, tuple(gates), _result(gates, may_override=may_override))


def _result(gates: list[CreditGate], *, may_override: bool) -> CreditResult:
    if not gates:
        return CreditResult.PASSED
    if CreditGate.HOLD in gates and not may_override:
        return CreditResult.REFUSE
    return CreditResult.ASK


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

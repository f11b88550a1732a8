"""The commands of payments 付款单: money that goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.money.kinds import PAYMENT_MONEY
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.documents import Payment
from crm_desktop.services.money.documents import (
    DeleteMoney,
    MoneyCommands,
    MoneyLifecycle,
    PostMoney,
    SaveMoney,
    VoidMoney,
)
from crm_desktop.services.work import Handler


@dataclass(frozen=True, kw_only=True)
class SavePayment(SaveMoney):
    """Keep a payment that is not posted yet."""


@dataclass(frozen=True, kw_only=True)
class PostPayment(PostMoney):
    """Book a payment, and settle what we owe a supplier with it."""


@dataclass(frozen=True, kw_only=True)
class DeletePayment(DeleteMoney):
    """Throw the draft of a payment away."""


@dataclass(frozen=True, kw_only=True)
class VoidPayment(VoidMoney):
    """Make a posted payment count no more from today on."""


PAYING = MoneyLifecycle(
    of=PAYMENT_MONEY,
    entity=Payment,
    what=QT_TRANSLATE_NOOP("errors", "the payment"),
    commands=MoneyCommands(save=SavePayment, post=PostPayment, delete=DeletePayment, void=VoidPayment),
)

HANDLERS: Mapping[type, Handler] = PAYING.handlers

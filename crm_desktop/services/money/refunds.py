"""The commands of refunds: to a customer 客户退款单, and of a supplier to us 供应商退款单."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.money.kinds import REFUND_MONEY, SUPPLIER_REFUND_MONEY
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.documents import Refund, SupplierRefund
from crm_desktop.services.money.documents import (
    DeleteMoney,
    MoneyCommands,
    MoneyLifecycle,
    PostBack,
    SaveMoney,
    VoidMoney,
)
from crm_desktop.services.work import Handler


@dataclass(frozen=True, kw_only=True)
class SaveRefund(SaveMoney):
    """Keep a refund to a customer that is not posted yet."""


@dataclass(frozen=True, kw_only=True)
class PostRefund(PostBack):
    """Give money back to a customer, out of what he has left."""


@dataclass(frozen=True, kw_only=True)
class DeleteRefund(DeleteMoney):
    """Throw the draft of a refund away."""


@dataclass(frozen=True, kw_only=True)
class VoidRefund(VoidMoney):
    """Make a posted refund count no more from today on."""


@dataclass(frozen=True, kw_only=True)
class SaveSupplierRefund(SaveMoney):
    """Keep a refund of a supplier that is not posted yet."""


@dataclass(frozen=True, kw_only=True)
class PostSupplierRefund(PostBack):
    """Book money that a supplier gives back, out of what we have left with him."""


@dataclass(frozen=True, kw_only=True)
class DeleteSupplierRefund(DeleteMoney):
    """Throw the draft of a supplier's refund away."""


@dataclass(frozen=True, kw_only=True)
class VoidSupplierRefund(VoidMoney):
    """Make a posted refund of a supplier count no more from today on."""


REFUNDING = MoneyLifecycle(
    of=REFUND_MONEY,
    entity=Refund,
    what=QT_TRANSLATE_NOOP("errors", "the refund"),
    commands=MoneyCommands(save=SaveRefund, post=PostRefund, delete=DeleteRefund, void=VoidRefund),
)
GETTING_BACK = MoneyLifecycle(
    of=SUPPLIER_REFUND_MONEY,
    entity=SupplierRefund,
    what=QT_TRANSLATE_NOOP("errors", "the supplier refund"),
    commands=MoneyCommands(
        save=SaveSupplierRefund, post=PostSupplierRefund, delete=DeleteSupplierRefund, void=VoidSupplierRefund
    ),
)

HANDLERS: Mapping[type, Handler] = {**REFUNDING.handlers, **GETTING_BACK.handlers}

"""The commands of receipts 收款单: money that came in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.money.kinds import RECEIPT_MONEY
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.documents import Receipt
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
class SaveReceipt(SaveMoney):
    """Keep a receipt that is not posted yet."""


@dataclass(frozen=True, kw_only=True)
class PostReceipt(PostMoney):
    """Book a receipt, and settle what a customer owes with it."""


@dataclass(frozen=True, kw_only=True)
class DeleteReceipt(DeleteMoney):
    """Throw the draft of a receipt away."""


@dataclass(frozen=True, kw_only=True)
class VoidReceipt(VoidMoney):
    """Make a posted receipt count no more from today on."""


RECEIVING = MoneyLifecycle(
    of=RECEIPT_MONEY,
    entity=Receipt,
    what=QT_TRANSLATE_NOOP("errors", "the receipt"),
    commands=MoneyCommands(save=SaveReceipt, post=PostReceipt, delete=DeleteReceipt, void=VoidReceipt),
)

HANDLERS: Mapping[type, Handler] = RECEIVING.handlers

"""What the window offers of each kind of money document: its list, its tab and the command that begins one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import CommandSpec, DockSpec, TabSpec
from crm_desktop.views.context import Context

CONTEXT = "money"


@dataclass(frozen=True, kw_only=True)
class MoneySpec:
    """One kind, before its look is loaded; texts are marked in the context ``money``.

    Attributes:
        list_id: its dock; saved views are kept under it.
        page: of the manual.
        dock_places: the work places that have its list, ``places`` those whose toolbar begins one.
    """

    kind: DocumentKind
    list_id: str
    several: str
    new: str
    icon: str
    page: str
    shortcut: str = ""
    dock_places: Mapping[str, int] = field(default_factory=dict)
    places: Sequence[str] = ()

    @property
    def dock(self) -> DockSpec:
        """Its list."""

        def make(context: Context) -> QWidget:
            from crm_desktop.views.money.money_kinds import LOOKS
            from crm_desktop.views.money.money_list import money_list

            return money_list(context, LOOKS[self.kind.value])

        return DockSpec(
            self.list_id,
            CONTEXT,
            self.several,
            self.icon,
            make,
            right=MONEY[self.kind].side.see,
            menu="money",
            page=self.page,
            places=self.dock_places,
        )

    @property
    def tab(self) -> TabSpec:
        """One of them."""

        def make(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
            from crm_desktop.views.money.money_desk import MoneyDesk
            from crm_desktop.views.money.money_kinds import LOOKS

            return MoneyDesk(context, LOOKS[self.kind.value], record_id, prefill)

        see = MONEY[self.kind].side.see
        return TabSpec(self.kind.value, CONTEXT, self.new, self.icon, make, right=see, page=self.page)

    @property
    def command(self) -> CommandSpec:
        """Begins one for the party that is looked at."""
        return CommandSpec(
            f"money.{self.kind.value}",
            CONTEXT,
            self.new,
            self.icon,
            lambda context: context.open(self.kind.value, None, party_id=context.customer.id),
            menu="money",
            shortcut=self.shortcut,
            places=self.places,
            right=MONEY[self.kind].document.types,
        )


RECEIPT = MoneySpec(
    kind=DocumentKind.RECEIPT,
    list_id="receipts",
    several=QT_TRANSLATE_NOOP("money", "Receipts"),
    new=QT_TRANSLATE_NOOP("money", "New receipt"),
    icon="receipt",
    page="receipts",
    shortcut="Ctrl+Shift+R",
    dock_places={"finance": 2, "manager": 3},
    places=("finance", "manager"),
)
PAYMENT = MoneySpec(
    kind=DocumentKind.PAYMENT,
    list_id="payments",
    several=QT_TRANSLATE_NOOP("money", "Payments"),
    new=QT_TRANSLATE_NOOP("money", "New payment"),
    icon="payment",
    page="payments",
    shortcut="Ctrl+Shift+Y",
    places=("finance",),
)
REFUND = MoneySpec(
    kind=DocumentKind.REFUND,
    list_id="refunds",
    several=QT_TRANSLATE_NOOP("money", "Refunds"),
    new=QT_TRANSLATE_NOOP("money", "New refund"),
    icon="refund",
    page="receipts",
)
SUPPLIER_REFUND = MoneySpec(
    kind=DocumentKind.SUPPLIER_REFUND,
    list_id="supplier_refunds",
    several=QT_TRANSLATE_NOOP("money", "Supplier refunds"),
    new=QT_TRANSLATE_NOOP("money", "New supplier refund"),
    icon="refund",
    page="payments",
)
SPECS = (RECEIPT, PAYMENT, REFUND, SUPPLIER_REFUND)

"""The open documents of the party that a money document names, and what it owes in all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.queries.money.items import Settleable, open_charges, open_credits
from crm_desktop.queries.money.owed import Owed, owed
from crm_desktop.views.context import Context
from crm_desktop.views.money.money_fields import MoneyHead
from crm_desktop.views.money.money_kinds import MoneyLook
from crm_desktop.views.money.share_table import ShareTable


@dataclass(frozen=True)
class Standing:
    """How the document stands: ``left`` is what a posted one could still settle, None while it is typed."""

    is_draft: bool
    left: Decimal | None


class PartyItems(QObject):
    """Reads the documents again whenever the party is another one, and lets the money go to them."""

    def __init__(  # noqa: PLR0913 - all that it works on, each by its name
        self,
        owner: QWidget,
        context: Context,
        look: MoneyLook,
        form: Form[MoneyHead],
        shares: ShareTable,
        *,
        standing: Callable[[], Standing],
        tell: Callable[[Owed | None], None],
        meant: Mapping[str, Any],
    ) -> None:
        """Look after the documents of a desk.

        Args:
            owner: the desk.
            context: the program.
            look: its direction.
            form: names the party and holds the amount.
            shares: shows the documents.
            standing: how its document stands.
            tell: told what the party owes; None while there is none.
            meant: what the document that it was begun for has: its amount is offered and it is settled.
        """
        super().__init__(owner)
        self._context, self._look, self._form, self._shares = context, look, form, shares
        self._standing, self._tell, self._meant = standing, tell, dict(meant)
        self._party_id: int | None = None

    @property
    def has_party(self) -> bool:
        """Whether the documents of somebody are shown."""
        return self._party_id is not None

    def read(self) -> None:
        """Ask for the documents and figures of the party that the form names, away from the GUI thread."""
        party_id = self._form.draft().party_id
        is_same, self._party_id = party_id == self._party_id, party_id
        self._tell(None)
        if party_id is None:
            self._shares.show_charges([])
            return
        asked = {"party_id": party_id, "side": self._look.of.side}
        query = open_credits if self._look.of.gives_back else open_charges
        self._context.read(self, query, partial(self._show, is_same=is_same), **asked)
        self._context.read(self, owed, self._tell, today=self._context.clock.today(), **asked)

    def take_amount(self) -> None:
        """The money to spread is another sum now."""
        head = self._form.draft()
        left = self._standing().left
        typed = (head.amount or ZERO) + (head.wiped_amount or ZERO)
        self._shares.set_available(typed if left is None else left)

    def _show(self, charges: Sequence[Settleable], *, is_same: bool) -> None:
        """A posted document settles only what is ticked: nothing is proposed that would read as settled."""
        self.take_amount()
        self._shares.show_charges(charges, is_same=is_same, spreads=self._standing().is_draft)
        meant, self._meant = self._meant, {}
        chosen = next((one for one in charges if meant and _is_meant(one, meant)), None)
        if chosen is not None and not self._form.is_changed:
            self._form.show_draft(replace(self._form.draft(), amount=chosen.open_amount))
            self.take_amount()
            self._shares.choose(chosen.id)
            amount = self._form.widget("amount").inner
            if isinstance(amount, QLineEdit):
                self._form.focus("amount")
                amount.selectAll()  # so that another amount is typed in its place


def meant_by(prefill: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the charge has for which a money document is begun: its id, or the delivery that made it."""
    if prefill.get("id") is not None:
        return {"id": prefill["id"]}
    delivery_id = prefill.get("delivery_id")
    return {} if delivery_id is None else {"kind": ChargeKind.DELIVERY, "origin_id": delivery_id}


def _is_meant(charge: Settleable, meant: Mapping[str, Any]) -> bool:
    return all(getattr(charge, name) == value for name, value in meant.items())

"""What the window offers of each side of the ledger: its lists, its dialog, its report and its statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.views.catalogue import CommandSpec, DockSpec, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.money.sides import CONTEXT, SideLook

Prefill = Mapping[str, Any]


def aging_dock(look: SideLook, *, places: Mapping[str, int], front_in: tuple[str, ...] = ()) -> DockSpec:
    """The aging report as a dock."""

    def make(context: Context) -> QWidget:
        from crm_desktop.views.money.aging_board import AgingBoard

        return AgingBoard(context, look, is_dock=True)

    return DockSpec(
        look.aging,
        CONTEXT,
        look.aging_title,
        "aging",
        make,
        right=look.of.see,
        page=look.aging_page,
        places=places,
        front_in=front_in,
    )


def charges_dock(look: SideLook) -> DockSpec:
    """What is owed, document by document."""

    def make(context: Context) -> QWidget:
        from crm_desktop.views.money.charge_list import charge_list

        return charge_list(context, look)

    return DockSpec(
        look.charges, CONTEXT, look.title, look.of.value, make, right=look.of.see, menu="money", page=look.page
    )


def credits_dock(look: SideLook) -> DockSpec:
    """What settles nothing yet."""

    def make(context: Context) -> QWidget:
        from crm_desktop.views.money.credit_list import credit_list

        return credit_list(context, look)

    return DockSpec(
        look.credits,
        CONTEXT,
        look.credits_title,
        "money",
        make,
        right=look.of.see,
        menu="money",
        page=look.credits_page,
    )


def aging_tab(look: SideLook) -> TabSpec:
    """The aging report in the centre."""

    def make(context: Context, _record_id: int | None, _prefill: Prefill) -> QWidget:
        from crm_desktop.views.money.aging_board import AgingBoard

        return AgingBoard(context, look)

    return TabSpec(
        look.aging,
        CONTEXT,
        look.aging_title,
        "aging",
        make,
        single=True,
        right=look.of.see,
        keeps_docks=True,
        page=look.aging_page,
    )


def changes_tab(look: SideLook) -> TabSpec:
    """What changed between two days, party by party."""

    def make(context: Context, _record_id: int | None, prefill: Prefill) -> QWidget:
        from crm_desktop.views.money.changes_tab import ChangesTab

        return ChangesTab(context, look, prefill)

    return TabSpec(
        look.changes,
        CONTEXT,
        look.changes_title,
        "aging",
        make,
        right=look.of.see,
        keeps_docks=True,
        page=look.aging_page,
    )


def changes_command(look: SideLook) -> CommandSpec:
    """Opens two days compared."""

    def run(context: Context) -> None:
        context.open(look.changes)

    return CommandSpec(
        f"money.{look.changes}", CONTEXT, look.changes_title, "aging", run, menu="money", right=look.of.see
    )


def statement_tab(look: SideLook) -> TabSpec:
    """The statement of account of one party."""

    def make(context: Context, record_id: int | None, prefill: Prefill) -> QWidget:
        from crm_desktop.views.money.statement_tab import StatementTab

        return StatementTab(context, look, record_id, prefill)

    return TabSpec(look.statement, CONTEXT, look.tab_title, "statement", make, right=look.of.see, page=look.page)


def charge_dialog(look: SideLook) -> TabSpec:
    """What is booked by hand."""

    def make(context: Context, _record_id: int | None, prefill: Prefill) -> QWidget:
        from crm_desktop.views.money.charge_dialog import ChargeDialog

        return ChargeDialog(context, look, prefill)

    return TabSpec(look.charge, CONTEXT, look.charge_title, look.of.value, make, right=look.of.edit, is_dialog=True)


def statement_command(look: SideLook) -> CommandSpec:
    """Opens the statement of the party that is looked at."""
    return CommandSpec(
        f"money.{look.statement}",
        CONTEXT,
        look.statement_title,
        "statement",
        lambda context: context.open(look.statement, context.customer.id),
        menu="money",
        places=("finance",),
        right=look.of.see,
    )


def aging_command(look: SideLook) -> CommandSpec:
    """Opens the report."""
    return CommandSpec(
        f"money.{look.aging}",
        CONTEXT,
        look.aging_title,
        "aging",
        lambda context: context.open(look.aging),
        menu="money",
        right=look.of.see,
    )


def charge_command(look: SideLook) -> CommandSpec:
    """Opens the dialog for the party that is looked at."""
    return CommandSpec(
        f"money.{look.charge}",
        CONTEXT,
        look.book,
        "money",
        lambda context: context.open(look.charge, None, party_id=context.customer.id),
        menu="money",
        right=look.of.edit,
    )

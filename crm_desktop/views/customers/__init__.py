"""Customers: their list, their card, the form in which they are entered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.parties.collision import Reason
from crm_desktop.domain.parties.customers import CustomerStatus, Gender, PartyKind, TermKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.catalogue import ActivitySpec, CommandSpec, DockSpec, Feature, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks

enter_looks(
    "customers",
    {
        CustomerStatus.PROSPECT: (QT_TRANSLATE_NOOP("customers", "Prospect"), "draft", Tone.PLAIN),
        CustomerStatus.ACTIVE: (QT_TRANSLATE_NOOP("customers", "Active"), "done", Tone.GREEN),
        CustomerStatus.DORMANT: (QT_TRANSLATE_NOOP("customers", "Dormant"), "clock", Tone.AMBER),
        CustomerStatus.LOST: (QT_TRANSLATE_NOOP("customers", "Lost"), "lost", Tone.CLOSED),
    },
)
enter_looks(
    "customers",
    {
        PartyKind.CUSTOMER: (QT_TRANSLATE_NOOP("customers", "Customer"), "customer", Tone.PLAIN),
        PartyKind.COMPETITOR: (QT_TRANSLATE_NOOP("customers", "Competitor"), "customer", Tone.PLAIN),
        PartyKind.PARTNER: (QT_TRANSLATE_NOOP("customers", "Partner"), "customer", Tone.PLAIN),
    },
)
enter_looks(
    "customers",
    {
        TermKind.CASH: (QT_TRANSLATE_NOOP("customers", "Cash"), "", Tone.PLAIN),
        TermKind.DAYS_AFTER_DELIVERY: (QT_TRANSLATE_NOOP("customers", "Days after delivery"), "", Tone.PLAIN),
        TermKind.END_OF_MONTH: (QT_TRANSLATE_NOOP("customers", "End of month plus days"), "", Tone.PLAIN),
        TermKind.DAY_OF_MONTH: (QT_TRANSLATE_NOOP("customers", "Fixed day of the month"), "", Tone.PLAIN),
    },
)
enter_looks(
    "customers",
    {
        Gender.FEMALE: (QT_TRANSLATE_NOOP("customers", "Female"), "", Tone.PLAIN),
        Gender.MALE: (QT_TRANSLATE_NOOP("customers", "Male"), "", Tone.PLAIN),
    },
)
enter_looks(
    "customers",
    {
        Reason.NAME: (QT_TRANSLATE_NOOP("customers", "Similar name"), "", Tone.PLAIN),
        Reason.SOUND: (QT_TRANSLATE_NOOP("customers", "Sounds alike"), "", Tone.PLAIN),
        Reason.PHONE: (QT_TRANSLATE_NOOP("customers", "Same phone"), "", Tone.PLAIN),
        Reason.TAX_NUMBER: (QT_TRANSLATE_NOOP("customers", "Same tax no."), "", Tone.PLAIN),
    },
)


def _dock(context: Context) -> QWidget:
    from crm_desktop.views.customers.customer_list import customer_list

    return customer_list(context)


def _tab(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.customers.customer_tab import CustomerTab

    return CustomerTab(context, record_id, prefill)


def _new(context: Context) -> None:
    context.open("customer")


def _new_competitor(context: Context) -> None:
    context.open("customer", None, kind=PartyKind.COMPETITOR)


def _new_partner(context: Context) -> None:
    context.open("customer", None, kind=PartyKind.PARTNER)


FEATURE = Feature(
    docks=[
        DockSpec(
            "customers", "customers", QT_TRANSLATE_NOOP("customers", "Customers"), "customer", _dock, menu="customers"
        )
    ],
    tabs=[TabSpec("customer", "customers", QT_TRANSLATE_NOOP("customers", "New customer"), "customer", _tab)],
    commands=[
        CommandSpec(
            "customers.new",
            "customers",
            QT_TRANSLATE_NOOP("customers", "New customer"),
            "customer",
            _new,
            menu="customers",
            shortcut="Ctrl+Shift+N",
            places=("sales", "assistant", "manager"),
            right=Right.EDIT_CUSTOMERS,
        ),
        CommandSpec(
            "customers.new_competitor",
            "customers",
            QT_TRANSLATE_NOOP("customers", "New competitor"),
            "customer",
            _new_competitor,
            menu="customers",
            right=Right.EDIT_CUSTOMERS,
        ),
        CommandSpec(
            "customers.new_partner",
            "customers",
            QT_TRANSLATE_NOOP("customers", "New partner"),
            "customer",
            _new_partner,
            menu="customers",
            right=Right.EDIT_CUSTOMERS,
        ),
    ],
    activities=[
        ActivitySpec(
            "customers",
            "customers",
            QT_TRANSLATE_NOOP("customers", "Customers"),
            "customer",
            "dock:customers",
            order=20,
        )
    ],
)

"""Customers: their list, their card, the form in which they are entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.parties.collision import Reason
from crm_desktop.domain.parties.customers import CustomerStatus, Gender, TermKind
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.catalogue import ActivitySpec, CommandSpec, DockSpec, Feature, FindSpec, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.customers.roles import CUSTOMER, ROLES, RoleSpec, new_in
from crm_desktop.views.looks import enter_looks

if TYPE_CHECKING:
    from crm_desktop.views.found import HitLook

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
        PartyRole.CUSTOMER: (QT_TRANSLATE_NOOP("customers", "Customer"), "customer", Tone.PLAIN),
        PartyRole.SUPPLIER: (QT_TRANSLATE_NOOP("customers", "Supplier"), "supplier", Tone.PLAIN),
        PartyRole.CARRIER: (QT_TRANSLATE_NOOP("customers", "Carrier"), "truck", Tone.PLAIN),
        PartyRole.COMPETITOR: (QT_TRANSLATE_NOOP("customers", "Competitor"), "competitor", Tone.PLAIN),
        PartyRole.PARTNER: (QT_TRANSLATE_NOOP("customers", "Partner"), "partner", Tone.PLAIN),
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
enter_looks(
    "regions",
    {
        RegionKind.BIG: (QT_TRANSLATE_NOOP("regions", "Big region"), "", Tone.PLAIN),
        RegionKind.REGION: (QT_TRANSLATE_NOOP("regions", "Region"), "", Tone.PLAIN),
        RegionKind.CLASS: (QT_TRANSLATE_NOOP("regions", "Class area"), "", Tone.PLAIN),
    },
)


def _dock(role: PartyRole, context: Context) -> QWidget:
    from crm_desktop.views.customers.customer_list import party_list

    return party_list(context, ROLES[role])


def _regions(context: Context) -> QWidget:
    from crm_desktop.views.customers.region_list import region_list

    return region_list(context)


def _people(context: Context) -> QWidget:
    from crm_desktop.views.customers.people_list import people_list

    return people_list(context)


def _region(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.customers.region_dialog import RegionDialog

    return RegionDialog(context, record_id or 0, prefill)


def _tab(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.customers.customer_tab import CustomerTab

    return CustomerTab(context, record_id, prefill)


def _new(role: PartyRole, context: Context) -> None:
    context.open("customer", None, **new_in(role))


def _entry(spec: RoleSpec) -> CommandSpec:
    """How a party of a role is entered from the menu; customers have a key, since they come every day."""
    is_customer = spec.role is PartyRole.CUSTOMER
    return CommandSpec(
        f"customers.new_{spec.role}" if not is_customer else "customers.new",
        "customers",
        spec.new,
        spec.icon,
        partial(_new, spec.role),
        menu="customers",
        shortcut="Ctrl+Shift+N" if is_customer else "",
        places=("sales", "assistant", "manager") if is_customer else (),
        right=spec.role.edit,
    )


def _list(spec: RoleSpec) -> DockSpec:
    """The list of parties of a role; that of customers is in the work places from the start."""
    dock = DockSpec(
        spec.id, "customers", spec.title, spec.icon, partial(_dock, spec.role), menu="customers", page="customers"
    )
    if spec.role is not PartyRole.CUSTOMER:
        return dock
    return replace(dock, places={"sales": 0, "assistant": 0, "finance": 0, "manager": 0}, front_in=("sales",))


def _looks() -> Mapping[str, HitLook]:
    from crm_desktop.views.customers.found import LOOKS

    return LOOKS


FEATURE = Feature(
    docks=[
        *(_list(spec) for spec in ROLES.values()),
        DockSpec(
            "people",
            "customers",
            QT_TRANSLATE_NOOP("customers", "Contact people"),
            "person",
            _people,
            menu="customers",
            page="customers",
        ),
        DockSpec(
            "regions",
            "regions",
            QT_TRANSLATE_NOOP("regions", "Sales regions"),
            "region",
            _regions,
            menu="customers",
            page="pick-lists",
        ),
    ],
    tabs=[
        TabSpec("customer", "customers", CUSTOMER.new, "customer", _tab, page="customers"),
        TabSpec(
            "region",
            "regions",
            QT_TRANSLATE_NOOP("regions", "Sales region"),
            "region",
            _region,
            is_dialog=True,
            needs_prefill=True,
            page="pick-lists",
        ),
    ],
    commands=[_entry(spec) for spec in ROLES.values()],
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
    finds=[
        FindSpec(
            "customers",
            QT_TRANSLATE_NOOP("SearchBox", "Customers"),
            "customer",
            3,
            QT_TRANSLATE_NOOP("SearchBox", "No customer found for {text}"),
            QT_TRANSLATE_NOOP("SearchBox", "names, codes, phones, addresses, tags"),
            QT_TRANSLATE_NOOP("SearchBox", "none is called so; these bought such products"),
            new="customers.new",
            opens="customer",
            looks=_looks,
            order=20,
        ),
        FindSpec(
            "suppliers",
            QT_TRANSLATE_NOOP("SearchBox", "Suppliers, partners"),
            "supplier",
            3,
            QT_TRANSLATE_NOOP("SearchBox", "No supplier, carrier, competitor or partner found for {text}"),
            QT_TRANSLATE_NOOP("SearchBox", "names, codes, phones, addresses, tags"),
            new="customers.new_supplier",
            looks=_looks,
            order=30,
        ),
        FindSpec(
            "people",
            QT_TRANSLATE_NOOP("SearchBox", "People"),
            "person",
            3,
            QT_TRANSLATE_NOOP("SearchBox", "No person found for {text}"),
            QT_TRANSLATE_NOOP("SearchBox", "names, phones, WeChat, e-mail"),
            text_leads=True,
            looks=_looks,
            order=40,
        ),
    ],
)

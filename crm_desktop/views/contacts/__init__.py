"""The contact log: its dock, and the small window in which a talk is written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.catalogue import CommandSpec, DockSpec, Feature, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks

enter_looks(
    "contacts",
    {
        Channel.PHONE: (QT_TRANSLATE_NOOP("contacts", "Phone call"), "phone", Tone.PLAIN),
        Channel.VISIT: (QT_TRANSLATE_NOOP("contacts", "Visit"), "visit", Tone.PLAIN),
        Channel.CHAT: (QT_TRANSLATE_NOOP("contacts", "WeChat or QQ"), "chat", Tone.PLAIN),
        Channel.EMAIL: (QT_TRANSLATE_NOOP("contacts", "E-mail"), "mail", Tone.PLAIN),
        Channel.OTHER: (QT_TRANSLATE_NOOP("contacts", "Other"), "note", Tone.PLAIN),
    },
)


def _dock(context: Context) -> QWidget:
    from crm_desktop.views.contacts.contact_list import contact_list

    return contact_list(context)


def _dialog(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.contacts.contact_dialog import ContactDialog

    return ContactDialog(context, record_id, prefill)


def _log(context: Context) -> None:
    context.open("contact", None, party_id=context.customer.id)


FEATURE = Feature(
    docks=[
        DockSpec(
            "contact_log",
            "contacts",
            QT_TRANSLATE_NOOP("contacts", "Contact log"),
            "contact",
            _dock,
            menu="customers",
            page="contacts",
            places={"sales": 1},
        )
    ],
    tabs=[
        TabSpec(
            "contact",
            "contacts",
            QT_TRANSLATE_NOOP("contacts", "Contact"),
            "contact",
            _dialog,
            right=EDIT,
            is_dialog=True,
        )
    ],
    commands=[
        CommandSpec(
            "contacts.log",
            "contacts",
            QT_TRANSLATE_NOOP("contacts", "Log contact"),
            "contact",
            _log,
            menu="customers",
            shortcut="Ctrl+L",
            places=("sales", "manager"),
            right=EDIT,
        )
    ],
)

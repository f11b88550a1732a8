"""The columns of the list of contact people: for screen, sheet, print and command line."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from crm_desktop.domain.parties.customers import Gender
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind

PEOPLE = "customers"
"""The context of their titles."""


def person_columns() -> tuple[Column[Any], ...]:
    """Rows are ``queries.parties.people.PersonRow``."""
    return (
        Column("name", QT_TRANSLATE_NOOP("customers", "Full name"), lambda row: row.name, width=96),
        Column(
            "title", QT_TRANSLATE_NOOP("customers", "Title"), lambda row: row.title, width=90, pick_list="person_title"
        ),
        Column("firm", QT_TRANSLATE_NOOP("customers", "Firm"), lambda row: row.firm, width=180),
        Column("is_main", QT_TRANSLATE_NOOP("customers", "Main contact"), lambda row: row.is_main, Kind.FLAG, 116),
        Column("mobile", QT_TRANSLATE_NOOP("customers", "Mobile"), lambda row: row.mobile, Kind.CODE, 118),
        Column("phone", QT_TRANSLATE_NOOP("customers", "Phone"), lambda row: row.phone, Kind.CODE, 118),
        Column("wechat", QT_TRANSLATE_NOOP("customers", "WeChat"), lambda row: row.wechat, Kind.CODE, 110),
        Column("email", QT_TRANSLATE_NOOP("customers", "E-mail"), lambda row: row.email, Kind.CODE, 160),
        Column(
            "gender",
            QT_TRANSLATE_NOOP("customers", "Gender"),
            lambda row: row.gender,
            Kind.STATE,
            70,
            codes=tuple(Gender),
            visible=False,
        ),
        *(
            Column(key, title, attrgetter(key), width=width, visible=False)
            for key, title, width in (
                ("fax", QT_TRANSLATE_NOOP("customers", "Fax"), 110),
                ("qq", QT_TRANSLATE_NOOP("customers", "QQ"), 100),
                ("native_place", QT_TRANSLATE_NOOP("customers", "Native place"), 100),
                ("education", QT_TRANSLATE_NOOP("customers", "Education"), 90),
                ("family", QT_TRANSLATE_NOOP("customers", "Family"), 140),
                ("hobbies", QT_TRANSLATE_NOOP("customers", "Hobbies"), 140),
                ("personality", QT_TRANSLATE_NOOP("customers", "Personality"), 140),
            )
        ),
        Column("notes", QT_TRANSLATE_NOOP("customers", "What we learned"), lambda row: row.notes, width=180),
    )

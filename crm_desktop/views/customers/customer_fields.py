"""The fields of a customer, in sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.customers import CustomerStatus, PartyKind, TermKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit import date_field, editors
from crm_desktop.qtkit.editors import Editor
from crm_desktop.qtkit.form import Field
from crm_desktop.queries.customer_form import Choices
from crm_desktop.views.context import Context
from crm_desktop.views.customers.sectioned_form import Section
from crm_desktop.views.looks import look_of

Options = Sequence[tuple[Any, str]]


def codes(members: Any) -> Callable[[], Options]:
    """The members of an enumeration with their words."""
    return lambda: [(code, look_of(code).text) for code in members]


def dictionary(choices: Choices, name: str) -> Editor:
    """A word of the office's dictionary, or one of the user's own."""
    return editors.choice(lambda: [("", ""), *((word, word) for word in choices.lists.get(name, ()))], editable=True)


def tick(text: str) -> Editor:
    """A check box with marked words beside it."""
    return editors.flag(lambda: QCoreApplication.translate("customers", text))


def name_section(context: Context, choices: Choices) -> Section:
    """Who it is: what the collision check looks at comes first."""
    mark = QT_TRANSLATE_NOOP
    people = [(None, ""), *choices.salespeople]
    may_assign = context.may(Right.ASSIGN_CUSTOMERS) or context.may(Right.SEE_ALL_CUSTOMERS)
    return Section(
        "",
        [
            Field("name", mark("customers", "Name"), editors.text(longest=120), required=True, span=2),
            Field("short_name", mark("customers", "Short name"), editors.text(longest=60)),
            Field(
                "code",
                mark("customers", "Code"),
                editors.text(longest=30),
                hint=mark("customers", "Empty: the next number"),
                stop=False,
            ),
            Field("phone", mark("customers", "Phone"), editors.text(longest=60)),
            Field("tax_number", mark("customers", "Tax no."), editors.text(longest=40), stop=False),
            Field("grade", mark("customers", "Grade"), dictionary(choices, "customer_grade"), stop=False),
            Field("status", mark("customers", "Status"), editors.choice(codes(CustomerStatus)), stop=False),
            Field(
                "owner_id",
                mark("customers", "Salesperson"),
                editors.choice(lambda: people),
                stop=False,
                read_only=not may_assign,
            ),
        ],
    )


def place_section(choices: Choices) -> Section:
    """Where it is and what it does."""
    mark = QT_TRANSLATE_NOOP
    return Section(
        mark("customers", "Address and business"),
        [
            Field("province", mark("customers", "Province"), editors.text(longest=40), stop=False),
            Field("city", mark("customers", "City"), editors.text(longest=40)),
            Field("region", mark("customers", "Region"), dictionary(choices, "region"), stop=False),
            Field("address", mark("customers", "Address"), editors.text(longest=200), span=2),
            Field("source", mark("customers", "Source"), dictionary(choices, "customer_source"), stop=False),
            Field("delivery_address", mark("customers", "Deliver to"), editors.text(longest=200), span=2, stop=False),
            Field("since", mark("customers", "Customer since"), date_field.day(), stop=False),
            Field(
                "business_nature",
                mark("customers", "Nature of business"),
                dictionary(choices, "business_nature"),
                stop=False,
            ),
            Field(
                "business_type", mark("customers", "Type of business"), dictionary(choices, "business_type"), stop=False
            ),
            Field("kind", mark("customers", "Kind of party"), editors.choice(codes(PartyKind)), stop=False),
            Field(
                "legal_representative", mark("customers", "Legal representative"), editors.text(longest=60), stop=False
            ),
            Field("person_in_charge", mark("customers", "Person in charge"), editors.text(longest=60), stop=False),
            Field("fax", mark("customers", "Fax"), editors.text(longest=60), stop=False),
            Field("email", mark("customers", "E-mail"), editors.text(longest=120), stop=False),
            Field("website", mark("customers", "Website"), editors.text(longest=120), stop=False),
            Field("tags", mark("customers", "Tags"), editors.text(longest=200), stop=False),
        ],
    )


def terms_section(choices: Choices) -> Section:
    """On which terms it buys."""
    mark = QT_TRANSLATE_NOOP
    hold = mark("customers", "On hold: no new orders")
    return Section(
        mark("customers", "Credit, payment and prices"),
        [
            Field(
                "credit_limit",
                mark("customers", "Credit limit"),
                editors.money(),
                hint=mark("customers", "Empty: no limit is checked"),
            ),
            Field("max_overdue_days", mark("customers", "Overdue days at most"), editors.count(), stop=False),
            Field("on_hold", mark("customers", "Hold"), tick(hold), stop=False),
            Field("term_kind", mark("customers", "Settlement method"), editors.choice(codes(TermKind)), stop=False),
            Field("term_days", mark("customers", "Credit days"), editors.count(), stop=False),
            Field("term_day", mark("customers", "Day of the month"), editors.count(), stop=False),
            Field("price_level", mark("customers", "Price level"), dictionary(choices, "price_level"), stop=False),
            Field(
                "discount",
                mark("customers", "Discount"),
                editors.rate(),
                stop=False,
                hint=mark("customers", "5% is 5 off 100"),
            ),
            Field("order_habit", mark("customers", "How and when they order"), editors.text(longest=120), stop=False),
        ],
    )


def invoice_section() -> Section:
    """What an invoice needs, and notes."""
    mark = QT_TRANSLATE_NOOP
    return Section(
        mark("customers", "Invoice and notes"),
        [
            Field("invoice_title", mark("customers", "Invoice title"), editors.text(longest=120), span=2, stop=False),
            Field("bank", mark("customers", "Bank"), editors.text(longest=120), stop=False),
            Field("bank_account", mark("customers", "Account"), editors.text(longest=60), stop=False),
            Field("notes", mark("customers", "Notes"), editors.lines(3), span=3, stop=False),
        ],
    )

"""The fields of a customer, in sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Area, Reach, Right
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.customers import CustomerStatus, TermKind
from crm_desktop.domain.parties.drafts import AGREED_FIELDS, CustomerDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.qtkit.forms.growing_choice import Making, growing_choice
from crm_desktop.qtkit.forms.ticks_field import ticks
from crm_desktop.queries.parties.form import Choices
from crm_desktop.views.context import Context
from crm_desktop.views.customers.sectioned_form import Section
from crm_desktop.views.looks import look_of
from crm_desktop.views.own_form import own_sections
from crm_desktop.views.pick_lists import pick_list, pick_tags
from crm_desktop.views.seen_fields import seen_fields

Options = Sequence[tuple[Any, str]]


def codes(members: Any) -> Callable[[], Options]:
    """The members of an enumeration with their words."""
    return lambda: [(code, look_of(code).text) for code in members]


def tick(text: str) -> Editor:
    """A check box with marked words beside it."""
    return editors.flag(lambda: QCoreApplication.translate("customers", text))


def _new_person(context: Context) -> Making | None:
    """A colleague who is not entered yet, entered in place by whoever may."""
    if not context.may(Right.EDIT_EMPLOYEES):
        return None
    words = QCoreApplication.translate("customers", "New employee…")
    return Making(words, lambda _field, taken: context.open("employee", None, saved=taken, sells=True))


def name_section(context: Context, choices: Choices) -> Section:
    """Who it is: what the collision check looks at comes first."""
    people = [(None, ""), *choices.salespeople]
    may_assign = context.may(Right.ASSIGN_CUSTOMERS) or context.may(Reach(Area.PARTIES))
    return Section(
        "",
        [
            Field("name", QT_TRANSLATE_NOOP("customers", "Name"), editors.text(longest=120), required=True, span=2),
            Field("short_name", QT_TRANSLATE_NOOP("customers", "Short name"), editors.text(longest=60)),
            Field(
                "code",
                QT_TRANSLATE_NOOP("customers", "Code"),
                editors.text(longest=30),
                hint=QT_TRANSLATE_NOOP("customers", "Empty: the next number"),
                stop=False,
            ),
            Field("phone", QT_TRANSLATE_NOOP("customers", "Phone"), editors.text(longest=60)),
            Field("tax_number", QT_TRANSLATE_NOOP("customers", "Tax no."), editors.text(longest=40), stop=False),
            Field("grade", QT_TRANSLATE_NOOP("customers", "Grade"), pick_list(choices, "customer_grade"), stop=False),
            Field(
                "status", QT_TRANSLATE_NOOP("customers", "Status"), editors.choice(codes(CustomerStatus)), stop=False
            ),
            Field(
                "owner_id",
                QT_TRANSLATE_NOOP("customers", "Salesperson"),
                growing_choice(lambda: people, _new_person(context)),
                stop=False,
                read_only=not may_assign,
            ),
            Field("roles", QT_TRANSLATE_NOOP("customers", "Is our"), ticks(codes(PartyRole)), span=3, stop=False),
        ],
    )


def place_section(choices: Choices) -> Section:
    """Where it is and what it does."""
    return Section(
        QT_TRANSLATE_NOOP("customers", "Address and business"),
        [
            Field("province", QT_TRANSLATE_NOOP("customers", "Province"), editors.text(longest=40), stop=False),
            Field("city", QT_TRANSLATE_NOOP("customers", "City"), editors.text(longest=40)),
            Field("region", QT_TRANSLATE_NOOP("customers", "Region"), pick_list(choices, "region"), stop=False),
            Field("address", QT_TRANSLATE_NOOP("customers", "Address"), editors.text(longest=200), span=2),
            Field(
                "source", QT_TRANSLATE_NOOP("customers", "Source"), pick_list(choices, "customer_source"), stop=False
            ),
            Field(
                "delivery_address",
                QT_TRANSLATE_NOOP("customers", "Deliver to"),
                editors.text(longest=200),
                span=2,
                stop=False,
            ),
            Field("since", QT_TRANSLATE_NOOP("customers", "Customer since"), date_field.day(), stop=False),
            Field(
                "business_nature",
                QT_TRANSLATE_NOOP("customers", "Nature of business"),
                pick_list(choices, "business_nature"),
                stop=False,
            ),
            Field(
                "business_type",
                QT_TRANSLATE_NOOP("customers", "Type of business"),
                pick_list(choices, "business_type"),
                stop=False,
            ),
            Field(
                "legal_representative",
                QT_TRANSLATE_NOOP("customers", "Legal representative"),
                editors.text(longest=60),
                stop=False,
            ),
            Field(
                "person_in_charge",
                QT_TRANSLATE_NOOP("customers", "Person in charge"),
                editors.text(longest=60),
                stop=False,
            ),
            Field("fax", QT_TRANSLATE_NOOP("customers", "Fax"), editors.text(longest=60), stop=False),
            Field("email", QT_TRANSLATE_NOOP("customers", "E-mail"), editors.text(longest=120), stop=False),
            Field("website", QT_TRANSLATE_NOOP("customers", "Website"), editors.text(longest=120), stop=False),
            Field(
                "tags",
                QT_TRANSLATE_NOOP("customers", "Tags"),
                pick_tags(choices, "customer_tag", longest=200),
                stop=False,
            ),
        ],
    )


def terms_section(choices: Choices, *, may_set_credit: bool) -> Section:
    """On which terms it buys; how far it is trusted is shown only to those who do not decide it."""
    hold = QT_TRANSLATE_NOOP("customers", "On hold: no new orders")
    return Section(
        QT_TRANSLATE_NOOP("customers", "Credit, payment and prices"),
        [
            Field(
                "credit_limit",
                QT_TRANSLATE_NOOP("customers", "Credit limit"),
                editors.money(),
                hint=QT_TRANSLATE_NOOP("customers", "Empty: no limit is checked")
                if may_set_credit
                else QT_TRANSLATE_NOOP("customers", "Set by finance or a manager"),
                read_only=not may_set_credit,
                stop=may_set_credit,
            ),
            Field(
                "max_overdue_days",
                QT_TRANSLATE_NOOP("customers", "Overdue days at most"),
                editors.count(),
                stop=False,
                read_only=not may_set_credit,
            ),
            Field(
                "on_hold",
                QT_TRANSLATE_NOOP("customers", "Hold"),
                tick(hold),
                stop=False,
                read_only=not may_set_credit,
            ),
            Field(
                "term_kind",
                QT_TRANSLATE_NOOP("customers", "Settlement method"),
                editors.choice(codes(TermKind)),
                stop=False,
            ),
            Field("term_days", QT_TRANSLATE_NOOP("customers", "Credit days"), editors.count(), stop=False),
            Field("term_day", QT_TRANSLATE_NOOP("customers", "Day of the month"), editors.count(), stop=False),
            Field(
                "price_level",
                QT_TRANSLATE_NOOP("customers", "Price level"),
                pick_list(choices, "price_level"),
                stop=False,
            ),
            Field(
                "discount",
                QT_TRANSLATE_NOOP("customers", "Discount"),
                editors.rate(),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "5% is 5 off 100"),
            ),
            Field(
                "over_delivery",
                QT_TRANSLATE_NOOP("customers", "Over-delivery allowed"),
                editors.rate(),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "Empty: as the product or the rules have it"),
            ),
            Field(
                "under_delivery",
                QT_TRANSLATE_NOOP("customers", "Short delivery allowed"),
                editors.rate(),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "Share of the order; empty: as the product or the rules say"),
            ),
            Field(
                "order_habit",
                QT_TRANSLATE_NOOP("customers", "How and when they order"),
                editors.text(longest=120),
                stop=False,
            ),
            Field(
                "order_weekday",
                QT_TRANSLATE_NOOP("customers", "Orders on"),
                editors.choice(_weekdays),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "A task says if nothing came by then"),
            ),
        ],
        belongs=lambda draft: PartyRole.CUSTOMER in draft.roles,
    )


def _weekdays() -> list[tuple[int | None, str]]:
    """The days of the week, and none of them."""
    words = (
        QT_TRANSLATE_NOOP("customers", "Mondays"),
        QT_TRANSLATE_NOOP("customers", "Tuesdays"),
        QT_TRANSLATE_NOOP("customers", "Wednesdays"),
        QT_TRANSLATE_NOOP("customers", "Thursdays"),
        QT_TRANSLATE_NOOP("customers", "Fridays"),
        QT_TRANSLATE_NOOP("customers", "Saturdays"),
        QT_TRANSLATE_NOOP("customers", "Sundays"),
    )
    named = [(number, QCoreApplication.translate("customers", text)) for number, text in enumerate(words, start=1)]
    return [(None, QCoreApplication.translate("customers", "No certain day")), *named]


def supply_section() -> Section:
    """On which terms it supplies."""
    return Section(
        QT_TRANSLATE_NOOP("customers", "When we buy"),
        [
            Field(
                "supply_term_kind",
                QT_TRANSLATE_NOOP("customers", "We pay"),
                editors.choice(codes(TermKind)),
                stop=False,
            ),
            Field("supply_term_days", QT_TRANSLATE_NOOP("customers", "Days until we pay"), editors.count(), stop=False),
            Field("supply_term_day", QT_TRANSLATE_NOOP("customers", "Day of payment"), editors.count(), stop=False),
            Field(
                "supply_tax_rate",
                QT_TRANSLATE_NOOP("customers", "Their tax rate"),
                editors.rate(),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "Empty: as the rules have it"),
            ),
            Field(
                "supply_lead_days",
                QT_TRANSLATE_NOOP("customers", "Days to deliver"),
                editors.count(),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "From our order to the goods"),
            ),
            Field("supply_least", QT_TRANSLATE_NOOP("customers", "Least order"), editors.money(), stop=False),
            Field(
                "supply_credit",
                QT_TRANSLATE_NOOP("customers", "Credit they give us"),
                editors.money(),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "Empty: nothing agreed"),
            ),
            Field(
                "our_code",
                QT_TRANSLATE_NOOP("customers", "Our code there"),
                editors.text(longest=60),
                stop=False,
                hint=QT_TRANSLATE_NOOP("customers", "What they call us in their books"),
            ),
            Field(
                "supply_notes",
                QT_TRANSLATE_NOOP("customers", "About buying there"),
                editors.lines(2),
                span=3,
                stop=False,
            ),
        ],
        belongs=lambda draft: bool({PartyRole.SUPPLIER, PartyRole.CARRIER} & set(draft.roles)),
    )


def invoice_section() -> Section:
    """What an invoice needs, and notes."""
    return Section(
        QT_TRANSLATE_NOOP("customers", "Invoice and notes"),
        [
            Field(
                "invoice_title",
                QT_TRANSLATE_NOOP("customers", "Invoice title"),
                editors.text(longest=120),
                span=2,
                stop=False,
            ),
            Field("bank", QT_TRANSLATE_NOOP("customers", "Bank"), editors.text(longest=120), stop=False),
            Field("bank_account", QT_TRANSLATE_NOOP("customers", "Account"), editors.text(longest=60), stop=False),
            Field("notes", QT_TRANSLATE_NOOP("customers", "Notes"), editors.lines(3), span=3, stop=False),
        ],
    )


def all_sections(context: Context, found: Choices) -> list[Section]:
    """Everything that is kept of a party but its people."""
    terms = terms_section(found, may_set_credit=context.may(Right.SET_CREDIT))
    own = [Section(title, fields) for title, fields in own_sections(context, Owner.PARTY).items()]
    every = (name_section(context, found), place_section(found), *own, terms, supply_section(), invoice_section())
    agreed = [_agreed_by_others(context, section) for section in every]
    return [seen for section in agreed if (seen := seen_section(context, CustomerDraft, section)).fields]


def _agreed_by_others(context: Context, section: Section) -> Section:
    """A section whose fields can be changed as far as the operator agrees on that side."""
    others = {name for right, names in AGREED_FIELDS.items() if not context.may(right) for name in names}
    fields = [replace(one, read_only=True) if one.key in others else one for one in section.fields]
    return replace(section, fields=fields)


def seen_section(context: Context, draft: type[object], section: Section) -> Section:
    """A section with the fields that the operator sees."""
    return replace(section, fields=seen_fields(context, draft, section.fields))

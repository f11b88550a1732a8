"""How parties, their people and those of the office look in the search box."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from crm_desktop.domain.clock import day_of
from crm_desktop.domain.parties.roles import AS_CUSTOMER
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.finding.facts_pane import Fact, Facts
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.theme import TONE_TOKENS
from crm_desktop.views.found import HitLook, given, said, why
from crm_desktop.views.looks import look_of

if TYPE_CHECKING:
    from crm_desktop.queries.finding.facts import CustomerGlance, PersonGlance
    from crm_desktop.queries.finding.rows import Hit

_BALANCE = QT_TRANSLATE_NOOP("SearchBox", "Balance")
_OVERDUE = QT_TRANSLATE_NOOP("SearchBox", "Overdue")
_WE_OWE = QT_TRANSLATE_NOOP("SearchBox", "We owe")
_OVERDUE_DAYS = QT_TRANSLATE_NOOP("SearchBox", "{amount} · {days} days")
_LAST_ORDER = QT_TRANSLATE_NOOP("SearchBox", "Last order")
_STATE = QT_TRANSLATE_NOOP("SearchBox", "State")
_CONTACT = QT_TRANSLATE_NOOP("SearchBox", "Contact")
_PHONE = QT_TRANSLATE_NOOP("SearchBox", "Phone")
_MOBILE = QT_TRANSLATE_NOOP("SearchBox", "Mobile")
_EMAIL = QT_TRANSLATE_NOOP("SearchBox", "E-mail")
_WECHAT = QT_TRANSLATE_NOOP("SearchBox", "WeChat")
_SALESPERSON = QT_TRANSLATE_NOOP("SearchBox", "Salesperson")
_LAST_CONTACT = QT_TRANSLATE_NOOP("SearchBox", "Last contact")
_HELD = QT_TRANSLATE_NOOP("SearchBox", "On hold")
_EMPLOYEE = QT_TRANSLATE_NOOP("SearchBox", "Employee")
_BOUGHT = QT_TRANSLATE_NOOP("SearchBox", "last {day} · bought in {count} orders")


def _party_row(hit: Hit) -> Match:
    note = hit.subtitle.removeprefix(f"{hit.code} · ")
    if hit.bought:
        note = said(_BOUGHT).format(day=formats.day(hit.on)[5:], count=hit.bought)
    elif hit.roles != AS_CUSTOMER:
        note = " · ".join((*(look_of(role).text for role in hit.roles), note))
    return Match((hit.kind, hit.id), hit.title, (hit.code, why(hit) or note), hit)


def _person_row(hit: Hit) -> Match:
    words = f"{said(_EMPLOYEE)} · {hit.subtitle}" if hit.kind == "employee" else hit.subtitle
    return Match((hit.kind, hit.id), hit.title, (words, why(hit)), hit)


def _party_facts(glance: CustomerGlance) -> Facts:
    roles = () if glance.roles == AS_CUSTOMER else tuple(look_of(role).text for role in glance.roles)
    second = " · ".join(filter(None, (glance.code, *roles, look_of(glance.status).text, glance.grade)))
    facts: list[Fact] = []
    if glance.money is not None:
        facts.append(Fact(said(_BALANCE), formats.money(glance.money.balance) or "0.00", bold=True))
        facts.append(_overdue(glance.money.overdue, glance.money.oldest_overdue_days))
    if glance.owed is not None:
        facts.append(Fact(said(_WE_OWE), formats.money(glance.owed.balance) or "0.00", bold=True))
        facts += [_overdue(glance.owed.overdue)] if glance.owed.overdue else []
    if glance.last_order is not None:
        last = glance.last_order
        facts.append(Fact(said(_LAST_ORDER), f"{formats.day(last.on)}  {formats.money(last.total)}"))
        facts.append(Fact(last.number, look_of(last.state).text, TONE_TOKENS[look_of(last.state).tone]))
    if glance.on_hold:
        facts.append(Fact(said(_STATE), said(_HELD), "red"))
    facts += given(
        (_CONTACT, glance.contact),
        (_PHONE, glance.phone),
        (_SALESPERSON, glance.owner),
        (_LAST_CONTACT, formats.day(day_of(glance.last_contact_at)) if glance.last_contact_at else ""),
    )
    return Facts(glance.name, second, facts)


def _overdue(amount: Decimal, days: int = 0) -> Fact:
    if not amount:
        return Fact(said(_OVERDUE), "0.00")
    text = formats.money(amount)
    return Fact(said(_OVERDUE), said(_OVERDUE_DAYS).format(amount=text, days=days) if days else text, "red", bold=True)


def _person_facts(glance: PersonGlance) -> Facts:
    second = " · ".join(filter(None, (glance.title, glance.where)))
    facts = given((_MOBILE, glance.mobile), (_PHONE, glance.phone), (_WECHAT, glance.wechat), (_EMAIL, glance.email))
    return Facts(glance.name, second, facts)


LOOKS: Mapping[str, HitLook] = {
    "customer": HitLook(_party_row, _party_facts),
    "person": HitLook(_person_row, _person_facts),
    "employee": HitLook(_person_row, _person_facts),
}
"""By kind of hit."""

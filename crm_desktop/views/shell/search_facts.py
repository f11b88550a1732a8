"""The facts of the row under the focus of the search box: what each kind shows, and when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.clock import day_of
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.parties.roles import AS_CUSTOMER
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.finding.facts_pane import Fact, Facts, FactTable
from crm_desktop.qtkit.forms.editors import Match
from crm_desktop.qtkit.jobs import QUICK, Progress
from crm_desktop.qtkit.theme import TONE_TOKENS
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of
from crm_desktop.views.shell.search_rows import said

if TYPE_CHECKING:
    from crm_desktop.domain.trade.pricing import PricesFor
    from crm_desktop.queries.finding.facts import CustomerGlance, DocumentGlance, PersonGlance, ProductGlance

FOLLOW_MS = 120
"""So long a row must be current before its facts are asked for."""

_LAST = QT_TRANSLATE_NOOP("SearchBox", "Last price to {customer}")
_NEVER = QT_TRANSLATE_NOOP("SearchBox", "never bought it")
_OTHERS = QT_TRANSLATE_NOOP("SearchBox", "Others, last")
_LIST_LOWEST = QT_TRANSLATE_NOOP("SearchBox", "List price / lowest")
_COST = QT_TRANSLATE_NOOP("SearchBox", "Cost")
_UNIT = QT_TRANSLATE_NOOP("SearchBox", "Unit")
_OFF = QT_TRANSLATE_NOOP("SearchBox", "Switched off")
_SALES = QT_TRANSLATE_NOOP("SearchBox", "Last orders")
_DATE = QT_TRANSLATE_NOOP("SearchBox", "Date")
_CUSTOMER = QT_TRANSLATE_NOOP("SearchBox", "Customer")
_QUANTITY = QT_TRANSLATE_NOOP("SearchBox", "Quantity")
_PRICE = QT_TRANSLATE_NOOP("SearchBox", "Price")
_BALANCE = QT_TRANSLATE_NOOP("SearchBox", "Balance")
_OVERDUE = QT_TRANSLATE_NOOP("SearchBox", "Overdue")
_OVERDUE_DAYS = QT_TRANSLATE_NOOP("SearchBox", "{amount} · {days} days")
_LAST_ORDER = QT_TRANSLATE_NOOP("SearchBox", "Last order")
_AMOUNT = QT_TRANSLATE_NOOP("SearchBox", "Amount")
_STATE = QT_TRANSLATE_NOOP("SearchBox", "State")
_CONTACT = QT_TRANSLATE_NOOP("SearchBox", "Contact")
_PHONE = QT_TRANSLATE_NOOP("SearchBox", "Phone")
_MOBILE = QT_TRANSLATE_NOOP("SearchBox", "Mobile")
_EMAIL = QT_TRANSLATE_NOOP("SearchBox", "E-mail")
_WECHAT = QT_TRANSLATE_NOOP("SearchBox", "WeChat")
_SALESPERSON = QT_TRANSLATE_NOOP("SearchBox", "Salesperson")
_LAST_CONTACT = QT_TRANSLATE_NOOP("SearchBox", "Last contact")
_NOTES = QT_TRANSLATE_NOOP("SearchBox", "Notes")
_SOUNDS = QT_TRANSLATE_NOOP("SearchBox", "Found by pinyin: {reasons}")
_KEY = QT_TRANSLATE_NOOP("SearchBox", "Shortcut")
_HELD = QT_TRANSLATE_NOOP("SearchBox", "On hold")


def _given(*facts: tuple[str, str]) -> list[Fact]:
    """Those that say anything."""
    return [Fact(said(name), value) for name, value in facts if value]


def _product(glance: ProductGlance) -> Facts:
    offer, past, other = glance.strip.offer, glance.strip.past, glance.strip.other_last
    name = offer.name if offer.specification in offer.name else f"{offer.name} {offer.specification}"
    facts = []
    if glance.customer:
        last = f"{formats.day(past[0].on)[5:]}  {formats.price(past[0].price)}" if past else said(_NEVER)
        facts.append(Fact(said(_LAST).format(customer=glance.customer), last, bold=bool(past)))
    prices = " / ".join(formats.price(price) or "—" for price in (offer.list_price, offer.lowest_price))
    facts += _given(
        (_OTHERS, formats.price(other.price) if other else ""),
        (_LIST_LOWEST, prices),
        (_COST, formats.price(offer.cost)),
        (_UNIT, offer.unit),
    )
    if not glance.is_active:
        facts.append(Fact(said(_STATE), said(_OFF), "amber"))
    rows = [
        (formats.day(sale.on)[5:], sale.customer, formats.quantity(sale.quantity), formats.price(sale.price))
        for sale in glance.sales
    ]
    heads = tuple(map(said, (_DATE, _CUSTOMER, _QUANTITY, _PRICE)))
    second = " · ".join(filter(None, (offer.code, glance.barcode)))
    return Facts(name, second, facts, FactTable(said(_SALES), heads, rows))


def _customer(glance: CustomerGlance) -> Facts:
    roles = () if glance.roles == AS_CUSTOMER else tuple(look_of(role).text for role in glance.roles)
    second = " · ".join(filter(None, (glance.code, *roles, look_of(glance.status).text, glance.grade)))
    facts: list[Fact] = []
    if glance.money is not None:
        facts.append(Fact(said(_BALANCE), formats.money(glance.money.balance) or "0.00", bold=True))
        facts.append(_overdue(glance.money.overdue, glance.money.oldest_overdue_days))
    if glance.last_order is not None:
        last = glance.last_order
        facts.append(Fact(said(_LAST_ORDER), f"{formats.day(last.on)}  {formats.money(last.total)}"))
        facts.append(Fact(last.number, look_of(last.state).text, TONE_TOKENS[look_of(last.state).tone]))
    if glance.on_hold:
        facts.append(Fact(said(_STATE), said(_HELD), "red"))
    facts += _given(
        (_CONTACT, glance.contact),
        (_PHONE, glance.phone),
        (_SALESPERSON, glance.owner),
        (_LAST_CONTACT, formats.day(day_of(glance.last_contact_at)) if glance.last_contact_at else ""),
    )
    return Facts(glance.name, second, facts)


def _overdue(amount: Decimal, days: int) -> Fact:
    if not amount:
        return Fact(said(_OVERDUE), "0.00")
    return Fact(said(_OVERDUE), said(_OVERDUE_DAYS).format(amount=formats.money(amount), days=days), "red", bold=True)


def _person(glance: PersonGlance) -> Facts:
    second = " · ".join(filter(None, (glance.title, glance.where)))
    facts = _given((_MOBILE, glance.mobile), (_PHONE, glance.phone), (_WECHAT, glance.wechat), (_EMAIL, glance.email))
    return Facts(glance.name, second, facts)


def _document(glance: DocumentGlance) -> Facts:
    look = look_of(glance.state)
    facts = [
        Fact(said(_STATE), look.text, TONE_TOKENS[look.tone], bold=True),
        Fact(said(_AMOUNT), formats.money(glance.amount), bold=True),
        *_given((_DATE, formats.day(glance.on)), (_SALESPERSON, glance.employee), (_NOTES, glance.notes)),
    ]
    return Facts(glance.number, " · ".join((look_of(DocumentKind(glance.kind)).text, glance.customer)), facts)


def _why(match: Match) -> str:
    """What stands for what, where something was typed as it sounds."""
    if not match.reasons:
        return ""
    words = " · ".join(f"{reason.typed} = {reason.text}" for reason in match.reasons)
    return said(_SOUNDS).format(reasons=words)


def _command(match: Match) -> Facts:
    """What a command says of itself is all there is to know."""
    _lead, shortcut, menu = match.cells or ("", "", "")
    return Facts(match.text, menu, _given((_KEY, shortcut)))


SHOWN: Mapping[str, Callable[[Any], Facts]] = {
    "product": _product,
    "customer": _customer,
    "person": _person,
    "employee": _person,
    **dict.fromkeys(DocumentKind, _document),
}
"""By the kind of a hit."""


class FactsFollow(QObject):
    """Asks for what the current row is; an older answer never replaces a newer one.

    Attributes:
        told: the facts to be shown now, or None.
    """

    told = Signal(object)

    def __init__(self, owner: QObject, context: Context) -> None:
        super().__init__(owner)
        self._context = context
        self._whose: PricesFor | None = None
        self._wanted: Match | None = None
        self._running: Progress | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(FOLLOW_MS)
        self._settle.timeout.connect(self._ask)

    def forget(self) -> None:
        """The list is gone; nothing is shown in the next one but what belongs to it."""
        self.follow(None, None)
        self.told.emit(None)

    def follow(self, match: Match | None, whose: PricesFor | None) -> None:
        """Another row is current; ``whose`` prices are of interest."""
        if match is not None and self._wanted is not None and (match.id, whose) == (self._wanted.id, self._whose):
            return
        self._wanted, self._whose = match, whose
        if self._running is not None:
            self._running.cancel()
            self._running = None
        if match is None:
            self._settle.stop()
        else:
            self._settle.start()

    def _ask(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        kind, record_id = wanted.id
        if kind not in SHOWN:
            self.told.emit(_command(wanted) if kind == "command" else None)
            return
        reader, today, whose = self._context.reader, self._context.clock.today(), self._whose

        def ask(_progress: Progress) -> Any:
            from crm_desktop.queries.finding.facts import FACTS

            query, more = FACTS[kind]
            extra = {name: value for name, value in (("kind", kind), ("whose", whose)) if name in more}
            return reader.read(query, record_id=record_id, today=today, **extra)

        self._running = self._context.jobs.run(
            self, ask, partial(self._show, wanted), partial(self._gone, wanted), lane=QUICK
        )

    def _show(self, wanted: Match, glance: Any) -> None:
        if wanted is self._wanted:
            self._running = None
            self.told.emit(replace(SHOWN[wanted.id[0]](glance), note=_why(wanted)))

    def _gone(self, wanted: Match, error: Exception) -> None:
        """What was deleted meanwhile has no facts; anything else is told as any reading is."""
        if wanted is self._wanted:
            self.told.emit(None)
        if not isinstance(error, NotFound):
            self._context.fail_in_passing(error)

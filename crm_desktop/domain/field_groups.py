"""Groups of fields that need a right to be seen, by the names that the fields have everywhere in the program.

A field is declared here once. What reads, lists, searches, prints, exports and logs asks ``sight``; nothing else
knows which fields are secret. A class whose fields of these names are nobody's secret, such as the office's own phone,
or belong to another group, says so as ``SECRETS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Any

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class Secret(StrEnum):
    """Fields that are seen or hidden together."""

    COST = "cost"
    PURCHASE = "purchase"
    PHONES = "phones"
    PRIVATE = "private"
    FAMILY = "family"
    BANK = "bank"
    RECEIVABLES = "receivables"
    """What customers owe, and what came in: never what a document says of itself."""
    TURNOVER = "turnover"
    """What documents of sales make together; a single one says its amount to everybody who sees it."""
    PAYABLES = "payables"


@dataclass(frozen=True, slots=True)
class Veil:
    """How a group is hidden from who lacks ``right``: not there at all, or with its middle part left out."""

    right: Right
    is_masked: bool = False


VEILS: Mapping[Secret, Veil] = {
    Secret.COST: Veil(Right.SEE_COST),
    Secret.PURCHASE: Veil(Right.SEE_PURCHASE),
    Secret.PHONES: Veil(Right.SEE_PHONES, is_masked=True),
    Secret.PRIVATE: Veil(Right.SEE_PRIVATE),
    Secret.FAMILY: Veil(Right.SEE_FAMILY),
    Secret.BANK: Veil(Right.SEE_BANK),
    Secret.RECEIVABLES: Veil(Right.SEE_MONEY),
    Secret.TURNOVER: Veil(Right.SEE_MONEY),
    Secret.PAYABLES: Veil(Right.SEE_PAYABLES),
}

SECRETS: Mapping[str, Secret] = {
    **dict.fromkeys(("cost", "transfer_price", "profit", "margin"), Secret.COST),
    **dict.fromkeys(
        ("supply_term_kind", "supply_term_days", "supply_term_day", "supply_terms", "supply_tax_rate", "supply_notes"),
        Secret.PURCHASE,
    ),
    **dict.fromkeys(("supply_credit", "supply_lead_days", "supply_least"), Secret.PURCHASE),
    **dict.fromkeys(("phone", "mobile", "fax", "company_phone", "email", "wechat", "qq"), Secret.PHONES),
    **dict.fromkeys(("address", "addresses", "delivery_address", "mail_address", "postcode"), Secret.PHONES),
    **dict.fromkeys(("family", "hobbies", "personality", "native_place", "education"), Secret.PRIVATE),
    **dict.fromkeys(("bank", "bank_account", "credit_limit", "max_overdue_days"), Secret.BANK),
    **dict.fromkeys(("received", "received_before", "unpaid", "is_overdue"), Secret.RECEIVABLES),
}
"""By name of a field, of a column of a list, or of a field on paper."""

MARKS: Mapping[str, Secret] = {"is_private": Secret.PRIVATE}
"""Fields by which a record says that all of it is of a group."""

NO_SECRETS: Mapping[str, Secret] = {}
"""For classes that have fields of these names and are not meant."""


class Sight(Enum):
    """What somebody sees of a field."""

    FULL = auto()
    MASKED = auto()
    NOTHING = auto()


def sight(access: Access, name: str, groups: Mapping[str, Secret] = SECRETS) -> Sight:
    """What the operator sees of a field.

    >>> from crm_desktop.domain.access import Role
    >>> cashier = Access(1, "x", "x", Role.CASHIER)
    >>> sight(cashier, "mobile").name, sight(cashier, "cost").name, sight(cashier, "name").name
    ('MASKED', 'NOTHING', 'FULL')
    """
    group = groups.get(name)
    if group is None or access.may(VEILS[group].right):
        return Sight.FULL
    return Sight.MASKED if VEILS[group].is_masked else Sight.NOTHING


def is_seen(access: Access, group: Secret) -> bool:
    """Whether the operator sees the fields of a group."""
    return access.may(VEILS[group].right)


def is_blind(access: Access) -> bool:
    """Whether anything at all is hidden from the operator."""
    is_whole = all(access.may(veil.right) for veil in VEILS.values())
    return not (is_whole and all(access.is_one_of(one.seen_by) for one in access.own))


def groups_of(kind: Callable[..., Any]) -> Mapping[str, Secret]:
    """The groups of the fields of a class."""
    found: Mapping[str, Secret] = getattr(kind, "SECRETS", SECRETS)
    return found


class HiddenNotYours(RuleBroken):
    """Who does not see a field does not set it either."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Leave this column out, or let somebody import this row who sees it: your role does not."
    )


GAP = "****"
_NUMBER = re.compile(r"\+?\d(?:[\s()-]{0,2}\d){6,}")
_SHOWN_OF_TEXT = 6


def masked(text: str) -> str:
    """A phone, mail address, number or address without the part that leads there.

    >>> masked("138 5740 1234"), masked("0574-8762 3100"), masked("8762 3100"), masked("chen@yongxing.cn")
    ('138****1234', '0574****3100', '****3100', 'c****@yongxing.cn')
    >>> masked("浙江省宁波市古林镇工贸路 88 号"), masked("cgq2186"), masked(""), masked("138****1234")
    ('浙江省宁波市****', 'c****', '', '138****1234')
    """
    if not text or GAP in text:
        return text
    if _NUMBER.fullmatch(text.strip()):
        return _without_middle(text)
    if "@" in text:
        name, _, place = text.partition("@")
        return f"{name[:1]}{GAP}@{place}"
    numbers = masked_numbers(text)
    if numbers != text:
        return numbers
    return text[: min(_SHOWN_OF_TEXT, max(1, len(text) // 4 if text.isascii() else len(text) // 2))] + GAP


def masked_numbers(text: str) -> str:
    """A text in which only numbers that may be phones are masked, such as the second line of a hit.

    >>> masked_numbers("采购经理 · 138 5740 1234"), masked_numbers("C00217 · 宁波")
    ('采购经理 · 138****1234', 'C00217 · 宁波')
    """
    return _NUMBER.sub(lambda found: _without_middle(found[0]), text)


def _without_middle(text: str) -> str:
    """The figures but for four before the last four."""
    figures = "".join(sign for sign in text if sign.isdigit())
    last = 4 if len(figures) > 7 else 3
    return figures[: max(0, len(figures) - 4 - last)] + GAP + figures[-last:]

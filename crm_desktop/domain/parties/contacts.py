"""The contact log: how we spoke, and what must be right about an entry."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.own.values import Own
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LONGEST_PLAN = 200
_CLOCKS_APART = timedelta(minutes=10)


class Channel(StrEnum):
    """How we spoke with a customer."""

    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    VISIT = "visit"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class ContactDraft:
    """One talk with a customer as a form holds it.

    Attributes:
        at: when we spoke, aware.
        next_on: the day of the plan that follows; None for no plan.
    """

    party_id: int
    at: datetime
    person_id: int | None = None
    channel: Channel = Channel.PHONE
    said: str = ""
    outcome: str = ""
    next_on: date | None = None
    next_time: time | None = None
    next_channel: Channel | None = None
    next_plan: str = ""
    plan_for_id: int | None = None
    quote_id: int | None = None
    order_id: int | None = None
    own: Own = field(default_factory=dict)


CONTACT_FIELDS = tuple(one.name for one in fields(ContactDraft) if one.name != "own")
"""The fields of a talk that are columns of it."""


class InTheFuture(RuleBroken):
    """A talk cannot have been tomorrow."""

    template = QT_TRANSLATE_NOOP("errors", "Enter a moment up to now, and write what is to come as the next contact.")


class InThePast(RuleBroken):
    """A plan cannot be for a day that is gone."""

    template = QT_TRANSLATE_NOOP("errors", "Choose today or a later day.")


class NoDay(RuleBroken):
    """A plan without a day would never be announced."""

    template = QT_TRANSLATE_NOOP("errors", "Choose the day of the next contact, or it will not be announced.")


def contact_problems(draft: ContactDraft, now: datetime, today: date) -> dict[str, DomainError]:
    """What must be put right before the talk can be saved, by field key."""
    problems: dict[str, DomainError] = {}
    if not draft.said.strip():
        problems["said"] = Required()
    if draft.at > now + _CLOCKS_APART:
        problems["at"] = InTheFuture()
    if draft.next_on is None:
        if draft.next_plan.strip() or draft.next_time is not None:
            problems["next_on"] = NoDay()
    elif draft.next_on < today:
        problems["next_on"] = InThePast()
    if len(draft.next_plan) > LONGEST_PLAN:
        problems["next_plan"] = TooLong(most=LONGEST_PLAN)
    return problems

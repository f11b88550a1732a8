"""Telling phones and addresses in full to who sees only a part of them: each time with a row in the audit log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.field_groups import SECRETS, Sight, sight
from crm_desktop.domain.limits import TooManyLooks
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.parties import Party
from crm_desktop.services.work import Handler, Work

_OF_CUSTOMER = ("phone", "fax", "email", "address", "delivery_address")
_OF_PERSON = ("mobile", "phone", "fax", "email", "wechat", "qq")


@dataclass(frozen=True, kw_only=True)
class ShowInFull:
    """Look up how a customer and its people are reached."""

    party_id: int


def show_in_full(work: Work, command: ShowInFull) -> Done:
    """Tell the masked fields as they are stored; nothing that is hidden altogether.

    Raises:
        TooManyLooks: if the operator looked up as many today as he may.
    """
    _require_looks(work)
    customer = work.load(Party, command.party_id)
    return Done(Changes.NONE, customer.id, customer.code, told=tuple(_told(work, customer)))


def _require_looks(work: Work) -> None:
    most = work.access.role.most_looks
    if most is None or sight(work.access, "phone") is Sight.FULL:
        return
    looked = select(func.count()).where(
        AuditEntry.operator_id == work.access.operator_id,
        AuditEntry.command == ShowInFull.__name__,
        AuditEntry.at >= moment_of(work.clock.today()),
    )
    if (work.session.scalar(looked) or 0) >= most:
        raise TooManyLooks(most=most)


def _told(work: Work, customer: Party) -> Iterator[tuple[str, str, str]]:
    for name in _seen(work, _OF_CUSTOMER):
        if value := getattr(customer, name):
            yield customer.short_name or customer.name, name, value
    for person in customer.people:
        for name in _seen(work, _OF_PERSON):
            if value := getattr(person, name):
                yield person.name, name, value


def _seen(work: Work, names: tuple[str, ...]) -> Iterator[str]:
    return (name for name in names if name in SECRETS and sight(work.access, name) is not Sight.NOTHING)


HANDLERS: Mapping[type, Handler] = {ShowInFull: Handler(show_in_full, None, "customer")}

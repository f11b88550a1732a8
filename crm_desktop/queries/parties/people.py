"""The people with whom the office deals, whatever firm they work for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.customers import Gender
from crm_desktop.models.parties import CALLED, ContactPerson, Party
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.searching import records_condition
from crm_desktop.queries.sight import sees_customer


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A contact person; phones come masked or not at all to who may not see them.

    Attributes:
        firm: where he works; ``party_id`` is its id.
        is_main: the first one of his firm.
    """

    id: int
    party_id: int
    name: str
    title: str
    gender: Gender
    firm: str
    is_main: bool
    mobile: str
    phone: str
    fax: str
    wechat: str
    qq: str
    email: str
    native_place: str
    education: str
    family: str
    hobbies: str
    personality: str
    notes: str
    own: Mapping[str, Any] = field(default_factory=dict)


_COMPUTED: Mapping[str, Any] = {
    "firm": CALLED,
    "is_main": ContactPerson.position == 0,
}
PEOPLE = Listing(
    row=PersonRow,
    key=ContactPerson.id,
    source=ContactPerson.__table__.join(Party.__table__, Party.id == ContactPerson.party_id),
    columns={
        name: _COMPUTED[name] if name in _COMPUTED else getattr(ContactPerson, name)
        for name in PersonRow.__dataclass_fields__
        if name != "own"
    },
    visible=sees_customer,
    found=lambda session, access, text: records_condition(ContactPerson.id, session, access, text, "person"),
    customer=ContactPerson.party_id,
    order=(Sort("firm"), Sort("is_main", descending=True)),
    own=Owner.PERSON,
)

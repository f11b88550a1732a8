"""Own fields for tests."""

from dataclasses import replace
from decimal import Decimal

from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.services.office.own_fields import SaveOwnField, save_own_field

ANNUAL_USE = OwnFieldDraft(
    key="annual_use",
    owner=Owner.PARTY,
    kind=OwnKind.DECIMAL,
    title="年用量",
    title_english="Annual use",
    unit="吨",
    places=1,
    least=Decimal(0),
    on_paper=True,
)


def define(work, draft=ANNUAL_USE, **values):
    """Define a field; the work that sees it, and what was done."""
    done = save_own_field(work, SaveOwnField(draft=replace(draft, **values)))
    return done.record_id


def knowing(work, access=None):
    """The same work, or that of somebody else, by who knows the fields that the office has now."""
    return replace(work, access=replace(access or work.access, own=read_own_fields(work.session)))

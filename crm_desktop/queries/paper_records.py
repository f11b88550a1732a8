"""The record behind each kind of paper, loaded through the one door."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.base import Base
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import ContactPlan
from crm_desktop.queries.seeing import all_visible

RECORDS: Mapping[str, type[Base]] = {
    **{kind.value: one.entity for kind, one in TABLES.items()},
    "statement": Party,
    "supplier_statement": Party,
    "customer_sheet": Party,
    "envelope": Party,
    "address_label": Party,
    "contact_plan": ContactPlan,
}
"""By the key of the kind in ``print_templates.kinds``; what is printed of no record, such as a list, is not here."""


def require_paper(session: Session, access: Access, kind: str, record_ids: Collection[int]) -> None:
    """Make sure that the operator sees what papers of a kind are of; 0 stands for no record, such as a list.

    Raises:
        NotFound: if one is not there, or not for this operator.
    """
    wanted = [record_id for record_id in record_ids if record_id]
    if not wanted:
        return
    if kind not in RECORDS:
        raise NotFound(what=kind)
    all_visible(session, access, RECORDS[kind], wanted)

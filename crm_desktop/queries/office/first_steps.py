"""How far a new office has come: each step is done by what the office holds, never by a tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.money.items import Charge
from crm_desktop.models.office.people import Operator
from crm_desktop.models.paper.printing import PrintRecord
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.queries.office.system import office_setting

LEFT_OUT = "first_steps_left_out"
"""The setting that names the steps that an office does not need."""


class StepKind(StrEnum):
    """The steps, in their order."""

    PEOPLE = "people"
    PRODUCTS = "products"
    CUSTOMERS = "customers"
    OPENING = "opening"
    PRINTER = "printer"
    ORDER = "order"


_RIGHTS = {
    StepKind.PEOPLE: Right.SET_UP_OFFICE,
    StepKind.PRODUCTS: Right.IMPORT,
    StepKind.CUSTOMERS: Right.IMPORT,
    StepKind.OPENING: Right.EDIT_MONEY,
    StepKind.ORDER: Right.EDIT_SALES,
}
_WAITS = {StepKind.OPENING: (StepKind.CUSTOMERS,), StepKind.ORDER: (StepKind.PRODUCTS, StepKind.CUSTOMERS)}


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it stands.

    Attributes:
        count: how many records came of it.
        is_left_out: whether the office said that it does not need it.
        waits_for: the first step that has to be done before; None if it can be begun now.
    """

    kind: StepKind
    count: int
    is_done: bool
    is_left_out: bool = False
    waits_for: StepKind | None = None


def first_steps(session: Session, access: Access) -> tuple[Step, ...]:
    """The steps that the operator may take, in their order."""
    counted, needless = side_by_side(
        session,
        lambda own: own.execute(select(*_counts())).one(),
        lambda own: office_setting(own, access, name=LEFT_OUT, default=[]),
    )
    counts, left_out = dict(zip(StepKind, counted, strict=True)), set(needless)
    done = {kind for kind, count in counts.items() if count >= (2 if kind is StepKind.PEOPLE else 1)}
    return tuple(
        Step(
            kind,
            count,
            is_done=kind in done or kind.value in left_out,
            is_left_out=kind not in done and kind.value in left_out,
            waits_for=next((other for other in _WAITS.get(kind, ()) if other not in done), None),
        )
        for kind, count in counts.items()
        if kind not in _RIGHTS or access.may(_RIGHTS[kind])
    )


def _counts() -> Sequence[Any]:
    """In the order of the steps."""
    questions = (
        select(func.count(Operator.id)).where(Operator.is_active),
        select(func.count(Product.id)),
        select(func.count(Party.id)),
        select(func.count(Charge.id)).where(Charge.side == Side.RECEIVABLE, Charge.kind == ChargeKind.OPENING),
        select(func.count(PrintRecord.id)).where(PrintRecord.medium == "paper"),
        select(func.count(ORDERED.entity.id)).where(ORDERED.is_binding),
    )
    return [question.scalar_subquery() for question in questions]

"""Whether an operator still has the rights he logged in with: asked by the door for changing, and by his window."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Standing, rights_kept
from crm_desktop.models.system import Operator

_OPERATOR = select(Operator.is_active, Operator.role, Operator.employee_id).where(
    Operator.id == bindparam("operator_id")
)


def standing(session: Session, access: Access) -> Standing:
    """What became of the log-in meanwhile; the program itself always stays what it is."""
    if access.operator_id == SYSTEM.operator_id:
        return Standing.SAME
    found = session.execute(_OPERATOR, {"operator_id": access.operator_id}).first()
    if found is not None and not found.is_active:
        return Standing.SWITCHED_OFF
    is_same = found is None or rights_kept(access, found.role, found.employee_id)
    return Standing.SAME if is_same else Standing.OTHER_RIGHTS

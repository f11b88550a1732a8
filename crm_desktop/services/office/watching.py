"""Looking at the program with somebody else's eyes leaves a note first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.models.office.people import Operator
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class LookAs:
    """Look at the office as another operator sees it, without changing anything; to be carried out before one does."""

    operator_id: int


def look_as(work: Work, command: LookAs) -> Done:
    """Only the audit row is written: it names who looked and as whom."""
    operator = work.load(Operator, command.operator_id, what="operator")
    return Done(Changes.NONE, operator.id, operator.login)


HANDLERS: Mapping[type, Handler] = {LookAs: Handler(look_as, Right.SET_UP_OFFICE, "operator")}

"""Looking at the office as another operator: the note in the log first, then the window."""

from __future__ import annotations

from crm_desktop.queries.office.why import eyes_of
from crm_desktop.services.office.watching import LookAs
from crm_desktop.views.context import Context


def look_as(context: Context, operator_id: int) -> None:
    """Open a second window in which everything is as this operator sees it, and nothing can be changed."""

    def noted(_done: object) -> None:
        context.read(context, eyes_of, context.watch, operator_id=operator_id, today=context.clock.today())

    context.run(LookAs(operator_id=operator_id), noted)

"""Why somebody does what is not done every day: asked for last, kept without spaces around it."""

from __future__ import annotations

from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.trade.errors import ReasonMissing


def require_reason(reason: str, field: str = "reason") -> str:
    """The reason as kept; raise ``FieldProblems`` for ``field`` if there is none.

    Asked for last, when all else is done: so a command without a reason tells whether one is all that is missing,
    and nobody types a reason for what is refused anyway.
    """
    kept = reason.strip()
    if not kept:
        raise FieldProblems({field: ReasonMissing()})
    return kept

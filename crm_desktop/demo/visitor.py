"""Who looks at the demo office: everybody may, by the name and the password that it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.domain.access import Access, Role

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from crm_desktop.domain.clock import Clock

LOGIN = "demo"
PASSWORD = "demo1234"  # noqa: S105 - shown at the log-in of the demo office
"""The same for all operators of the demo office."""
OFFICE = "宁波宏达五金贸易有限公司"
MANAGER = "郑宏达"
OTHERS = ("zhoumin", "hexiaowen", "sunli")
"""Who else may be tried: one who sells, who assists, who keeps the books."""
VISITOR = Access(operator_id=1, login=LOGIN, name=MANAGER, role=Role.MANAGER, employee_id=1)
"""As who one looks, unless somebody has made the office his own: so its window can be shown before it is asked."""


def demo_access(engine: Engine, clock: Clock) -> Access:
    """Log in as everybody may who looks at the demo office.

    Raises:
        WrongPassword, LogInWaits, OperatorBlocked: if it is none, or somebody has made it his own.
    """
    from crm_desktop.services.office.login import LogIn, log_in

    return log_in(engine, LogIn(login=LOGIN, password=PASSWORD), clock).access

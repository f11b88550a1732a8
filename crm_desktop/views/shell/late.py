"""What the session asks before and beside its panels; loaded by the lane that answers it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crm_desktop.domain.own.fields import OwnField
    from crm_desktop.queries.office.kept import KeptView


def load_lists() -> None:
    """Load what all lists are made of, while it is proven who looks."""
    from crm_desktop.qtkit.lists import panel  # noqa: F401 - loaded for later


def office_name(*of_whom: Any) -> str:
    """See ``queries.office.system.office_profile``; loaded when a server is asked."""
    from crm_desktop.queries.office.system import office_profile

    return office_profile(*of_whom).profile.name


def own_fields(*of_whom: Any) -> tuple[OwnField, ...]:
    """See ``queries.own_values``; loaded by the lane that answers it."""
    from crm_desktop.queries.own_values import own_fields_now

    return own_fields_now(*of_whom)


def kept_views(*of_whom: Any) -> Sequence[KeptView]:
    """See ``queries.office.kept``; loaded by the lane that answers it."""
    from crm_desktop.queries.office.kept import kept_views as query

    return query(*of_whom)

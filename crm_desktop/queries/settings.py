"""What the office has set, by the stable name under which ``services.settings`` keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.office.office import Setting


def stored_settings(session: Session, names: Iterable[str]) -> dict[str, Any]:
    """Those of the settings that were ever set."""
    query = select(Setting.name, Setting.value).where(Setting.name.in_(list(names)))
    return {name: json.loads(value) for name, value in session.execute(query)}


def stored_setting(session: Session, name: str, default: Any = None) -> Any:
    """One setting; ``default`` if it was never set."""
    return stored_settings(session, [name]).get(name, default)

"""What the office has set, by the stable name under which ``services.settings`` keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import once
from crm_desktop.models.office.settings import Setting

_KNOWN = "settings"


def stored_settings(session: Session, names: Iterable[str]) -> dict[str, Any]:
    """Those of the settings that were ever set; there are few, so all are read, once in a reading."""
    texts = session.info.get(_KNOWN)
    if texts is None:
        texts = once(session, _KNOWN, partial(setting_texts, session))
    return {name: json.loads(texts[name]) for name in names if name in texts}


def setting_texts(session: Session) -> Mapping[str, str]:
    """All settings as they are kept."""
    return {one.name: one.value for one in session.execute(select(Setting.name, Setting.value))}


def know_settings(session: Session, texts: Mapping[str, str] | None) -> None:
    """Let a unit of work, which has read them, ask no more; None lets it ask again."""
    session.info[_KNOWN] = texts


def stored_setting(session: Session, name: str, default: Any = None) -> Any:
    """One setting; ``default`` if it was never set."""
    return stored_settings(session, [name]).get(name, default)

"""Keeping what the office sets: one row for each setting, as JSON under its stable name."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import delete, select

from crm_desktop.models.system import Setting
from crm_desktop.services.work import Work


def keep_setting(work: Work, name: str, value: Any) -> Setting:
    """Set it; ``value`` is whatever JSON can hold."""
    setting = work.session.scalar(select(Setting).where(Setting.name == name))
    if setting is None:
        setting = Setting(name=name)
        work.session.add(setting)
    setting.value = json.dumps(value, ensure_ascii=False)
    work.session.flush()
    return setting


def forget_setting(work: Work, name: str) -> None:
    """Let the usual value be in force again."""
    work.session.execute(delete(Setting).where(Setting.name == name))

"""Keeping what the office sets: one row for each setting, as JSON under its stable name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from crm_desktop.models.office.settings import Setting
from crm_desktop.queries.settings import know_settings
from crm_desktop.services.work import Work


def keep_setting(work: Work, name: str, value: Any) -> Setting:
    """Set it; ``value`` is whatever JSON can hold."""
    return keep_settings(work, {name: value})[name]


def keep_settings(work: Work, values: Mapping[str, Any]) -> Mapping[str, Setting]:
    """Set several by their names; of those that are None the usual value is in force again."""
    stored = work.session.scalars(select(Setting).where(Setting.name.in_(values)))
    settings = {setting.name: setting for setting in stored}
    for name, value in values.items():
        if value is not None:
            setting = settings.setdefault(name, Setting(name=name))
            setting.value = json.dumps(value, ensure_ascii=False)
            work.session.add(setting)
        elif name in settings:
            work.session.delete(settings.pop(name))
    work.session.flush()
    know_settings(work.session, None)
    return settings

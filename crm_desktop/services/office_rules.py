"""Setting the rules of the office's trade."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.office_rules import (
    LOWEST_MARGIN,
    OVER_DELIVERY,
    SILENT,
    USE_LAST_PRICE,
    OfficeRules,
    rules_problems,
)
from crm_desktop.models.system import Setting
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class SetOfficeRules:
    """Choose the rules by which everybody works."""

    rules: OfficeRules


def set_office_rules(work: Work, command: SetOfficeRules) -> Done:
    """Keep the rules.

    Raises:
        FieldProblems: keys of ``OfficeRules``, and ``grade.A`` and so on.
    """
    rules = command.rules
    problems = rules_problems(rules)
    if problems:
        raise FieldProblems(problems)
    _keep(work, OVER_DELIVERY, str(rules.over_delivery))
    _keep(work, USE_LAST_PRICE, rules.use_last_price)
    _keep(work, SILENT, {"": rules.silent_days, **rules.silent_by_grade})
    if rules.lowest_margin is None:
        work.session.execute(delete(Setting).where(Setting.name == LOWEST_MARGIN))
    else:
        _keep(work, LOWEST_MARGIN, str(rules.lowest_margin))
    return Done(Changes.OFFICE | Changes.REMINDERS | Changes.PRICES)


def _keep(work: Work, name: str, value: Any) -> None:
    setting = work.session.scalar(select(Setting).where(Setting.name == name))
    if setting is None:
        setting = Setting(name=name)
        work.session.add(setting)
    setting.value = json.dumps(value, ensure_ascii=False)


HANDLERS: Mapping[type, Handler] = {
    SetOfficeRules: Handler(set_office_rules, Right.SET_UP_OFFICE, "setting"),
}

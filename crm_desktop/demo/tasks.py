"""What colleagues of the made-up office gave each other to do, and the rules that the office made for itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import time, timedelta

from crm_desktop.demo.parties import Buyer
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Rows, moment
from crm_desktop.demo.visitor import MANAGER
from crm_desktop.domain.affairs.contact_plan import FREQUENCY, PlanReason, PlanState, month_of
from crm_desktop.domain.affairs.own_rules import Compare, Fact
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.present.working_days import working_days

MAKER = (1, MANAGER)
"""The manager, who was the first to log in."""
_GIVEN = (
    ("把 M12 样品送到客户仓库", 0, (("问清要几只", True), ("备样品", False), ("送去，带回签收", False))),
    ("催上月的回单，差三张", -2, ()),
    ("约客户下周看新目录", 1, (("选时间", False),)),
    ("问清客户明年的框架合同", 4, ()),
)
"""What is to be done, in how many days, and its steps."""
_OFTEN = ((Fact.GRADE, Compare.IS, "A"), (Fact.SINCE_CONTACT, Compare.LEAST, "14"))
_FIRST = ((Fact.SINCE_ENTERED, Compare.LEAST, "30"), (Fact.ORDERS, Compare.MOST, "0"))
_RULES = (("A 级两周没联系", _OFTEN, "打电话问近况", True), ("新客户满月没下单", _FIRST, "寄样品", False))


def add_plans(rows: Rows, plan: Plan, buyers: Sequence[Buyer], owner_ids: Sequence[int]) -> None:
    """A plan of this month for each salesperson, approved, with a contact by grade on each day that is left."""
    first, last = month_of(plan.today)
    days = working_days(first, last)
    for owner_id in owner_ids:
        own = [buyer for buyer in buyers if buyer.owner_id == owner_id and buyer.quits_on is None]
        made = {
            "id": rows.new_id("contact_plan"),
            "month": first,
            "employee_id": owner_id,
            "state": PlanState.APPROVED,
            "made_at": moment(first - timedelta(days=6), time(9, 0)),
            "approved_at": moment(first - timedelta(days=3), time(10, 0)),
            "approved_by": MAKER[1],
            "version": 2,
        }
        rows.add("contact_plan", made)
        for day, buyer in zip(days, own, strict=False):
            grade = str(FREQUENCY.get(buyer.grade, FREQUENCY[""]))
            planned = {"plan_id": made["id"], "party_id": buyer.id, "day": day, "reason": PlanReason.GRADE}
            rows.add("planned_contact", {**planned, "figure": grade})


def add_tasks(rows: Rows, plan: Plan, buyers: Sequence[Buyer], owner_ids: Sequence[int]) -> None:
    """Some open tasks for each salesperson, one that is done with a word about it, and two rules."""
    made_at = moment(plan.today - timedelta(days=3), time(9, 0))
    for place, owner_id in enumerate(owner_ids):
        own = [buyer for buyer in buyers if buyer.owner_id == owner_id]
        for number, (title, days, steps) in enumerate(_GIVEN):
            is_done = number == len(_GIVEN) - 1 and place % 2 == 0
            task = {
                "id": rows.new_id("task"),
                "key": rows.new_key(),
                "title": title,
                "note": "",
                "state": TaskState.DONE if is_done else TaskState.OPEN,
                "party_id": own[number].id if number < len(own) else None,
                "for_id": owner_id,
                "made_by": MAKER[0],
                "maker": MAKER[1],
                "made_at": made_at,
                "due_on": plan.today + timedelta(days=days),
                "due_time": time(14, 0) if number == 0 else None,
                "checklist": json.dumps(steps, ensure_ascii=False),
                "answer": "客户要等到元旦后" if is_done else "",
                "closed_at": plan.now if is_done else None,
                "closed_by": MAKER[1] if is_done else "",
                "version": 1,
            }
            rows.add("task", task)
            if number == 0:
                said = {"task_id": task["id"], "at": made_at, "author": MAKER[1], "text": "车 14 点走，别误了。"}
                rows.add("task_comment", said)
    for name, conditions, advice, is_on in _RULES:
        rows.add(
            "own_rule",
            {
                "name": name,
                "conditions": json.dumps(conditions, ensure_ascii=False),
                "advice": advice,
                "holds_days": 14,
                "is_on": is_on,
                "version": 1,
            },
        )
    scheduled = {
        "id": rows.new_id("scheduled_report"),
        "operator_id": MAKER[0],
        "maker": MAKER[1],
        "view_id": None,
        "shipped": "Brands by month",
        "rhythm": "week-1",
        "since": plan.today - timedelta(days=30),
        "version": 1,
    }
    rows.add("scheduled_report", scheduled)
    rows.add("report_reader", {"scheduled_id": scheduled["id"], "employee_id": owner_ids[0]})

"""The contact plan of a salesperson on the command line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.domain.affairs.contact_plan import next_month
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.contact_plan import CONTACT_PLAN, plan_columns, said_reason


def show_contact_plan(desk: Desk, doors: Doors) -> None:
    """Print whom somebody is to contact in a month, and what was done; without a name his own, or the first one's.

    Raises:
        NotFound: if there is no salesperson of that name whose plan the operator may see.
    """
    from crm_desktop.queries.parties.contact_plans import contact_plan, planners

    options = desk.options
    month: date = getattr(options, "month", next_month(desk.clock.today()))
    wanted = getattr(options, "employee", "")
    people = doors.reader.read(planners)
    chosen = next((person_id for person_id, name in people if wanted in ("", name)), None)
    if chosen is None:
        raise NotFound(what=wanted or "–")
    plan = doors.reader.read(contact_plan, month=month, employee_id=chosen)
    columns = plan_columns(
        desk.clock,
        lambda row: said_reason(row.reason, row.figure, desk.words),
        lambda day: formats.weekday(day, desk.language),
    )
    if options.json:
        rows = [{column.key: column.value(row) for column in columns} for row in plan.lines]
        head = {"month": plan.month, "employee": plan.employee, "state": plan.state, "approved_by": plan.approved_by}
        desk.answer({**head, "rows": rows, "done": plan.done})
        return
    text = QT_TRANSLATE_NOOP("cli", "{month} {name}: {count} contacts, {done} done")
    desk.say(text, month=f"{plan.month:%Y-%m}", name=plan.employee, count=len(plan.lines), done=plan.done)
    titles = [desk.words(CONTACT_PLAN, column.title) for column in columns]
    desk.show_table([replace(column, visible=True) for column in columns], titles, plan.lines, {})

"""The office's own working days: what is wrong with them, what they change, how they come back."""

from datetime import date

import pytest

from crm_desktop.domain.errors import FieldProblems, StaleRecord
from crm_desktop.domain.working_calendar import SpanDraft, SpanTaken, span_problems
from crm_desktop.queries.parties.contact_plans import contact_plan
from crm_desktop.queries.working_calendar import working_days_of
from crm_desktop.services.affairs.contact_plans import MakeContactPlan, make_contact_plan
from crm_desktop.services.office.working_calendar import (
    RemoveCalendarSpan,
    SaveCalendarSpan,
    remove_calendar_span,
    save_calendar_span,
)
from tests.make.office import make_employee
from tests.make.parties import make_customer

HOLIDAY = SpanDraft(name="国庆节", first_on=date(2027, 10, 1), last_on=date(2027, 10, 7))
WORKED = SpanDraft(name="国庆调休", first_on=date(2027, 10, 9), is_work=True)


def save(work, draft, **values):
    return save_calendar_span(work, SaveCalendarSpan(draft=draft, **values)).record_id


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        (SpanDraft(), {"name", "first_on"}),
        (SpanDraft(name="长" * 41, first_on=date(2027, 1, 1)), {"name"}),
        (SpanDraft(name="x", first_on=date(1999, 1, 1)), {"first_on"}),
        (SpanDraft(name="x", first_on=date(2027, 1, 2), last_on=date(2027, 1, 1)), {"last_on"}),
        (SpanDraft(name="x", first_on=date(2027, 1, 1), last_on=date(2027, 2, 1)), {"last_on"}),
        (HOLIDAY, set()),
        (WORKED, set()),
    ],
)
def test_what_is_wrong_is_said_at_its_field(work, draft, wrong):
    assert set(span_problems(draft)) == wrong
    if wrong:
        with pytest.raises(FieldProblems):
            save(work, draft)


def test_own_days_go_before_those_of_the_law(work):
    def october(day):
        return working_days_of(work.session).works(date(2027, 10, day))

    assert [october(day) for day in (1, 4, 9)] == [False, True, False]
    holiday, worked = save(work, HOLIDAY), save(work, WORKED)
    assert [october(day) for day in (1, 4, 7, 8, 9, 10)] == [False, False, False, True, True, False]
    remove_calendar_span(work, RemoveCalendarSpan(span_id=holiday))
    assert october(4)
    remove_calendar_span(work, RemoveCalendarSpan(span_id=holiday, is_removed=False))
    assert not october(4)
    with pytest.raises(StaleRecord):
        save(work, WORKED, span_id=worked, seen_version=2)


def test_no_day_is_free_and_worked(work):
    first = save(work, HOLIDAY)
    with pytest.raises(SpanTaken, match="国庆节"):
        save(work, SpanDraft(name="x", first_on=date(2027, 9, 20), last_on=date(2027, 10, 1)))
    save(
        work,
        SpanDraft(name="国庆", first_on=date(2027, 10, 1), last_on=date(2027, 10, 8)),
        span_id=first,
        seen_version=1,
    )
    remove_calendar_span(work, RemoveCalendarSpan(span_id=first))
    save(work, HOLIDAY)
    with pytest.raises(SpanTaken):
        remove_calendar_span(work, RemoveCalendarSpan(span_id=first, is_removed=False))


def test_contact_plan_keeps_to_the_days_of_the_office(work):
    zhou = make_employee(work.session, name="周敏", is_salesperson=True)
    for number in range(40):
        make_customer(work.session, name=f"客户{number}", owner_id=zhou.id, grade="A")
    save(work, SpanDraft(name="盘点", first_on=date(2026, 12, 7), last_on=date(2026, 12, 11)))
    save(work, SpanDraft(name="赶货", first_on=date(2026, 12, 12), is_work=True))
    make_contact_plan(work, MakeContactPlan(month=date(2026, 12, 1), employee_id=zhou.id))
    plan = contact_plan(work.session, work.access, month=date(2026, 12, 1), employee_id=zhou.id)
    days = {line.day.day for line in plan.lines}
    assert days <= {day.day for day in plan.days}
    assert 12 in days
    assert days.isdisjoint(range(7, 12))

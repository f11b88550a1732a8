"""The time of a kept report: on whose desk it stands on which days, and who may set, change and give it on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, select

from crm_desktop.domain.access import SYSTEM, Access, Right, Role, RoleCode
from crm_desktop.domain.analysis import dimensions, facts
from crm_desktop.domain.analysis.kept import REPORTS, KeptReport, written
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.timing import RHYTHMS, SameDaysAlways, TimeDraft, UnknownReport
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound, StaleRecord
from crm_desktop.domain.reminders import ReminderDays, ReminderGroup, ReminderKind
from crm_desktop.domain.spans import Span
from crm_desktop.models.office.people import Operator
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.office.working_calendar import CalendarSpan
from crm_desktop.models.tasks import ScheduledReport
from crm_desktop.present.working_days import is_working_day
from crm_desktop.queries.affairs.feed import found
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.affairs.report_times import REPORT_SOURCE, due_report, report_times, stored_time
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.services.affairs.reminders import (
    FinishReminders,
    HandOnReminders,
    LogForReminders,
    finish_reminders,
    hand_on_reminders,
    log_for_reminders,
)
from crm_desktop.services.affairs.report_times import (
    RemoveReportTime,
    SetReportTime,
    remove_report_time,
    set_report_time,
)
from tests.make.office import make_employee
from tests.make.stored import TODAY

DAY = Period(TODAY, TODAY)
PROFIT = facts.SALES.measure("profit")


class Office:
    """A manager with reports of her own, and two colleagues with log-ins."""

    def __init__(self, work):
        self.work, self.session = work, work.session
        self.manager = self._comes(1, "郑宏达", RoleCode.MANAGER)
        self.seller = self._comes(2, "周敏", RoleCode.SALES)
        self.finance = self._comes(3, "孙丽", RoleCode.FINANCE)
        self.sales = self._keep("品牌月报", facts.SALES.measures[:1])
        self.profit = self._keep("毛利月报", (PROFIT,))
        self.fixed = self._keep("十月", facts.SALES.measures[:1], Span.OWN)

    def _comes(self, number, name, role):
        employee = make_employee(self.session, name=name)
        self.session.add(
            Operator(id=number, login=f"u{number}", name=name, password_hash="", role=role, employee_id=employee.id)
        )
        self.session.flush()
        return Access(number, f"u{number}", name, ROLES[role], employee.id)

    def _keep(self, name, measures, span=Span.LAST_MONTH):
        request = CubeRequest(fact=facts.SALES, rows=(dimensions.BRAND,), measures=measures, period=DAY)
        view = SavedView(list_id=REPORTS, name=name, operator_id=1, content=written(KeptReport(request, span)))
        self.session.add(view)
        self.session.flush()
        return view.id

    def as_(self, access):
        return replace(self.work, access=access)

    def set(self, rhythm="week-1", *readers, who=None, **more):
        draft = TimeDraft(rhythm=rhythm, readers=tuple(one.employee_id for one in readers))
        more = more or {"view_id": self.sales}
        return set_report_time(self.as_(who or self.manager), SetReportTime(draft=draft, **more)).record_id

    def begin(self, day):
        """Let all times have been set on a day."""
        for one in self.session.scalars(select(ScheduledReport)):
            one.since = day
        self.session.flush()

    def desk(self, access, day):
        return found(self.session, Asked(access, day, False, {}, ReminderDays()), [REPORT_SOURCE])


ROLES = {RoleCode.MANAGER: Role.MANAGER, RoleCode.SALES: Role.SALES, RoleCode.FINANCE: Role.FINANCE}


@pytest.fixture
def office(work):
    return Office(work)


def test_a_report_stands_on_the_desk_from_its_day_on_until_somebody_looked(office):
    own = office.set("week-1", office.seller)
    office.begin(date(2026, 10, 1))
    monday = date(2026, 11, 23)
    for who in (office.manager, office.seller):
        (today,) = office.desk(who, monday)
        (late,) = office.desk(who, monday + timedelta(days=3))
        assert (today.group, late.group, late.due_on) == (ReminderGroup.TODAY, ReminderGroup.OVERDUE, monday)
        assert (today.text, today.record_kind, today.record_id) == ("品牌月报", "pivot", own)
    assert office.desk(office.finance, monday) == []
    assert office.desk(office.seller, monday)[0].handed_from == "郑宏达"
    assert office.desk(office.manager, date(2026, 9, 30)) == []


@pytest.mark.parametrize("code", RHYTHMS)
def test_each_rhythm_falls_due_as_often_as_the_calendar_says(code):
    rhythm, days = RHYTHMS[code], [date(2026, 1, 1) + timedelta(days=count) for count in range(365)]
    due = [day for day in days if rhythm.latest(date(2026, 1, 1), day, is_working_day) == day]
    assert len(due) == {"day": sum(map(is_working_day, days)), "end": 12}.get(
        code, 12 if "month" in code else 52 + (code == "week-4")
    )
    for day in days[31:]:
        last = rhythm.latest(date(2026, 1, 1), day, is_working_day)
        assert last == max(one for one in due if one <= day)


def test_what_was_looked_at_is_gone_until_its_next_day(office):
    office.set("month-5")
    office.begin(date(2026, 10, 1))
    (one,) = office.desk(office.manager, TODAY)
    finish_reminders(office.as_(office.manager), FinishReminders(reminders=(one.key,)))
    now = office.work.clock.now()

    def shown(day):
        read = affairs(office.session, office.manager, today=day, now=now + (day - TODAY))
        return [one for one in read.reminders if one.kind is ReminderKind.REPORT]

    assert shown(TODAY) == shown(date(2026, 12, 4)) == []
    assert [one.due_on for one in shown(date(2026, 12, 6))] == [date(2026, 12, 5)]


def test_working_days_are_those_that_the_office_has_entered(office):
    office.set("end")
    office.begin(date(2026, 11, 1))
    (by_law,) = office.desk(office.manager, date(2026, 11, 30))
    office.session.add(CalendarSpan(name="盘点", first_on=date(2026, 11, 30), last_on=date(2026, 11, 30)))
    office.session.add(CalendarSpan(name="补班", first_on=date(2026, 11, 28), last_on=date(2026, 11, 29), is_work=True))
    office.session.flush()
    assert office.desk(office.manager, date(2026, 11, 28)) == []
    (own,) = office.desk(office.manager, date(2026, 11, 30))
    assert (by_law.due_on, own.due_on) == (date(2026, 11, 30), date(2026, 11, 29))
    assert (own.person, own.text) == (by_law.person, by_law.text) == ("end", "品牌月报")


def test_figures_that_are_not_for_somebody_do_not_reach_his_desk(office):
    with pytest.raises(FieldProblems) as refused:
        office.set("day", office.seller, view_id=office.profit)
    assert set(refused.value.problems) == {"readers"}
    own = office.set("day", office.finance, view_id=office.profit)
    office.begin(date(2026, 10, 1))
    assert len(office.desk(office.finance, TODAY)) == 1
    blind = replace(office.finance, role=replace(Role.FINANCE, rights=Role.FINANCE.rights - {Right.SEE_COST}))
    assert office.desk(blind, TODAY) == []
    outsider = replace(office.seller, employee_id=None)
    for who in (outsider, blind):
        with pytest.raises(NotFound):
            due_report(office.session, who, scheduled_id=own)
    assert due_report(office.session, office.finance, scheduled_id=own).name == "毛利月报"


def test_only_who_set_it_changes_it_and_only_a_period_that_moves_is_taken(office):
    own = office.set("week-1", office.seller)
    assert office.set("week-2", office.finance) == own  # set twice, it is changed
    stored = stored_time(office.session, office.manager, view_id=office.sales)
    assert (stored.id, stored.rhythm, stored.readers) == (own, "week-2", (office.finance.employee_id,))
    assert report_times(office.session, office.manager) == {(office.sales, ""): "week-2"}
    with pytest.raises(StaleRecord):
        office.set("week-3", view_id=office.sales, scheduled_id=own, seen_version=99)
    with pytest.raises(SameDaysAlways):
        office.set("week-1", view_id=office.fixed)
    for who, more in (
        (office.seller, {"view_id": office.sales}),
        (office.finance, {"shipped": "no such report"}),
        (office.seller, {"shipped": "Profit of brands by month"}),
    ):
        with pytest.raises((NotFound, UnknownReport)):
            office.set("week-1", who=who, **more)
    with pytest.raises(NotAllowed):
        remove_report_time(office.as_(office.finance), RemoveReportTime(scheduled_id=own))
    with pytest.raises(FieldProblems):
        office.set("week-9")
    remove_report_time(office.as_(office.manager), RemoveReportTime(scheduled_id=own))
    assert office.desk(office.finance, TODAY) == []


def test_a_report_is_handed_on_and_asks_for_no_customer(office):
    office.set("day")
    office.begin(date(2026, 10, 1))
    (one,) = office.desk(office.manager, TODAY)
    log_for_reminders(office.as_(office.manager), LogForReminders(reminders=(one.key,), said="看过"))
    hand_on_reminders(
        office.as_(office.manager), HandOnReminders(reminders=(one.key,), employee_id=office.seller.employee_id)
    )
    assert [reader.handed_from for reader in office.desk(office.seller, TODAY)] == ["郑宏达"]


def test_a_time_goes_with_its_report(office):
    office.set("day")
    office.session.execute(delete(SavedView).where(SavedView.id == office.sales))
    assert office.session.scalars(select(ScheduledReport.id)).all() == []
    assert office.set("day", shipped="Brands by month", who=office.seller)
    assert SYSTEM.may(Right.SEE_MONEY)

"""Alerts: counted while nobody saw to them, kept afterwards; raised where the program notices something."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.alerts import DISK_LOW_BELOW, AlertKind
from crm_desktop.domain.clock import FixedClock
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.logs import Alert
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.office.logs import ALERTS, TAKEN, open_alerts
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.alerts import HandleAlert, RaiseAlert
from crm_desktop.services.office.lists_taken import LogListTaken, Way
from crm_desktop.services.office.login import LogIn, WrongPassword, log_in
from crm_desktop.services.paper.jobs import EndPrintJob, StartPrintJob
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.system.look_after import what_is_amiss
from tests.make.office import new_operator


class Watch:
    """A manager, a salesperson, and what the managers are told."""

    def __init__(self, office, clock):
        self.office, self.clock = office, clock
        self.manager = CommandRunner(office.engine, SYSTEM, clock)
        self.seller = self.manager.run(new_operator(login="zhou", role=Role.FINANCE)).record_id
        self.read = Reader(office.engine, SYSTEM).read

    def as_seller(self):
        blind = replace(SYSTEM, operator_id=self.seller, name="周敏", role=Role.FINANCE)
        return CommandRunner(self.office.engine, blind, self.clock)

    def open(self):
        return [(one.kind, one.subject, one.times) for one in self.read(open_alerts)]


@pytest.fixture
def watch(office, clock):
    return Watch(office, clock)


def test_same_alert_is_counted_until_somebody_saw_to_it(watch):
    for subject in ("LQ-630K", "LQ-630K", "另一台"):
        watch.as_seller().run(RaiseAlert(kind=AlertKind.PRINTER, subject=subject))
    assert sorted(watch.open()) == [(AlertKind.PRINTER, "LQ-630K", 2), (AlertKind.PRINTER, "另一台", 1)]
    first = next(one for one in watch.read(open_alerts) if one.subject == "LQ-630K")
    watch.manager.run(HandleAlert(alert_id=first.id, note="换了色带"))
    assert watch.open() == [(AlertKind.PRINTER, "另一台", 1)]
    watch.manager.run(RaiseAlert(kind=AlertKind.PRINTER, subject="LQ-630K"))
    assert (AlertKind.PRINTER, "LQ-630K", 1) in watch.open()
    request = ListRequest(options={"all": True})
    kept = watch.read(ALERTS.rows, ids=watch.read(ALERTS.ids, request=request), request=request)
    assert [(one.handled_by, one.note) for one in kept if one.handled_at] == [(SYSTEM.name, "换了色带")]


def test_only_managers_are_told(watch):
    watch.manager.run(RaiseAlert(kind=AlertKind.DISK_LOW))
    finance = replace(SYSTEM, role=Role.FINANCE)
    assert Reader(watch.office.engine, finance).read(open_alerts) == ()


@pytest.mark.parametrize(("rows", "told"), [(999, []), (1000, [(AlertKind.MASS_EXPORT, "周敏", 1)])])
def test_mass_export_is_told_and_every_long_list_is_in_the_log(watch, rows, told):
    columns = ("编号", "客户")
    taken = LogListTaken(title="客户", way=Way.PAPER, rows=rows, columns=columns, narrowed_by="永", target="a.pdf")
    watch.as_seller().run(taken)
    assert watch.open() == told
    request = ListRequest()
    row = watch.read(TAKEN.rows, ids=watch.read(TAKEN.ids, request=request), request=request)[0]
    said = {name: row.said(name) for name in ("title", "way", "rows", "columns", "narrowed_by", "target")}
    assert said == {
        "title": "客户", "way": "paper", "rows": rows, "columns": list(columns), "narrowed_by": "永", "target": "a.pdf",
    }  # fmt: skip


def test_many_failed_log_ins_are_told(watch):
    for attempt in range(5):
        clock = FixedClock(watch.clock.now() + timedelta(hours=attempt))
        with pytest.raises(WrongPassword):
            log_in(watch.office.engine, LogIn(login="zhou", password="guess"), clock)
        assert bool(watch.open()) is (attempt == 4)
    assert watch.open() == [(AlertKind.FAILED_LOG_INS, "zhou", 1)]


def test_printer_that_fails_is_told_once_for_all_its_jobs(watch):
    seller = watch.as_seller()
    for number, target in enumerate(("LQ-690K", "LQ-690K", "HP")):
        job = seller.run(
            StartPrintJob(key=str(number), title="送货单", target=target, documents=(), pages=(b"h", b"1"))
        )
        seller.run(EndPrintJob(job_id=job.record_id, next_page=1, problem="no paper"))
    assert sorted(watch.open()) == [(AlertKind.PRINTER, "HP", 1), (AlertKind.PRINTER, "LQ-690K", 2)]


@pytest.mark.parametrize(("free", "told"), [(DISK_LOW_BELOW - 1, True), (DISK_LOW_BELOW, False), (None, False)])
def test_little_room_on_the_disk_is_told(watch, free, told):
    def room(folder):
        assert folder == watch.office.path.parent
        if free is None:
            raise OSError
        return free

    found = what_is_amiss(Reader(watch.office.engine, SYSTEM), watch.clock, watch.office.path, room=room)
    assert (AlertKind.DISK_LOW in {alert.kind for alert in found}) is told


def test_backup_clock_and_seals_are_looked_at(watch, tmp_path):
    path, now = watch.office.path, watch.clock.now()
    reader = Reader(watch.office.engine, SYSTEM)

    def amiss(clock):
        return {alert.kind for alert in what_is_amiss(reader, clock, path)} - {AlertKind.DISK_LOW}

    late, back = FixedClock(now + timedelta(days=9999)), FixedClock(now - timedelta(days=1))
    assert AlertKind.BACKUP_LATE in amiss(late)
    assert AlertKind.CLOCK_BACK in amiss(back)
    assert AlertKind.CHAIN_BROKEN not in amiss(watch.clock)
    with Session(watch.office.engine) as session:
        entry = session.scalars(select(AuditEntry)).first()
        entry.detail = "{}"
        session.commit()
    assert AlertKind.CHAIN_BROKEN in amiss(watch.clock)
    assert not Reader(watch.office.engine, SYSTEM).read(lambda session, _access: session.scalars(select(Alert)).all())

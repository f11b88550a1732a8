"""Colleagues out of a workbook, and back again."""

from datetime import date

from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.employees import EmployeeDraft
from crm_desktop.domain.imports import Batch, Duplicates, ImportPlan, Incoming, Target
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.office.employees import EMPLOYEES
from crm_desktop.services.imports.runs import RunImport
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.services.office.employees import SaveEmployee
from crm_desktop.services.runner import CommandRunner
from tests.finding import find


def test_people_come_in_with_their_departments_and_go_again(engine, clock):
    runner = CommandRunner(engine, SYSTEM, clock)
    old = runner.run(SaveEmployee(draft=EmployeeDraft(name="周敏", mobile="139"))).record_id
    rows = (
        {"name": "周敏", "department": "销售部", "position": "业务员"},
        {"name": "李伟", "code": "S7", "department": "销售部", "birthday": date(1990, 5, 6), "is_salesperson": False},
        {"name": "何晓雯", "department": "内勤部", "email": "x"},
    )
    records = tuple(Incoming(row, values) for row, values in enumerate(rows, start=2))
    batch = Batch(Target.EMPLOYEES, "职员", records, duplicates=Duplicates.UPDATE)
    run_id = runner.run(RunImport(plan=ImportPlan((batch,)), key="k", mapping="m", file_name="f")).record_id
    with Session(engine) as session:
        found = {row.name: row for row in EMPLOYEES.rows(session, SYSTEM, [1, 2, 3], ListRequest())}
        assert set(found) == {"周敏", "李伟"}  # an address that is none comes in by no door
        assert (found["周敏"].department, found["周敏"].mobile, found["周敏"].position) == ("销售部", "139", "业务员")
        assert (found["李伟"].code, found["李伟"].is_salesperson) == ("S7", False)
        assert [hit.title for hit in find(session, SYSTEM, text="李伟")] == ["李伟"]
    runner.run(UndoImport(run_id=run_id))
    with Session(engine) as session:
        (left,) = EMPLOYEES.rows(session, SYSTEM, [1, 2, 3], ListRequest())
        assert (left.id, left.department, left.mobile, left.position) == (old, None, "139", "")
        assert find(session, SYSTEM, text="李伟") == []

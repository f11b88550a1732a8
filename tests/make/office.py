"""Offices, operators and employees with defaults; passwords cost next to nothing."""

from crm_desktop.domain.access import Role
from crm_desktop.domain.office import OfficeProfile, OperatorDraft
from crm_desktop.models.office.people import Employee
from crm_desktop.services.office.operators import AddOperator
from crm_desktop.services.office.passwords import Cost
from crm_desktop.services.office.system import MakeOffice
from tests.make.stored import added, serial

CHEAP = Cost(memory_kib=64, passes=1, threads=1)
PASSWORD = "gute-ware"


def first_start(*, name="宁波恒达五金有限公司", login="chen", operator="陈国强", password=PASSWORD, **profile):
    return MakeOffice(
        profile=OfficeProfile(name=name, **profile), login=login, name=operator, password=password, cost=CHEAP
    )


def new_operator(*, login="zhou", name="周敏", role=Role.SALES, employee_id=1, password=PASSWORD):
    draft = OperatorDraft(login=login, name=name, role=role.code, employee_id=employee_id)
    return AddOperator(draft=draft, password=password, must_change_password=False, cost=CHEAP)


def make_employee(session, *, name="周敏", **values):
    return added(session, Employee(code=f"E{next(serial)}", name=name, **values))

"""The office of the money panels: what it delivered this year and before; the one who looks has a row of his own."""

import pytest
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, RoleCode
from crm_desktop.models.office.people import Operator
from tests.views.money.conftest import Office


@pytest.fixture
def office(engine, qtbot):
    office = Office(engine, qtbot)
    with Session(engine) as session:
        operator = Operator(login=SYSTEM.login, name=SYSTEM.name, password_hash="", role=RoleCode.MANAGER)
        operator.id = SYSTEM.operator_id
        session.add(operator)
        session.commit()
    return office

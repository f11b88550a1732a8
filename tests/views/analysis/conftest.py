"""The office of the money panels: what it delivered this year and before; the one who looks has a row of his own."""

import pytest
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, RoleCode
from crm_desktop.models.office.people import Operator
from crm_desktop.views.analysis.pivot_tab import PivotTab
from crm_desktop.views.exchange.export import export_list
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


@pytest.fixture
def pivot(office):
    office.context.export_wanted.connect(lambda panel: export_list(office.context, panel))
    tab = office.show(PivotTab(office.context))
    office.settle()
    return tab

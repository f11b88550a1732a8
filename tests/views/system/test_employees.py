"""Ten colleagues in minutes: the forms of people and departments over a real office."""

from datetime import date

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.office.employees import DEPARTMENTS, EMPLOYEES
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.login import LogIn, log_in
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.system.department_dialog import DepartmentDialog
from crm_desktop.views.system.department_list import DepartmentList
from crm_desktop.views.system.employee_dialog import EmployeeDialog
from crm_desktop.views.system.employee_list import EmployeeList
from crm_desktop.views.system.leaving_dialog import LeavingDialog
from crm_desktop.views.system.operators import OperatorDialog
from tests.conftest import NOON
from tests.make.office import PASSWORD
from tests.views.fakes.context import fake_context

MANAGER = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
SALES = Access(operator_id=2, login="zhou", name="周敏", role=Role.SALES, employee_id=1)


@pytest.fixture
def shown(office, qtbot):
    """Show what ``build`` makes of a context of ``access``, with all its answers."""

    def show(build, access=MANAGER):
        clock = FixedClock(NOON)
        context = fake_context(
            access=access,
            now=NOON,
            reader=Reader(office.engine, access),
            runner=CommandRunner(office.engine, access, clock),
        )
        widget = build(context)
        qtbot.addWidget(widget)
        widget.show()
        widget.kept = context
        settle(context)
        return widget

    def settle(context):
        qtbot.waitUntil(lambda: not context.jobs.busy)
        assert context.ask.bugs == []

    show.settle = lambda widget: settle(widget.kept)
    return show


def people(office, **request):
    asked, reader = ListRequest(**request), Reader(office.engine, SYSTEM)
    return reader.read(EMPLOYEES.rows, ids=reader.read(EMPLOYEES.ids, request=asked), request=asked)


def test_colleagues_are_entered_one_after_the_other_and_can_log_in(office, shown):
    dialog = shown(lambda context: EmployeeDialog(context, None))
    dialog.form.show_value("position", "业务员")
    dialog.form.show_value("is_salesperson", True)
    dialog.form.show_value("password", PASSWORD)
    for name in ("周敏", "李伟"):
        dialog.form.widget("name").line.setText(name)
        dialog.form.widget("name").line.textEdited.emit(name)
        shown.settle(dialog)
        dialog.save()
        shown.settle(dialog)
    assert dialog.isVisible()
    assert not dialog.is_unsaved
    found = [(row.name, row.code, row.position, row.login) for row in people(office)[1:]]
    assert found == [("周敏", "E02", "业务员", "zhoumin"), ("李伟", "E03", "业务员", "liwei")]
    entered = log_in(office.engine, LogIn(login="liwei", password=PASSWORD), FixedClock(NOON))
    assert (entered.access.role, entered.access.employee_id, entered.must_change_password) == (Role.SALES, 3, True)


def test_log_in_name_that_was_typed_is_not_replaced(shown):
    dialog = shown(lambda context: EmployeeDialog(context, None))
    dialog.form.show_value("login", "min")
    dialog.form.widget("name").line.setText("周敏")
    dialog.form.widget("name").line.textEdited.emit("周敏")
    shown.settle(dialog)
    assert dialog.form.draft().login == "min"


def test_saving_and_closing_closes(office, shown):
    dialog = shown(lambda context: EmployeeDialog(context, None))
    dialog.form.show_value("name", "孙丽")
    dialog.save_and_close()
    shown.settle(dialog)
    assert not dialog.isVisible()
    assert [row.name for row in people(office)] == ["陈国强", "孙丽"]


def test_what_was_typed_is_not_given_up_without_asking(shown):
    dialog = shown(lambda context: EmployeeDialog(context, None))
    dialog.form.show_value("name", "孙丽")
    dialog.kept.ask.answer = False
    dialog.reject()
    assert dialog.isVisible()


def test_colleague_without_the_right_reads_names_and_phones_only(shown):
    dialog = shown(lambda context: EmployeeDialog(context, 1), SALES)
    assert {"name", "mobile", "department_id"} <= dialog.form.keys
    assert not {"family", "notes", "birth_month", "login"} & dialog.form.keys
    dialog.save()
    assert dialog.isVisible()


def test_department_is_made_out_of_the_form_that_names_it(office, shown):
    dialog = shown(lambda context: EmployeeDialog(context, None))
    dialog.form.show_value("name", "周敏")
    dialog.form.widget("department_id").make()
    shown.settle(dialog)
    department = dialog.findChild(DepartmentDialog)
    department.form.show_value("name", "华东组")
    department.form.show_value("parent_id", 1)
    department.save()
    shown.settle(dialog)
    combo = dialog.form.widget("department_id").combo
    assert combo.currentText() == "销售部 / 华东组"
    dialog.save()
    shown.settle(dialog)
    assert [(row.name, row.department) for row in people(office)][1] == ("周敏", "销售部 / 华东组")


def test_who_logs_in_to_sell_can_be_chosen_as_salesperson(shown):
    dialog = shown(lambda context: EmployeeDialog(context, None))
    form = dialog.form

    def typed(key, value):
        form.show_value(key, value)
        form.edited.emit(key)
        return form.draft().is_salesperson

    assert not form.draft().is_salesperson
    assert typed("login", "zhou")  # as a salesperson, which is preset
    assert not typed("role", Role.FINANCE.code)
    form.show_value("is_salesperson", True)
    assert typed("role", Role.ASSISTANT.code)  # set by hand: it stays


def test_operator_dialog_makes_the_person_in_place(office, shown, qtbot):
    dialog = shown(lambda context: OperatorDialog(context, None))
    for key, value in {"name": "周敏", "login": "zhou", "role": Role.SALES.code, "password": PASSWORD}.items():
        dialog.form.show_value(key, value)
    dialog.save()
    shown.settle(dialog)
    assert "Insert" in dialog.form._lines["employee_id"].text.text()
    dialog.add_person()
    shown.settle(dialog)
    person = dialog.findChild(EmployeeDialog)
    assert person.form.draft().name == "周敏"
    person.save()
    shown.settle(dialog)
    assert dialog.form.draft().employee_id == 2
    dialog.save()
    shown.settle(dialog)
    assert [(row.name, row.login) for row in people(office)] == [("陈国强", "chen"), ("周敏", "zhou")]


def test_leaving_is_noted_from_the_list(office, shown):
    entry = shown(lambda context: EmployeeDialog(context, None))
    entry.form.show_value("name", "周敏")
    entry.save_and_close()
    shown.settle(entry)
    panel = shown(EmployeeList)
    panel.choose(2)
    panel.leave()
    shown.settle(panel)
    dialog = panel.findChild(LeavingDialog)
    assert dialog.form.draft().left_on == date(2026, 11, 20)
    dialog.save()
    shown.settle(panel)
    assert [(row.name, row.left_on) for row in people(office, options={"all": True})][1] == ("周敏", date(2026, 11, 20))


def test_new_department_stands_under_none_until_one_is_chosen(office, shown):
    panel = shown(DepartmentList)
    panel.choose(1)
    panel.add()
    shown.settle(panel)
    dialog = panel.findChild(DepartmentDialog)
    dialog.form.show_value("name", "仓储部")
    assert dialog.form.draft().parent_id is None
    dialog.form.show_value("parent_id", 1)
    dialog.save()
    shown.settle(panel)
    asked, reader = ListRequest(), Reader(office.engine, SYSTEM)
    ids = reader.read(DEPARTMENTS.ids, request=asked)
    assert [row.path for row in reader.read(DEPARTMENTS.rows, ids=ids, request=asked)] == ["销售部", "销售部 / 仓储部"]


def test_colleagues_may_look_but_not_change(shown):
    panel = shown(EmployeeList, SALES)
    assert "employees.add" not in panel.actions_by_id
    assert "login" not in {column.key for column in panel.spec.columns}

from dataclasses import dataclass, field

import pytest

from crm_desktop.db.backup import BackupReason, back_up, backup_folder, list_backups
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.employees import DepartmentDraft
from crm_desktop.queries.office import system as reading
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.money.charge_dialog import ChargeDialog
from crm_desktop.views.money.sides import RECEIVABLE
from crm_desktop.views.system import FEATURE
from crm_desktop.views.system.audit_words import COMMAND_WORDS, KIND_WORDS
from crm_desktop.views.system.backups import BackupsTab
from crm_desktop.views.system.department_dialog import DepartmentDialog
from crm_desktop.views.system.operators import OperatorDialog, OperatorList
from crm_desktop.views.system.password import PasswordDialog
from crm_desktop.views.system.profile import ProfileTab
from crm_desktop.views.system.settings import SettingsTab
from tests.conftest import NOON
from tests.make.office import PASSWORD, new_operator
from tests.views.fakes.context import office_context


@dataclass
class FakeProgram:
    office: object
    changed: dict
    restarts: list
    copies: list = field(default_factory=list)

    def backed_up(self, made_at):
        self.copies.append(made_at)

    def change_settings(self, **values):
        self.changed |= values

    def restart(self, between):
        self.restarts.append(between)


@pytest.fixture
def office(office):
    CommandRunner(office.engine, SYSTEM, FixedClock(NOON)).run(new_operator(login="zhou"))
    return office


@pytest.fixture
def context(office, qtbot):
    """A context over a real office; the manager works in it."""
    access = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
    context = office_context(office.engine, access, now=NOON)
    context.program = FakeProgram(office, {}, [])
    return context


@pytest.fixture
def shown(context, qtbot):
    """Show a widget and wait until it has its answers."""

    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitUntil(lambda: not context.jobs.busy)
        return widget

    return show


def settled(context, qtbot):
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert context.ask.bugs == []


def test_profile_is_shown_and_saved(context, shown, qtbot):
    tab = shown(ProfileTab(context))
    assert tab.form.draft().name == "宁波恒达五金有限公司"
    tab.form.show_value("phone", "0574-8731 6620")
    assert tab.is_unsaved
    tab.save()
    settled(context, qtbot)
    assert not tab.is_unsaved
    assert context.reader.read(reading.office_profile).profile.phone == "0574-8731 6620"


def test_profile_without_name_is_refused_beside_the_field(context, shown, qtbot):
    tab = shown(ProfileTab(context))
    tab.form.show_value("name", "")
    tab.save()
    settled(context, qtbot)
    assert tab.form._lines["name"].text.text() == "Fill in this field."


def test_typed_profile_is_not_given_up_without_asking(context, shown):
    tab = shown(ProfileTab(context))
    assert tab.may_close()
    tab.form.show_value("phone", "1")
    context.ask.answer = False
    assert not tab.may_close()


def test_list_of_operators_and_a_new_one(context, shown, qtbot):
    panel = shown(OperatorList(context))
    assert panel.model.rowCount() == 2
    dialog = shown(OperatorDialog(context, None))
    for key, value in {"name": "何晓雯", "login": "he", "role": Role.ASSISTANT.code, "password": PASSWORD}.items():
        dialog.form.show_value(key, value)
    dialog.save()
    settled(context, qtbot)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda context: OperatorDialog(context, None), "name"),
        (lambda context: DepartmentDialog(context, None, DepartmentDraft()), "name"),
        (lambda context: ChargeDialog(context, RECEIVABLE, {}), "number"),
    ],
)
def test_dialog_with_typed_text_is_not_closed_without_asking(context, shown, make, key):
    dialog = shown(make(context))
    assert dialog.may_leave()
    dialog.form.show_value(key, "二")
    context.ask.answer = False
    dialog.close()
    assert dialog.isVisible()
    context.ask.answer = True


def test_taken_log_in_name_is_said_beside_the_field(context, shown, qtbot):
    dialog = shown(OperatorDialog(context, None))
    for key, value in {"name": "周敏二", "login": "zhou", "password": PASSWORD}.items():
        dialog.form.show_value(key, value)
    dialog.save()
    settled(context, qtbot)
    assert dialog.form._lines["login"].text.text() == "Choose another log-in name: zhou is taken."


def test_blocking_asks_first(context, shown, qtbot):
    panel = shown(OperatorList(context))
    panel.choose(2)
    context.ask.answer = False
    panel.switch()
    settled(context, qtbot)
    assert context.reader.read(reading.load_operator, operator_id=2).is_active
    context.ask.answer = True
    panel.switch()
    settled(context, qtbot)
    assert not context.reader.read(reading.load_operator, operator_id=2).is_active


def test_own_password_is_changed(context, shown, qtbot):
    dialog = shown(PasswordDialog(context.run, context))
    for key, value in {"old": PASSWORD, "new": "bessere-ware", "again": "bessere-ware"}.items():
        dialog.form.show_value(key, value)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.result() == PasswordDialog.DialogCode.Accepted)


def test_password_typed_a_moment_ago_is_not_asked_for_again(context, shown, qtbot):
    dialog = shown(PasswordDialog(context.run, context, old=PASSWORD))
    assert dialog.form.keys == {"new", "again"}
    for key, value in {"new": "bessere-ware", "again": "bessere-ware"}.items():
        dialog.form.show_value(key, value)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.result() == PasswordDialog.DialogCode.Accepted)


def test_passwords_that_differ_never_leave_the_dialog(context, shown):
    dialog = shown(PasswordDialog(context.run, context))
    for key, value in {"old": PASSWORD, "new": "bessere-ware", "again": "andere-ware"}.items():
        dialog.form.show_value(key, value)
    dialog.save()
    assert dialog.form._lines["again"].text.text() == "Type the same password twice."


def test_backup_is_made_listed_and_restored_through_the_program(context, office, shown, qtbot):
    back_up(office.path, backup_folder(office.path), reason=BackupReason.EXIT, now=NOON)
    tab = shown(BackupsTab(context))
    assert tab.list.model.rowCount() == 1
    tab.back_up_now()
    settled(context, qtbot)
    qtbot.waitUntil(lambda: tab.list.model.rowCount() == 2)
    assert len(list_backups(backup_folder(office.path))) == 2
    assert context.program.copies == [NOON]
    tab.list.table.selectRow(0)
    tab.restore_chosen()
    assert len(context.program.restarts) == 1
    office.close()
    context.program.restarts[0]()
    assert len(list(office.path.parent.glob("*-replaced-*.crm"))) == 1


def test_settings_go_to_the_program(context, shown):
    tab = shown(SettingsTab(context))
    tab.form.show_value("theme", "dark")
    tab.form.show_value("idle_lock_minutes", 9999)
    tab.save()
    assert context.program.changed["theme"] == "dark"
    assert context.program.changed["idle_lock_minutes"] == 240


@pytest.mark.parametrize("spec", [spec for spec in FEATURE.tabs if not spec.needs_prefill], ids=lambda spec: spec.kind)
def test_every_tab_opens(context, shown, spec):
    assert shown(spec.build(context, None, {})).isVisible()


def test_audit_log_has_words_for_every_command_and_kind():
    handlers = {command.__name__: handler for command, handler in all_handlers().items() if handler.is_audited}
    assert handlers.keys() - COMMAND_WORDS.keys() == set()
    assert {handler.record_kind for handler in handlers.values()} - {*KIND_WORDS, *DOCUMENTS} == set()


def test_what_is_typed_between_saving_and_the_answer_stays_unsaved(context, shown, qtbot):
    tab = shown(ProfileTab(context))
    settled(context, qtbot)
    key, sent, newer = "phone", "1", "2"
    tab.form.show_value(key, sent)
    tab.save()
    tab.form.show_value(key, newer)
    settled(context, qtbot)
    assert getattr(tab.form.draft(), key) == newer
    assert tab.is_unsaved
    tab.save()
    settled(context, qtbot)
    assert not tab.is_unsaved

"""The page of own fields: several that are new are defined, and saved, in one sitting."""

from dataclasses import replace

from PySide6.QtTest import QTest
from sqlalchemy.orm import Session

from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.present.listing import Filter, Test
from crm_desktop.queries.office.own_fields import own_fields_told
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.services.own_values import keep_own
from crm_desktop.services.work import Work
from crm_desktop.views.system.own_fields.tab import OwnFieldsTab
from tests.conftest import NOON
from tests.make.own import ANNUAL_USE, define
from tests.make.parties import make_customer
from tests.views.fakes.context import office_context

MANAGER = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
CHOICE = replace(
    ANNUAL_USE, key="cycle", title="付款周期", kind=OwnKind.CHOICE, places=0, least=None, options=("月付", "季付")
)


def known(office):
    with Session(office.engine) as session:
        return read_own_fields(session)


def test_a_formula_names_a_field_that_is_not_saved_yet(office, qtbot):
    context = office_context(office.engine, MANAGER, now=NOON)
    tab = OwnFieldsTab(context)
    qtbot.addWidget(tab)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    tab.add_titled("返利")
    typed(tab, "kind", OwnKind.FORMULA)
    formula = tab._current  # defined before what it names
    for title in ("年采购额", "年采购额外"):
        tab.add_titled(title)
        typed(tab, "kind", OwnKind.MONEY)
    tab._show(formula)
    tab.editor.form.widget("formula").line.setText("年采购额 * 0.05 + 年采购额外")
    tab.editor.form.edited.emit("formula")
    tab.editor._judge()
    assert "年采购额、年采购额外" in tab.editor.fares.text()

    tab.save()
    qtbot.waitUntil(lambda: not context.jobs.busy and not tab.is_unsaved)
    assert context.ask.bugs == []
    stored = {one.title: one for one in context.reader.read(own_fields_told).fields}
    assert stored["返利"].formula == "{own.ncge} * 0.05 + {own.ncgew}"
    assert [stored[title].key for title in ("年采购额", "年采购额外")] == ["ncge", "ncgew"]
    assert tab.editor.form.widget("formula").line.text() == "年采购额 * 0.05 + 年采购额外"


def typed(tab, name, value):
    tab.editor.form.show_value(name, value)
    tab.editor.form.edited.emit(name)


def test_a_choice_takes_its_words_from_a_list_and_records_are_listed_from_its_rule(office, qtbot):
    with unit_of_work(office.engine) as session:
        work = Work(session, SYSTEM, FixedClock(NOON))
        field_id = define(work, CHOICE)
        customer = make_customer(session)
        keep_own(work, Owner.PARTY, customer.id, {"cycle": "月付"})
    context = office_context(office.engine, replace(MANAGER, own=known(office)), now=NOON)
    tab = OwnFieldsTab(context)
    qtbot.addWidget(tab)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    tab._show(field_id)
    tab.editor.form.show_value("options", ("每月", "季付"))
    tab.editor.form.edited.emit("options")
    tab.editor._judge()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert tab.editor.list_button.isVisibleTo(tab)
    assert "1" in tab.editor.fares.text()
    with qtbot.waitSignal(context.list_wanted) as listed:
        tab.editor.list_button.click()
    assert listed.args == ["customers", (Filter("own.cycle", Test.FILLED),)]

    typed(tab, "pick_list", "customer_source")
    assert "options" not in tab.editor.form.keys
    words = tab._told.words["customer_source"]
    assert words
    assert tab.typed.as_field(field_id).options == words


def test_letters_that_follow_quickly_choose_a_kind_though_the_first_brought_another_form(office, qtbot):
    context = office_context(office.engine, MANAGER, now=NOON)
    tab = OwnFieldsTab(context)
    qtbot.addWidget(tab)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    tab.add_titled("门头照")
    first = tab.editor.form.widget("kind").combo
    first.setItemText(first.findData(OwnKind.PARTY), "ta")
    QTest.keyClick(first, "t")
    assert tab.editor.form.draft().kind is OwnKind.PARTY
    second = tab.editor.form.widget("kind").combo
    assert second is not first
    second.setItemText(second.findData(OwnKind.PICTURE), "tp")
    QTest.keyClick(second, "p")
    assert tab.editor.form.widget("kind").value() is OwnKind.PICTURE

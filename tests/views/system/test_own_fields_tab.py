"""The page of own fields: several that are new are defined, and saved, in one sitting."""

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.queries.office.own_fields import own_fields_told
from crm_desktop.views.system.own_fields.tab import OwnFieldsTab
from tests.conftest import NOON
from tests.views.fakes.context import office_context

MANAGER = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)


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

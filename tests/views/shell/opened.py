"""A main window with a few lists, a tab and commands, opened for the tests."""

from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.queries.finding.facts import CustomerGlance, PersonGlance
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel
from crm_desktop.views.tab import Tab


class Page(Tab):
    is_unsaved = False

    def __init__(self, record_id, prefill):
        super().__init__()
        self.record_id, self.prefill = record_id, prefill
        self.is_unsaved, self.may = bool(prefill.get("typed")), True
        self.line = QLineEdit(self)
        self.setFocusProxy(self.line)

    def may_close(self):
        return self.may


GLANCES = {
    "customer_glance": CustomerGlance(
        name="永兴五金",
        code="C-0137",
        status=CustomerStatus.ACTIVE,
        grade="A",
        owner="周敏",
        contact="陈国强",
        phone="139 5740 2186",
        on_hold=False,
        last_contact_at=None,
        money=None,
        last_order=None,
    ),
    "person_glance": PersonGlance("陈国强", "采购", "永兴五金", "139 5740 2186", "", ""),
}


def opened(qtbot, context, catalogue, store):
    made = MainWindow(context, catalogue, store, OfficeLabel("永兴贸易", "demo"))
    qtbot.addWidget(made)
    made.start()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.beginning.is_over and not context.jobs.busy)
    return made


def tab_texts(window):
    return [window.centre.tabText(place) for place in range(window.centre.count())]


def sought(qtbot, window, text):
    window.search.start()
    qtbot.keyClicks(window.search, text)
    qtbot.waitUntil(window.search.popup.isVisible)
    qtbot.waitUntil(lambda: not window.search._seeking.asking.is_busy)


def groups_asked(context):
    return [params["sought"] for name, params in context.reader.asked if name == "find_group"]


class SomeTray:
    """A notification area; the one of the tests' screen has none."""

    is_there = True

    def __init__(self):
        self.told = 0

    def tell_where_it_is(self):
        self.told += 1

    def hide(self):
        pass

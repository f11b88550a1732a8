"""The window in which the office is seen as another operator sees it."""

import pytest

from crm_desktop.domain.access import Access, Right, Role
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.shell.main_window import OfficeLabel
from crm_desktop.views.shell.watching import ClosedDoor, OnlyLooking, Watching
from tests.views.fakes.asker import FakeAsker
from tests.views.fakes.context import fake_context

HIS = Access(operator_id=1, login="he", name="何晓雯", role=Role.CASHIER)


def test_every_command_is_refused_in_words():
    door = ClosedDoor(HIS)
    for command in all_handlers():
        with pytest.raises(OnlyLooking, match="何晓雯"):
            door.run(command)
        with pytest.raises(OnlyLooking):
            door.preview(command)


def test_window_shows_whose_eyes_these_are_and_changes_nothing(qtbot, office, clock, tmp_path):
    ask = FakeAsker()
    own = fake_context(now=clock.now())
    own.ask = ask
    own.jobs = JobRunner(ask.bug, lambda _lane: InlineExecutor())
    label = OfficeLabel("宏达", "宏达.crm", is_server=False)
    watching = Watching(office, HIS, own, load_catalogue(), label)
    watching.show()
    qtbot.waitUntil(lambda: watching.window.beginning.is_over)
    for feature in load_catalogue().features:  # they offer ways out whenever they start
        if feature.startup is not None:
            feature.startup(watching.context, watching.window)
    assert "何晓雯" in watching.window.windowTitle()
    assert not watching.context.may(Right.EDIT_CUSTOMERS)
    assert not watching.window.status._backup.isVisible()  # nobody looked for one: it says neither yes nor no
    watching.context.run(SaveCustomer(draft=CustomerDraft(name="甲"), key="k"))
    watching.context.export_list(None)
    watching.context.print_list(None)
    qtbot.waitUntil(lambda: len([text for text in ask.problems if "何晓雯" in text]) == 3)
    assert not list(tmp_path.rglob("settings.json"))
    with qtbot.waitSignal(watching.closed):
        watching.window.leave()
    assert ask.bugs == []

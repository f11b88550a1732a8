"""The panel that says why: what it shows of a figure, its keys, and levers that somebody else has to pull."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Figure, Part, Sign, Source, Verdict, said, verbatim
from crm_desktop.domain.why.levers import Colleague, Lever, LeverKind
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.services.affairs.tasks import CloseTask, SaveTask
from crm_desktop.views.credit_levers import take_lever
from crm_desktop.views.figure_panel import FigurePanel
from tests.views.fakes.context import fake_context

D = Decimal
SUN = Colleague("孙丽", 7)


def figure(late="3.00"):
    documents = (
        Part(word=verbatim("FH-1"), amount=D(late), source=Source("delivery", 5), warns=True),
        Part(word=verbatim("FH-2"), amount=D("2.00"), source=Source("delivery", 6)),
    )
    whole = D(late) + 2
    owed = Part(word=said("Balance owed"), amount=whole, parts=documents)
    end = Part(word=said("Used"), amount=whole, sign=Sign.EQUALS)
    verdict = Verdict(said("Customer is on hold"), is_shut=True)
    return Figure(title=said("Used"), amount=whole, parts=(owed, end), verdicts=(verdict,))


def lever(**values):
    return Lever(kind=LeverKind.RECEIVE, amount=D("2300.00"), price=D("2300.00"), **values)


@pytest.fixture
def shown(qtbot):
    """A page whose own keys are Esc and Alt+1, with the panel in it."""
    page, context = QWidget(), fake_context()
    field, panel = QLineEdit(), FigurePanel(context)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(panel)
    page.heard = []
    for keys in ("Esc", "Alt+1"):
        add_key(page, keys, lambda keys=keys: page.heard.append(keys))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    panel.ask("Why …", field.setFocus)
    panel.show_figure(Explanation(figure(), (lever(),)))
    return page, field, panel, context


def test_its_keys_are_its_own_while_the_focus_is_in_it(qtbot, shown):
    page, field, panel, _context = shown
    taken = []
    panel.taken.connect(taken.append)
    qtbot.keyClick(panel.tree, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert [one.kind for one in taken] == [LeverKind.RECEIVE]
    qtbot.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert field.hasFocus()
    assert page.heard == []


def test_what_was_unfolded_stays_so_when_the_figure_is_another(qtbot, shown):
    _page, _field, panel, context = shown
    qtbot.keyClick(panel.tree, Qt.Key.Key_Right)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    panel.show_figure(Explanation(figure("4.00")))
    assert panel.tree.topLevelItem(0).isExpanded()
    assert panel.tree.currentItem().text(0) == "FH-1"
    assert "6.00" in panel.accessibleName()
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert context.opener.opened[-1][:2] == ("delivery", 5)


@pytest.mark.parametrize(
    ("asks", "button"), [((Colleague("老板"), SUN), True), ((Colleague("老板"),), False), ((), False)]
)
def test_of_what_one_may_not_do_somebody_is_asked_if_he_can_be_given_a_task(qtbot, shown, asks, button):
    _page, _field, panel, context = shown
    panel.show_figure(Explanation(figure(), (lever(may=False, asks=asks),)))
    expected = ["Ask 孙丽  Alt+1"] if button else []

    def offered():
        return [one.text() for one in panel.findChildren(QPushButton) if "Alt+1" in one.text() and one.isVisible()]

    qtbot.waitUntil(lambda: offered() == expected)
    if button:
        context.runner.outcome[SaveTask] = Done(Changes.REMINDERS, 5)
        take_lever(context, panel, 3, lever(may=False, asks=asks), lambda: None)
        qtbot.waitUntil(lambda: bool(context.ask.notices))
        (command,) = context.runner.commands
        assert isinstance(command, SaveTask)
        assert (command.draft.for_id, command.draft.party_id, command.draft.title) == (7, 3, "Receive 2,300.00")
        context.ask.undos[-1]()
        qtbot.waitUntil(lambda: len(context.runner.commands) > 1)
        taken_back = context.runner.commands[-1]
        assert (type(taken_back), taken_back.task_id, taken_back.state) == (CloseTask, 5, TaskState.REFUSED)
        assert taken_back.answer

"""Forms offer the office's pick lists, and a talk can be about a quote or an order."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.effects import Effects, Facts, RecordEffect
from crm_desktop.domain.errors import FieldProblems, NotAllowed, Required
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.qtkit.forms.tags_field import TagsField
from crm_desktop.views.pick_lists import run_with_reason
from tests.views.fakes.context import fake_context


@dataclass(frozen=True)
class Lose:
    reason: str


def answered(command):
    return Done(Changes.NONE) if command.reason else FieldProblems({"reason": Required()})


@pytest.fixture
def context():
    lists = {"dictionary": lambda list_name: PICK_LISTS[list_name].words}
    return fake_context(answers=lists, outcome={Lose: answered})


@pytest.fixture
def owner(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


def test_reason_is_asked_with_those_of_the_pick_list(qtbot, context, owner):
    context.ask.words = "价格高"
    run_with_reason(context, owner, "为什么", Lose, pick_list="lost_reason")
    qtbot.waitUntil(lambda: context.runner.commands == [Lose("价格高")])
    assert context.ask.offers == PICK_LISTS["lost_reason"].words


def test_backing_out_of_a_reason_does_nothing(qtbot, context, owner):
    context.ask.words = None
    run_with_reason(context, owner, "为什么", Lose)
    qtbot.waitUntil(lambda: context.ask.questions == ["为什么"])
    assert context.runner.commands == []


def test_what_will_change_stands_beside_the_question_for_the_reason(qtbot, context, owner):
    order = RecordEffect("sales_order", 7, 1, Facts("SO-1", OrderState.CONFIRMED), Facts("SO-1", OrderState.VOID))
    context.runner.effects = Effects(Done(Changes.NONE), documents=(order,))
    run_with_reason(context, owner, "为什么", Lose)
    qtbot.waitUntil(lambda: bool(context.ask.changes))
    assert [one.what for one in context.ask.changes] == ["Sales order SO-1"]
    assert context.runner.previewed == [Lose("")]


def test_no_reason_is_asked_for_what_is_refused(qtbot, context, owner):
    context.runner.outcome[Lose] = NotAllowed()
    run_with_reason(context, owner, "为什么", Lose)
    qtbot.waitUntil(lambda: bool(context.ask.problems))
    assert (context.ask.questions, context.runner.commands) == ([], [])


def test_tags_are_ticked_in_the_menu_beside_what_is_typed(qtbot):
    field = TagsField(("重点", "月结"), longest=200)
    qtbot.addWidget(field)
    field.show_value("老客户，月结")
    assert [(action.text(), action.isChecked()) for action in field.menu().actions()] == [
        ("重点", False),
        ("月结", True),
    ]
    with qtbot.waitSignal(field.edited):
        field.menu().actions()[0].trigger()
    field.toggle("月结")
    assert field.value() == "老客户 重点"


def test_comma_within_a_word_that_is_offered_parts_nothing(qtbot):
    field = TagsField(("螺丝,M8", "螺母"), longest=200, between="、")
    qtbot.addWidget(field)
    field.show_value("螺丝,M8、螺母,人工")
    assert [action.isChecked() for action in field.menu().actions()] == [True, True]
    field.toggle("螺母")
    assert field.value() == "螺丝,M8、人工"

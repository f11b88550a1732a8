"""A dialog in which one record is typed: saved once, and nothing is typed into it meanwhile."""

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.views.form_sheet import FormSheet
from tests.views.fakes.context import fake_context


@dataclass(frozen=True)
class Draft:
    name: str = ""


class Typed(FormSheet[Draft]):
    def __init__(self, context, **how):
        super().__init__(context, "note", **how)
        self.told = []
        self.show_form(Form("x", [Field("name", "Name", editors.text(), required=True)], Draft(), context))

    def command(self, draft):
        return ("keep", draft.name)

    def saved(self, draft, done):
        self.told.append((draft.name, done.record_id))


@pytest.fixture
def run():
    """What is sent, and how it may end."""
    return []


@pytest.fixture
def context(run, monkeypatch):
    made = fake_context()
    monkeypatch.setattr(made, "run", lambda command, done, **ends: run.append((command, done, ends)))
    return made


@pytest.fixture
def sheet(qtbot, context):
    made = Typed(context)
    qtbot.addWidget(made)
    made.open()
    return made


def test_nothing_is_typed_into_what_is_being_saved_and_it_is_saved_once(sheet, run):
    sheet.form.show_value("name", "A")
    sheet.save()
    sheet.save()
    [(command, done, _ends)] = run
    assert command == ("keep", "A")
    assert not sheet.form.isEnabled()
    done(SimpleNamespace(record_id=7))
    assert sheet.told == [("A", 7)]
    assert not sheet.isVisible()


@pytest.mark.parametrize("end", ["problems", "failed"])
def test_what_was_not_saved_can_be_typed_further(sheet, run, end):
    sheet.form.show_value("name", "A")
    sheet.save()
    [(_command, _done, ends)] = run
    ends[end](*([{"name": "taken"}] if end == "problems" else []))
    assert sheet.form.isEnabled()
    assert sheet.isVisible()


def test_esc_asks_before_something_typed_is_given_up(sheet, context):
    context.ask.answer = False
    sheet.form.show_value("name", "A")
    sheet.reject()
    assert sheet.isVisible()
    assert len(context.ask.questions) == 1


def test_what_is_only_shown_has_nothing_to_save_it_with(qtbot, context, run):
    shown = Typed(context, may_save=False)
    qtbot.addWidget(shown)
    assert [button.text() for button in shown.findChildren(type(shown.buttons.itemAt(0).widget()))] == ["Close"]

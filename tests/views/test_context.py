"""What panels are given: running, reading, telling."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from PySide6.QtCore import QObject

from crm_desktop.db.errors import ServerLost
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NeedsConfirmation, Required, RuleBroken
from crm_desktop.domain.money.items import ChargeKind, CreditKind, ReceiptMethod
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.money import charge_columns, credit_columns, money_columns, open_document_columns
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.view_state import STANDARD, ShownColumn, ViewState
from crm_desktop.services.office.kept_work import KeepDraft
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.kept_drafts import DraftKeeper, offer_drafts
from crm_desktop.views.looks import enter_looks, look_of
from crm_desktop.views.shell.kept_views import OfficeViews, read_view, write_view
from crm_desktop.views.sources import QueryMatches
from tests.views.fakes.context import fake_context
from tests.views.fakes.doors import FakeReader


@dataclass(frozen=True, kw_only=True)
class Confirm:
    id: int = 1
    accepted: frozenset[str] = frozenset()


class Forbidden(RuleBroken):
    template = "To confirm {number}, add a line."


class OverLimit(NeedsConfirmation):
    key = "credit"
    template = "The limit is passed by {amount}."


class Late(NeedsConfirmation):
    key = "late"
    template = "It is late."


class Light(StrEnum):
    RED = "red"


def settle(qtbot, context):
    qtbot.waitUntil(lambda: not context.jobs.busy)


def test_done_is_told_to_the_caller_and_to_panels_that_care(qtbot, qapp):
    context = fake_context(outcome={Confirm: Done(Changes.ORDERS, 5, "SO-1")})
    owner, heard, answers = QObject(), [], []
    context.on_changes(owner, Changes.ORDERS, lambda: heard.append("orders"))
    context.on_changes(owner, Changes.PRODUCTS, lambda: heard.append("products"))
    context.run(Confirm(), answers.append)
    settle(qtbot, context)
    assert heard == ["orders"]
    assert answers == [Done(Changes.ORDERS, 5, "SO-1")]


def test_closed_panel_is_told_nothing(qtbot, qapp):
    context = fake_context()
    owner, heard = QObject(), []
    context.on_changes(owner, Changes.ORDERS, lambda: heard.append(1))
    owner.deleteLater()
    qtbot.wait(5)
    context.changed.emit(Changes.ORDERS)
    assert heard == []


def test_broken_rule_is_said_in_words(qtbot, qapp):
    context, failed = fake_context(outcome={Confirm: Forbidden(number="SO-1")}), []
    context.run(Confirm(), failed=lambda: failed.append(1))
    settle(qtbot, context)
    assert context.ask.problems == ["To confirm SO-1, add a line."]
    assert failed == [1]


@pytest.mark.parametrize(("answer", "runs"), [(True, 2), (False, 1)])
def test_unusual_is_asked_and_run_again_when_accepted(qtbot, qapp, answer, runs):
    def outcome(command):
        return Done(Changes.ORDERS) if "credit" in command.accepted else OverLimit(amount=Decimal("1234.5"))

    context = fake_context(outcome={Confirm: outcome})
    context.ask.answer = answer
    context.run(Confirm())
    settle(qtbot, context)
    assert context.ask.questions == ["The limit is passed by 1,234.50."]
    assert len(context.runner.commands) == runs


def test_second_question_keeps_the_answer_to_the_first(qtbot, qapp):
    def outcome(command):
        both = (OverLimit(amount=Decimal(1)), Late())
        still = [error for error in both if error.key not in command.accepted]
        return still[0] if still else Done(Changes.ORDERS)

    context = fake_context(outcome={Confirm: outcome})
    context.run(Confirm())
    settle(qtbot, context)
    assert context.ask.questions == ["The limit is passed by 1.00.", "It is late."]
    assert context.runner.commands[-1].accepted == {"credit", "late"}


def test_wrong_fields_go_back_to_the_form(qtbot, qapp):
    context, shown = fake_context(outcome={Confirm: FieldProblems({"name": Required()})}), []
    context.run(Confirm(), problems=shown.append)
    settle(qtbot, context)
    assert shown == [{"name": "Fill in this field."}]
    assert context.ask.problems == []


def test_bug_is_shown_as_one(qtbot, qapp):
    context = fake_context(outcome={Confirm: ZeroDivisionError("x")})
    context.run(Confirm())
    settle(qtbot, context)
    assert [type(error) for error in context.ask.bugs] == [ZeroDivisionError]


def test_reading_answers_while_the_owner_lives(qtbot, qapp):
    context, owner, answers = fake_context(answers={"figures": lambda today: today.year}), QObject(), []

    def figures():
        """Stands for a query."""

    context.read(owner, figures, answers.append, today=date(2026, 11, 20))
    settle(qtbot, context)
    assert answers == [2026]


def test_matches_come_from_two_queries(qapp):
    def find():
        """Stands for a query."""

    def item():
        """Stands for a query."""

    reader = FakeReader({"find": lambda text, limit, party_id: [(text, party_id)], "item": lambda record_id: None})
    matches = QueryMatches(reader, find, item, lambda row: row, lambda: {"party_id": 7})
    assert matches.find("yx", 5) == [("yx", 7)]
    assert matches.item(3) is None


def test_code_is_shown_as_its_package_says(qapp):
    enter_looks("x", {Light.RED: ("Stop", "warning", Tone.RED)})
    assert (look_of(Light.RED).text, look_of(Light.RED).tone) == ("Stop", Tone.RED)


def test_looks_of_two_classes_are_refused_together():
    with pytest.raises(ValueError, match="one class"):
        enter_looks("x", {ChargeKind.OTHER: ("a", "", Tone.PLAIN), ReceiptMethod.CASH: ("b", "", Tone.PLAIN)})


def test_every_code_of_every_list_has_its_own_word():
    """Codes of two classes may be equal: an opening balance must not read as an opening advance."""
    load_catalogue()
    documents = [money_columns(one) for one in MONEY.values()]
    lists = (charge_columns(fake_context().clock), *documents, credit_columns(), open_document_columns())
    codes = [code for columns in lists for column in columns for code in column.codes]
    unnamed = [code for code in codes if look_of(code).text == code.value]
    assert unnamed == []
    assert look_of(ChargeKind.OPENING).text != look_of(CreditKind.OPENING).text
    assert look_of(ChargeKind.OTHER).text != look_of(ReceiptMethod.OTHER).text


def test_view_comes_back_from_its_text():
    state = ViewState(
        (ShownColumn("a", 90), ShownColumn("b", 50, visible=False)),
        (Sort("a", descending=True),),
        (
            Filter("a", Test.AT_LEAST, Decimal("1.5")),
            Filter("d", Test.AT_MOST, date(2026, 11, 20)),
            Filter("s", Test.ONE_OF, ("x", "y")),
            Filter("e", Test.EMPTY),
        ),
    )
    assert read_view(write_view(state)) == state


def test_views_are_saved_by_command_and_answered_from_memory(tmp_path):
    commands, store = [], SettingsStore(tmp_path / "s.json")
    views = OfficeViews((), lambda command, **_: commands.append(command), store)
    views.save("orders", "近 90 天", ViewState(sort=(Sort("date"),)))
    views.save("orders", "近 90 天", ViewState(sort=(Sort("date"),)))
    assert len(commands) == 1
    assert views.names("orders") == ["近 90 天"]
    assert views.current("orders") == "近 90 天"
    again = OfficeViews((), commands.append, SettingsStore(tmp_path / "s.json"))
    assert again.current("orders") == "近 90 天"
    views.delete("orders", "近 90 天")
    assert views.current("orders") == STANDARD


def test_view_is_everybodys_only_when_the_office_has_it(tmp_path):
    asked, told = [], []
    store = SettingsStore(tmp_path / "s.json")
    views = OfficeViews((), lambda command, done=None: asked.append((command, done)), store)
    assert not views.may_give
    views.give_to_all("orders", "近 90 天", lambda: told.append("all"))
    assert told == []
    [(command, done)] = asked
    done(object())
    assert (command.name, told) == ("近 90 天", ["all"])


def test_half_typed_form_is_kept_once_per_change_and_dropped(qtbot, qapp):
    context, owner, text = fake_context(), QObject(), ["a"]
    keeper = DraftKeeper(owner, context, "sales_order", lambda: ("New order", text[0]))
    keeper.keep()
    keeper.keep()
    text[0] = "b"
    keeper.keep()
    keeper.drop()
    settle(qtbot, context)
    names = [type(command).__name__ for command in context.runner.commands]
    assert names == ["KeepDraft", "KeepDraft", "DropDraft"]
    assert len({command.key for command in context.runner.commands}) == 1


def test_what_is_typed_while_the_server_is_away_is_kept_when_it_is_back(qtbot, qapp):
    context, owner = fake_context(outcome={KeepDraft: ServerLost(server="here/office")}), QObject()
    keeper = DraftKeeper(owner, context, "sales_order", lambda: ("New order", "a"))
    keeper.keep()
    settle(qtbot, context)
    assert not context.server.is_there
    context.runner.outcome.clear()
    context.server.tell(is_there=True)
    settle(qtbot, context)
    keeper.keep()
    assert [type(command).__name__ for command in context.runner.commands] == ["KeepDraft", "KeepDraft"]
    assert context.ask.problems == context.ask.notices == context.ask.bugs == []


def test_kept_forms_are_offered_and_opened_again(qtbot, qapp):
    @dataclass
    class Kept:
        key: str = "k"
        kind: str = "sales_order"
        title: str = "New order"
        record_id: int | None = None
        content: str = "{}"

    context, owner = fake_context(answers={"kept_drafts": [Kept()]}), QObject()
    context.ask.choice = "open"
    offer_drafts(context, owner)
    settle(qtbot, context)
    assert context.opener.opened == [("sales_order", None, {"draft": "{}", "draft_key": "k"})]

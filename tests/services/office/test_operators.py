from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import FieldProblems, NotAllowed
from crm_desktop.domain.office import FREE_FAILURES, OfficeProfile, OperatorDraft
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.people import Operator
from crm_desktop.models.sorting import sort_key_of
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.office import system as reading
from crm_desktop.services.office import login
from crm_desktop.services.office.login import LogIn, LogInWaits, OperatorBlocked, WrongPassword, log_in
from crm_desktop.services.office.operators import (
    ChangePassword,
    GuessesWait,
    LastManager,
    OldPasswordWrong,
    ResetPassword,
    SaveOperator,
    SwitchOperator,
)
from crm_desktop.services.office.passwords import is_password
from crm_desktop.services.office.system import SaveOfficeProfile
from crm_desktop.services.runner import CommandRunner
from tests.make.office import CHEAP, PASSWORD, first_start, new_operator


@pytest.fixture
def runner(engine, clock):
    runner = CommandRunner(engine, SYSTEM, clock)
    runner.run(first_start(login="chen"))
    return runner


def entered(engine, clock, *, login="chen", password=PASSWORD):
    return log_in(engine, LogIn(login=login, password=password), clock)


def loaded(engine, login):
    with Session(engine) as session:
        return session.scalars(select(Operator).where(Operator.login == login)).one()


def test_log_in_gives_access_and_leaves_a_row(engine, runner, clock):
    access = entered(engine, clock).access
    assert (access.login, access.name, access.role) == ("chen", "陈国强", Role.MANAGER)
    with Session(engine) as session:
        assert session.scalars(select(AuditEntry.command)).all()[-1] == "LogIn"
    assert loaded(engine, "chen").last_login_at == clock.now()
    assert access.sorted_as == sort_key_of(loaded(engine, "chen"), "name") != ""


def test_log_in_without_failures_before_it_saves_once(engine, runner, clock):
    written = []
    event.listen(engine, "before_cursor_execute", lambda *of: written.append(of[2].split(" SET ")[0]))
    entered(engine, clock)
    assert [words for words in written if words.startswith("UPDATE")] == ["UPDATE operator"]


@pytest.mark.parametrize(("login", "password"), [("chen", "wrong"), ("nobody", PASSWORD), ("", "")])
def test_wrong_name_and_wrong_password_sound_alike(engine, runner, clock, login, password):
    with pytest.raises(WrongPassword):
        entered(engine, clock, login=login, password=password)


def test_fifth_failure_makes_wait_and_each_further_one_doubles_it(engine, runner, clock):
    for _ in range(5):
        with pytest.raises(WrongPassword):
            entered(engine, clock, password="wrong")
    with pytest.raises(LogInWaits) as caught:
        entered(engine, clock)
    assert caught.value.params["seconds"] == 30
    clock.moment += timedelta(seconds=31)
    with pytest.raises(WrongPassword):
        entered(engine, clock, password="wrong")
    with pytest.raises(LogInWaits) as caught:
        entered(engine, clock)
    assert caught.value.params["seconds"] == 60
    clock.moment += timedelta(seconds=61)
    entered(engine, clock)
    assert loaded(engine, "chen").failures == 0


def test_clock_that_was_set_back_is_said_and_keeps_nobody_out_for_long(engine, runner, clock):
    right = clock.now()
    clock.moment += timedelta(days=400)
    for _ in range(5):
        with pytest.raises(WrongPassword):
            entered(engine, clock, password="wrong")
    clock.moment = right
    with pytest.raises(LogInWaits):
        entered(engine, clock)
    clock.moment = right + timedelta(seconds=30)
    behind = entered(engine, clock).clock_behind
    assert behind.params == {"now": clock.moment, "last": right + timedelta(days=400)}
    clock.moment = right - timedelta(minutes=30)
    assert entered(engine, clock).clock_behind is None


def test_blocked_operator_stays_out_until_let_in_again(engine, runner, clock):
    done = runner.run(new_operator(login="zhou"))
    runner.run(SwitchOperator(operator_id=done.record_id, seen_version=1, is_active=False))
    with pytest.raises(OperatorBlocked):
        entered(engine, clock, login="zhou")
    runner.run(SwitchOperator(operator_id=done.record_id, seen_version=2, is_active=True))
    assert entered(engine, clock, login="zhou").access.name == "周敏"


def test_names_that_do_not_fit_are_refused(runner):
    with pytest.raises(FieldProblems) as caught:
        runner.run(new_operator(login="li", name="x" * 300, role=Role.MANAGER))
    assert caught.value.problems.keys() == {"name"}
    with pytest.raises(FieldProblems) as caught:
        runner.run(SaveOfficeProfile(seen_version=1, profile=OfficeProfile(name="x" * 300)))
    assert caught.value.problems.keys() == {"name"}


def test_last_manager_can_neither_be_blocked_nor_demoted(engine, runner):
    chen = loaded(engine, "chen")
    with pytest.raises(LastManager):
        runner.run(SwitchOperator(operator_id=chen.id, seen_version=chen.version, is_active=False))
    draft = OperatorDraft(login="chen", name="陈国强", role=Role.SALES.code, employee_id=1)
    with pytest.raises(LastManager):
        runner.run(SaveOperator(operator_id=chen.id, seen_version=chen.version, draft=draft))
    runner.run(new_operator(login="li", role=Role.MANAGER))
    runner.run(SaveOperator(operator_id=chen.id, seen_version=chen.version, draft=draft))
    assert loaded(engine, "chen").role == Role.SALES.code


def test_log_in_name_is_given_once(runner):
    runner.run(new_operator(login="zhou"))
    with pytest.raises(FieldProblems) as caught:
        runner.run(new_operator(login="zhou"))
    assert set(caught.value.problems) == {"login"}


def test_operators_are_the_managers(engine, runner, clock):
    zhou = Access(operator_id=9, login="zhou", name="周敏", role=Role.SALES)
    with pytest.raises(NotAllowed):
        CommandRunner(engine, zhou, clock).run(new_operator(login="x"))
    with Session(engine) as session:
        assert reading.OPERATORS.ids(session, zhou, ListRequest()) == []
        assert reading.AUDIT.ids(session, zhou, ListRequest()) == []


def test_operator_changes_the_own_password(engine, runner, clock):
    own = CommandRunner(engine, entered(engine, clock).access, clock)
    own.run(ChangePassword(old=PASSWORD, new="bessere-ware", cost=CHEAP))
    entered(engine, clock, password="bessere-ware")
    with pytest.raises(WrongPassword):
        entered(engine, clock)


@pytest.mark.parametrize(
    ("old", "new", "wrong"), [("nope", "bessere-ware", "old"), (PASSWORD, "abc", "new"), (PASSWORD, "chen", "new")]
)
def test_change_of_password_says_which_field_is_wrong(engine, runner, clock, old, new, wrong):
    own = CommandRunner(engine, entered(engine, clock).access, clock)
    with pytest.raises(FieldProblems) as caught:
        own.run(ChangePassword(old=old, new=new, cost=CHEAP))
    assert set(caught.value.problems) == {wrong}


def test_twenty_guesses_at_once_are_slowed_like_one_after_the_other(engine, runner, clock):

    def guess(number):
        try:
            log_in(engine, LogIn(login="chen", password=f"guess {number}"), clock)
        except (WrongPassword, LogInWaits) as refusal:
            return type(refusal)

    with ThreadPoolExecutor(20) as pool:
        found = Counter(pool.map(guess, range(20)))
    assert found == {WrongPassword: FREE_FAILURES, LogInWaits: 20 - FREE_FAILURES}


def test_twenty_at_once_who_know_the_password_come_in(engine, runner, clock):
    with ThreadPoolExecutor(20) as pool:
        let_in = list(pool.map(lambda _: log_in(engine, LogIn(login="chen", password=PASSWORD), clock), range(20)))
    assert [who.access.login for who in let_in] == ["chen"] * 20


def test_right_guess_beside_wrong_ones_is_not_told_once_a_wait_came_up(engine, runner, clock, monkeypatch):
    def while_it_is_looked_at(password, stored):
        if password == PASSWORD:
            for number in range(FREE_FAILURES):
                with pytest.raises(WrongPassword):
                    log_in(engine, LogIn(login="chen", password=f"guess {number}"), clock)
        return is_password(password, stored)

    monkeypatch.setattr(login, "is_password", while_it_is_looked_at)
    with pytest.raises(LogInWaits):
        log_in(engine, LogIn(login="chen", password=PASSWORD), clock)


@pytest.mark.parametrize("back", [timedelta(minutes=1), timedelta(hours=2), timedelta(days=400)])
def test_clock_set_back_does_not_shorten_the_wait(engine, runner, clock, back):
    for _ in range(FREE_FAILURES):
        with pytest.raises(WrongPassword):
            log_in(engine, LogIn(login="chen", password="guess"), clock)
    for _ in range(3):
        with pytest.raises(LogInWaits) as caught:
            log_in(engine, LogIn(login="chen", password=PASSWORD), FixedClock(clock.now() - back))
        assert caught.value.params["seconds"] == 30
    later = FixedClock(clock.now() - back + timedelta(seconds=31))
    assert log_in(engine, LogIn(login="chen", password=PASSWORD), later).access.login == "chen"


def test_old_password_is_not_guessed_faster_inside(engine, runner, clock):
    mine = CommandRunner(engine, log_in(engine, LogIn(login="chen", password=PASSWORD), clock).access, clock)
    kinds = []
    for number in range(FREE_FAILURES + 2):
        with pytest.raises(FieldProblems) as caught:
            mine.run(ChangePassword(old=f"guess {number}", new="andere-ware", cost=CHEAP))
        kinds.append(type(caught.value.problems["old"]))
    assert kinds == [OldPasswordWrong] * FREE_FAILURES + [GuessesWait] * 2
    with pytest.raises(LogInWaits):
        log_in(engine, LogIn(login="chen", password=PASSWORD), clock)


def test_weak_new_password_is_no_guess_at_the_old_one(engine, runner, clock):
    mine = CommandRunner(engine, log_in(engine, LogIn(login="chen", password=PASSWORD), clock).access, clock)
    for _ in range(FREE_FAILURES + 1):
        with pytest.raises(FieldProblems) as caught:
            mine.run(ChangePassword(old=PASSWORD, new="x", cost=CHEAP))
        assert caught.value.problems.keys() == {"new"}
    mine.run(ChangePassword(old=PASSWORD, new="andere-ware", cost=CHEAP))


def test_reset_password_is_to_be_changed_at_log_in(engine, runner, clock):
    done = runner.run(new_operator(login="zhou"))
    assert not entered(engine, clock, login="zhou").must_change_password
    runner.run(ResetPassword(operator_id=done.record_id, password="einstweilen", cost=CHEAP))
    assert entered(engine, clock, login="zhou", password="einstweilen").must_change_password


def test_list_of_operators_shows_employee_and_role(engine, runner):
    with Session(engine) as session:
        (row,) = reading.OPERATORS.rows(
            session, SYSTEM, reading.OPERATORS.ids(session, SYSTEM, ListRequest()), ListRequest()
        )
    assert (row.login, row.role, row.employee, row.is_active, row.is_waiting) == (
        "chen",
        Role.MANAGER.code,
        "陈国强",
        True,
        False,
    )

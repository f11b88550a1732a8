"""Tasks by hand: given, refused, handed on, closed; what is wrong with them is said."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.affairs.tasks import TaskClosed, TaskDraft, TaskState
from crm_desktop.domain.errors import FieldProblems, NotFound, StaleRecord
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.tasks import OwnRule, Task
from crm_desktop.present.choices import offered
from crm_desktop.queries.affairs.done import DeskCounts, desk_counts, done_lately, from_me, handed_on
from crm_desktop.queries.affairs.receivers import area_of, receivers
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.affairs.tasks import stored_task
from crm_desktop.services.affairs.reminders import (
    FinishReminders,
    HandOnReminders,
    LogForReminders,
    finish_reminders,
    hand_on_reminders,
    log_for_reminders,
)
from crm_desktop.services.affairs.tasks import (
    CannotSee,
    CloseTask,
    CommentTask,
    SaveTask,
    close_task,
    comment_task,
    require_sight,
    save_task,
)
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY


class Desk:
    """Two salespeople who log in, and a customer of the first."""

    def __init__(self, work):
        self.session, self.clock = work.session, work.clock
        self.zhou, self.li = self.colleague(11, "周敏"), self.colleague(12, "李伟")
        self.boss = Work(work.session, Access(13, "boss", "郑宏达", Role.MANAGER), work.clock)
        self.customer = make_customer(work.session, name="永兴五金", owner_id=self.zhou.access.employee_id)

    def colleague(self, number, name, role=Role.SALES):
        employee = make_employee(self.session, name=name)
        access = Access(number, name, name, role, employee.id)
        self.session.add(
            Operator(id=number, login=f"{number}", name=name, password_hash="", role=role.code, employee_id=employee.id)
        )
        self.session.flush()
        return Work(self.session, access, self.clock)

    def give(self, by, **draft):
        draft = TaskDraft(**{"title": "送样品", "due_on": TODAY, **draft})
        return save_task(by, SaveTask(draft=draft, key=f"k{abs(hash(draft))}")).record_id

    def shown(self, who, kind="task"):
        found = affairs(self.session, who.access, today=TODAY, now=self.clock.now())
        return [one for one in found.reminders if one.kind.value == kind]


@pytest.fixture
def desk(work):
    return Desk(work)


def test_task_for_a_colleague_stands_on_his_desk_and_says_from_whom(desk):
    desk.give(desk.zhou, for_id=desk.li.access.employee_id, checklist="打电话\nx 备货\n发货")
    (one,) = desk.shown(desk.li)
    assert (one.text, one.handed_from, one.count, one.group.value) == ("送样品", "周敏", 2, "today")
    assert desk.shown(desk.zhou) == []


def test_task_from_me_is_told_until_it_is_done(desk):
    task = desk.give(desk.zhou, for_id=desk.li.access.employee_id)
    desk.give(desk.zhou, title="自己的")
    (given,) = from_me(desk.session, desk.zhou.access)
    assert (given.text, given.to, given.due_on) == ("送样品", "李伟", TODAY)
    assert desk_counts(desk.session, desk.zhou.access, today=TODAY) == DeskCounts(0, 1, 0)
    close_task(desk.li, CloseTask(task_id=task))
    assert from_me(desk.session, desk.zhou.access) == ()


def test_task_for_nobody_is_ones_own(desk):
    desk.give(desk.zhou)
    assert [one.handed_from for one in desk.shown(desk.zhou)] == [""]
    assert desk.shown(desk.li) == []


def test_saving_twice_gives_one_task(desk):
    assert desk.give(desk.zhou) == desk.give(desk.zhou)
    assert len(desk.shown(desk.zhou)) == 1


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ({"title": "  "}, "title"),
        ({"title": "长" * 121}, "title"),
        ({"due_on": None}, "due_on"),
        ({"due_on": TODAY - timedelta(days=1)}, "due_on"),
        ({"checklist": "\n".join("步" for _ in range(51))}, "checklist"),
        ({"for_id": 99999}, "for_id"),
        ({"party_id": 99999}, "party_id"),
        ({"party_id": 2**70}, "party_id"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(desk, draft, wrong):
    with pytest.raises(FieldProblems) as raised:
        desk.give(desk.zhou, **draft)
    assert set(raised.value.problems) == {wrong}


def test_task_about_a_customer_goes_only_to_who_may_see_him(desk):
    with pytest.raises(FieldProblems) as raised:
        desk.give(desk.zhou, party_id=desk.customer.id, for_id=desk.li.access.employee_id)
    assert set(raised.value.problems) == {"for_id"}
    task = desk.give(desk.zhou, party_id=desk.customer.id)
    (key,) = [one.key for one in desk.shown(desk.zhou)]
    with pytest.raises(Exception, match="李伟"):
        hand_on_reminders(desk.zhou, HandOnReminders(reminders=(key,), employee_id=desk.li.access.employee_id))
    desk.customer.owner_id = None
    desk.session.flush()
    hand_on_reminders(desk.zhou, HandOnReminders(reminders=(key,), employee_id=desk.li.access.employee_id))
    assert [one.record_id for one in desk.shown(desk.li)] == [task]


def test_who_is_offered_may_see_all_that_it_is_about(desk):
    def offered_for(*kinds):
        about = [(ReminderKind(kind), desk.customer.id) for kind in kinds]
        return [name for _id, name in offered(receivers(desk.session, desk.zhou.access, about=about, today=TODAY))]

    desk.colleague(14, "何晓雯", Role.ASSISTANT)
    desk.colleague(15, "库管", Role.WAREHOUSE)
    make_employee(desk.session, name="不登录")
    assert offered_for() == ["周敏", "李伟", "何晓雯", "库管"]
    assert "李伟" not in offered_for("task")
    assert "何晓雯" in offered_for("task", "quote")
    for kind in ("task", "quote", "receivable"):
        for name in offered_for(kind):
            employee = desk.session.scalar(select(Employee).where(Employee.name == name))
            require_sight(desk.zhou, employee, desk.customer, area_of(ReminderKind(kind)))


def test_colleague_is_not_shown_and_cannot_touch_a_task_of_others(desk):
    task = desk.give(desk.zhou)
    for deed in (
        lambda: close_task(desk.li, CloseTask(task_id=task)),
        lambda: comment_task(desk.li, CommentTask(task_id=task, text="x")),
        lambda: stored_task(desk.session, desk.li.access, task_id=task),
    ):
        with pytest.raises(NotFound):
            deed()


def test_customer_who_is_seen_no_more_is_not_named(desk):
    desk.customer.owner_id = None
    desk.session.flush()
    desk.give(desk.zhou, party_id=desk.customer.id, for_id=desk.li.access.employee_id)
    assert desk.shown(desk.li)[0].customer == "永兴五金"
    desk.customer.owner_id = desk.zhou.access.employee_id
    desk.session.flush()
    (one,) = desk.shown(desk.li)
    assert (one.customer, one.party_id, one.text) == ("", None, "送样品")


def test_done_and_taken_back_from_the_desk(desk):
    task = desk.give(desk.zhou)
    (key,) = [one.key for one in desk.shown(desk.zhou)]
    finish_reminders(desk.zhou, FinishReminders(reminders=(key,)))
    stored = desk.session.get(Task, task)
    assert (stored.state, stored.closed_by, desk.shown(desk.zhou)) == (TaskState.DONE, "周敏", [])
    with pytest.raises(TaskClosed):
        save_task(
            desk.zhou, SaveTask(draft=TaskDraft(title="x", due_on=TODAY), task_id=task, seen_version=stored.version)
        )
    finish_reminders(desk.zhou, FinishReminders(reminders=(key,), is_done=False))
    assert (stored.state, stored.closed_at, len(desk.shown(desk.zhou))) == (TaskState.OPEN, None, 1)


def test_who_closes_second_overwrites_nothing(desk):
    task = desk.give(desk.zhou, for_id=desk.li.access.employee_id)
    close_task(desk.li, CloseTask(task_id=task, answer="送到了"))
    close_task(desk.zhou, CloseTask(task_id=task))
    for state, answer in ((TaskState.REFUSED, "不要了"), (TaskState.DONE, "寄了")):
        with pytest.raises(TaskClosed):
            close_task(desk.zhou, CloseTask(task_id=task, state=state, answer=answer))
    stored = desk.session.get(Task, task)
    assert (stored.state, stored.answer, stored.closed_by) == (TaskState.DONE, "送到了", "李伟")


@pytest.mark.parametrize("is_named", [True, False])
def test_task_of_a_colleague_gets_no_customer_whom_he_may_not_see(desk, is_named):
    task = desk.give(desk.zhou, for_id=desk.li.access.employee_id)
    who, by = (desk.li.access.employee_id, desk.zhou) if is_named else (None, desk.boss)
    draft = TaskDraft(title="送样品", due_on=TODAY, for_id=who, party_id=desk.customer.id)
    with pytest.raises(FieldProblems) as raised:
        save_task(by, SaveTask(draft=draft, task_id=task, seen_version=desk.session.get(Task, task).version))
    assert set(raised.value.problems) == {"for_id"}


def test_refusing_needs_a_reason_and_leaves_the_desk(desk):
    task = desk.give(desk.zhou)
    for answer in ("", " ", "长" * 201):
        with pytest.raises(FieldProblems):
            close_task(desk.zhou, CloseTask(task_id=task, state=TaskState.REFUSED, answer=answer))
    close_task(desk.zhou, CloseTask(task_id=task, state=TaskState.REFUSED, answer="客户不要了"))
    assert (desk.shown(desk.zhou), desk.session.get(Task, task).answer) == ([], "客户不要了")


def test_stale_change_is_refused_and_comments_are_kept(desk):
    task = desk.give(desk.zhou)
    seen = desk.session.get(Task, task).version
    change = SaveTask(draft=TaskDraft(title="改", due_on=TODAY), task_id=task, seen_version=seen)
    save_task(desk.zhou, change)
    with pytest.raises(StaleRecord):
        save_task(desk.zhou, replace(change, draft=TaskDraft(title="再改", due_on=TODAY)))
    comment_task(desk.zhou, CommentTask(task_id=task, text="明天去"))
    said = stored_task(desk.session, desk.zhou.access, task_id=task)
    assert [(one.author, one.text) for one in said.comments] == [("周敏", "明天去")]
    assert said.draft.title == "改"


def test_same_talk_is_logged_once_for_each_customer_and_ends_the_tasks(desk):
    first = desk.give(desk.zhou, party_id=desk.customer.id)
    second = desk.give(desk.zhou, party_id=desk.customer.id, title="寄目录")
    third = desk.give(desk.zhou, title="打扫")
    keys = tuple(one.key for one in desk.shown(desk.zhou))
    log_for_reminders(desk.zhou, LogForReminders(reminders=keys, said="年底对账"))
    from crm_desktop.models.contacts import ContactEntry

    assert [entry.said for entry in desk.session.query(ContactEntry)] == ["年底对账"]
    assert {desk.session.get(Task, one).state for one in (first, second, third)} == {TaskState.DONE}


def test_what_was_done_is_told_and_can_be_taken_back(desk):
    task = desk.give(desk.zhou, party_id=desk.customer.id)
    seen = affairs(desk.session, desk.zhou.access, today=TODAY, now=desk.clock.now()).reminders
    never = next(one.key for one in seen if one.kind.value == "never")
    desk.customer.owner_id = None
    desk.session.flush()
    finish_reminders(desk.zhou, FinishReminders(reminders=(f"task:{task}",)))
    hand_on_reminders(desk.zhou, HandOnReminders(reminders=(never,), employee_id=desk.li.access.employee_id))
    (told,) = done_lately(desk.session, desk.zhou.access, today=TODAY)
    assert (told.kind.value, told.customer, told.text, told.to) == ("task", "永兴五金", "送样品", "")
    (with_li,) = handed_on(desk.session, desk.zhou.access, today=TODAY)
    assert (with_li.kind.value, with_li.customer, with_li.to, with_li.done_at) == ("never", "永兴五金", "李伟", None)
    assert done_lately(desk.session, desk.li.access, today=TODAY) == ()
    assert desk_counts(desk.session, desk.zhou.access, today=TODAY) == DeskCounts(1, 0, 1)
    finish_reminders(desk.zhou, FinishReminders(reminders=(f"task:{task}",), is_done=False))
    assert desk_counts(desk.session, desk.zhou.access, today=TODAY) == DeskCounts(1, 0, 0)
    assert [one.key for one in desk.shown(desk.li, "never")] == [never]
    finish_reminders(desk.zhou, FinishReminders(reminders=(never,), is_done=False))
    assert desk.shown(desk.li, "never") == []


# handed on


@pytest.fixture
def never(desk):
    """A row of a rule on a desk, about a customer whom the other salesperson sees as well."""
    desk.customer.owner_id = None
    desk.session.flush()
    desk.head = desk.colleague(14, "郑宏达", Role.MANAGER)
    return desk.shown(desk.head, "never")[0].key


def give(work, key, other):
    hand_on_reminders(work, HandOnReminders(reminders=(key,), employee_id=other.access.employee_id))


def take_back(work, key):
    finish_reminders(work, FinishReminders(reminders=(key,), is_done=False))


def desks(desk, kind="never"):
    return [len(desk.shown(one, kind)) for one in (desk.head, desk.zhou, desk.li)]


def test_what_goes_round_is_never_nobodys_and_comes_back_from_the_last_one(desk, never):
    shown = []
    for giver, other in ((desk.head, desk.zhou), (desk.zhou, desk.li), (desk.li, desk.head), (desk.head, desk.li)):
        give(giver, never, other)
        shown.append(desks(desk))
    assert shown == [[0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 0, 1]]
    take_back(desk.head, never)
    assert desks(desk) == [1, 0, 0]


def test_only_the_giver_calls_back_even_beside_a_namesake(desk, never):
    namesake = desk.colleague(15, desk.head.access.name, Role.MANAGER)
    give(desk.head, never, desk.li)
    take_back(namesake, never)
    assert desks(desk) == [0, 0, 1]
    assert handed_on(desk.session, namesake.access, today=TODAY) == ()


def test_what_somebody_had_who_left_comes_back_to_the_giver(desk, never):
    give(desk.head, never, desk.li)
    desk.session.get(Operator, desk.li.access.operator_id).is_active = False
    desk.session.flush()
    assert desks(desk)[:2] == [1, 0]
    finish_reminders(desk.head, FinishReminders(reminders=(never,)))
    assert desks(desk)[:2] == [0, 0]


def test_one_thing_handed_on_brings_nothing_else_of_the_customer(desk, never):
    for number, name in enumerate(("甲", "乙"), start=1):
        condition = [["since_entered", "least", "1"]]
        desk.session.add(OwnRule(id=number, name=name, conditions=json.dumps(condition), holds_days=5, is_on=True))
    desk.session.flush()
    give(desk.head, f"own:{desk.customer.id}:1", desk.li)
    assert [one.number for one in desk.shown(desk.li, "own")] == ["甲"]
    assert [one.number for one in desk.shown(desk.head, "own")] == ["乙"]


def test_money_is_not_handed_to_who_is_not_told_of_it(desk, never):
    clerk = desk.colleague(16, "库管", Role.WAREHOUSE)
    owes = [["overdue_days", "least", "1"]]
    desk.session.add(OwnRule(id=1, name="欠", conditions=json.dumps(owes), holds_days=5, is_on=True))
    desk.session.flush()
    party = desk.customer.id
    for key in (f"receivable:{party}:{TODAY}", f"payable:{party}:{TODAY}", f"falling:{party}", f"own:{party}:1"):
        with pytest.raises(CannotSee):
            give(desk.head, key, clerk)
    about = ((ReminderKind.RECEIVABLE, party),)
    offered_to = {one[1] for one in offered(receivers(desk.session, desk.head.access, about=about, today=TODAY))}
    assert "库管" not in offered_to
    assert "李伟" in offered_to

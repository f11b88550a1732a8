"""Why an operator may do something: the path with the source that decided, for each kind of source."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, DataLevel, Right, Role
from crm_desktop.domain.decisions import Origin, Says, effective
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.people import Operator
from crm_desktop.queries.office.history import NOT_BEFORE, record_history
from crm_desktop.queries.office.why import eyes_of, operator_rights, sources_of, why_may
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.standing import access_of
from crm_desktop.services.office.roles import GiveRights, Lent, SaveRole, Single
from crm_desktop.services.office.watching import LookAs
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.runner import CommandRunner
from tests.make.office import new_operator


class Staff:
    """A salesperson, and what the manager gives him."""

    def __init__(self, office, clock):
        self.office, self.clock = office, clock
        self.manager = CommandRunner(office.engine, SYSTEM, clock)
        self.id = self.manager.run(new_operator(login="zhou", role=Role.SALES)).record_id
        self.read = Reader(office.engine, SYSTEM).read

    def give(self, lent=(), single=()):
        with Session(self.office.engine) as session:
            seen = session.get(Operator, self.id).version
        self.manager.run(GiveRights(operator_id=self.id, seen_version=seen, lent=lent, single=single))

    def why(self, right):
        return self.read(
            why_may, operator_id=self.id, right=right, today=self.clock.today(), commands=("SaveCustomer",)
        )


@pytest.fixture
def staff(office, clock):
    return Staff(office, clock)


def test_own_role_gives_or_nothing_does(staff):
    yes, no = staff.why(Right.EDIT_SALES).decision, staff.why(Right.EDIT_MONEY).decision
    assert (yes.is_allowed, yes.by.origin) == (True, Origin.OWN_ROLE)
    assert (no.is_allowed, no.by) == (False, None)


def test_lent_role_gives_while_it_is_lent_and_says_who_lent_it(staff, clock):
    today = clock.today()
    staff.give(lent=(Lent(role="finance", valid_from=today, valid_to=today + timedelta(days=4)),))
    by = staff.why(Right.EDIT_MONEY).decision.by
    assert (by.origin, by.role.code, by.valid_to, by.set_by) == (
        Origin.LENT_ROLE,
        "finance",
        today + timedelta(days=4),
        "system",
    )
    staff.give(lent=(Lent(role="finance", valid_to=today - timedelta(days=1)),))
    decision = staff.why(Right.EDIT_MONEY).decision
    assert (decision.is_allowed, decision.by) == (False, None)
    assert Says.NOT_TODAY in [says for _source, says in decision.path]


def test_denial_wins_over_every_role(staff):
    staff.give(lent=(Lent(role="manager"),), single=(Single(right=Right.EXPORT, is_allowed=False),))
    decision = staff.why(Right.EXPORT).decision
    assert (decision.is_allowed, decision.by.origin) == (False, Origin.SINGLE)
    assert [says for _source, says in decision.path] == [Says.GIVES, Says.GIVES, Says.DENIES]


@pytest.mark.parametrize(
    ("lent", "single"),
    [
        ((), ()),
        ((Lent(role="finance"),), ()),
        ((Lent(role="warehouse", valid_to=date(2020, 1, 1)),), (Single(right=Right.SEE_COST, is_allowed=True),)),
        (
            (Lent(role="manager"),),
            (Single(right=Right.EXPORT, is_allowed=False), Single(right=Right.SHIP, is_allowed=False)),
        ),
    ],
)
def test_path_decides_as_the_door_does(staff, clock, lent, single):
    staff.give(lent, single)
    sources = staff.read(sources_of, operator_id=staff.id, today=clock.today())
    with Session(staff.office.engine) as session:
        access = access_of(session, session.get(Operator, staff.id), clock.today())
    assert effective(sources).rights == access.role.rights
    assert {right: staff.why(right).decision.is_allowed for right in Right} == {
        right: access.may(right) for right in Right
    }
    kept = staff.read(operator_rights, operator_id=staff.id)
    assert [one.role for one in kept.lent] == [one.role for one in lent]
    assert [(one.right, one.is_allowed) for one in kept.single] == [(one.right, one.is_allowed) for one in single]


@pytest.mark.parametrize("is_own", [True, False])
def test_role_of_a_group_decides_as_at_the_door_and_says_which_group_takes_it_in(staff, clock, is_own):
    team = SaveRole(code="team", name="前台组", level=DataLevel.OWN, allowed=(), parts=("cashier", "sales"))
    staff.manager.run(team)
    with Session(staff.office.engine) as session:
        him = session.get(Operator, staff.id)
        if is_own:
            him.role = "team"
            session.commit()
    if not is_own:
        staff.give(lent=(Lent(role="team"),))
    by = staff.why(Right.EDIT_MONEY).decision.by
    assert (by.origin, by.role.code, by.group.code) == (Origin.PART, "cashier", "team")
    with Session(staff.office.engine) as session:
        access = access_of(session, session.get(Operator, staff.id), clock.today())
    assert {right for right in Right if staff.why(right).decision.is_allowed} == access.role.rights


def test_only_managers_ask(staff):
    blind = replace(SYSTEM, role=Role.FINANCE)
    for query, asked in ((why_may, {"right": Right.EXPORT}), (eyes_of, {}), (sources_of, {})):
        with pytest.raises(NotAllowed):
            Reader(staff.office.engine, blind).read(query, operator_id=staff.id, today=staff.clock.today(), **asked)


def test_looking_as_somebody_is_in_the_log_and_sees_with_his_rights(staff, clock):
    staff.manager.run(LookAs(operator_id=staff.id))
    access = staff.read(eyes_of, operator_id=staff.id, today=clock.today())
    assert (access.login, access.role.code) == ("zhou", "sales")
    with Session(staff.office.engine) as session:
        entry = session.query(AuditEntry).filter_by(command="LookAs").one()
        assert (entry.record_id, entry.number) == (staff.id, "zhou")


def test_history_tells_old_and_new_of_a_record_and_its_rows(staff):
    people = (PersonDraft(name="陈国强", mobile="13957402186"),)
    customer = staff.manager.run(SaveCustomer(draft=CustomerDraft(name="永兴五金", people=people), key="c")).record_id
    stored = staff.read(stored_customer, party_id=customer)
    person = stored.draft.people[0]
    draft = replace(
        stored.draft, phone="0574-87451122", people=(replace(person, title="经理"), PersonDraft(name="周丽"))
    )
    saved = SaveCustomer(draft=draft, party_id=customer, seen_version=stored.version, accepted=frozenset({"collision"}))
    staff.manager.run(saved)
    newest, first = staff.read(record_history, kind="customer", record_id=customer)
    told = {(change.row, change.field): (change.old, change.new) for change in newest.changes}
    assert told["", "phone"] == ("", "0574-87451122")
    assert ("周丽", "") in told
    assert [change.old for change in first.changes if change.field == "name"] == [NOT_BEFORE]

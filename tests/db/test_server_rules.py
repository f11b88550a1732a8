"""Rules that look at several records hold on a server too, where others write at the same time."""

import threading
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from traceback import format_exception

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from crm_desktop.db.errors import DatabaseBusy, NewerOffice
from crm_desktop.db.office import open_office
from crm_desktop.db.readings import reading
from crm_desktop.db.schema import stamp
from crm_desktop.db.session import transact
from crm_desktop.db.version import SCHEMA_VERSION
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import DomainError, NoLongerAllowed, RuleBroken
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.kept_work import SaveView
from crm_desktop.services.office.operators import SwitchOperator
from crm_desktop.services.office.system import SaveDictionary
from crm_desktop.services.parties.upkeep import RemoveCustomer
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.orders import SaveOrder
from tests.make.office import first_start, new_operator
from tests.make.parties import make_customer

ROUNDS = 8
NAME, CODE = "藏宝", "Q-4815"


@pytest.fixture
def office(postgres_url, clock):
    with open_office(postgres_url) as made:
        CommandRunner(made.engine, SYSTEM, clock).run(first_start())
        yield made


def both(*works):
    """Do several things at once; what each gave or raised."""
    gate = threading.Barrier(len(works))

    def one(work):
        gate.wait(30)
        try:
            return work()
        except DomainError as error:
            return error

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(one, works))


@pytest.mark.postgres
def test_fault_of_a_statement_tells_no_value_of_its_row(office):
    with Session(office.engine) as session:
        make_customer(session, name=NAME, code=CODE)
        with pytest.raises(IntegrityError) as told:
            make_customer(session, name=NAME, code=CODE)
    text = "".join(format_exception(told.value))
    assert "duplicate key" in text
    assert [value for value in (NAME, CODE) if value in text] == []


@pytest.mark.postgres
def test_two_managers_cannot_switch_each_other_off(office, clock):
    runner = CommandRunner(office.engine, SYSTEM, clock)
    runner.run(new_operator(login="second", role=Role.MANAGER, employee_id=None))
    with Session(office.engine) as session:
        managers = session.execute(select(Operator.id, Operator.login, Operator.role)).all()
    people = [Access(operator_id=row.id, login=row.login, name=row.login, role=Role.MANAGER) for row in managers]
    for _ in range(ROUNDS):
        with Session(office.engine) as session:
            versions = dict(session.execute(select(Operator.id, Operator.version)).all())

        def switch(who, whom, versions=versions):
            command = SwitchOperator(
                operator_id=whom.operator_id, seen_version=versions[whom.operator_id], is_active=False
            )
            return lambda: CommandRunner(office.engine, who, clock).run(command)

        both(switch(*people), switch(*reversed(people)))
        with Session(office.engine) as session:
            assert session.scalar(select(func.count()).where(Operator.is_active)) >= 1
            session.execute(update(Operator).values(is_active=True, version=Operator.version + 1))
            session.commit()


@pytest.mark.postgres
def test_customer_is_removed_or_ordered_from_but_never_both(office, clock):
    runner = CommandRunner(office.engine, SYSTEM, clock)
    for number in range(ROUNDS):
        with Session(office.engine) as session:
            customer = make_customer(session, code=f"K{number}", name=f"客户{number}")
            session.commit()
            party_id, version = customer.id, customer.version
        line = LineDraft(product_name="螺丝", quantity=Decimal(1), unit_price=Decimal(1))
        draft = OrderDraft(key=f"o{number}", party_id=party_id, lines=(line,))
        answers = both(
            lambda: runner.run(RemoveCustomer(party_id=party_id, seen_version=version)),  # noqa: B023
            lambda: runner.run(SaveOrder(draft=draft)),  # noqa: B023
        )
        with Session(office.engine) as session:
            there = session.get(Party, party_id) is not None
            ordered = session.scalar(select(func.count()).where(SalesOrder.party_id == party_id))
        assert there == bool(ordered)
        assert sum(isinstance(answer, DomainError) for answer in answers) == 1


@pytest.mark.postgres
def test_reading_is_one_picture(office, clock):
    with reading(office.engine) as session:
        before = session.scalar(select(func.count(Party.id)))
        with Session(office.engine) as other:
            make_customer(other)
            other.commit()
        assert session.scalar(select(func.count(Party.id))) == before


@pytest.mark.postgres
def test_connection_that_died_while_nobody_used_it_is_not_noticed(office, clock):
    reader, runner = Reader(office.engine, SYSTEM), CommandRunner(office.engine, SYSTEM, clock)
    for work in (
        lambda: reader.read(lambda session, _access: session.scalar(select(func.count(Party.id)))),
        lambda: runner.run(SaveDictionary(list_name="x", entries=("1",))),
    ):
        work()
        with Session(office.engine) as session:
            session.execute(select(func.pg_backend_pid()))
        kill_others(office.engine)
        work()


def kill_others(engine):
    """End every other connection to this database, as a router does overnight."""
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.invalidate()


@pytest.mark.postgres
def test_waiting_for_somebody_else_ends_in_words(office):
    def wait(session):
        session.connection().exec_driver_sql("SET LOCAL statement_timeout = 50")
        session.connection().exec_driver_sql("SELECT pg_sleep(30)")

    with pytest.raises(DatabaseBusy):
        transact(office.engine, wait)


@pytest.mark.postgres
def test_newer_layout_is_noticed_by_the_next_connection(office):
    office.engine.dispose()
    builder = open_office(office.engine.url.render_as_string(hide_password=False))
    with builder.engine.begin() as connection:
        stamp(connection, SCHEMA_VERSION + 1)
    builder.close()
    office.engine.dispose()
    with pytest.raises(NewerOffice):
        office.engine.connect()


def test_who_was_switched_off_writes_no_more(any_engine, clock):
    runner = CommandRunner(any_engine, SYSTEM, clock)
    runner.run(first_start())
    runner.run(new_operator(login="he", role=Role.ASSISTANT))
    with Session(any_engine) as session:
        row = session.scalars(select(Operator).where(Operator.login == "he")).one()
        access = Access(operator_id=row.id, login="he", name="何晓雯", role=Role.ASSISTANT)
        version = row.version
    theirs = CommandRunner(any_engine, access, clock)
    theirs.run(SaveOrder(draft=OrderDraft(key="a", party_id=customer_of(any_engine))))
    runner.run(SwitchOperator(operator_id=access.operator_id, seen_version=version, is_active=False))
    with pytest.raises(NoLongerAllowed, match="何晓雯"):
        theirs.run(SaveOrder(draft=OrderDraft(key="b", party_id=customer_of(any_engine))))


def test_who_got_other_customers_logs_in_again(any_engine, clock):
    """A salesperson's window goes on showing those of his former person; it must not write in their name."""
    runner = CommandRunner(any_engine, SYSTEM, clock)
    runner.run(first_start())
    runner.run(new_operator(login="zhou"))
    with Session(any_engine) as session:
        row = session.scalars(select(Operator).where(Operator.login == "zhou")).one()
    access = Access(operator_id=row.id, login="zhou", name="周敏", role=Role.SALES, employee_id=row.employee_id + 1)
    with pytest.raises(NoLongerAllowed, match="周敏"):
        CommandRunner(any_engine, access, clock).run(SaveView(list_id="orders", name="x", content="{}"))


def test_who_got_another_role_logs_in_again(any_engine, clock):
    runner = CommandRunner(any_engine, SYSTEM, clock)
    runner.run(first_start())
    with Session(any_engine) as session:
        row = session.scalars(select(Operator)).one()
    access = Access(operator_id=row.id, login=row.login, name=row.name, role=Role.FINANCE)
    with pytest.raises(RuleBroken, match="log in again"):
        CommandRunner(any_engine, access, clock).run(SaveDictionary(list_name="x", entries=("1",)))


def customer_of(engine):
    with Session(engine) as session:
        found = session.scalar(select(Party.id)) or make_customer(session).id
        session.commit()
        return found

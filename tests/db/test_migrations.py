"""The migrations make what the mapped classes say, wholly or not at all."""

import json
import shutil
from decimal import Decimal

import pytest
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from crm_desktop.db.backup import BackupReason, backup_folder, list_backups
from crm_desktop.db.checks import check_file
from crm_desktop.db.migrate import SCRIPTS, migrate
from crm_desktop.db.office import open_office
from crm_desktop.db.schema import create_schema, revision_name
from crm_desktop.db.seal import new_header, unlock
from crm_desktop.db.session import postgres_engine, sqlite_engine
from crm_desktop.db.version import APPLICATION_ID, SCHEMA_VERSION
from crm_desktop.domain import draft_codec
from crm_desktop.domain.access import SHIPPED, SYSTEM, Role
from crm_desktop.domain.money.accounts import AccountKind
from crm_desktop.domain.money.items import CreditKind, ReceiptState
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.progress import open_amount
from crm_desktop.domain.sales.states import DeliveryState, OrderState
from crm_desktop.models.all_tables import Base
from crm_desktop.models.imports import ImportRun
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.kept import RemovedRecord, TypedDraft
from crm_desktop.models.office.people import Operator
from crm_desktop.models.office.roles import StoredRole
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.parties import Party
from crm_desktop.models.revisions import DocumentRevision
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.office import system as reading
from crm_desktop.queries.parties.form import find_customers
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.standing import access_of
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.parties.upkeep import TakeBackCustomer
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.order_progress import progress_of
from tests.db.kept_offices import FIGURES, HEARD, KEPT_OFFICES
from tests.make.office import first_start
from tests.sorting import wrongly_sorted


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_engine(request, tmp_path):
    if request.param == "sqlite":
        engine = sqlite_engine(tmp_path / "empty.crm")
    else:
        server = request.getfixturevalue("postgres")
        engine = postgres_engine(server.url(server.new_database()))
    yield engine
    engine.dispose()


def sealed_without_tables(path):
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, new_header(), is_new=True)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


no_word_of_expressions = pytest.mark.filterwarnings(
    "ignore:Skipped unsupported reflection of expression-based index", "ignore:autogenerate skipping"
)
"""Of an index over an expression a file tells nothing but its text: ``indexes_over_expressions`` looks at that."""


def indexes_over_expressions(engine):
    """What those of an office file are made of."""
    if engine.dialect.name != "sqlite":
        return {}
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%(%(%'"
    with engine.connect() as connection:
        return {name: " ".join(sql.split()) for name, sql in connection.exec_driver_sql(made)}


def shape(engine):
    """Everything that the database knows of its tables."""
    inspector = inspect(engine)
    return {
        table: (
            {column["name"]: (str(column["type"]), column["nullable"]) for column in inspector.get_columns(table)},
            {(index["name"], tuple(index["column_names"])) for index in inspector.get_indexes(table)},
            {(key["name"], tuple(key["constrained_columns"])) for key in inspector.get_foreign_keys(table)},
            {(one["name"], tuple(one["column_names"])) for one in inspector.get_unique_constraints(table)},
        )
        for table in inspector.get_table_names()
        if not table.startswith("search_text")
    }


def without_lasting_ids(engine):
    """The tables of an office file whose ids would be given again."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND instr(sql, 'AUTOINCREMENT') = 0"
    with engine.connect() as connection:
        plain = set(connection.exec_driver_sql(tables).scalars())
    return plain & set(Base.metadata.tables)


def test_newest_migration_is_the_version_of_the_layout():
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [revision_name(SCHEMA_VERSION)]


@no_word_of_expressions
def test_migrations_make_what_the_classes_say(empty_engine):
    migrate(empty_engine)
    with empty_engine.connect() as connection:
        options = {"compare_type": True, "include_object": lambda _o, name, *_: name != "ix_search_entry_text"}
        context = MigrationContext.configure(connection, opts=options)
        differences = [
            difference
            for difference in compare_metadata(context, Base.metadata)
            if not str(difference).count("search_text")
        ]
    assert differences == []


@no_word_of_expressions
def test_new_office_equals_a_migrated_one(empty_engine, tmp_path, request):
    migrate(empty_engine)
    if empty_engine.dialect.name == "sqlite":
        fresh = sqlite_engine(tmp_path / "fresh.crm")
        create_schema(fresh)
        assert without_lasting_ids(empty_engine) == without_lasting_ids(fresh) == set()
    else:
        fresh = postgres_engine(request.getfixturevalue("postgres_url"))
    assert shape(fresh) == shape(empty_engine)
    assert indexes_over_expressions(fresh) == indexes_over_expressions(empty_engine)
    fresh.dispose()


def test_older_file_is_copied_then_brought_up_to_date(tmp_path, clock):
    path = tmp_path / "恒达.crm"
    sealed_without_tables(path)
    with open_office(path, clock=clock) as office:
        CommandRunner(office.engine, SYSTEM, clock).run(first_start())
        assert Reader(office.engine, SYSTEM).read(reading.is_set_up)
    assert check_file(path).version == SCHEMA_VERSION
    (copy,) = list_backups(backup_folder(path))
    assert copy.reason is BackupReason.UPGRADE
    assert check_file(copy.path).version == 0


@pytest.mark.parametrize("kept", sorted(KEPT_OFFICES.glob("*.crm")), ids=lambda path: path.stem)
def test_office_of_every_released_layout_comes_up_with_its_figures(tmp_path, clock, kept):
    path = tmp_path / kept.name
    shutil.copy(kept, path)
    with open_office(path, clock=clock) as office:
        reader = Reader(office.engine, SYSTEM)
        owed = reader.read(lambda session, _access: session.scalar(select(func.sum(Charge.amount))))
        names = reader.read(lambda session, _access: set(session.scalars(select(Party.name))))
        customers = reader.read(
            lambda session, _access: set(session.scalars(select(Party.name).where(Party.is_customer)))
        )
        heard = {one.name for text in HEARD[kept.stem] for one in reader.read(find_customers, text=text)}
    assert check_file(path).version == SCHEMA_VERSION
    assert (owed, names) == FIGURES[kept.stem]
    assert heard == customers


@pytest.mark.parametrize("kept", sorted(KEPT_OFFICES.glob("*.crm")), ids=lambda path: path.stem)
def test_every_row_of_an_office_of_every_released_layout_can_be_read(tmp_path, clock, kept):
    """A new column may be given to old rows in a way that the program itself does not know."""
    path = tmp_path / kept.name
    shutil.copy(kept, path)
    with open_office(path, clock=clock) as office, Session(office.engine) as session:
        kinds = [mapper.class_ for mapper in Base.registry.mappers]
        read = {kind.__name__: len(session.scalars(select(kind)).all()) for kind in kinds}
        assert wrongly_sorted(session) == []
    assert read["DeliveryLine"] > 0


def test_id_of_a_record_deleted_under_an_older_layout_is_not_given_again(tmp_path, clock):
    """A link or an open window would point at another customer; and the deleted one may come back."""
    path = tmp_path / "office.crm"
    shutil.copy(KEPT_OFFICES / "layout-0002.crm", path)
    with open_office(path, clock=clock) as office:
        assert without_lasting_ids(office.engine) == set()
        runner = CommandRunner(office.engine, SYSTEM, clock)
        new = runner.run(SaveCustomer(draft=CustomerDraft(name="温州力胜阀门"), key="k")).record_id
        with Session(office.engine) as session:
            removed = session.scalar(select(RemovedRecord.record_id).where(RemovedRecord.kind == "customer"))
        assert new == removed + 1
        runner.run(TakeBackCustomer(party_id=removed))
        assert Reader(office.engine, SYSTEM).read(lambda session, _access: session.get(Party, removed).name)


def stored_roles(session):
    """What each role of an office gives, in its order."""
    roles = session.scalars(select(StoredRole).order_by(StoredRole.position))
    return [
        (role.code, role.level, role.wipe_limit, {grant.right_code for grant in role.grants if grant.is_allowed})
        for role in roles
    ]


def test_older_office_gets_the_roles_of_a_new_one_and_keeps_its_limits(tmp_path, clock):
    """A right that is added to a shipped role must be given to it by a migration too."""
    path = tmp_path / "office.crm"
    shutil.copy(KEPT_OFFICES / "layout-0002.crm", path)
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, path.read_bytes()[:16])
    limits = json.dumps({"finance": "12.50", "sales": "1.00"})
    connection.execute("INSERT INTO setting (name, value, version) VALUES ('wipe_limits', ?, 1)", (limits,))
    connection.close()
    with open_office(path, clock=clock) as office, Session(office.engine) as session:
        given = {"finance": Decimal("12.50"), "sales": Decimal("1.00")}
        assert stored_roles(session) == [
            (role.code, role.level, given.get(role.code, role.wipe_limit), set(role.rights)) for role in SHIPPED
        ]
        assert session.scalar(select(Setting.value).where(Setting.name == "wipe_limits")) is None
        operator = session.scalars(select(Operator)).first()
        assert access_of(session, operator, clock.today()).role == Role.MANAGER


def test_kinds_of_an_older_layout_become_roles_in_the_books_and_in_what_was_deleted(tmp_path, clock):
    path = tmp_path / "恒达.crm"
    shutil.copy(KEPT_OFFICES / "layout-0002.crm", path)
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, path.read_bytes()[:16])
    connection.execute("UPDATE customer SET kind = 'partner' WHERE id = (SELECT min(id) FROM customer)")
    connection.execute(
        """UPDATE removed_record SET content = replace(content, '"kind": "customer"', '"kind": "competitor"')"""
    )
    connection.close()

    def roles(session, _access):
        return {party.id: party.roles for party in session.scalars(select(Party).order_by(Party.id))}

    with open_office(path, clock=clock) as office:
        reader = Reader(office.engine, SYSTEM)
        [first, *others] = reader.read(roles).values()
        assert first == (PartyRole.PARTNER,)
        assert set(others) == {(PartyRole.CUSTOMER,)}
        with Session(office.engine) as session:
            removed = session.scalar(select(RemovedRecord.record_id).where(RemovedRecord.kind == "customer"))
        CommandRunner(office.engine, SYSTEM, clock).run(TakeBackCustomer(party_id=removed))
        assert reader.read(roles)[removed] == (PartyRole.COMPETITOR,)


def test_what_an_older_program_kept_of_a_customer_comes_back_as_a_party(tmp_path, clock):
    """What was deleted, half typed, replaced or imported names tables and columns as they were called then."""
    path = tmp_path / "office.crm"
    shutil.copy(KEPT_OFFICES / "layout-0003.crm", path)
    with open_office(path, clock=clock) as office, Session(office.engine) as session:
        runner = CommandRunner(office.engine, SYSTEM, clock)
        parties = {party.name: party.id for party in session.scalars(select(Party))}
        typed = [row.content for row in session.scalars(select(TypedDraft).where(TypedDraft.kind == "order"))]
        typed += session.scalars(select(DocumentRevision.content)).all()
        assert [draft_codec.from_json(OrderDraft, content).party_id for content in typed] == [
            parties["苏州恒力紧固件有限公司"],
            parties["杭州晨光电器有限公司"],
        ]
        removed = session.scalar(select(RemovedRecord.record_id).order_by(RemovedRecord.id.desc()).limit(1))
        run_id = session.scalar(select(ImportRun.id))
        runner.run(TakeBackCustomer(party_id=removed))
        runner.run(UndoImport(run_id=run_id))
        session.rollback()
        back = session.get(Party, removed)
        assert (back.name, back.roles) == ("南京旧友工贸", (PartyRole.CUSTOMER, PartyRole.SUPPLIER))
        assert [person.name for person in back.people] == ["解放"]
        left = set(session.scalars(select(Party.name)))
        assert set(parties) - left == {"台州玉环阀门厂", "嘉兴南湖标准件厂"}


def test_migration_that_fails_changes_nothing(tmp_path):
    path = tmp_path / "恒达.crm"
    sealed_without_tables(path)
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, path.read_bytes()[:16])
    connection.execute("CREATE TABLE sales_return_line (id INTEGER)")  # in the way of one of the last steps
    connection.close()
    with pytest.raises(Exception, match="already exists"):
        open_office(path)
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, path.read_bytes()[:16])
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("sales_return_line",)]
    assert connection.execute("PRAGMA user_version").fetchone() == (0,)
    connection.close()


def test_search_finds_two_neighbouring_characters(engine):
    insert = "INSERT INTO search_entry (kind, record_id, title, subtitle, tokens) VALUES ('customer', 1, '', '', ?)"
    match = "SELECT count(*) FROM search_text WHERE search_text MATCH ?"
    with engine.begin() as connection:
        connection.exec_driver_sql(insert, ("宁 波 永 兴 | 五 金 | nbyx",))
        found = {
            text: connection.exec_driver_sql(match, (text,)).scalar()
            for text in ('"永 兴"', '"兴 五"', '"nby" *', '"永 波"')
        }
        connection.exec_driver_sql("UPDATE search_entry SET tokens = '大 明'")
        assert connection.exec_driver_sql(match, ('"永 兴"',)).scalar() == 0
        connection.exec_driver_sql("DELETE FROM search_entry")
        assert connection.exec_driver_sql(match, ('"大 明"',)).scalar() == 0
    assert found == {'"永 兴"': 1, '"兴 五"': 0, '"nby" *': 1, '"永 波"': 0}


@pytest.mark.parametrize("kept", sorted(KEPT_OFFICES.glob("*.crm")), ids=lambda path: path.stem)
def test_order_lines_of_every_released_layout_know_what_was_charged(tmp_path, clock, kept):
    path = tmp_path / kept.name
    shutil.copy(kept, path)

    def compare(session, _access):
        left = [DeliveryState.SHIPPED, DeliveryState.SIGNED]
        shipped = select(DeliveryLine.order_line_id, func.sum(DeliveryLine.amount)).join(Delivery)
        shipped = shipped.where(Delivery.state.in_(left)).group_by(DeliveryLine.order_line_id)
        sums = {row[0]: row[1] for row in session.execute(shipped)}
        for order in session.scalars(select(SalesOrder)):
            assert all(
                line.charged_amount == sums.get(line.id, 0) for line in order.lines if not line.replaced_quantity
            )
            if order.state in (OrderState.CONFIRMED, OrderState.IN_PROGRESS):
                assert order.open_amount == open_amount([progress_of(line) for line in order.lines])
            assert {line.tax_rate for line in order.lines} <= {order.tax_rate}
        return len(sums)

    with open_office(path, clock=clock) as office:
        assert Reader(office.engine, SYSTEM).read(compare)


def test_typed_accounts_of_an_older_layout_become_accounts(tmp_path, clock):
    """Each text is one account, however often it was typed; where none was, the usual one of its way of paying is."""
    path = tmp_path / "恒达.crm"
    shutil.copy(KEPT_OFFICES / "layout-0003.crm", path)
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, path.read_bytes()[:16])
    ids = [row[0] for row in connection.execute("SELECT id FROM receipt ORDER BY id")]
    head = (
        "customer_id, payer, document_date, employee_id, reference, draft_due_on, amount, wiped_amount, notes, "
        "void_reason, posted_at, created_at, created_by, version, state"
    )
    typed = (("工行 3308", "transfer"), (" 工行 3308", "cheque"), ("微信钱包", "wechat"), ("", "cash"), ("", "alipay"))
    for number, (text, method) in enumerate(typed):
        connection.execute(
            f"INSERT INTO receipt (key, number, account, method, {head}) "  # noqa: S608 - own words
            f"SELECT ?, ?, ?, ?, {head} FROM receipt WHERE id = ?",
            (f"typed{number}", f"SK-T{number}", text, method, ids[0]),
        )
    kept = json.dumps({"amount": "5", "account": "微信钱包", "notes": ""}), json.dumps({"account": "招行"})
    for number, content in enumerate(kept):
        connection.execute(
            "INSERT INTO typed_draft (operator_id, key, kind, title, content, saved_at) "
            "SELECT 1, ?, 'receipt', '', ?, created_at FROM receipt LIMIT 1",
            (f"kept{number}", content),
        )
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'receipt'").fetchone()[0]
    connection.close()
    with open_office(path, clock=clock) as office, Session(office.engine) as session:
        where = {receipt.key: receipt.account.name for receipt in session.scalars(select(Receipt))}
        assert [where[f"typed{number}"] for number in range(5)] == [
            "工行 3308",
            "工行 3308",
            "微信钱包",
            "现金",
            "支付宝",
        ]
        accounts = {account.name: account for account in session.scalars(select(MoneyAccount))}
        assert accounts["工行 3308"].kind is AccountKind.BANK
        assert {account.kind for account in accounts.values()} >= set(AccountKind) - {AccountKind.OTHER}
        void = session.scalars(select(Receipt).where(Receipt.state == ReceiptState.VOID)).all()
        of_receipts = session.scalars(select(Credit).where(Credit.kind == CreditKind.RECEIPT))
        ended = {credit.origin_id: credit.voided_on for credit in of_receipts}
        assert all(receipt.voided_on == ended[receipt.id] for receipt in void)
        contents = [json.loads(text) for text in session.scalars(select(TypedDraft.content).order_by(TypedDraft.id))]
        assert contents[-2]["account_id"] == accounts["微信钱包"].id
        assert (contents[-1]["account_id"], contents[-1]["notes"]) == (None, "招行")
        seq = session.connection().exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'receipt'")
        assert seq.scalar() == last

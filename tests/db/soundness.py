"""What must be true of an office whose program was stopped at any moment: nothing acknowledged lost, nothing by halves.

Each check gets the file and the steps that the worker had told as finished.
"""

import atexit
import hashlib
import shutil
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import openpyxl
import sqlcipher3.dbapi2 as driver
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.db.backup import back_up, backup_folder, list_backups
from crm_desktop.db.checks import check_file
from crm_desktop.db.office import open_office
from crm_desktop.db.restore import adopt
from crm_desktop.db.seal import new_header, unlock
from crm_desktop.db.session import unit_of_work
from crm_desktop.db.version import APPLICATION_ID, SCHEMA_VERSION
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.models.all_tables import Base
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.office import system as reading
from crm_desktop.queries.reader import Reader
from crm_desktop.services.money.charges import AddCharge
from crm_desktop.services.runner import first_broken_seal
from tests.db import records_at_work
from tests.db.worker import ENTRIES, EXPORTED_ROWS, START, door, new_office, write_list
from tests.make.parties import make_customer
from tests.make.products import make_product

ORDERS = 30
BROUGHT = (
    "party",
    "product",
    "sales_order",
    "sales_order_line",
    "delivery",
    "charge",
    "sales_return",
    "allocation",
)
HEAD = (
    "行 ID,订单 ID,订单日期,发货日期,装运方式,客户 ID,客户名称,细分市场,城市,省/自治区,国家,地区,产品 ID,类别,子类别,"
    "产品名称,销售额,数量,折扣,利润"
)

# what stands on the disk before


def as_it_is(path):
    """Nothing is needed."""


def ready_to_trade(path):
    with open_office(path) as office, unit_of_work(office.engine) as session:
        make_customer(session, name="永兴")
        make_product(session, name="螺丝")


def ready_to_collect(path):
    ready_to_trade(path)
    with open_office(path) as office:
        for number in range(5):
            charge = AddCharge(
                key=str(number),
                party_id=1,
                kind=ChargeKind.OTHER,
                document_date=START.date(),
                amount=Decimal("100.00"),
            )
            door(office).run(charge)


def ready_to_go_back(path):
    """Step 7 is in the backup, step 8 came after it."""
    with open_office(path) as office:
        write_list(door(office), 7)
        back_up(path, backup_folder(path), now=START)
        write_list(door(office), 8)


def ready_to_import(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "订单"
    sheet.append(HEAD.split(","))
    for row in range(ORDERS * 3):
        order = row // 3
        who = (f"客户{order % 9}-1", f"客户{order % 9}", "公司", "杭州", "浙江", "中国", "华东")
        what = (f"P-{row % 20}", "办公", "用品", f"剪刀{row % 20}", 12.5 + row, 2, 0, 1)
        sheet.append([row, f"A-{order}", START.date(), START.date(), "一级", *who, *what])
    back, managers = book.create_sheet("退货"), book.create_sheet("销售人员")
    for line in (["订单 ID", "退回"], *([f"A-{order}", "是"] for order in range(5))):
        back.append(line)
    for line in (["地区", "地区经理"], ["华东", "洪光"]):
        managers.append(line)
    book.save(path.with_name("orders.xlsx"))


def sealed_without_tables(path):
    """An office of which only the first bytes were made."""
    for leftover in path.parent.glob(f"{path.name}*"):
        leftover.unlink()
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, new_header(), is_new=True)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 0")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def of_an_older_layout(path):
    """The newest of the kept offices that this program must bring up first."""
    for leftover in path.parent.glob(f"{path.name}*"):
        leftover.unlink()
    shutil.copy(OLDER, path)


def ready_for_records(path):
    """The same rows each time: what is made by chance, such as a password, is made once."""
    Undisturbed.of(path).put(path)


class Undisturbed:
    """An office in which the steps are taken one after the other in peace, and what it held after each."""

    _only = None

    @classmethod
    def of(cls, path):
        """The one of this run, made from the first office that is at hand."""
        cls._only = cls._only or cls(path)
        return cls._only

    def __init__(self, path):
        folder = Path(mkdtemp())
        atexit.register(shutil.rmtree, folder)
        self._path, self._start = folder / "peace.crm", folder / "start.crm"
        shutil.copy(path, self._path)
        records_at_work.make_ready(self._path, START)
        shutil.copy(self._path, self._start)
        self._held = [digests_of(self._path)]

    def put(self, path):
        """Lay the office before its first step to ``path``."""
        for leftover in path.parent.glob(f"{path.name}*"):
            leftover.unlink()
        shutil.copy(self._start, path)

    def after(self, count):
        """What stands there after so many steps."""
        if len(self._held) <= count:
            with open_office(self._path) as office:
                while len(self._held) <= count:
                    records_at_work.take(office, START, len(self._held) - 1)
                    self._held.append(digests_of(self._path))
        return self._held[count]


OLDER = max((Path(__file__).parent / "offices").glob("*.crm"))

# what must stand there afterwards


def step_in(path):
    """The step whose list the office holds, whole; None before the first."""
    with open_office(path) as office:
        found = Reader(office.engine, SYSTEM).read(reading.dictionary, list_name="steps")
    assert len(found) in {0, ENTRIES}
    steps = {int(entry.split("-")[0]) for entry in found}
    assert len(steps) <= 1
    return steps.pop() if steps else None


def step_in_backup(path):
    """The same of a backup, in which nobody works."""
    with TemporaryDirectory() as folder:
        return step_in(adopt(path, Path(folder)))


def saves_are_whole(path, finished):
    found = step_in(path)
    assert not finished or (found is not None and found >= finished[-1])


def documents_are_whole(path, finished):
    with open_office(path) as office, Session(office.engine) as session:
        orders = session.scalars(select(SalesOrder).order_by(SalesOrder.number)).all()
        shipped = session.scalars(select(Delivery).where(Delivery.number.is_not(None)).order_by(Delivery.number)).all()
        receipts = session.scalars(select(Receipt).order_by(Receipt.number)).all()
        charges = session.scalars(select(Charge)).all()
        for documents in (orders, shipped, receipts):
            assert [int(document.number[-3:]) for document in documents] == list(range(1, len(documents) + 1))
        assert len(receipts) >= len(finished)
        assert len(orders) >= len(shipped) >= len(receipts) >= len(orders) - 1
        assert {charge.amount for charge in charges} <= {Decimal("20.00")}
        assert {charge.origin_id for charge in charges} == {delivery.id for delivery in shipped}
        _books_agree(session)


def receipts_are_whole(path, finished):
    with open_office(path) as office, Session(office.engine) as session:
        numbers = session.scalars(select(Receipt.number).order_by(Receipt.number)).all()
        assert [int(number[-3:]) for number in numbers] == list(range(1, len(numbers) + 1))
        assert len(numbers) >= len(finished)
        received = 15 * len(numbers)
        assert session.scalar(select(func.sum(Charge.open_amount))) == max(500 - received, 0)
        assert (session.scalar(select(func.sum(Credit.open_amount))) or 0) == max(received - 500, 0)
        _books_agree(session)


def _books_agree(session):
    for entity, key in ((Charge, Allocation.charge_id), (Credit, Allocation.credit_id)):
        settled = dict(session.execute(select(key, func.sum(Allocation.amount)).group_by(key)).all())
        for row in session.scalars(select(entity)):
            assert row.open_amount == row.amount - settled.get(row.id, 0)
    assert first_broken_seal(session, SYSTEM) is None


def backups_are_sound(path, finished):
    saves_are_whole(path, finished)
    steps = []
    for backup in list_backups(backup_folder(path)):
        check_file(backup.path)
        steps.append(step_in_backup(backup.path))
    assert not finished or steps[0] >= finished[-1]


def one_office_is_whole(path, finished):
    found = step_in(path)
    assert found in ({7} if finished else {7, 8})
    kept = [step_in(replaced) for replaced in path.parent.glob("*-replaced-*.crm")]
    assert set(kept) <= {7, 8}
    assert found == 8 or 8 in kept, "the newest work is in no file"
    assert [step_in_backup(backup.path) for backup in list_backups(backup_folder(path))] == [7]


def import_is_whole(path, finished):
    """All of it or nothing of it, and as the last finished step left it or the one under way would."""
    with open_office(path) as office, Session(office.engine) as session:
        counts = {
            entity.__tablename__: session.scalar(select(func.count()).select_from(entity))
            for entity in (mapper.class_ for mapper in Base.registry.mappers)
        }
        _books_agree(session)
    is_in = counts["party"] > 0
    found = [counts[table] for table in BROUGHT]
    assert found == ([9, 20, ORDERS, ORDERS * 3, ORDERS, ORDERS, 5, 5] if is_in else [0] * len(BROUGHT))
    assert counts["imported_record"] > ORDERS * 3 or not is_in
    assert (counts["search_entry"] > ORDERS) == is_in
    done = len(finished)
    assert is_in in {done % 2 == 1, (done + 1) % 2 == 1}
    assert counts["import_run"] in {(done + 1) // 2, (done + 2) // 2}


def workbook_is_whole(path, finished):
    target = path.with_name("list.xlsx")
    if not target.exists():
        assert not finished
        return
    rows = list(openpyxl.load_workbook(target).active.values)
    found = [row[:2] for row in rows if isinstance(row[1], int)]
    assert len(found) == EXPORTED_ROWS
    assert len({step for _row, step in found}) == 1
    assert not finished or found[0][1] >= finished[-1]


def new_offices_are_whole(path, finished):
    """Each is there, with an operator who can log in to it, or can be made now."""
    for step in range(len(finished) + 1):
        made = path.with_name(f"new-{step}.crm")
        if not made.exists():
            assert step not in finished
            new_office(made)
        with open_office(made) as office:
            assert Reader(office.engine, SYSTEM).read(reading.is_set_up)


def migration_is_done_or_not_begun(path, finished):
    assert check_file(path).version in {0, SCHEMA_VERSION}
    open_office(path).close()
    assert check_file(path).version == SCHEMA_VERSION


def records_are_whole(path, finished):
    """Row by row as after the last finished step, or as after the one under way; what comes next can be done."""
    held, peace, done = digests_of(path), Undisturbed.of(path), len(finished)
    after = [done] if done == records_at_work.STEPS or held == peace.after(done) else [done + 1]
    found = peace.after(*after)
    assert {table for table, digest in held.items() if digest != found[table]} == set()
    with open_office(path):
        assert digests_of(path) == held


def digests_of(path):
    """The same as ``rows_of``, where the rows are large."""
    _layout, rows = rows_of(path)
    return {table: hashlib.sha256("\n".join(found).encode()).hexdigest() for table, found in rows.items()}


def rows_of(path, apart=()):
    """The layout of an office and all its rows by table, read from a copy as they stand on the disk.

    The columns that ``apart`` names by table are not read.
    """
    with TemporaryDirectory() as folder:
        for file in path.parent.glob(f"{path.name}*"):
            shutil.copy(file, folder)
        connection = driver.connect(str(Path(folder) / path.name), isolation_level=None)
        unlock(connection, path.read_bytes()[:16])
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = {
            table: sorted(map(repr, connection.execute(_all_of(connection, table, apart))))
            for (table,) in tables
            if not table.startswith(NOT_COMPARED)
        }
        (layout,) = connection.execute("PRAGMA user_version").fetchone()
        connection.close()
    return layout, rows


def _all_of(connection, table, apart):
    columns = [name for _place, name, *_kind in connection.execute(f"PRAGMA table_info({table})")]
    chosen = ", ".join(f'"{name}"' for name in columns if (table, name) not in apart)
    return f"SELECT {chosen} FROM {table}"  # noqa: S608 - own tables


NOT_COMPARED = ("search_text", "sqlite_", "layout_change")
"""What SQLite keeps for itself, and the moment at which the layout was changed."""
BROUGHT_UP_AT = {("order_move", "at")}
"""Where the moment stands at which an office was brought up: another one each time that it is."""


@cache
def before_and_after():
    """What the older office holds, and what it holds once it was brought up in peace."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "peace.crm"
        shutil.copy(OLDER, path)
        before = rows_of(path, BROUGHT_UP_AT)
        open_office(path).close()
        return before, rows_of(path, BROUGHT_UP_AT)


def is_wholly_older_or_wholly_newer(path, finished):
    before, after = before_and_after()
    found = rows_of(path, BROUGHT_UP_AT)
    assert found in (before, after)
    assert found == after or not finished
    open_office(path).close()
    assert rows_of(path, BROUGHT_UP_AT) == after


CASES = {
    "save": (as_it_is, saves_are_whole),
    "trade": (ready_to_trade, documents_are_whole),
    "receipts": (ready_to_collect, receipts_are_whole),
    "backup": (as_it_is, backups_are_sound),
    "restore": (ready_to_go_back, one_office_is_whole),
    "import": (ready_to_import, import_is_whole),
    "export": (as_it_is, workbook_is_whole),
    "create": (as_it_is, new_offices_are_whole),
    "records": (ready_for_records, records_are_whole),
    "migrate": (sealed_without_tables, migration_is_done_or_not_begun),
    "bring_up": (of_an_older_layout, is_wholly_older_or_wholly_newer),
}
"""By the name of the worker's task: what is laid ready for it, and what must be true afterwards."""

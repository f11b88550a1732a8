"""The large office that everything is measured on: made once by seed, then kept below ``build/benchmarks``."""

from __future__ import annotations

import json
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from crm_desktop.db.backup import BackupReason, backup_folder
from crm_desktop.db.checks import read_header
from crm_desktop.db.office import OfficeFile, create_office, open_office
from crm_desktop.db.session import sqlite_engine, unit_of_work
from crm_desktop.demo.make import write_story
from crm_desktop.demo.office import furnish
from crm_desktop.demo.plan import Plan
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.services.office.passwords import Cost
from crm_desktop.services.work import Work

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
CLOCK = FixedClock(NOW)
CHEAP = Cost(memory_kib=64, passes=1, threads=1)
BATCH = 20_000

# The office is thrown away if it fails, so nothing need be safe while it is filled.
FAST_AND_UNSAFE = (
    "PRAGMA foreign_keys = OFF",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -500000",
)


@dataclass(frozen=True, slots=True)
class Size:
    """How large the office is."""

    name: str
    customers: int
    products: int
    orders: int
    days: int
    talking: float


FULL = Size("full", customers=100_000, products=20_000, orders=200_000, days=1000, talking=0.05)
QUICK = Size("quick", customers=2_000, products=1_000, orders=5_000, days=400, talking=0.5)


@dataclass(frozen=True, slots=True)
class Made:
    """An open office and how long it took to make."""

    office: OfficeFile
    seconds: float
    counts: dict[str, int]


COUNTED = (
    "party",
    "contact_person",
    "product",
    "quote",
    "sales_order",
    "sales_order_line",
    "delivery",
    "delivery_line",
    "charge",
    "receipt",
    "allocation",
    "search_entry",
)


def big_office(folder: Path, size: Size, *, anew: bool = False) -> Made:
    """Open the kept office; make it if there is none, if migrations leave it other tables, or if wanted ``anew``.

    One of an older layout is brought up to this one; what its migrations cannot know is told from a new office's.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path, facts = folder / f"{size.name}.crm", folder / f"{size.name}.json"
    wanted = asdict(size) | {"layout": layout_fingerprint()}
    if path.exists() and facts.exists() and not anew:
        known = json.loads(facts.read_text(encoding="utf-8"))
        office = _kept(path, known["size"], wanted)
        if office is not None:
            facts.write_text(json.dumps(known | {"size": wanted}), encoding="utf-8")
            return Made(office, known["seconds"], known["counts"])
    for leftover in folder.glob(f"{size.name}.crm*"):
        leftover.unlink()
    started = time.perf_counter()
    create_office(path, clock=CLOCK).close()
    # an office that is open holds its log, and is filled without one
    engine = sqlite_engine(path, read_header(path))
    _fill(engine, size)
    engine.dispose()
    seconds = time.perf_counter() - started
    office = open_office(path, clock=CLOCK)
    counts = _counts(office)
    facts.write_text(json.dumps({"size": wanted, "seconds": seconds, "counts": counts}), encoding="utf-8")
    return Made(office, seconds, counts)


def _kept(path: Path, size: dict[str, object], wanted: dict[str, object]) -> OfficeFile | None:
    """The kept office as this program would have made it; None if it cannot be had so."""
    if size == wanted:
        return open_office(path, clock=CLOCK)
    if {**size, "layout": ""} != {**wanted, "layout": ""}:
        return None
    office = open_office(path, clock=CLOCK)
    for backup in backup_folder(path).glob(f"{path.stem}-*-{BackupReason.UPGRADE}.crm"):
        backup.unlink()  # as large as the office, which can be made anew
    if _shape(office) == _shape_of_new():
        return office
    office.close()
    return None


def layout_fingerprint() -> str:
    """What tells today's tables and indexes from any others: a kept office with others can't be measured."""
    return sha256(repr(_shape_of_new()).encode()).hexdigest()[:16]


def _shape_of_new() -> list[tuple[object, ...]]:
    with tempfile.TemporaryDirectory() as folder, create_office(Path(folder) / "empty.crm", clock=CLOCK) as office:
        return _shape(office)


def _shape(office: OfficeFile) -> list[tuple[object, ...]]:
    """The columns of all tables and of all indexes, whichever migration put them in which order."""
    columns = """SELECT t.name, c.name, c.type FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, 2"""
    indexes = """SELECT i.name, c.seqno, c.name FROM sqlite_master i, pragma_index_info(i.name) c
        WHERE i.type = 'index' AND i.sql IS NOT NULL ORDER BY 1, 2"""
    with office.engine.connect() as connection:
        return [tuple(row) for asked in (columns, indexes) for row in connection.exec_driver_sql(asked)]


def _fill(engine: Engine, size: Size) -> None:
    with unit_of_work(engine) as session:
        owner_ids = furnish(Work(session, SYSTEM, CLOCK), cost=CHEAP)
    plan = Plan(
        today=CLOCK.today(),
        now=NOW,
        days=size.days,
        customers=size.customers,
        products=size.products,
        orders=size.orders,
        talking=size.talking,
    )
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        for pragma in FAST_AND_UNSAFE:
            raw.execute(pragma)  # type: ignore[union-attr]
        with Session(connection) as session, session.begin():
            write_story(session, plan, owner_ids, batch=BATCH)
        broken = raw.execute("PRAGMA foreign_key_check").fetchmany(3)  # type: ignore[union-attr]
        assert not broken, f"the made-up office refers to records that are not there: {broken}"
        raw.execute("PRAGMA journal_mode = WAL")  # type: ignore[union-attr]
        connection.invalidate()


def _counts(office: OfficeFile) -> dict[str, int]:
    with office.engine.connect() as connection:
        return {table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in COUNTED}  # noqa: S608

"""The program is killed at any moment: what was acknowledged is there, and nothing is there by halves.

Quick by default; ``CRM_KILLS=100 pytest tests/db/test_kill.py`` is the full size.
"""

import os
import random
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.db.backup import back_up, backup_folder, list_backups
from crm_desktop.db.checks import check_file
from crm_desktop.db.office import open_office
from crm_desktop.db.schema import APPLICATION_ID, SCHEMA_VERSION
from crm_desktop.db.seal import new_header, unlock
from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM
from crm_desktop.models.money import Allocation, Receipt, Receivable
from crm_desktop.models.sales import Delivery, SalesOrder
from crm_desktop.queries import system as reading
from crm_desktop.queries.reader import Reader
from tests.db.worker import START
from tests.factories import make_customer, make_product

KILLS = int(os.environ.get("CRM_KILLS", "3"))
CHANCE = random.Random(20261122)  # noqa: S311 - a seeded choice of moments
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def killed(what, path, *, within):
    """Run the worker, kill it some time after it is ready, and return its finished steps."""
    worker = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.db.worker", what, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout.readline() == "ready\n"
    time.sleep(CHANCE.uniform(0, within))
    worker.kill()
    steps, _ = worker.communicate()
    return [int(line) for line in steps.splitlines() if line.isdigit()]


def entries(path):
    with open_office(path) as office:
        return Reader(office.engine, SYSTEM).read(reading.dictionary, list_name="steps")


@pytest.mark.parametrize("turn", range(KILLS))
def test_saved_is_saved_and_whole(office_path, turn):
    finished = killed("save", office_path, within=1.0)
    check_file(office_path)
    found = entries(office_path)
    steps = {int(entry.split("-")[0]) for entry in found}
    assert len(found) in ({0, 40} if not finished else {40})
    assert len(steps) <= 1
    assert not finished or max(steps) >= finished[-1]


@pytest.mark.parametrize("turn", range(KILLS))
def test_booked_documents_are_whole(office_path, turn):
    with open_office(office_path) as office, unit_of_work(office.engine) as session:
        make_customer(session, name="永兴")
        make_product(session, name="螺丝")
    finished = killed("trade", office_path, within=1.5)
    check_file(office_path)
    with open_office(office_path) as office, Session(office.engine) as session:
        orders = session.scalars(select(SalesOrder).order_by(SalesOrder.number)).all()
        shipped = session.scalars(select(Delivery).where(Delivery.number.is_not(None)).order_by(Delivery.number)).all()
        receipts = session.scalars(select(Receipt).order_by(Receipt.number)).all()
        charges = {charge.delivery_id: charge for charge in session.scalars(select(Receivable))}
        settled = dict(
            session.execute(
                select(Allocation.receivable_id, func.sum(Allocation.amount)).group_by(Allocation.receivable_id)
            ).all()
        )
    for documents in (orders, shipped, receipts):
        assert [int(document.number[-3:]) for document in documents] == list(range(1, len(documents) + 1))
    assert len(receipts) >= len(finished)
    assert len(orders) >= len(shipped) >= len(receipts) >= len(orders) - 1
    assert {charge.amount for charge in charges.values()} <= {Decimal("20.00")}
    assert charges.keys() == {delivery.id for delivery in shipped}
    for charge in charges.values():
        assert charge.open_amount == charge.amount - settled.get(charge.id, 0)


@pytest.mark.parametrize("turn", range(KILLS))
def test_listed_backups_are_sound(office_path, turn):
    finished = killed("backup", office_path, within=1.5)
    check_file(office_path)
    listed = list_backups(backup_folder(office_path))
    for backup in listed:
        check_file(backup.path)
    assert not finished or f"{max(int(entry.split('-')[0]) for entry in entries(listed[0].path))}" >= f"{finished[-1]}"


@pytest.mark.parametrize("turn", range(KILLS))
def test_restore_leaves_one_whole_office(office_path, turn):
    back_up(office_path, backup_folder(office_path), now=START)
    killed("restore", office_path, within=1.0)
    open_office(office_path).close()
    for path in office_path.parent.glob("*-replaced-*.crm"):
        check_file(path)


@pytest.mark.parametrize("turn", range(KILLS))
def test_migration_is_done_or_not_begun(tmp_path, turn):
    path = tmp_path / "恒达.crm"
    connection = driver.connect(str(path), isolation_level=None)
    unlock(connection, new_header(), is_new=True)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 0")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    killed("migrate", path, within=1.2)
    assert check_file(path).version in {0, SCHEMA_VERSION}
    open_office(path).close()
    assert check_file(path).version == SCHEMA_VERSION

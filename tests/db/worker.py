"""Works on an office file until it is killed: ``python -m tests.db.worker WHAT FILE [STEPS]``.

It prints each finished step, and after the last one it closes the office.
"""

import sys
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from uuid import uuid4

from crm_desktop.db.backup import back_up, backup_folder, list_backups
from crm_desktop.db.office import create_office, open_office
from crm_desktop.db.restore import restore
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.exchange.importer import read_file, run_import
from crm_desktop.exchange.mapping import shipped_mapping
from crm_desktop.exchange.sheet_table import SheetColumn, SheetTable
from crm_desktop.exchange.sheet_writer import write_table
from crm_desktop.present.columns.base import Kind
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt
from crm_desktop.services.office.system import SaveDictionary
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.sales.orders import ConfirmOrder
from tests.db import records_at_work
from tests.make.office import first_start

START = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
ENTRIES = 40
EXPORTED_ROWS = 400


def print_out(step):
    sys.stdout.write(f"{step}\n")
    sys.stdout.flush()


say = print_out


def work_for(what, path, ear):
    """The same in a process of its own that tells its steps to ``ear``."""
    global say  # noqa: PLW0603 - the process does nothing else
    say = lambda step: ear.send_bytes(f"{step}\n".encode())  # noqa: E731
    say("ready")
    WORK[what](path, range(100_000))


def door(office):
    return CommandRunner(office.engine, SYSTEM, FixedClock(START))


def write_list(runner, step):
    """One command that writes a list of entries that all hold the number of the step."""
    entries = tuple(f"{step}-{entry}" for entry in range(ENTRIES))
    runner.run(SaveDictionary(list_name="steps", entries=entries))


def save(path, steps):
    with open_office(path) as office:
        runner = door(office)
        for step in steps:
            write_list(runner, step)
            say(step)


def backup(path, steps):
    with open_office(path) as office:
        runner = door(office)
        for step in steps:
            write_list(runner, step)
            back_up(path, backup_folder(path), now=START + timedelta(seconds=step))
            say(step)


def go_back(path, steps):
    found = list_backups(backup_folder(path))[-1].path
    for step in steps:
        restore(found, path, now=START + timedelta(seconds=step))
        say(step)


def trade(path, steps):
    """Order, delivery, receipt, again and again; the customer and the product are there already."""
    with open_office(path) as office:
        runner = door(office)
        line = LineDraft(product_id=1, product_name="螺丝", unit="只", quantity=Decimal(4), unit_price=Decimal("2.50"))
        for step in steps:
            draft = OrderDraft(key=str(uuid4()), party_id=1, lines=(line, line))
            order = runner.run(ConfirmOrder(draft=draft))
            made = runner.run(DraftDelivery(order_ids=(order.record_id,), key=str(uuid4())))
            runner.run(ShipDelivery(delivery_id=made.record_id, seen_version=1))
            receipt = MoneyDraft(party_id=1, document_date=START.date(), amount=Decimal("15.00"))
            runner.run(PostReceipt(key=str(uuid4()), draft=receipt))
            say(step)


def receipts(path, steps):
    """Only receipts: each takes from the oldest charge that is left, and the last ones are advances."""
    with open_office(path) as office:
        runner = door(office)
        for step in steps:
            draft = MoneyDraft(party_id=1, document_date=START.date(), amount=Decimal("15.00"))
            runner.run(PostReceipt(key=str(uuid4()), draft=draft))
            say(step)


def bring(path, steps):
    """A workbook comes in with even steps and is taken back with odd ones."""
    read = read_file(path.with_name("orders.xlsx"), shipped_mapping("superstore-zh"))
    with open_office(path) as office:
        runner, run_id = door(office), None
        for step in steps:
            if step % 2:
                runner.run(UndoImport(run_id=run_id))
            else:
                run_id = run_import(runner, read).record_id
            say(step)


def export(path, steps):
    """A list of rows that all hold the number of the step goes to one workbook, again and again."""
    columns = [SheetColumn("row", "Row", Kind.COUNT, lambda row: row[0]), SheetColumn("step", "Step", Kind.COUNT, max)]
    for step in steps:
        rows = ((-row, step) for row in range(EXPORTED_ROWS))
        write_table(path.with_name("list.xlsx"), SheetTable("Steps", columns, rows))
        say(step)


def create(path, steps):
    for step in steps:
        new_office(path.with_name(f"new-{step}.crm"))
        say(step)


def new_office(path):
    """An office with its first operator."""

    def fill(engine):
        CommandRunner(engine, SYSTEM, FixedClock(START)).run(first_start())

    create_office(path, clock=FixedClock(START), fill=fill).close()


def records(path, steps):
    """What belongs to many records at once; it ends after two rounds."""
    with open_office(path) as office:
        for step in islice(steps, records_at_work.STEPS):
            records_at_work.take(office, START, step)
            say(step)


def migrate(path, steps):
    open_office(path).close()
    say(0)


WORK = {
    "save": save,
    "backup": backup,
    "restore": go_back,
    "trade": trade,
    "receipts": receipts,
    "import": bring,
    "export": export,
    "create": create,
    "records": records,
    "migrate": migrate,
    "bring_up": migrate,
}

if __name__ == "__main__":
    what, file, *most = sys.argv[1:]
    say("ready")
    WORK[what](Path(file), range(int(most[0]) if most else 100_000))

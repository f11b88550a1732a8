"""Works on an office file until it is killed: ``python -m tests.db.worker WHAT FILE``; prints each finished step."""

import sys
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

from crm_desktop.db.backup import back_up, backup_folder, list_backups
from crm_desktop.db.office import open_office
from crm_desktop.db.restore import restore
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.sales_drafts import LineDraft, OrderDraft
from crm_desktop.services.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.orders import ConfirmOrder
from crm_desktop.services.receipts import PostReceipt, ReceiptDraft
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.system import SaveDictionary

START = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def say(step):
    sys.stdout.write(f"{step}\n")
    sys.stdout.flush()


def save(path):
    """Each command writes one list of 40 entries that all hold the number of the step."""
    with open_office(path) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(START))
        for step in range(100_000):
            runner.run(SaveDictionary(list_name="steps", entries=tuple(f"{step}-{entry}" for entry in range(40))))
            say(step)


def backup(path):
    with open_office(path) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(START))
        for step in range(100_000):
            runner.run(SaveDictionary(list_name="steps", entries=tuple(f"{step}-{entry}" for entry in range(40))))
            back_up(path, backup_folder(path), now=START + timedelta(seconds=step))
            say(step)


def go_back(path):
    found = list_backups(backup_folder(path))[-1].path
    for step in range(100_000):
        restore(found, path, now=START + timedelta(seconds=step))
        say(step)


def trade(path):
    """Order, delivery, receipt, again and again; the customer and the product are there already."""
    with open_office(path) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(START))
        line = LineDraft(product_id=1, product_name="螺丝", unit="只", quantity=Decimal(4), unit_price=Decimal("2.50"))
        for step in range(100_000):
            draft = OrderDraft(key=str(uuid4()), customer_id=1, lines=(line, line))
            order = runner.run(ConfirmOrder(draft=draft))
            made = runner.run(DraftDelivery(order_ids=(order.record_id,), key=str(uuid4())))
            runner.run(ShipDelivery(delivery_id=made.record_id, seen_version=1))
            receipt = ReceiptDraft(customer_id=1, document_date=START.date(), amount=Decimal("15.00"))
            runner.run(PostReceipt(key=str(uuid4()), draft=receipt))
            say(step)


def migrate(path):
    open_office(path).close()
    say(0)


if __name__ == "__main__":
    what, file = sys.argv[1:]
    say("ready")
    {"save": save, "backup": backup, "restore": go_back, "trade": trade, "migrate": migrate}[what](Path(file))

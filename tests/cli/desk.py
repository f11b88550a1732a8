"""A terminal at which commands are typed, and offices to type them for."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import openpyxl

from crm_desktop.cli.main import Streams, Windows, run
from crm_desktop.db.office import create_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from tests.conftest import NOON
from tests.make.office import first_start

PASSWORD = "geheim-2026"
TRADE = Path(__file__).parents[1] / "exchange" / "superstore.csv"


class Desk:
    """A terminal: what was said, what was complained, what the window was asked."""

    def __init__(self, folder):
        self.folder, self.office = folder, folder / "office.crm"
        self.store = SettingsStore(folder / "settings.json")
        self.opened, self.drawn = [], []

    def _draw(self, folder, office):
        self.drawn.append(office)
        return [folder / "a.png"]

    def __call__(self, *arguments, password=PASSWORD, lang="en"):
        out, faults = io.StringIO(), []
        streams = Streams(out, io.StringIO(f"{password}\n"), faults.append)
        windows = Windows(lambda options: self.opened.append(options) or 0, self._draw)
        status = run(
            ["--lang", lang, *map(str, arguments)], windows, clock=FixedClock(NOON), store=self.store, streams=streams
        )
        return SimpleNamespace(status=status, out=out.getvalue(), faults="\n".join(faults))

    def work(self, *arguments, operator="boss", **values):
        who = ("--office", self.office, "--operator", operator, "--password-stdin")
        return self(*arguments, *who, **values)

    def answer(self, *arguments):
        return json.loads(self.work(*arguments, "--json").out)


def boss_alone(path):
    """An office of one, whose password is checked fast."""
    command = first_start(name="测试商行", login="boss", operator="老板", password=PASSWORD)
    with create_office(path) as office:
        CommandRunner(office.engine, SYSTEM, FixedClock(NOON)).run(command)


def superstore_book(path):
    """A workbook of orders, as the shipped mapping takes it."""
    head, *lines = TRADE.read_text(encoding="utf-8").splitlines()
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "订单"
    for line in (head, *lines):
        sheet.append(line.split(","))
    for name, rows in {
        "退货": [["订单 ID", "退回"], ["A-2", "是"]],
        "销售人员": [["地区", "地区经理"], ["华东", "洪光"]],
    }.items():
        other = book.create_sheet(name)
        for row in rows:
            other.append(row)
    book.save(path)
    return path

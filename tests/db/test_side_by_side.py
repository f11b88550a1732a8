"""Command lines, a restore and a window at work on one file at once: nothing is lost, and nobody is alarmed falsely.

Quick by default; ``CRM_ROUNDS=200 pytest tests/db/test_side_by_side.py`` is the full size.
"""

import multiprocessing
import os
import sys

import openpyxl
import pytest

from crm_desktop.cli.errors import Exit
from crm_desktop.db.backup import back_up
from crm_desktop.db.checks import check_file, read_only
from crm_desktop.db.office import open_office
from tests.conftest import NOON
from tests.db.neighbours import WORK, Place, command_line, work_beside
from tests.db.soundness import HEAD
from tests.db.worker import new_office

ROUNDS = int(os.environ.get("CRM_ROUNDS", "2"))
LATE_S = 1.5
"""Within which time the processes of a round begin."""

EXPECTED = {"restore": {Exit.DONE, Exit.OFFICE}, "import": {Exit.DONE, Exit.PARTLY}}
"""A restore is refused while others work, in words; everybody else gets through."""

pytestmark = pytest.mark.slow


def workbook(path, number):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "订单"
    sheet.append(HEAD.split(","))
    for row in range(30):
        order, day = f"R{number}-{row // 3}", NOON.date()
        who = (f"客户{number}-{row % 5}", f"客户{number}-{row % 5}", "公司", "杭州", "浙江", "中国", "华东")
        what = (f"P-{row % 20}", "办公", "用品", f"剪刀{row % 20}", 12.5 + row, 2, 0, 1)
        sheet.append([row, order, day, day, "一级", *who, *what])
    back, managers = book.create_sheet("退货"), book.create_sheet("销售人员")
    for line in (["订单 ID", "退回"], [f"R{number}-1", "是"]):
        back.append(line)
    for line in (["地区", "地区经理"], ["华东", "洪光"]):
        managers.append(line)
    book.save(path)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """An office with an order in it, and a backup of it."""
    office_path = tmp_path_factory.mktemp("side by side") / "恒达.crm"
    new_office(office_path)
    book = office_path.with_name("orders-0.xlsx")
    workbook(book, 0)
    first = Place(office_path, 0, "", office_path)
    brought = command_line("start", first, "import", "--mapping", "superstore-zh", book)
    assert brought.status in {Exit.DONE, Exit.PARTLY}, brought
    backup = back_up(office_path, office_path.parent / "copies", now=NOON).path
    with read_only(office_path, office_path.read_bytes()[:16]) as connection:
        (order,) = connection.execute("SELECT number FROM sales_order LIMIT 1").fetchone()
    return Place(office_path, 0, order, backup)


@pytest.fixture(scope="module")
def processes():
    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    if sys.platform == "linux":
        context.set_forkserver_preload(["tests.db.neighbours_loaded"])
    return context


def side_by_side(processes, place):
    """Let all work at once and return how each ended."""
    running = []
    for who in WORK:
        mouth, ear = processes.Pipe(duplex=False)
        process = processes.Process(target=work_beside, args=(who, place, ear), kwargs={"late": LATE_S})
        process.start()
        ear.close()
        running.append((process, mouth))
    ended = []
    for process, mouth in running:
        ended.append(mouth.recv())
        process.join()
    return ended


def held(path):
    """What a closed file holds of the things that processes were told are saved."""
    with read_only(path, path.read_bytes()[:16]) as connection:
        found = connection.execute("SELECT text FROM dictionary_entry UNION SELECT name FROM party").fetchall()
    return {text for (text,) in found}


@pytest.mark.parametrize("number", range(1, ROUNDS + 1))
def test_nothing_is_lost_and_nobody_is_alarmed_falsely(place, processes, number):
    workbook(place.office.with_name(f"orders-{number}.xlsx"), number)
    replaced = set(place.office.parent.glob("*-replaced-*.crm"))
    ended = side_by_side(processes, Place(place.office, number, place.order, place.backup))
    assert [end for end in ended if end.status not in EXPECTED.get(end.who, {Exit.DONE})] == []
    check_file(place.office)
    open_office(place.office).close()
    replaced = set(place.office.parent.glob("*-replaced-*.crm")) - replaced
    there = set().union(*map(held, [place.office, *replaced]))
    kept = {entry for end in ended for entry in end.kept}
    assert kept
    assert kept - there == set(), "work that was told as saved is in no file"

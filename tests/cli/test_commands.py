import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.employees import EmployeeDraft
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.services.office.employees import SaveEmployee
from crm_desktop.services.runner import CommandRunner
from tests.cli.desk import Desk
from tests.conftest import NOON
from tests.make import office as offices
from tests.make.office import new_operator

SELLERS = offices.PASSWORD
ROOT = Path(__file__).parents[2]


def test_without_a_command_the_window_opens(tmp_path):
    desk = Desk(tmp_path)
    desk("--tray", "--office", "a.crm")
    assert (desk.opened[0].tray, desk.opened[0].office, desk.opened[0].demo) == (True, "a.crm", False)


def test_workbook_comes_in_and_is_reported(desk, superstore):
    brought = desk.work("import", "--mapping", "superstore-zh", superstore)
    assert brought.status == Exit.DONE, brought.faults
    assert "Orders with lines: 2 new" in brought.out
    assert desk.answer("list", "orders")["count"] == 2
    years = desk.answer("report", "sales", "--by", "year", "--date", "order")
    assert {row["key"]: row["delivered"] for row in years["rows"]} == {2016: "996.14", 2017: "255.14"}
    regions = desk.answer("report", "sales", "--by", "region")
    assert {row["key"]: row["net"] for row in regions["rows"]} == {"华东": "255.14", "西南": "0.00", "东北": "0.00"}
    aging = desk.answer("report", "aging", "--as-of", "2017-04-30", "--by", "due")
    assert aging["totals"]["total"] == "129.70"
    then = desk.answer("list", "receivables", "--as-of", "2017-04-30")
    assert then["totals"]["open_amount"] == "129.70"
    assert desk.answer("list", "orders", "--as-of", "2017-04-30")["count"] in {1, 2}
    assert desk.answer("list", "orders", "--as-of", "2010-04-30")["count"] == 0
    assert desk.work("list", "quotes", "--as-of", "2017-04-30").status == Exit.USAGE
    cut = desk.answer(
        "report", "sales", "--rows", "region", "--cols", "year", "--date", "order", "--measure", "delivered"
    )
    assert {row["row"][0]["key"]: [cell["delivered"] for cell in row["cells"]] for row in cut["rows"]} == {
        "华东": [None, "255.14"],
        "西南": ["63.84", None],
        "东北": ["932.30", None],
    }
    assert cut["total"]["whole"] == {"delivered": str(Decimal("996.14") + Decimal("255.14"))}
    two = desk.work("report", "sales", "--rows", "region", "--cols", "year,month")
    assert (two.status, "year,month" in two.faults) == (Exit.USAGE, True)
    wrong = desk.work("report", "orders", "--rows", "region,moon")
    assert (wrong.status, "moon" in wrong.faults, "brand" in wrong.faults) == (Exit.USAGE, True, True)


def test_dry_run_changes_nothing_and_undo_takes_all_back(desk, superstore):
    assert desk.work("import", "--mapping", "superstore-zh", superstore, "--dry-run").status == Exit.DONE
    assert desk.answer("list", "customers")["count"] == 0
    foretold = desk.answer("import", "--mapping", "superstore-zh", superstore, "--dry-run")["effects"]
    number = desk.answer("import", "--mapping", "superstore-zh", superstore)["import"]
    taken_back = desk.answer("import", "--undo", number, "--dry-run")["effects"]
    tables = ("party", "product", "sales_order", "delivery", "charge")
    made = [foretold["rows"][table]["made"] for table in tables]
    assert all(made)
    assert [taken_back["rows"][table]["removed"] for table in tables] == made
    assert desk.answer("list", "customers")["count"] == made[0]
    told = desk.work("import", "--undo", number, "--dry-run").out
    assert "Nothing was changed." in told
    assert desk.work("import", "--undo", number).status == Exit.DONE
    assert desk.answer("list", "customers")["count"] == 0
    assert desk.answer("list", "imports")["count"] == 1


def test_bad_rows_are_told_in_the_language_and_kept_in_a_report(desk, superstore, tmp_path):
    book = openpyxl.load_workbook(superstore)
    book["订单"]["Q2"] = "viel"
    book.save(superstore)
    done = desk.work(
        "import", "--mapping", "superstore-zh", superstore, "--report", tmp_path / "bad.xlsx", lang="zh_CN"
    )
    assert done.status == Exit.PARTLY
    assert "“viel”不是数字" in done.faults
    assert openpyxl.load_workbook(tmp_path / "bad.xlsx").active.max_row == 3


def test_likely_duplicates_are_told_and_answered_by_a_switch(desk, tmp_path):
    mapping = tmp_path / "customers.json"
    step = {"target": "customers", "columns": {"name": "客户名称"}}
    mapping.write_text(json.dumps({"format": 1, "steps": [step]}), encoding="utf-8")
    for name in ("宁波", "温州"):
        book = openpyxl.Workbook()
        for cell in ("客户名称", f"{name}永兴五金有限公司"):
            book.active.append([cell, "x"])
        book.save(tmp_path / f"{name}.xlsx")
    assert desk.work("import", "--mapping", mapping, tmp_path / "宁波.xlsx").status == Exit.DONE
    left = desk.work("import", "--mapping", mapping, tmp_path / "温州.xlsx", lang="zh_CN")
    assert left.status == Exit.PARTLY
    assert "疑似重复" in left.faults
    assert "宁波永兴五金有限公司" in left.faults
    for answer, customers in (("same", 1), ("another", 2)):
        dry = ("--dry-run",) if answer == "same" else ()
        done = desk.work("import", "--mapping", mapping, tmp_path / "温州.xlsx", "--likely-duplicates", answer, *dry)
        assert (done.status, done.faults) == (Exit.DONE, "")
        assert desk.answer("list", "customers")["count"] == customers


def test_list_goes_to_a_workbook(desk, superstore, tmp_path):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    assert desk.work("export", "orders", tmp_path / "o.xlsx", lang="zh_CN").status == Exit.DONE
    sheet = openpyxl.load_workbook(tmp_path / "o.xlsx").active
    assert (sheet.title, sheet["A1"].value, sheet.max_row) == ("订单", "单号", 4)


def test_copy_is_made_and_put_back(desk, tmp_path):
    made = desk.answer("backup", "--to", str(tmp_path / "copies"))
    assert Path(made["file"]).exists()
    assert desk.work("restore", made["file"]).status == Exit.DONE
    assert desk.answer("check")["sound"] is True


@pytest.fixture
def seller(desk):
    """Somebody who sees only his own customers."""
    with open_office(desk.office) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(NOON))
        employee = runner.run(SaveEmployee(draft=EmployeeDraft(name="周敏"), key="zhou")).record_id
        runner.run(new_operator(login="zhou", employee_id=employee))
    return "zhou"


def test_pictures_of_an_office_are_drawn_for_who_logged_in(desk, seller, tmp_path):
    assert desk("pictures", tmp_path / "out").status == Exit.DONE
    assert desk.drawn == [None]
    assert desk.work("pictures", tmp_path / "out", password="wrong").status == Exit.LOGIN
    assert desk("pictures", tmp_path / "out", "--office", desk.office, "--operator", "boss").status == Exit.USAGE
    assert desk.drawn == [None]
    assert desk.work("pictures", tmp_path / "out", operator=seller, password=SELLERS).status == Exit.DONE
    [(office, access)] = desk.drawn[1:]
    assert (Path(office), access.login) == (desk.office, "zhou")


def test_who_sees_only_his_own_takes_no_copy_of_all(desk, seller, tmp_path):
    assert desk.work("backup", "--to", tmp_path, operator=seller, password=SELLERS).status == Exit.LOGIN
    assert not list(tmp_path.glob("office-*.crm"))


def test_whole_list_that_leaves_is_noted(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("crm_desktop.services.office.lists_taken.FREE_ROWS", 0)
    desk.work("export", "operators", tmp_path / "a.xlsx", "--search", "boss")
    desk.work("list", "operators")
    with open_office(desk.office) as office, Session(office.engine) as session:
        rows = session.scalars(select(AuditEntry.detail).where(AuditEntry.command == "LogListTaken")).all()
    excel, shown = map(json.loads, rows)
    assert (excel["way"], excel["rows"], excel["narrowed_by"]) == ("excel", 1, "boss")
    assert (excel["title"], excel["target"]) == ("Operators", str(tmp_path / "a.xlsx"))
    assert "Log-in name" in excel["columns"]
    assert shown["way"] == "command_line"


@pytest.mark.parametrize("is_gone", [False, True])
def test_only_a_manager_puts_a_copy_back(desk, seller, tmp_path, is_gone):
    """Also when the office is gone: then it is a manager of the copy."""
    made = desk.answer("backup", "--to", str(tmp_path / "copies"))
    if is_gone:
        desk.office.unlink()
    before = desk.office.exists() and desk.office.read_bytes()
    assert desk.work("restore", made["file"], operator=seller, password=SELLERS).status == Exit.LOGIN
    assert desk.work("restore", made["file"], password="wrong").status == Exit.LOGIN
    assert (desk.office.exists() and desk.office.read_bytes()) == before or not is_gone
    assert desk.work("restore", made["file"]).status == Exit.DONE
    assert desk.answer("check")["sound"] is True


@pytest.mark.parametrize("is_gone", [False, True])
def test_another_office_takes_the_place_only_if_a_manager_says_so(desk, tmp_path, is_gone):
    other = Desk(tmp_path / "other")
    other.folder.mkdir()
    other("new", other.office, "--name", "别家", "--operator", "boss", "--password-stdin")
    made = other.answer("backup", "--to", str(tmp_path / "copies"))
    if is_gone:
        desk.office.unlink()
    refused = desk.work("restore", made["file"])
    assert (refused.status, "别家" in refused.faults) == (Exit.OFFICE, True)
    assert desk.work("restore", made["file"], "--other-office").status == Exit.DONE


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("list", "orders", "--office", "no.crm", "--operator", "x", "--password-stdin"), Exit.OFFICE, "no.crm"),
        (("list", "nothing"), Exit.USAGE, "nothing"),
        (("list",), Exit.USAGE, "list is missing"),
        (("report", "aging", "--as-of", "gestern"), Exit.USAGE, "gestern"),
        (("report", "sales"), Exit.USAGE, "--by is missing"),
        (("report", "orders"), Exit.USAGE, "--rows is missing"),
        (("report", "sales", "--by", "region", "--top", "2"), Exit.USAGE, "--top and --by exclude each other"),
        (("report", "sales", "--by", "region", "--cols", "month"), Exit.USAGE, "--cols and --by"),
        (("check",), Exit.USAGE, "--office"),
        (("nonsense",), Exit.USAGE, "nonsense"),
        (("import", "--mapping", "a", "--undo", "1"), Exit.USAGE, "--undo"),
    ],
)
def test_misuse_is_explained(tmp_path, arguments, status, said):
    done = Desk(tmp_path)(*arguments)
    assert done.status == status
    assert said in done.faults


LONG = "x" * 300


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("report", "aging", "--as-of", "0001-01-01"), Exit.USAGE),
        (("report", "aging", "--as-of", "9999-12-31"), Exit.USAGE),
        (("print", "aging", "0001-01-01", "--to", "a.pdf"), Exit.USAGE),
        (("list", "orders", "--limit", "-3"), Exit.USAGE),
        (("list", "orders", "--search", "\udcff"), Exit.USAGE),
        (("export", "orders", ""), Exit.REFUSED),
        (("export", "orders", f"{LONG}.xlsx"), Exit.REFUSED),
        (("import", "--undo", str(10**22)), Exit.REFUSED),
        (("import", "a.xlsx", "--mapping", "deep.json"), Exit.REFUSED),
        (("backup", "--to", LONG), Exit.OFFICE),
        (("restore", f"{LONG}.crm"), Exit.OFFICE),
    ],
)
def test_odd_lines_end_in_words_and_their_status(desk, tmp_path, monkeypatch, arguments, status):
    monkeypatch.chdir(tmp_path)
    Path("deep.json").write_text("[" * 100_000, encoding="utf-8")
    done = desk.work(*arguments)
    assert done.status == status
    assert done.faults
    assert "Traceback" not in done.faults


def test_names_that_no_disk_takes_are_said(tmp_path):
    desk = Desk(tmp_path)
    for command in (("demo", tmp_path / LONG), ("check", "--office", tmp_path / LONG)):
        assert desk(*command).status == Exit.OFFICE
    wrong = desk("list", "orders", "--office", "a.crm", "--operator", "de\udcffmo", "--password-stdin")
    assert (wrong.status, "de?mo" in wrong.faults) == (Exit.USAGE, True)


def test_own_fault_ends_with_its_status_and_keeps_the_details(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(desk, "_draw", lambda *_arguments: 1 / 0)
    done = desk("pictures", tmp_path / "out")
    assert done.status == Exit.BUG
    kept = tmp_path / "home" / "log" / "command-line.log"
    assert str(kept) in done.faults
    assert "ZeroDivisionError" in kept.read_text(encoding="utf-8")


def test_faults_in_an_office_have_their_own_status(desk, superstore, tmp_path):
    def tried(*arguments, **values):
        done = desk.work(*arguments, **values)
        assert done.faults
        return done.status

    assert tried("list", "orders", password="wrong") == Exit.LOGIN
    assert tried("import", "--mapping", "nothing", superstore) == Exit.REFUSED
    assert tried("import", "--mapping", "superstore-zh", tmp_path / "no.xlsx") == Exit.REFUSED
    assert tried("import", "--mapping", "superstore-zh", desk.office) == Exit.REFUSED
    assert tried("print", "order", "SO-1", "--to", "a.pdf") == Exit.REFUSED
    assert tried("print", "order", "SO-1", "--to", "a.pdf", "--copies", "0") == Exit.USAGE
    assert tried("export", "orders", tmp_path) == Exit.REFUSED
    assert tried("restore", superstore) == Exit.OFFICE
    assert tried("import", "--undo", "7") == Exit.REFUSED


def test_new_office_lets_its_operator_in(tmp_path):
    desk = Desk(tmp_path)
    made = desk("new", desk.office, "--name", "测试商行", "--operator", "boss", "--password-stdin")
    assert (made.status, made.faults) == (Exit.DONE, "")
    assert desk.answer("list", "operators")["rows"][0]["login"] == "boss"


def test_weak_password_leaves_no_office(tmp_path):
    desk = Desk(tmp_path)
    done = desk("new", desk.office, "--name", "x", "--operator", "boss", "--password-stdin", password="1")
    assert done.status == Exit.REFUSED
    assert "password" in done.faults
    assert not list(tmp_path.glob("office*"))


def test_program_starts_without_qt():
    code = "import sys; sys.argv=['x','list']; from crm_desktop.__main__ import main; status=main(); assert status==2"
    probe = f"{code}; assert not any(name.startswith('PySide6') for name in sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.models.paper.printing import PrintRecord
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.codec import to_json
from crm_desktop.services.paper.templates import SaveTemplate, SetDefaultTemplate
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.printers import DotMatrix, PrinterBook
from tests.conftest import NOON
from tests.make import office as offices

SELLERS = offices.PASSWORD
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("name", "start"), [("a.pdf", b"%PDF"), ("a.prn", b"\x1b@"), ("a.xlsx", b"PK")])
def test_delivery_is_written_to_a_file(desk, superstore, tmp_path, name, start):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    done = desk.work("print", "delivery", "A-1-F1", "--to", tmp_path / name)
    assert (done.status, done.faults) == (Exit.DONE, "")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_own_templates_are_printed_by_name_and_by_default(desk, superstore, tmp_path):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    with open_office(desk.office) as office:
        runner = CommandRunner(office.engine, SYSTEM, FixedClock(NOON))
        content = to_json(builtin_template("delivery_a4"))
        own = runner.run(SaveTemplate(template_id=None, name="客户甲送货单", content=content)).record_id
        with Session(office.engine) as session:
            customer = session.scalars(select(Delivery.party_id).where(Delivery.number == "A-1-F1")).one()
        runner.run(SetDefaultTemplate(kind="delivery", template_id=own, party_id=customer))

    for options in (["--template", "客户甲送货单"], [], ["--template", "delivery_a4"]):
        assert desk.work("print", "delivery", "A-1-F1", "--to", tmp_path / "a.pdf", *options).status == Exit.DONE
    missing = desk.work("print", "delivery", "A-1-F1", "--to", tmp_path / "a.pdf", "--template", "ghost")

    with open_office(desk.office) as office, Session(office.engine) as session:
        printed = session.scalars(select(PrintRecord.template).order_by(PrintRecord.id)).all()
    assert printed == ["客户甲送货单", "客户甲送货单", "送货单 A4"]
    assert missing.status != Exit.DONE
    assert "客户甲送货单" in missing.faults


def test_papers_of_customers_and_lists_are_written_too(desk, superstore, tmp_path):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    [code, *_] = [row["code"] for row in desk.answer("list", "customers")["rows"]]
    for kind, number in (("customer", code), ("envelope", code), ("label", code), ("list", "orders")):
        done = desk.work("print", kind, number, "--to", tmp_path / f"{kind}.pdf", lang="zh_CN")
        assert (done.status, done.faults) == (Exit.DONE, "")
    assert desk.work("print", "aging", "2026-11-20", "--to", tmp_path / "aging.xlsx", lang="zh_CN").status == Exit.DONE
    sheet = openpyxl.load_workbook(tmp_path / "aging.xlsx").active
    assert "应收账龄" in {cell.value for row in sheet for cell in row}
    assert desk.work("print", "aging", "gestern", "--to", tmp_path / "x.pdf").status == Exit.USAGE
    assert desk.work("print", "list", "nonsense", "--to", tmp_path / "x.pdf").status == Exit.USAGE


def test_dead_printer_keeps_the_job(desk, superstore):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    done = desk.work("print", "delivery", "A-1-F1", "--to", "tcp://127.0.0.1:1")
    assert done.status == Exit.PRINTER
    assert "kept" in done.faults
    assert desk.answer("list", "prints")["rows"][0]["state"] == "failed"


def test_statements_are_printed_one_by_one_and_all_in_one_run(desk, superstore, tmp_path):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    days = ("--since", "2014-01-01", "--until", "2020-12-31")
    rows = desk.answer("list", "customers")["rows"]
    one = desk.work("print", "statement", rows[0]["code"], "--to", tmp_path / "one.pdf", *days, "--with-lines")
    assert (one.status, one.faults) == (Exit.DONE, "")

    every = desk.answer("print", "statement", "all", "--to", tmp_path / "all.xlsx", *days, "--draft")

    assert every["documents"] == len(openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames)
    assert desk.work("print", "statement", "all", "--to", tmp_path / "x.pdf", "--until", "1999-01-01").status
    wrong = desk.work(
        "print", "statement", "all", "--to", tmp_path / "x.pdf", "--since", "2026-02-01", "--until", "2026-01-01"
    )
    assert wrong.status == Exit.USAGE


def test_printer_of_this_computer_is_known_by_its_name_with_its_profile(desk, superstore, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    plain = desk.work("import", "--mapping", "superstore-zh", superstore)
    assert plain.status in {Exit.DONE, Exit.PARTLY}
    PrinterBook().keep(DotMatrix("得实", f"file://{tmp_path / 'note.prn'}", {"x_offset": 10.0, "one_way": True}))

    assert desk.work("print", "delivery", "A-1-F1", "--to", "得实").status == Exit.DONE
    assert desk.work("print", "delivery", "A-1-F1", "--to", tmp_path / "other.prn").status == Exit.DONE

    shifted, other = (tmp_path / "note.prn").read_bytes(), (tmp_path / "other.prn").read_bytes()
    assert b"\x1bU\x01" in shifted
    assert b"\x1bU\x01" not in other


def test_paper_is_in_the_language_of_the_office_not_of_the_run(desk, superstore, tmp_path):
    desk.work("import", "--mapping", "superstore-zh", superstore)
    for lang in ("en", "zh_CN"):
        done = desk.work("print", "delivery", "A-1-F1", "--to", tmp_path / f"{lang}.prn", lang=lang)
        assert done.status == Exit.DONE
    assert (tmp_path / "en.prn").read_bytes() == (tmp_path / "zh_CN.prn").read_bytes()

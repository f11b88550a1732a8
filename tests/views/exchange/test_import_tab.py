from dataclasses import dataclass

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.changes import Changes
from crm_desktop.exchange.mapping import shipped_mapping, shipped_mappings
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.models.customers import Customer
from crm_desktop.present.columns import Column, Kind
from crm_desktop.qtkit.list_panel import ListPanel
from crm_desktop.qtkit.list_spec import ListPanelSpec
from crm_desktop.queries.reader import Reader
from crm_desktop.services.imports import SaveMapping
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.exchange.export import export_list
from crm_desktop.views.exchange.import_tab import ImportTab
from crm_desktop.views.exchange.mapping_notes import NOTES
from tests.views.fakes import MANAGER, RowsSource, fake_context


@dataclass
class Row:
    id: int
    name: str
    amount: int


@pytest.fixture
def context(qtbot, engine, clock):
    context = fake_context()
    context.fakes = context.runner
    context.reader, context.runner = Reader(engine, MANAGER), CommandRunner(engine, MANAGER, clock)
    yield context
    context.jobs.shutdown()


@pytest.fixture
def book(tmp_path):
    sheets = openpyxl.Workbook()
    sheet = sheets.active
    sheet.title = "客户"
    for row in (
        ["客户名称", "电话", "信用额度"],
        ["永兴五金", 57487654321, "5万"],
        ["华盛建材", "", "很多"],
        ["合计", "", 5],
    ):
        sheet.append(row)
    sheets.save(tmp_path / "客户.xlsx")
    return tmp_path / "客户.xlsx"


@pytest.fixture
def tab(qtbot, context):
    tab = ImportTab(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    return tab


def opened(qtbot, tab, path):
    tab.open_file(path)
    qtbot.waitUntil(lambda: tab._opened is not None)


def test_columns_are_suggested_and_good_rows_come_in(qtbot, tab, context, book, engine):
    opened(qtbot, tab, book)
    assert {key: rule.column for key, rule in tab._columns.rules().items()} == {
        "name": "客户名称",
        "phone": "电话",
        "credit_limit": "信用额度",
    }
    tab._check.click()
    qtbot.waitUntil(lambda: tab._tried is not None)
    assert [tab._problems.item(0, column).text() for column in (0, 1)] == ["客户 3", "信用额度"]
    tab._import.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    assert context.ask.questions
    with Session(engine) as session:
        assert session.execute(select(Customer.name, Customer.phone, Customer.credit_limit)).all() == [
            ("永兴五金", "57487654321", 50_000)
        ]


def test_nothing_comes_in_before_the_check(qtbot, tab, book, engine):
    opened(qtbot, tab, book)
    assert not tab._import.isEnabled()
    tab._check.click()
    qtbot.waitUntil(lambda: tab._tried is not None)
    assert tab._import.isEnabled()
    tab._columns.choose("phone", "")
    assert not tab._import.isEnabled()
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(Customer)) == 0


def test_field_that_must_be_filled_is_asked_for(qtbot, tab, context, book):
    opened(qtbot, tab, book)
    tab._columns.choose("name", "")
    tab._check.click()
    assert "Customer name" in context.ask.problems[0]


def test_foreign_file_is_refused_in_words(qtbot, tab, context, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF")
    tab.open_file(path)
    qtbot.waitUntil(lambda: bool(context.ask.problems))
    assert "a.xlsx" in context.ask.problems[0]
    assert not tab._check.isEnabled()


def test_mapping_is_kept_under_a_name(qtbot, tab, context, book):
    opened(qtbot, tab, book)
    tab._save.click()
    qtbot.waitUntil(lambda: bool(context.fakes.commands))
    assert isinstance(context.fakes.commands[0], SaveMapping)
    qtbot.waitUntil(lambda: tab._mapping.currentData() == "x")


def test_errors_go_to_a_workbook(qtbot, tab, context, book, tmp_path):
    opened(qtbot, tab, book)
    tab._check.click()
    qtbot.waitUntil(lambda: tab._tried is not None)
    context.ask.path = tmp_path / "bad.xlsx"
    tab._report.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    sheet = Workbook(tmp_path / "bad.xlsx").sheet()
    assert sheet.head().titles[1:4] == ("客户名称", "电话", "信用额度")


def test_list_is_exported_as_seen(qtbot, context, tmp_path):
    columns = [
        Column("name", "Name", lambda row: row.name),
        Column("amount", "Amount", lambda row: row.amount, Kind.MONEY, total=True),
        Column("hidden", "Hidden", lambda row: "x", visible=False),
    ]
    source = RowsSource([Row(1, "=1+1", 5), Row(2, "b", 7)], sums=("amount",))
    panel = ListPanel(
        ListPanelSpec(id="t", context="t", title="Things", columns=columns, source=source, reload_on=Changes.NONE),
        context,
    )
    qtbot.addWidget(panel)
    panel.header.moveSection(1, 0)
    context.ask.path = tmp_path / "things"
    export_list(context, panel)
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    sheet = openpyxl.load_workbook(tmp_path / "things.xlsx").active
    shown = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert shown[:3] == [["Amount", "Name"], [5, "=1+1"], [7, "b"]]
    assert sheet["A4"].value == 12


def test_shipped_mappings_say_what_they_do_in_the_language_of_the_user():
    assert list(shipped_mappings()) == ["superstore-zh", "superstore-zh-by-customer"]  # the first that fits is offered
    assert {shipped_mapping(name).notes for name in shipped_mappings()} == set(NOTES)

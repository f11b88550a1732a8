from dataclasses import dataclass
from decimal import Decimal

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.imports import LikelyAnswer, Target
from crm_desktop.exchange.mapping import shipped_mapping, shipped_mappings
from crm_desktop.exchange.questions import Ask
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.reader import Reader
from crm_desktop.services.imports.runs import SaveMapping
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.services.office.lists_taken import Way
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.exchange.check_figures import ALL
from crm_desktop.views.exchange.export import export_list, note_copied
from crm_desktop.views.exchange.import_tab import ImportTab
from crm_desktop.views.exchange.mapping_notes import NOTES
from tests.exchange.desk import saved
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.views.fakes.context import MANAGER, fake_context
from tests.views.fakes.rows import RowsSource


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
    qtbot.waitUntil(lambda: tab._work.opened is not None)


def test_columns_are_suggested_and_good_rows_come_in(qtbot, tab, context, book, engine):
    opened(qtbot, tab, book)
    assert {key: rule.column for key, rule in tab._columns.rules().items()} == {
        "name": "客户名称",
        "phone": "电话",
        "credit_limit": "信用额度",
    }
    tab._foot.check.click()
    qtbot.waitUntil(lambda: tab._work.tried is not None)
    assert figures(tab) == [["1", "0", "0", "1", "2"], ["", "", "", "", "1"]]
    assert (tab._page._where.text(), tab._page._what.text()) == ("Row 3 · 信用额度", "Write “很多” as a number.")
    tab._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    assert context.ask.questions
    with Session(engine) as session:
        assert session.execute(select(Party.name, Party.phone, Party.credit_limit)).all() == [
            ("永兴五金", "57487654321", 50_000)
        ]


def figures(tab):
    table = tab._page.figures
    shown = [column for column in range(1, ALL + 1) if not table.isColumnHidden(column)]
    return [[table.item(row, column).text() for column in shown] for row in range(table.rowCount())]


def shown_rows(tab):
    return list(tab._page.grid.rows.rows)


def checked(qtbot, tab):
    tab._foot.check.click()
    qtbot.waitUntil(lambda: tab._work.tried is not None)


def checked_again(qtbot, tab, act):
    before = tab._work.tried
    act()
    qtbot.waitUntil(lambda: tab._work.tried is not None and tab._work.tried is not before)


def test_figures_filter_the_rows(qtbot, tab, book):
    opened(qtbot, tab, book)
    checked(qtbot, tab)
    assert shown_rows(tab) == [2, 3, 4]
    tab._page.figures.setCurrentCell(0, 4)
    assert shown_rows(tab) == [3]
    tab._page.figures.setCurrentCell(1, ALL)
    assert shown_rows(tab) == [4]
    tab._page.questions.findings[0].click()
    assert shown_rows(tab) == [3]


def test_cell_is_mended_on_the_page(qtbot, tab, context, book, engine):
    opened(qtbot, tab, book)
    checked(qtbot, tab)
    context.ask.words = "3万"
    checked_again(qtbot, tab, tab._page._mend.click)
    assert figures(tab)[0] == ["2", "0", "0", "0", "2"]
    tab._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    with Session(engine) as session:
        assert session.scalars(select(Party.credit_limit).order_by(Party.id)).all() == [50_000, 30_000]


def test_row_that_looks_like_a_total_can_be_brought_in(qtbot, tab, book):
    opened(qtbot, tab, book)
    checked(qtbot, tab)
    tab._page.figures.setCurrentCell(1, ALL)
    checked_again(qtbot, tab, tab._page.mend)
    assert figures(tab) == [["2", "0", "0", "1", "3"]]


def test_after_the_import_figures_stay_and_it_can_be_undone(qtbot, tab, context, book, engine):
    opened(qtbot, tab, book)
    checked(qtbot, tab)
    tab._foot.bring_in.click()
    qtbot.waitUntil(tab._foot.undo.isVisible)
    assert figures(tab)[0] == ["1", "0", "0", "1", "2"]
    assert tab._foot.told.text().startswith("1 row")
    assert not tab._foot.bring_in.isVisible()
    assert tab._foot.report.isVisible()
    tab._foot.undo.click()
    qtbot.waitUntil(lambda: isinstance(context.fakes.commands[-1:][0] if context.fakes.commands else None, UndoImport))
    qtbot.waitUntil(lambda: len(context.ask.notices) == 2)
    assert tab._work.tried is None


def test_rows_of_one_customer_are_told_apart_from_records(qtbot, tab, tmp_path):
    rows = [["客户名称", "备注"], ["甲五金", ""], ["乙五金", ""], ["甲五金", "重复"]]
    opened(qtbot, tab, saved(tmp_path / "a.xlsx", rows))
    checked(qtbot, tab)
    assert figures(tab)[0][0] == "3"
    assert "2 new, 0 updated, 0 already there · 1 row(s) belong to a record of another row" in tab._foot.told.text()


def test_open_question_keeps_the_import_back(qtbot, tab, context, engine, tmp_path):
    path = saved(tmp_path / "a.xlsx", [["客户名称", "折扣"], ["甲五金", 0.05], ["乙五金", "九折"]])
    opened(qtbot, tab, path)
    checked(qtbot, tab)
    assert not tab._foot.bring_in.isEnabled()
    assert "1 question" in tab._foot.told.text()
    group = tab._page.questions.radios[Ask.DISCOUNT, "discount"]
    checked_again(qtbot, tab, group.button(1).click)
    tab._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    with Session(engine) as session:
        assert session.scalars(select(Party.discount).order_by(Party.id)).all() == [
            Decimal("0.05"),
            Decimal("0.1"),
        ]


def test_prices_are_with_tax_as_usual_until_the_user_says_otherwise(qtbot, tab, context, engine, tmp_path):
    opened(qtbot, tab, saved(tmp_path / "a.xlsx", [["商品名称", "单价"], ["螺丝", 100]]))
    checked(qtbot, tab)
    assert tab._foot.bring_in.isEnabled()
    group = tab._page.questions.radios[Ask.TAX, "tax_included"]
    assert [group.button(place).isChecked() for place in (0, 1)] == [True, False]
    checked_again(qtbot, tab, group.button(1).click)
    tab._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    with Session(engine) as session:
        assert session.scalars(select(Product.tax_included)).all() == [False]


def test_row_of_titles_can_be_pointed_at(qtbot, tab, tmp_path):
    path = saved(tmp_path / "a.xlsx", [["x1", 5], ["甲1", "乙2"], ["白酒500ml", 8]])
    opened(qtbot, tab, path)
    assert tab._head._asked.isVisible()
    tab._head._head_row.setCurrentIndex(2)
    tab._head._head_row.activated.emit(2)
    qtbot.waitUntil(lambda: bool(tab._work.opened.sheets[0].titles))
    assert tab._work.opened.sheets[0].titles == ("甲1", "乙2")
    tab._head.target.setCurrentIndex(tab._head.target.findData(Target.PRODUCTS))
    tab._show_columns()
    tab._columns.choose("name", "甲1")
    checked(qtbot, tab)
    assert figures(tab) == [["1", "0", "0", "0", "1"]]


def test_old_orders_come_in_as_settled_history(qtbot, tab, context, engine, tmp_path):
    with Session(engine) as session, session.begin():
        make_customer(session, name="甲五金")
        make_product(session, name="螺丝")
    rows = [
        ["订单号", "订单日期", "客户名称", "商品名称", "数量", "单价"],
        ["A1", "2025-03-01", "甲五金", "螺丝", 10, 2],
    ]
    opened(qtbot, tab, saved(tmp_path / "a.xlsx", rows))
    checked(qtbot, tab)
    checked_again(qtbot, tab, tab._page.questions.history.click)
    tab._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    with Session(engine) as session:
        assert session.execute(select(Charge.amount, Charge.open_amount)).all() == [(20, 0)]
        assert session.scalars(select(SalesOrder.state)).all() == ["done"]


def test_nothing_comes_in_before_the_check(qtbot, tab, book, engine):
    opened(qtbot, tab, book)
    assert not tab._foot.bring_in.isEnabled()
    tab._foot.check.click()
    qtbot.waitUntil(lambda: tab._work.tried is not None)
    assert tab._foot.bring_in.isEnabled()
    tab._columns.choose("phone", "")
    assert not tab._foot.bring_in.isEnabled()
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(Party)) == 0


def test_field_that_must_be_filled_is_asked_for(qtbot, tab, context, book):
    opened(qtbot, tab, book)
    tab._columns.choose("name", "")
    tab._foot.check.click()
    assert "Customer name" in context.ask.problems[0]


def test_foreign_file_is_refused_in_words(qtbot, tab, context, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF")
    tab.open_file(path)
    qtbot.waitUntil(lambda: bool(context.ask.problems))
    assert "a.xlsx" in context.ask.problems[0]
    assert not tab._foot.check.isVisible()


def test_mapping_is_kept_under_a_name(qtbot, tab, context, book):
    opened(qtbot, tab, book)
    tab._foot.save.click()
    qtbot.waitUntil(lambda: bool(context.fakes.commands))
    assert isinstance(context.fakes.commands[0], SaveMapping)
    qtbot.waitUntil(lambda: tab._head.mapping.currentData() == "x")


def test_errors_go_to_a_workbook(qtbot, tab, context, book, tmp_path):
    opened(qtbot, tab, book)
    tab._foot.check.click()
    qtbot.waitUntil(lambda: tab._work.tried is not None)
    context.ask.path = tmp_path / "bad.xlsx"
    tab._foot.report.click()
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
    sheet = openpyxl.load_workbook(tmp_path / "things.xlsx", data_only=True).active
    shown = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert shown[:3] == [["Amount", "Name"], [5, "=1+1"], [7, "b"]]
    assert sheet["A4"].value == 12


def test_whole_list_is_noted_before_it_leaves(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("crm_desktop.services.office.lists_taken.FREE_ROWS", 1)
    context = fake_context()
    columns = [Column("name", "Name", lambda row: row.name)]
    source = RowsSource([Row(1, "a", 5), Row(2, "b", 7)])
    spec = ListPanelSpec(id="t", context="t", title="Things", columns=columns, source=source, reload_on=Changes.NONE)
    panel = ListPanel(spec, context)
    qtbot.addWidget(panel)
    context.ask.path = tmp_path / "things.xlsx"
    export_list(context, panel)
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    context.rows_copied.connect(lambda _panel, rows: note_copied(context, panel, rows))
    panel.show()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    panel.table.selectAll()
    panel.copy()
    qtbot.waitUntil(lambda: len(context.runner.commands) == 2, timeout=5000)
    exported, copied = context.runner.commands
    assert (exported.way, exported.rows, exported.target) == (Way.EXCEL, 2, str(tmp_path / "things.xlsx"))
    assert (copied.way, copied.rows, copied.columns) == (Way.CLIPBOARD, 2, ("Name",))
    context.jobs.shutdown()


def test_shipped_mappings_say_what_they_do_in_the_language_of_the_user():
    assert list(shipped_mappings()) == ["superstore-zh", "superstore-zh-by-customer"]  # the first that fits is offered
    assert {shipped_mapping(name).notes for name in shipped_mappings()} == set(NOTES)


@pytest.fixture
def likely(qtbot, tab, engine, tmp_path):
    """A check with two rows that resemble a customer, and one that does not."""
    with Session(engine) as session, session.begin():
        make_customer(session, name="宁波永兴五金有限公司", name_core="永兴五金", phone="0574-87654321")
    rows = ["客户名称", "电话"], ["温州永兴五金有限公司", ""], ["海曙别名商行", "057487654321"], ["台州恒发阀门厂", ""]
    opened(qtbot, tab, saved(tmp_path / "客户.xlsx", rows))
    checked(qtbot, tab)
    return tab


def test_likely_duplicates_are_answered_row_by_row(qtbot, likely, context, engine):
    page = likely._page
    assert figures(likely) == [["1", "0", "0", "0", "2", "3"]]
    page.figures.setCurrentCell(0, 5)
    assert shown_rows(likely) == [2, 3]
    assert page.grid.rows._shown(0, 1).small == "宁波永兴五金有限公司"
    assert page.likely.isVisible()
    assert (page.likely.where.text(), "宁波永兴五金有限公司" in page.likely.what.text()) == ("Row 2", True)
    checked_again(qtbot, likely, page.likely.buttons[LikelyAnswer.ANOTHER].click)
    assert page.likely.where.text() == "Row 3"  # the next that waits
    checked_again(qtbot, likely, page.likely.buttons[LikelyAnswer.SAME].click)
    assert figures(likely) == [["2", "0", "1", "0", "3"]]
    likely._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    with Session(engine) as session:
        assert set(session.scalars(select(Party.name))) == {
            "宁波永兴五金有限公司",
            "温州永兴五金有限公司",
            "台州恒发阀门厂",
        }


def test_answer_to_a_likely_duplicate_can_be_taken_back_and_given_for_all(qtbot, likely):
    page = likely._page
    checked_again(qtbot, likely, page.questions.for_all[LikelyAnswer.ANOTHER].click)
    assert figures(likely) == [["3", "0", "0", "0", "3"]]
    page.grid.to_row(2)
    assert page.likely.buttons[LikelyAnswer.ANOTHER].isChecked()
    checked_again(qtbot, likely, page.likely.buttons[LikelyAnswer.ANOTHER].click)
    assert figures(likely) == [["2", "0", "0", "0", "1", "3"]]
    checked_again(qtbot, likely, page.questions.for_all[LikelyAnswer.OPEN].click)
    assert figures(likely) == [["1", "0", "0", "0", "2", "3"]]


def test_rows_that_wait_are_told_before_the_others_come_in(qtbot, likely, context):
    likely._foot.bring_in.click()
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    assert "2" in context.ask.questions[0]


def test_answers_to_likely_duplicates_are_of_this_file_alone(qtbot, likely, tmp_path):
    checked_again(qtbot, likely, likely._page.questions.for_all[LikelyAnswer.SAME].click)
    likely._forget_check()
    checked(qtbot, likely)
    assert figures(likely) == [["1", "0", "0", "0", "2", "3"]]

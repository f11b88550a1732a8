from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import pytest

from crm_desktop.domain.money.aging import Edges
from crm_desktop.present.columns.base import WARM_GROUNDS, Column, Kind
from crm_desktop.present.columns.money import aging_columns
from crm_desktop.present.listing import Group, LeftOut, with_heads
from crm_desktop.present.translate import load_words
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.checks import findings
from crm_desktop.print_templates.document import ListColumn, PrintData
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.lists import fitted, list_columns, list_lines
from crm_desktop.print_templates.operations import Rect, TextRun
from crm_desktop.print_templates.template import Align
from crm_desktop.print_templates.wide import READABLE
from crm_desktop.settings.places import resources

COLUMNS = [
    Column("name", "Name", lambda row: row[0], width=200),
    Column("amount", "Amount", lambda row: row[1], Kind.MONEY, 100, total=True),
    Column("count", "Count", lambda row: row[2], Kind.COUNT, 50),
]


def texts(page):
    return [run.text for run in page.printed() if isinstance(run, TextRun)]


def test_columns_of_a_list_take_the_room_of_the_template():
    template = fitted(builtin_template("list_a4"), sample("list", 3))

    assert [column.title for column in template.table.columns] == ["编码", "名称", "规格", "单位", "数量", "金额"]
    assert sum(column.width for column in template.table.columns) == pytest.approx(273, abs=0.01)


def test_documents_with_columns_of_their_own_keep_the_template():
    template = builtin_template("delivery_a4")

    assert fitted(template, sample("delivery", 3)) is template


def test_figures_of_a_list_are_figures_and_the_rest_is_text():
    columns = list_columns(COLUMNS, ["Name", "Amount", "Count"], [200, 100, 50])
    lines = list_lines(COLUMNS, [("永兴", Decimal("12.50"), 3)], lambda column, row: str(column.value(row)))

    assert [(column.format_name, column.total) for column in columns] == [
        ("", False),
        ("money", True),
        ("number0", False),
    ]
    assert lines == [{"c0": "永兴", "c1": Decimal("12.50"), "c1_listed": None, "c2": Decimal(3)}]


def test_void_document_is_printed_and_in_no_sum():
    rows = [SimpleNamespace(total=Decimal(7), left_out=why) for why in (None, LeftOut.VOID)]
    column = Column("total", "Amount", lambda row: row.total, Kind.MONEY, total=True)
    lines = list_lines([column], rows, lambda _column, _row: "")
    document = replace(sample("list", 0), columns=list_columns([column], ["金额"], [100]), lines=lines)
    found = texts(layout(builtin_template("list_a4"), document)[0])
    assert (found.count("7.00"), found.count("(7.00)"), "14.00" in found) == (2, 1, False)


def test_each_page_of_a_list_adds_up_what_it_shows():
    document = sample("aging", 60)
    pages = layout(builtin_template("aging_a4"), document)

    total = sum(line["c9"] for line in document.lines)
    assert len(pages) > 1
    assert [("本页小计" in texts(page), "合计" in texts(page)) for page in pages][-1] == (True, True)
    assert f"{total:,.2f}" in texts(pages[-1])


def test_group_has_a_line_with_its_words_and_sums_which_no_total_takes_in():
    rows = with_heads(
        [("永兴", Decimal("12.50"), 3), ("瑞丰", Decimal("7.50"), 4)],
        [Group("甲", 1, {"amount": Decimal("12.50")}), Group("乙", 1, {"amount": Decimal("7.50")})],
    )
    columns = [*COLUMNS[:2], replace(COLUMNS[0], key="note", value=lambda _row: "")]
    lines = list_lines(columns, list(rows), lambda one, row: one.value(row), lambda one: f"{one.value}  ·  1 张")
    assert [line["c0"] for line in lines] == ["甲", "永兴", "乙", "瑞丰"]
    assert lines[0]["c2"] == "1 张"
    document = replace(sample("list", 0), columns=list_columns(columns, ["A", "B", "C"], [100, 50, 50]), lines=lines)
    [page] = layout(builtin_template("list_a4"), document)
    assert {"20.00", "共 2 行"} <= set(texts(page))


def test_sums_at_the_end_never_stand_alone_on_the_last_page():
    column = Column("name", "Name", lambda row: row.name)
    columns = list_columns([column], ["名称"], [100])
    sums = [SimpleNamespace(name=name, is_sum=True) for name in ("其余 3 个", "总计")]
    for count in range(20, 60):
        rows = [SimpleNamespace(name=f"第 {at} 行", is_sum=False) for at in range(count)] + sums
        document = replace(
            sample("list", 0), columns=columns, lines=list_lines([column], rows, lambda one, row: one.value(row))
        )
        pages = layout(builtin_template("list_a4"), document)
        if len(pages) > 1:
            break
    assert len(pages) == 2
    assert {f"第 {count - 1} 行", "其余 3 个", "总计"} <= set(texts(pages[-1]))


def test_titles_of_shares_and_growth_are_read_beside_their_figures():
    titles = ["销售净额", *["增长 销售净额"] * 14]
    columns = [
        ListColumn(id=f"c{at}", title=title, width=40, align=Align.RIGHT, format_name="" if at else "money")
        for at, title in enumerate(titles)
    ]
    lines = [{f"c{at}": "+1.0%" if at else Decimal(5) for at in range(len(titles))}]
    page, *_ = layout(builtin_template("list_a4_upright"), replace(sample("list", 0), columns=columns, lines=lines))
    heads = [run for run in page.printed() if isinstance(run, TextRun) and run.text.startswith("增长")]
    assert heads
    assert min(run.face.size for run in heads) >= READABLE


def test_figure_that_is_in_no_sum_stands_in_brackets():
    column = replace(COLUMNS[1], value=lambda row: row.amount)
    rows = [
        SimpleNamespace(amount=Decimal(amount), left_out=why)
        for amount, why in ((12, None), (-1000, LeftOut.DRAFT), (0, None))
    ]
    lines = list_lines([column], rows, lambda _column, _row: "")
    document = replace(sample("list", 0), columns=list_columns([column], ["Amount"], [100]), lines=lines)
    [page] = layout(builtin_template("list_a4"), document)
    assert {"12.00", "(-1,000.00)"} <= set(texts(page))
    assert "0.00" not in texts(page)


def test_a_list_without_totals_has_no_row_of_totals():
    document = sample("list", 3)
    plain = replace(document, columns=[replace(column, total=False) for column in document.columns])

    assert "合计" not in texts(layout(builtin_template("list_a4"), plain)[0])


def test_forty_columns_still_fit_the_paper():
    columns = [ListColumn(id=f"c{place}", title=f"第 {place} 列", width=80) for place in range(40)]
    document = replace(sample("list", 0), columns=columns, lines=[{f"c{place}": "甲" for place in range(40)}])

    [page] = layout(builtin_template("list_a4_upright"), document)

    assert max(run.x + run.width for run in page.printed() if isinstance(run, TextRun)) <= 198.01


def test_totals_speak_the_language_of_the_document():
    assert "Total" in texts(layout(builtin_template("list_a4"), sample("list", 3, "en"))[0])


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
@pytest.mark.parametrize("edges", [Edges(), Edges((15, 30, 60, 90, 180, 365))])
def test_heads_of_the_aging_list_are_not_cut(language, edges):
    words = load_words(resources() / "translations", language)
    columns = [column for column in aging_columns(edges, words) if column.visible]
    titles = [words("money", column.title) for column in columns]
    document = PrintData(
        kind="aging",
        fields={"document": {"number": "x"}},
        language=language,
        columns=list_columns(columns, titles, [column.width for column in columns]),
    )

    assert findings(layout(builtin_template("aging_a4"), document)) == []


def test_paper_adds_nothing_up_where_the_sums_are_veiled():
    columns = list_columns(COLUMNS, ["Name", "Amount", "Count"], [200, 100, 50], are_veiled=True)
    assert not any(column.total for column in columns)


def test_columns_that_do_not_fit_go_on_on_further_pages_beside_the_names_of_their_rows():
    months = [Column(f"m{at}", f"{at}", lambda _row: Decimal("1234567.89"), Kind.MONEY, 104) for at in range(26)]
    columns = [COLUMNS[0], *months]
    rows = [(f"品牌 {at}",) for at in range(45)]
    document = replace(
        sample("list", 0),
        columns=list_columns(columns, [one.title for one in columns], [one.width for one in columns]),
        lines=list_lines(columns, rows, lambda _column, row: row[0]),
    )

    pages = layout(builtin_template("list_a4"), document)

    whole = [text for page in pages for text in texts(page)]
    assert not any("#" in text for text in whole)
    assert whole.count("1,234,567.89") == 45 * 26
    assert [sum(text.startswith("品牌") for text in texts(page)) for page in pages] == [26, 19] * 2
    assert [f"第 {at} 页，共 4 页" in texts(page) for at, page in enumerate(pages, start=1)] == [True] * 4
    assert [sum(text in map(str, range(26)) for text in texts(page)) for page in pages] == [13] * 4
    assert findings(pages) == []


def test_figures_take_the_room_of_texts_before_they_go_on_on_another_page():
    columns = [ListColumn(id="c0", title="品牌", width=900, wraps=True)]
    columns += [ListColumn(id=f"c{at}", title="额", width=60, format_name="money") for at in range(1, 13)]
    lines = [{"c0": "甲", **{f"c{at}": Decimal("9876543.21") for at in range(1, 13)}}]

    [page] = layout(builtin_template("list_a4"), replace(sample("list", 0), columns=columns, lines=lines))

    assert texts(page).count("9,876,543.21") == 12


def test_heads_of_two_lines_and_warm_grounds_are_those_of_the_screen():
    amount = Column(
        "a", "01 Sales", lambda row: row[1], Kind.MONEY, warmth=lambda row: row[2], over="01", under="Sales"
    )
    columns = [COLUMNS[0], amount, replace(amount, key="b", under="Profit", warmth=None)]
    document = replace(
        sample("list", 1),
        lines=list_lines(columns, [("x", 7, 0), ("y", 8, 3)], lambda column, row: str(column.value(row))),
        columns=list_columns(columns, [one.title for one in columns], [200, 100, 100]),
    )
    (page,) = layout(builtin_template("list_a4"), document)
    shown = texts(page)
    assert [shown.count(words) for words in ("01", "Sales", "Profit", "01 Sales")] == [1, 1, 1, 0]
    grounds = [one.fill for one in page.printed() if isinstance(one, Rect)]
    assert [one for one in grounds if one in WARM_GROUNDS] == [WARM_GROUNDS[2]]


def test_what_several_rows_come_to_is_not_counted_among_them():
    rows = [SimpleNamespace(is_sum=one) for one in (True, False, False, True)]
    lines = list_lines([Column("a", "A", lambda _row: "x")], rows, lambda _column, _row: "x")
    document = replace(sample("list", 1), lines=lines, columns=list_columns([COLUMNS[0]], ["A"], [200]))
    assert any(
        "2" in text and "4" not in text
        for text in texts(layout(builtin_template("list_a4"), document)[0])
        if "行" in text
    )

"""A list as it is seen on the screen, on A4 across or upright."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crm_desktop.print_templates.families.pen import MONEY, Pen, centred, logo, rule, to_the_right, total
from crm_desktop.print_templates.families.words import Speech, Text, Words
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    Align,
    AnyItem,
    Band,
    BandKind,
    ExtraRow,
    Overflow,
    PictureItem,
    Rules,
    Style,
    TableItem,
    Template,
    When,
)

_LEFT = 12.0
_ABOUT = 5.0
_CHART_WIDTH, _CHART_SHAPE = 174.0, 0.46
"""Mm, and how high a chart is to its width."""
_GREY = "#8A949E"
_PLAIN, _SMALL = Style(size=9.0), Style(size=8.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """What a list says beside its columns: its day, and how many rows it has of what."""

    as_of: Text
    count: Words


def report_across(kind: str, name: Words, words: ReportWords) -> Template:
    """A4 across."""
    title = name.said(" A4 横向", " A4 橫向", " A4, landscape")
    return _report(f"{kind}_a4", kind, title, words, Paper(width=297.0, height=210.0))


def report_upright(kind: str, name: Words, words: ReportWords) -> Template:
    """A4 upright."""
    title = name.said(" A4 纵向", " A4 縱向", " A4, upright")
    return _report(f"{kind}_a4_upright", kind, title, words, Paper(width=210.0, height=297.0))


def _report(template_name: str, kind: str, title: Words, words: ReportWords, paper: Paper) -> Template:
    pen = Pen(Speech(), _PLAIN)
    width = paper.width - 2 * _LEFT
    about = pen.text("about", "{document.about}", _LEFT, 0.0, width, _ABOUT, overflow=Overflow.WRAP)
    chart = PictureItem(
        id="chart", x=_LEFT, y=4.0, width=_CHART_WIDTH, height=_CHART_WIDTH * _CHART_SHAPE, picture="document.chart"
    )
    bands = (
        Band(kind=BandKind.PAGE_HEAD, height=17.0, items=_head(pen, words, width)),
        Band(kind=BandKind.DOCUMENT_HEAD, height=_ABOUT, grow=True, visible_if="document.about", items=(about,)),
        Band(kind=BandKind.DETAIL, items=(_table(pen, width),)),
        Band(
            kind=BandKind.DOCUMENT_FOOT,
            height=chart.y + chart.height,
            on=When.LAST,
            visible_if="document.charted",
            items=(chart,),
        ),
        Band(kind=BandKind.PAGE_FOOT, height=7.0, items=_foot(pen, width)),
    )
    return Template(
        name=template_name,
        kind=kind,
        paper=paper,
        title=title.titles(),
        top=11.0,
        bottom=8.0,
        bands=bands,
        texts=pen.speech.texts,
    )


def _head(pen: Pen, words: ReportWords, width: float) -> tuple[AnyItem, ...]:
    company = Style(size=9.5, bold=True)
    left, side, beside = width * 0.4, width * 0.3, to_the_right(_PLAIN)
    right = _LEFT + width * 0.7
    title = centred(Style(size=15.0, bold=True))
    return (
        logo(_LEFT, 0.0, 14.0, 10.0),
        pen.text(
            "company_logo", "{company.name}", 29.0, 0.0, left - 17.0, 5.0, style=company, visible_if="company.logo"
        ),
        pen.text("company", "{company.name}", _LEFT, 0.0, left, 5.0, style=company, visible_if="not company.logo"),
        pen.text("title", "{document.number}", _LEFT + width / 4, 3.4, width / 2, 7.0, style=title),
        pen.text("as_of", words.as_of, right, 0.0, side, style=beside),
        pen.text("note", "{document.note}", _LEFT, 11.4, width * 0.7),
        pen.text("count", words.count, right, 11.4, side, style=beside),
    )


def _table(pen: Pen, width: float) -> TableItem:
    """Two columns that stand for those of the list."""
    name = pen.column(
        "c0", Words("项目", "項目", "Item"), "line.c0", width * 0.62, table="rows", overflow=Overflow.WRAP
    )
    amount = pen.column(
        "c1",
        Words("金额", "金額", "Amount"),
        "line.c1",
        width * 0.38,
        table="rows",
        format=MONEY,
        align=Align.RIGHT,
    )
    page = Words("本页小计", "本頁小計", "This page")
    return TableItem(
        id="rows",
        x=_LEFT,
        columns=(name, amount),
        style=_PLAIN,
        head_style=replace(_PLAIN, bold=True),
        head_height=7.4,
        head_as_column=True,
        padding=1.0,
        rules=Rules.ROWS,
        color=_GREY,
        head_fill="#E6EBF0",
        extra_rows=(
            ExtraRow(
                id="subtotal",
                cells=(
                    pen.cell("subtotal", "c0", page, table="rows", bold=True),
                    total("c1", "page_sum(line.c1)", MONEY),
                ),
                height=6.4,
                visible_if="page.count > 1",
            ),
            ExtraRow(
                id="total",
                on=When.LAST,
                cells=(
                    pen.cell("total", "c0", Words("合计", "合計", "Total"), table="rows", bold=True),
                    total("c1", "sum(line.c1)", MONEY, bold=True),
                ),
                height=6.4,
            ),
        ),
    )


def _foot(pen: Pen, width: float) -> tuple[AnyItem, ...]:
    maker = Words("制表：{operator.name}", "製表：{operator.name}", "Printed by {operator.name}")
    page = Words(
        "第 {page.number} 页，共 {page.count} 页",
        "第 {page.number} 頁，共 {page.count} 頁",
        "Page {page.number} of {page.count}",
    )
    half = width / 2
    return (
        rule("foot_rule", _LEFT, 1.4, width, _GREY),
        pen.text("printed_by", maker, _LEFT, 2.4, half, 4.0, style=_SMALL),
        pen.text("page", page, _LEFT + half, 2.4, half, 4.0, style=to_the_right(_SMALL)),
    )

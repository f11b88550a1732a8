"""A contact plan 联系计划 on A4: a row with a box to tick for each contact, and room to write in what was said."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.print_templates.families.pen import Pen, centred, logo, rule, to_the_right
from crm_desktop.print_templates.families.words import Speech, Words
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    Align,
    AnyItem,
    Band,
    BandKind,
    Overflow,
    Rules,
    Style,
    StyleRule,
    TableItem,
    Template,
    When,
)

_LEFT, _WIDTH = 12.0, 186.0
_GREY = "#8A949E"
_PLAIN, _SMALL = Style(size=9.0), Style(size=8.5)
_ROW = 9.6
"""Mm: two lines of print, or one by hand."""


def contact_plan_a4(kind: str, name: Words) -> Template:
    """A4 upright, one salesperson and one month."""
    pen = Pen(Speech(), _PLAIN)
    bands = (
        Band(kind=BandKind.PAGE_HEAD, height=24.0, items=_head(pen)),
        Band(kind=BandKind.DETAIL, items=(_table(pen),)),
        Band(kind=BandKind.DOCUMENT_FOOT, height=18.0, on=When.LAST, items=_signed(pen)),
        Band(kind=BandKind.PAGE_FOOT, height=7.0, items=_foot(pen)),
    )
    return Template(
        name=f"{kind}_a4",
        kind=kind,
        paper=Paper(width=210.0, height=297.0),
        title=name.said(" A4", " A4", " A4").titles(),
        top=11.0,
        bottom=8.0,
        bands=bands,
        texts=pen.speech.texts,
    )


def _head(pen: Pen) -> tuple[AnyItem, ...]:
    title = Words("{document.month} 联系计划", "{document.month} 聯絡計劃", "Contact plan {document.month}")
    whose = Words("业务员：{document.employee}", "業務員：{document.employee}", "Salesperson: {document.employee}")
    count = Words(
        "共 {document.count} 次，已完成 {document.done}",
        "共 {document.count} 次，已完成 {document.done}",
        "{document.count} contacts, {document.done} done",
    )
    company, beside = Style(size=9.5, bold=True), to_the_right(_PLAIN)
    side, right = _WIDTH * 0.3, _LEFT + _WIDTH * 0.7
    return (
        logo(_LEFT, 0.0, 14.0, 10.0),
        pen.text(
            "company_logo", "{company.name}", _LEFT + 17.0, 0.0, 56.0, 5.0, style=company, visible_if="company.logo"
        ),
        pen.text("company", "{company.name}", _LEFT, 0.0, 73.0, 5.0, style=company, visible_if="not company.logo"),
        pen.text("title", title, _LEFT + _WIDTH / 4, 5.6, _WIDTH / 2, 7.0, style=centred(Style(size=15.0, bold=True))),
        pen.text("state", "{document.state}", right, 0.0, side, style=beside),
        pen.text("employee", whose, _LEFT, 13.4, _WIDTH * 0.6, style=Style(size=10.5, bold=True)),
        pen.text("count", count, right, 13.4, side, style=beside),
        pen.text("reasons", "{document.reasons}", _LEFT, 18.4, _WIDTH, style=_SMALL),
    )


def _table(pen: Pen) -> TableItem:
    first = StyleRule(condition="line.is_first", bold=True)
    day = pen.column("day", Words("日期", "日期", "Day"), 'concat(line.day_short, " ", line.weekday)', 21.0)
    return TableItem(
        id="lines",
        x=_LEFT,
        columns=(
            pen.column("done", "√", "line.box", 7.0, align=Align.CENTER),
            replace(day, style_if=(first,)),
            pen.column("customer", Words("客户", "客戶", "Customer"), "line.customer", 36.0, overflow=Overflow.WRAP),
            pen.column("grade", Words("级", "級", "Gr."), "line.grade", 8.0, align=Align.CENTER),
            pen.column("contact", Words("联系人", "聯絡人", "Contact"), "line.contact", 18.0, overflow=Overflow.WRAP),
            pen.column("phone", Words("电话", "電話", "Phone"), "line.phone", 27.0),
            pen.column("reason", Words("为什么", "為什麼", "Why"), "line.reason", 35.0, overflow=Overflow.WRAP),
            pen.column("note", Words("结果、备注", "結果、備註", "Result, notes"), "line.note", 34.0),
        ),
        style=_PLAIN,
        head_style=replace(_PLAIN, bold=True),
        row_height=_ROW,
        head_height=7.0,
        head_as_column=True,
        padding=1.0,
        rules=Rules.GRID,
        color=_GREY,
        head_fill="#E6EBF0",
    )


def _signed(pen: Pen) -> tuple[AnyItem, ...]:
    salesperson = Words("业务员：", "業務員：", "Salesperson:")
    approver = Words(
        "审批：{document.approved_by}", "審批：{document.approved_by}", "Approved by: {document.approved_by}"
    )
    on = Words("日期：", "日期：", "Date:")
    third = _WIDTH / 3
    places = ((salesperson, "salesperson"), (approver, "approver"), (on, "date"))
    texts = (
        pen.text(f"signed_{key}", words, _LEFT + place * third, 8.0, third - 6.0)
        for place, (words, key) in enumerate(places)
    )
    lines = (
        rule(f"line_{key}", _LEFT + place * third, 13.4, third - 6.0, _GREY) for place, (_, key) in enumerate(places)
    )
    return (*texts, *lines)


def _foot(pen: Pen) -> tuple[AnyItem, ...]:
    maker = Words(
        "制表：{operator.name}　{document.date|date}",
        "製表：{operator.name}　{document.date|date}",
        "Printed by {operator.name}  {document.date|date}",
    )
    page = Words(
        "第 {page.number} 页，共 {page.count} 页",
        "第 {page.number} 頁，共 {page.count} 頁",
        "Page {page.number} of {page.count}",
    )
    half = _WIDTH / 2
    return (
        rule("foot_rule", _LEFT, 1.4, _WIDTH, _GREY),
        pen.text("printed_by", maker, _LEFT, 2.4, half, 4.0, style=_SMALL),
        pen.text("page", page, _LEFT + half, 2.4, half, 4.0, style=to_the_right(_SMALL)),
    )

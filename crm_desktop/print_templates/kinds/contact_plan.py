"""Contact plans 联系计划: whom a salesperson is to contact in a month, to be ticked and written on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.print_templates.families.contact_plan import contact_plan_a4
from crm_desktop.print_templates.families.words import Words
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind, FieldGroup, Fields, Lines
from crm_desktop.print_templates.kinds.parties import COMMON, PRINTED

OPEN, DONE = "□", "√"
"""The box of a contact that is to come, and of one that somebody spoke with: signs that every Chinese font has."""


def plan_line(row: int, day: date, before: date | None, language: str) -> dict[str, Value]:
    """What a line says of its day; ``before`` is the day of the line before it."""
    return {
        "row": Decimal(row),
        "day": day,
        "weekday": formats.weekday(day, language),
        "day_short": f"{day:%m-%d}",
        "is_first": day != before,
    }


_DOCUMENT = (
    CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Number"), "2026-12 林志远"),
    CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "Date of printing"), date(2026, 11, 25), "date"),
    CatalogueField("month", QT_TRANSLATE_NOOP("print_templates", "Month"), "2026-12"),
    CatalogueField("employee", QT_TRANSLATE_NOOP("print_templates", "Salesperson"), "林志远"),
    CatalogueField("state", QT_TRANSLATE_NOOP("print_templates", "State"), "周丽萍 已批准"),
    CatalogueField("approved_by", QT_TRANSLATE_NOOP("print_templates", "Approved by"), "周丽萍"),
    CatalogueField("count", QT_TRANSLATE_NOOP("print_templates", "Number of contacts"), Decimal(3)),
    CatalogueField("done", QT_TRANSLATE_NOOP("print_templates", "Contacts that are done"), Decimal(1)),
    CatalogueField("reasons", QT_TRANSLATE_NOOP("print_templates", "Contacts by reason"), "按级别 2 · 报价 1"),
    PRINTED,
)
_LINE = (
    CatalogueField("row", QT_TRANSLATE_NOOP("print_templates", "Row number"), Decimal(1)),
    CatalogueField("box", QT_TRANSLATE_NOOP("print_templates", "Box to tick"), OPEN),
    CatalogueField("day", QT_TRANSLATE_NOOP("print_templates", "Day"), date(2026, 12, 1), "date"),
    CatalogueField("weekday", QT_TRANSLATE_NOOP("print_templates", "Weekday"), "周二"),
    CatalogueField("day_short", QT_TRANSLATE_NOOP("print_templates", "Day without its year"), "12-01"),
    CatalogueField("is_first", QT_TRANSLATE_NOOP("print_templates", "Whether it is the first of its day"), None),
    CatalogueField("code", QT_TRANSLATE_NOOP("print_templates", "Customer code"), "C00217"),
    CatalogueField("customer", QT_TRANSLATE_NOOP("print_templates", "Customer"), "永兴五金"),
    CatalogueField("grade", QT_TRANSLATE_NOOP("print_templates", "Grade"), "A"),
    CatalogueField("contact", QT_TRANSLATE_NOOP("print_templates", "Contact person"), "陈国强"),
    CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "139 5740 2186"),
    CatalogueField("reason", QT_TRANSLATE_NOOP("print_templates", "Why"), "按级别每 7 个工作日"),
    CatalogueField("last_on", QT_TRANSLATE_NOOP("print_templates", "Last contact"), date(2026, 11, 20), "date"),
    CatalogueField("done_on", QT_TRANSLATE_NOOP("print_templates", "Done on"), None, "date"),
    CatalogueField("note", QT_TRANSLATE_NOOP("print_templates", "Room for notes"), None),
)
_PLANNED: Sequence[tuple[str, str, str, str, str, str]] = (
    ("C00217", "宁波永兴五金工具有限公司", "A", "陈国强", "139 5740 2186", "按级别每 7 个工作日"),
    ("C00105", "慈溪鸿运紧固件厂", "B", "王建明", "0574-6321 8876", "报价 BJ-20261112-002 还没有成交"),
    ("C00088", "余姚市大华五金商行", "C", "周丽萍", "138 5781 0926", "按级别每 30 个工作日"),
)
_A_DAY = 4


def _lines(count: int) -> Lines:
    lines: list[Fields] = []
    before: date | None = None
    for place in range(count):
        day = date(2026, 12, 1) + timedelta(days=place // _A_DAY)
        code, customer, grade, contact, phone, reason = _PLANNED[place % len(_PLANNED)]
        done_on = day if place == 0 else None
        lines.append(
            {
                **plan_line(place + 1, day, before, "zh_CN"),
                "box": DONE if done_on else OPEN,
                "code": code,
                "customer": customer,
                "grade": grade,
                "contact": contact,
                "phone": phone,
                "reason": reason,
                "last_on": day - timedelta(days=11),
                "done_on": done_on,
                "note": "",
            }
        )
        before = day
    return tuple(lines)


def _sums(lines: Lines) -> Fields:
    return {"count": Decimal(len(lines)), "done": Decimal(sum(line["done_on"] is not None for line in lines))}


KIND = DocumentKind(
    key="contact_plan",
    title=QT_TRANSLATE_NOOP("print_templates", "Contact plan"),
    number="2026-12 林志远",
    groups=(
        FieldGroup("document", QT_TRANSLATE_NOOP("print_templates", "Contact plan"), _DOCUMENT),
        FieldGroup("line", QT_TRANSLATE_NOOP("print_templates", "Lines"), _LINE),
        *COMMON,
    ),
    templates={
        "contact_plan_a4": partial(contact_plan_a4, "contact_plan", Words("联系计划", "聯絡計劃", "Contact plan"))
    },
    sample_lines=_lines,
    sums=_sums,
)

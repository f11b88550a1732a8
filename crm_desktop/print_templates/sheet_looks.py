"""How cells of a printed workbook look: their formats, the workbook's paper, the names of its sheets."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from crm_desktop.print_templates.functions import Value, clean
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import Format, Style, TableItem

_PAPER_SLACK = 15.0
"""By how many mm a form may be larger than the paper of its workbook: its tractor edges are blank."""
_PAPERS = {
    (148.0, 210.0): 11,
    (210.0, 297.0): 9,
    (297.0, 420.0): 8,
    (216.0, 279.0): 1,
    (229.0, 279.0): 44,
    (254.0, 279.0): 45,
    (279.0, 381.0): 46,
    (110.0, 220.0): 27,
    (162.0, 229.0): 28,
    (114.0, 162.0): 31,
}
"""The numbers of papers in workbooks by their size, the shorter side first: A5, A4, A3, Letter, fanfold, envelopes."""
NUMBER_FORMATS = {"money": "#,##0.00", "price": "#,##0.00##", "number0": "0", "number2": "0.00"}


class Looks:
    """The formats of one workbook, made when they are first needed."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats: dict[tuple[Any, ...], Any] = {}

    def of(
        self,
        style: Style,
        shown: Format,
        *,
        value: Value = None,
        head: TableItem | None = None,
        boxed: bool = False,
        wrap: bool = False,
    ) -> Any:
        """The format of a cell; cells that look alike share one."""
        number = _number_format(shown, value)
        key = (style, number, head is not None, boxed, wrap)
        if key not in self._formats:
            size = style.size if not style.cpi else (16 if style.double else 10)
            look: dict[str, Any] = {
                "font_size": size,
                "bold": style.bold,
                "align": style.align.value,
                "valign": "vcenter",
                "text_wrap": wrap,
                "shrink": not wrap,
                "font_color": style.color,
            }
            if number:
                look["num_format"] = number
            if head or boxed:
                look["border"] = 1
            if head and head.head_fill:
                look["bg_color"] = head.head_fill
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]


def paper_number(paper: Paper) -> int:
    """The paper of a workbook that is nearest to a form: workbooks know no sizes of one's own."""
    sides = sorted((paper.width, paper.height))

    def off(known: tuple[float, float]) -> tuple[bool, float]:
        lacks = max(sides[0] - known[0], sides[1] - known[1])
        return lacks > _PAPER_SLACK, abs(known[0] - sides[0]) + abs(known[1] - sides[1])

    return _PAPERS[min(_PAPERS, key=off)]


def _number_format(shown: Format, value: Value) -> str:
    if isinstance(value, datetime):
        return "yyyy-mm-dd hh:mm"
    if isinstance(value, date):
        return "yyyy-mm-dd"
    if not isinstance(value, Decimal):
        return ""
    pattern = NUMBER_FORMATS.get(shown.name, "")
    if shown.name in {"quantity", ""}:
        pattern = "#,##0" if value == value.to_integral_value() else "#,##0.0###"
    if shown.name == "percent":
        places = min(max(-int((value * 100).normalize().as_tuple().exponent), 0), 2)
        pattern = "0%" if not places else f"0.{'0' * places}%"
    return f"{pattern};-{pattern};" if shown.blank_zero and pattern else pattern


def _tab_name(name: str) -> str:
    """What Excel takes as the name of a sheet.

    >>> _tab_name("SO/2026: 'A'"), _tab_name("[]")
    ("SO-2026- 'A", 'CRM')
    """
    allowed = "".join("-" if char in "/\\:*?" else char for char in clean(name) if char not in "[]\n")
    return allowed[:31].strip(" '") or "CRM"


def own_tab_name(name: str, taken: set[str]) -> str:
    """A name that no other sheet of the workbook has; Excel does not tell capitals apart."""
    found = _tab_name(name)
    for again in count(2):
        if found.lower() not in taken:
            break
        found = f"{_tab_name(name)[:26]} ({again})"
    taken.add(found.lower())
    return found

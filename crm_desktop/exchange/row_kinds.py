"""Tells the rows of a sheet that are no records: totals, headings of sections, notes, signatures, hints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.folding import folded, plain_title
from crm_desktop.exchange.han_folding import TO_SIMPLIFIED


class RowKind(StrEnum):
    """Why a row is no record."""

    TOTAL = "total"
    HEAD = "head"
    SECTION = "section"
    NOTE = "note"
    SIGNATURE = "signature"
    HINT = "hint"
    HIDDEN = "hidden"


TITLES = {
    RowKind.TOTAL: QT_TRANSLATE_NOOP("imports", "totals"),
    RowKind.HEAD: QT_TRANSLATE_NOOP("imports", "repeated titles"),
    RowKind.SECTION: QT_TRANSLATE_NOOP("imports", "headings of sections"),
    RowKind.NOTE: QT_TRANSLATE_NOOP("imports", "notes"),
    RowKind.SIGNATURE: QT_TRANSLATE_NOOP("imports", "signatures"),
    RowKind.HINT: QT_TRANSLATE_NOOP("imports", "hints for filling in"),
    RowKind.HIDDEN: QT_TRANSLATE_NOOP("imports", "hidden rows"),
}

_TOTAL = re.compile(
    r"(?:本[页月年季周日]|以上|全[年部]|当[页月])?(?:合计|总计|小计|总合计|累计|共计|总额|汇总)(?:金额|数量|人民币|大写|元|[(/].*)*"
    r"|(?:grand|sub)?totals?|sum"
)
_NOTE = re.compile(
    r"\s*(?:备注|附注|说明|注意(?:事项)?|注|温馨提示|特别说明|note|notes|remark|remarks)\s*[\d一二三]?\s*:",
    re.IGNORECASE,
)
_NOTE_WITHOUT_COLON = re.compile(r"\s*(?:以上(?:价格|报价|所有|产品|商品)|本(?:报价|价目)(?:单|表)|\*\s*以上)")
_SIGNATURE = re.compile(
    r"\s*(?:制表|制单|审核|复核|覆核|审批|批准|经办|经手|填表|编制|填报|签字|签名|签收|盖章|打印|主管|财务|负责|核准)"
    r"(?:人|者|员|人员|日期|时间|单位)?\s*(?:\(.{0,8}\))?\s*:"
)
_PAGE = re.compile(
    r"第\d+页(?:[,/共]*\d*页?)?|page\d+(?:of\d+)?|[-—–]\d+[-—–]|(?:\(续\)|接上页|转下页|未完待续|以下空白)"
)
_SECTION = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}\s*[、.]|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十\d]+[类章节部大])"
)
_HINTS = frozenset(
    {"必填", "选填", "必填项", "选填项", "非必填", "可选", "可不填", "required", "optional", "必录", "自动生成"}
)
_EXAMPLE = re.compile(r"(?:示例|范例|样例|例如|例子|example|e\.g\.)[:,]?.*")

_MAY_BE = re.compile(
    "[合总總小累共汇匯额額必选選可非自示范範样樣例制製审審复複覆批经經填编編签簽盖蓋打主财財负負核]"
    "|total|sum|requ|opti|exam|e.g",
    re.IGNORECASE,
)
"""One of these is in the first text of every row that is no record and has several cells; most rows have none."""
_NOTHING = ("", None)


def kind_of(cells: Sequence[Any], *, spread: bool) -> RowKind | None:
    """Why a row is no record; None if it is one.

    Args:
        cells: of the row, not blank.
        spread: its first cell is merged over columns to its right.

    >>> kind_of(["合 计：", "", 12.5], spread=False), kind_of(["合计五金有限公司", ""], spread=False)
    (<RowKind.TOTAL: 'total'>, None)
    >>> kind_of(["一、螺丝类", ""], spread=False), kind_of(["制表人：何某", "审核：孙某"], spread=False)
    (<RowKind.SECTION: 'section'>, <RowKind.SIGNATURE: 'signature'>)
    """
    first = next(cell for cell in cells if cell not in _NOTHING)
    if not isinstance(first, str) or (not _MAY_BE.search(first) and not _is_alone(cells)):
        return None
    filled = [cell for cell in cells if cell not in _NOTHING and not (isinstance(cell, str) and not cell.strip())]
    first = str(filled[0])
    text, plain = folded(first), plain_title(first)
    if _TOTAL.fullmatch(plain):
        return RowKind.TOTAL
    if all(isinstance(cell, str) and plain_title(cell) in _HINTS for cell in filled) or _EXAMPLE.fullmatch(plain):
        return RowKind.HINT
    if all(isinstance(cell, str) and _SIGNATURE.match(_simple(cell)) for cell in filled):
        return RowKind.SIGNATURE
    return _kind_of_one(_simple(text), plain, spread=spread) if len(filled) == 1 else None


def _is_alone(cells: Sequence[Any]) -> bool:
    """Whether only one cell is filled."""
    return sum(1 for cell in cells if cell not in _NOTHING and not (isinstance(cell, str) and cell.isspace())) == 1


def _kind_of_one(text: str, plain: str, *, spread: bool) -> RowKind | None:
    """The kind of a row with one filled cell."""
    if _NOTE.match(text) or _NOTE_WITHOUT_COLON.match(text) or _PAGE.fullmatch(plain):
        return RowKind.NOTE
    if spread or _SECTION.match(text):
        return RowKind.SECTION
    return None


def _simple(text: str) -> str:
    return folded(text).translate(TO_SIMPLIFIED)


def is_blank(cells: Sequence[Any]) -> bool:
    """Whether a row holds nothing but blanks."""
    return all(cell in _NOTHING or (isinstance(cell, str) and cell.isspace()) for cell in cells)

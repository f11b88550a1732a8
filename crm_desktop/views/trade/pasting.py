"""Goods copied out of a sheet into the lines: its heads are those that the import knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.qtkit.lines.columns import LineColumn
from crm_desktop.qtkit.lines.paste import PasteRules

_IMPORTED = {"line_discount": "discount", "notes": "note"}
"""Column keys that the import calls otherwise; a discount of 95 is 95 % paid there as well."""


def paste_rules(columns: Sequence[LineColumn[LineDraft]], words: str) -> PasteRules:
    """The rules for the lines of quotes and orders: product, quantity and price, or by heads, marked in ``words``."""
    own = {QCoreApplication.translate(words, column.title): column.key for column in columns}

    def heads(titles: Sequence[str]) -> Mapping[str, str]:
        from crm_desktop.domain.imports import Target
        from crm_desktop.exchange.targets import suggest

        known = {own[title]: title for title in titles if title in own}
        suggested = {_IMPORTED.get(key, key): title for key, title in suggest(Target.ORDERS, titles).items()}
        keys = {column.key for column in columns}
        return {key: title for key, title in (suggested | known).items() if key in keys}

    return PasteRules(heads, ("product_code", "quantity", "unit_price"), ("product_name", "specification"))

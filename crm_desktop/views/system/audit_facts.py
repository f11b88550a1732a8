"""The facts of a command in the audit log, as a person reads them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import RoleCode
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Kind
from crm_desktop.present.sizes import size_text
from crm_desktop.views.looks import look_of
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.audit_fact_words import FACT_CODES, FACT_KINDS, FACT_WORDS
from crm_desktop.views.system.audit_words import kind_word
from crm_desktop.views.system.entry_words import COLOUR_WORDS, said

BETWEEN = " · "
_SIZE = re.compile(r"(\d+) bytes")
"""What the log keeps of the bytes of a file."""


def facts(detail: str) -> str:
    """The facts of a command that the audit log keeps as JSON, without ids, versions and empty values.

    What an older program wrote in another way is shown as it was written.
    """
    try:
        kept = json.loads(detail)
    except ValueError:
        return detail
    return BETWEEN.join(_facts(kept)) if isinstance(kept, dict) else detail


def _facts(kept: dict[str, Any]) -> Iterator[str]:
    translate = QCoreApplication.translate
    for name, value in kept.items():
        if name not in FACT_WORDS:
            if isinstance(value, dict):
                yield from _facts(value)
            continue
        shown = value_words(name, value)
        if shown:
            yield translate("audit", "{fact}: {value}").format(fact=translate("audit", FACT_WORDS[name]), value=shown)


def value_words(name: str, value: Any) -> str:
    """A value of a fact in words; empty if there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return QCoreApplication.translate("audit", "yes") if value else QCoreApplication.translate("audit", "no")
    if isinstance(value, dict):
        return ", ".join(f"{part} {amount}" for part, amount in value.items())
    if isinstance(value, list):
        return _several(name, value)
    return _code(name, str(value)) or _figure(name, str(value))


def _several(name: str, values: list[Any]) -> str:
    """Texts and numbers of documents one by one; of anything else how many."""
    names = [one.get("number") if isinstance(one, dict) else _code(name, str(one)) or str(one) for one in values]
    return ", ".join(map(str, names)) if all(names) else str(len(values))


def _code(name: str, text: str) -> str:
    """The word of a code; empty if it is none."""
    if name in ("role", "parts") and text in set(RoleCode):
        return role_word(text)
    if name == "colour" and text in COLOUR_WORDS:
        return said(COLOUR_WORDS[text])
    for codes in FACT_CODES.get(name, ()):
        if text in set(codes):
            return look_of(codes(text)).text
    return kind_word(text) if name == "kind" else ""


def _figure(name: str, text: str) -> str:
    if size := _SIZE.fullmatch(text):
        return size_text(int(size[1]))
    kind = FACT_KINDS.get(name)
    if kind is None:
        return text
    try:
        value = datetime.fromisoformat(text) if kind is Kind.MOMENT else Decimal(text)
    except (ValueError, InvalidOperation):
        return text
    return formats.cell(value, kind, blank_zero=kind is not Kind.MONEY)

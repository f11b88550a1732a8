"""What a command that saves a whole pick list says of one of its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee

KIND = "dictionary"
"""What the audit log calls a pick list and its words."""
OF_LIST = (AuditEntry.record_kind == KIND, AuditEntry.record_id.is_(None))
"""Commands that save a list as a whole."""
SAID = {
    "text": "text",
    "code": "code",
    "colour": "colour",
    "kind": "region_level",
    "above": "stands_under",
    "is_active": "is_active",
}
"""What is told of a word: the names of its draft, and those of the facts."""
RESPONSIBLE = "responsible"
"""The fact that names who is responsible for a region."""


class WordFacts:
    """Finds one word in commands, the oldest first: it may have had other names, and no id when it was added."""

    def __init__(self, session: Session, entry: DictionaryEntry) -> None:
        self._entry = entry
        self._names = {entry.text}
        self._people: Mapping[int, str] = {
            row.id: row.name for row in session.execute(select(Employee.id, Employee.name))
        }

    def of(self, kept: Any) -> dict[str, Any] | None:
        """What a command says of the word; None if it says nothing of it."""
        if not isinstance(kept, dict) or kept.get("list_name", self._entry.list_name) != self._entry.list_name:
            return None
        if "entries" in kept:
            return self._of_list(kept["entries"])
        if "new" in kept:
            return {"text": kept["new"]}
        return {name: value for name, value in kept.items() if name == "taken"}

    def _of_list(self, rows: Any) -> dict[str, Any] | None:
        rows = [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
        row = next((one for one in rows if one.get("id") == self._entry.id), None)
        if row is None:
            row = next((one for one in rows if one.get("id") is None and one.get("text") in self._names), None)
        if row is None:
            return None
        self._names.add(str(row.get("text")))
        said = {fact: row[name] for name, fact in SAID.items() if name in row}
        return said | {RESPONSIBLE: self._people.get(row.get("head_id") or 0, "")}

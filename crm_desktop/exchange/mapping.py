"""Which column of a workbook goes to which field, as data: shipped with the program, or saved by the office.

A mapping is JSON. It has steps, carried out in order; a step makes records of one target out of one sheet.
"""

from __future__ import annotations

import json
from collections.abc import Mapping as Readable
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.fields import Field
from crm_desktop.exchange.targets import FIELDS, field_of

FORMAT = 1
SHIPPED = Path(__file__).parent / "mappings"


class BrokenMapping(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "To use the mapping {name}, correct it: {fault}.")


class UnknownMapping(DomainError):
    template = QT_TRANSLATE_NOOP(
        "errors", "To import, choose one of these mappings: {names}. There is none named {name}."
    )


@dataclass(frozen=True, kw_only=True)
class Lookup:
    """Another sheet tells what a value stands for: its ``column`` is searched, its ``value`` column taken."""

    sheet: str
    column: str
    value: str


@dataclass(frozen=True, kw_only=True)
class ColumnRule:
    """How one field is filled.

    Attributes:
        column: the column's title.
        join: more columns whose texts follow, with a blank between.
        minus, divided_by: columns to calculate with, in this order.
        undiscounted_by: a column with a discount that is taken out of the figure again.
        words: other words for what the file says, before conversion.
        lookup: what the value stands for in another sheet.
        default: for empty cells, and for a field without a column.
        reads: of a column of discounts: ``paid`` if 5 is 五折, ``off`` if it is 5 % off; empty asks where both can be.
    """

    column: str = ""
    join: tuple[str, ...] = ()
    minus: str = ""
    divided_by: str = ""
    undiscounted_by: str = ""
    words: Readable[str, str] = field(default_factory=dict)
    lookup: Lookup | None = None
    default: str = ""
    reads: str = ""

    @property
    def is_calculated(self) -> bool:
        """Whether the figure of the column is not the value itself."""
        return bool(self.minus or self.divided_by or self.undiscounted_by)

    def titles(self) -> list[str]:
        """The titles of all columns that the rule needs."""
        return [
            title for title in (self.column, *self.join, self.minus, self.divided_by, self.undiscounted_by) if title
        ]


@dataclass(frozen=True, kw_only=True)
class Step:
    """What becomes of one sheet.

    Attributes:
        sheet: its name; empty takes the first one.
        columns: by field key.
        only: rows are taken only where these columns hold these words.
        once_per: rows with equal values in these fields make one record.
        latest_by: of such rows the one with the latest date in this column counts; without it the first.
        match: by which fields records that are there already are recognised.
        delivers, several_customers, settled: see ``domain.imports.Batch``.
        head_row: the row in Excel that holds the titles; 0 looks for it.
        hidden_rows: ``take`` or ``leave`` what Excel does not show; empty asks.
        prices: of products, ``with`` or ``without`` tax where no title says it; empty asks, or takes what is usual.
        own: the office's own fields that it can fill; they are of the office, and kept by no mapping.
        forced: rows in Excel that are records although they look like a heading or a note.
    """

    target: Target
    sheet: str = ""
    columns: Readable[str, ColumnRule]
    only: Readable[str, str] = field(default_factory=dict)
    once_per: tuple[str, ...] = ()
    latest_by: str = ""
    duplicates: Duplicates = Duplicates.SKIP
    match: tuple[str, ...] = ()
    delivers: bool = False
    several_customers: bool = False
    settled: bool = False
    head_row: int = 0
    hidden_rows: str = ""
    forced: tuple[int, ...] = ()
    prices: str = ""
    own: tuple[Field, ...] = ()

    @property
    def specs(self) -> tuple[Field, ...]:
        """All fields that the step can fill."""
        return FIELDS[self.target] + self.own

    def spec(self, key: str) -> Field:
        """One of them; ``KeyError`` if there is none of that key."""
        return next((one for one in self.own if one.key == key), None) or field_of(self.target, key)

    def titles(self) -> list[str]:
        """The titles of all columns that the step knows."""
        found = [title for rule in self.columns.values() for title in rule.titles()]
        return list(dict.fromkeys([*found, *self.only, *([self.latest_by] if self.latest_by else [])]))


@dataclass(frozen=True, kw_only=True)
class ImportMapping:
    """A whole mapping; ``notes`` say what it is for and what it decides."""

    name: str
    steps: tuple[Step, ...]
    notes: str = ""


def load_mapping(content: str, name: str) -> ImportMapping:
    """Read a mapping from its JSON.

    Raises:
        BrokenMapping: saying what is wrong.
    """
    try:
        return _mapping(json.loads(content), name)
    except (RecursionError, ValueError, KeyError, TypeError, AttributeError) as exc:
        raise BrokenMapping(name=name, fault=str(exc)) from exc


def _mapping(raw: Readable[str, Any], name: str) -> ImportMapping:
    if raw.get("format") != FORMAT:
        raise ValueError(f"format {raw.get('format')!r}")
    steps = tuple(_step(one) for one in raw["steps"])
    if not steps:
        raise ValueError("steps")
    return ImportMapping(name=name, steps=steps, notes=str(raw.get("notes", "")))


def dump_mapping(mapping: ImportMapping) -> str:
    """A mapping as JSON; fields that say nothing are left out."""
    steps = [_lean(asdict(replace(step, own=()))) for step in mapping.steps]
    return json.dumps({"format": FORMAT, "notes": mapping.notes, "steps": steps}, ensure_ascii=False, indent=1)


def shipped_mappings() -> dict[str, Path]:
    """The mappings that come with the program, by name; the plain one before its variants."""
    return {path.stem: path for path in sorted(SHIPPED.glob("*.json"), key=lambda path: path.stem)}


def shipped_mapping(name: str) -> ImportMapping:
    """A mapping that comes with the program; ``KeyError`` if there is none of that name."""
    return load_mapping(shipped_mappings()[name].read_text(encoding="utf-8"), name)


def _step(raw: Readable[str, Any]) -> Step:
    target = Target(raw["target"])
    known = {spec.name for spec in fields(Step)} - {"own"}
    if unknown := raw.keys() - known:
        raise ValueError(", ".join(sorted(unknown)))
    columns = {key: _rule(rule) for key, rule in raw["columns"].items()}
    for key in columns:
        if not key.startswith(PREFIX):  # which of those there are is asked where the office is known
            field_of(target, key)
    for spec in FIELDS[target]:
        if spec.required and spec.key not in columns:
            raise ValueError(f"{target}: {spec.key}?")
    values = dict(raw) | {
        "target": target,
        "columns": columns,
        "duplicates": Duplicates(raw.get("duplicates", Duplicates.SKIP)),
        "once_per": tuple(raw.get("once_per", ())),
        "match": tuple(raw.get("match", ())),
        "forced": tuple(raw.get("forced", ())),
    }
    return Step(**values)


def _rule(raw: str | Readable[str, Any]) -> ColumnRule:
    if isinstance(raw, str):
        return ColumnRule(column=raw)
    lookup = Lookup(**raw["lookup"]) if raw.get("lookup") else None
    return ColumnRule(**(dict(raw) | {"join": tuple(raw.get("join", ())), "lookup": lookup}))


def _lean(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _lean(one) for key, one in value.items() if one not in ("", (), {}, [], None, False, 0)}
        return kept["column"] if kept.keys() == {"column"} else kept
    if isinstance(value, (list, tuple)):
        return [_lean(one) for one in value]
    return value

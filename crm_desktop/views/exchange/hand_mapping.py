"""The mapping that the user puts together by choosing a column for each field, and those that have a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.importer import SheetLook, fits
from crm_desktop.exchange.mapping import (
    ImportMapping,
    Step,
    dump_mapping,
    load_mapping,
    shipped_mapping,
    shipped_mappings,
)
from crm_desktop.exchange.targets import FIELDS

BY_HAND = ""
"""Stands for no mapping by name."""


class ColumnNotChosen(DomainError):
    """A field that must be filled has no column."""

    template = QT_TRANSLATE_NOOP("errors", "To import, choose the column for “{field}”.")


def mapping_by_hand(step: Step, name: str) -> ImportMapping:
    """A mapping of one step, checked as one out of a file is.

    Raises:
        ColumnNotChosen: if a field that must be filled has no column.
    """
    missing = [one for one in FIELDS[step.target] if one.required and one.key not in step.columns]
    if missing:
        raise ColumnNotChosen(field=QCoreApplication.translate("imports", missing[0].title))
    return load_mapping(dump_mapping(ImportMapping(name=name, steps=(step,))), name)


def named(kept: Mapping[str, str], name: str) -> ImportMapping:
    """A mapping by name: the office's own first, then those that come with the program."""
    return load_mapping(kept[name], name) if name in kept else shipped_mapping(name)


def fitting(kept: Mapping[str, str], sheets: Sequence[SheetLook]) -> str:
    """The name of the first mapping for which a file has all sheets and columns; by hand if there is none."""
    return next((name for name in (*kept, *shipped_mappings()) if fits(named(kept, name), sheets)), BY_HAND)

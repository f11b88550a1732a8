"""The mapping that the user puts together by choosing a column for each field."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.mapping import ImportMapping, Step, dump_mapping, load_mapping
from crm_desktop.exchange.targets import FIELDS


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

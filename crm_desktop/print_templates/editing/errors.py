"""What the designer cannot do, and what to do instead."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.errors import PaperError


class NoSuchItem(PaperError):
    """The template has no item, column or row of this id."""

    template = QT_TRANSLATE_NOOP("errors", "To change “{item}”, choose it again: the template has no such item now.")


class OneTableOnly(PaperError):
    """A second table, or a table outside of the detail band."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To show more figures, add columns to the table: a template has one table, between head and foot."
    )


class LastColumn(PaperError):
    """A table needs a column."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To be without this table, remove the whole table: its last column cannot be taken away."
    )


class ImpossiblePaper(PaperError):
    """A size that no printer takes."""

    template = QT_TRANSLATE_NOOP("errors", "To use this paper, give a width and a height from {least} to {most} mm.")


class NothingToPaste(PaperError):
    """The clipboard holds no items of a template."""

    template = QT_TRANSLATE_NOOP("errors", "To paste here, first copy items of a print template.")

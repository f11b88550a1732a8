"""How a document is to be printed: its copies, with or without prices, and the pages that this makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.template import Copies, CopyLabel, CopyMode, Template


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a document is to be printed.

    Attributes:
        copies: the labels chosen, with or without prices; None takes those of the template.
        times: how often the whole is printed.
    """

    template: Template
    copies: Copies | None = None
    times: int = 1

    @property
    def labels(self) -> str:
        """The labels for the print log; empty when they are the template's own."""
        if self.copies is None or self.copies == self.template.copies:
            return ""
        return " ".join(label.label if label.prices else f"{label.label} (－￥)" for label in self.copies.labels)


def pages_of(wanted: Wanted, document: PrintData) -> list[Page]:
    """The pages of all copies.

    Raises:
        PaperError: what is wrong with the template, in words.
    """
    return layout(wanted.template, document, wanted.copies) * max(wanted.times, 1)


def chosen_copies(template: Template, ids: Sequence[str], without_prices: Sequence[str], language: str) -> Copies:
    """The template's copies with the labels of these ids only, some of them without prices.

    A form in several parts that hides prices in some of them is printed part by part; one that hides them in all of
    them stays one sheet.
    """
    labels = tuple(
        replace(label, prices=label.id not in without_prices) for label in template.copies.labels if label.id in ids
    )
    shown = [label.prices for label in labels]
    if template.copies.mode is CopyMode.REPEATED or all(shown):
        return Copies(mode=template.copies.mode, labels=labels)
    if any(shown):
        return Copies(mode=CopyMode.REPEATED, labels=labels)
    words = " ".join(template.words(f"copy.{label.id}", label.label, language) for label in labels)
    return Copies(mode=CopyMode.REPEATED, labels=(CopyLabel(id="all", label=words, prices=False),))

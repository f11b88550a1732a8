"""Turns documents into what a target takes: PDF, workbook, or the bytes of each page for a dot-matrix printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.print_templates.template import Copies, CopyLabel, CopyMode, Template


@dataclass(frozen=True, slots=True)
class Output:
    """The bytes for a target, and how many pages they make (0 for a workbook)."""

    payload: bytes
    pages: int


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


def output_for(
    template: Template,
    document: PrintData,
    target: str,
    *,
    profile: PrinterProfile | None = None,
    copies: int = 1,
    labels: Copies | None = None,
) -> Output:
    """Make the bytes for a target as ``outlets.parse_target`` reads it.

    A file that ends in ``.pdf`` or ``.xlsx`` gets what its name says; everything else gets ESC/P.
    ``copies`` prints the whole document so many times; a workbook holds it once.

    Raises:
        PaperError: what is wrong with the template, in words.
    """
    name = target.lower()
    if name.endswith(".xlsx"):
        from crm_desktop.print_templates.sheet import sheet_bytes

        return Output(sheet_bytes(template, document), 0)
    pages = pages_of(Wanted(template, labels, copies), document)
    if name.endswith(".pdf"):
        from crm_desktop.print_templates.pdf import pdf_bytes

        return Output(pdf_bytes(pages, title=str(document.fields["document"].get("number") or "")), len(pages))
    from crm_desktop.print_templates.escp import escp_bytes

    return Output(escp_bytes(pages, profile), len(pages))


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

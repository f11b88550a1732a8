"""Turns a document into the bytes of a target: PDF, workbook, or what a dot-matrix printer understands."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.print_templates.template import Template


@dataclass(frozen=True, slots=True)
class Output:
    """The bytes for a target, and how many pages they make (0 for a workbook)."""

    payload: bytes
    pages: int


def output_for(
    template: Template,
    document: PrintData,
    target: str,
    *,
    profile: PrinterProfile | None = None,
    copies: int = 1,
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
    pages = layout(template, document) * max(copies, 1)
    if name.endswith(".pdf"):
        from crm_desktop.print_templates.pdf import pdf_bytes

        return Output(pdf_bytes(pages, title=str(document.fields["document"].get("number") or "")), len(pages))
    from crm_desktop.print_templates.escp import escp_bytes

    return Output(escp_bytes(pages, profile), len(pages))

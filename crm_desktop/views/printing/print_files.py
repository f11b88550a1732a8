"""Writes the files of a print order: PDF, workbook, printer bytes."""

from __future__ import annotations

from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.outlets import send
from crm_desktop.qtkit.jobs import Progress
from crm_desktop.services.printing import PrintedDocument
from crm_desktop.views.printing.print_order import PrintOrder, all_pages


def write(order: PrintOrder, progress: Progress, title: str) -> tuple[PrintedDocument, ...]:
    """Write the file that the target names, whole or not at all; its ending decides what it is.

    Raises:
        PaperError: what is wrong with the template, or why the file cannot be written.
    """
    if order.target.lower().endswith(".xlsx"):
        return _sheet(order)
    pages, printed = all_pages(order, progress)
    if order.target.lower().endswith(".pdf"):
        from crm_desktop.print_templates.pdf import pdf_bytes

        send(pdf_bytes(pages, title=title), f"file://{order.target}")
    else:
        send(escp_bytes(pages, order.profile), f"file://{order.target}")
    return printed


def _sheet(order: PrintOrder) -> tuple[PrintedDocument, ...]:
    from crm_desktop.print_templates.sheet import sheet_bytes

    record_id = order.request.record_id
    document = order.documents(record_id)
    send(sheet_bytes(order.wanted.template, document), f"file://{order.target}")
    return (order.printed(record_id, document, 0),)

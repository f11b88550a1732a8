"""Writes the files of a print order: PDF, workbook, printer bytes."""

from __future__ import annotations

from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.outlets import send
from crm_desktop.services.paper.log import PrintedDocument
from crm_desktop.services.paper.orders import PrintOrder, Steps, all_pages


def write(order: PrintOrder, steps: Steps, title: str) -> tuple[PrintedDocument, ...]:
    """Write the file that the target names, whole or not at all; its ending decides what it is.

    Raises:
        PaperError: what is wrong with the template, or why the file cannot be written.
    """
    if order.target.lower().endswith(".xlsx"):
        return _sheets(order, steps)
    pages, printed = all_pages(order, steps)
    if order.target.lower().endswith(".pdf"):
        from crm_desktop.print_templates.pdf import pdf_bytes

        send(pdf_bytes(pages, title=title), f"file://{order.target}")
    else:
        send(escp_bytes(pages, order.profile), f"file://{order.target}")
    return printed


def _sheets(order: PrintOrder, steps: Steps) -> tuple[PrintedDocument, ...]:
    """One worksheet for each document."""
    from crm_desktop.print_templates.sheet import sheets_bytes

    documents = []
    for done, record_id in enumerate(order.ids):
        steps.step(done, len(order.ids))
        documents.append(order.documents(record_id))
    send(sheets_bytes(order.wanted.template, documents), f"file://{order.target}")
    return tuple(
        order.printed(record_id, document, 0) for record_id, document in zip(order.ids, documents, strict=True)
    )

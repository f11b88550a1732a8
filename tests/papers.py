"""A document on paper, as the program writes it."""

from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.pdf import pdf_bytes
from crm_desktop.print_templates.sheet import sheet_bytes
from crm_desktop.services.paper.output import Wanted, pages_of


def paper(template, document, form, *, times=1):
    """The bytes of a document as ``pdf``, ``xlsx`` or ``escp``; a workbook holds it once."""
    if form == "xlsx":
        return sheet_bytes(template, document)
    pages = pages_of(Wanted(template, times=times), document)
    return pdf_bytes(pages, title=document.fields["document"]["number"]) if form == "pdf" else escp_bytes(pages, None)

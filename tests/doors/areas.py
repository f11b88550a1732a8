"""What every list, query and paper says, and to which area of rights it belongs."""

from functools import partial

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Area
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from tests.doors.queries import LISTS, PAPERS, QUERIES
from tests.doors.world import TODAY

EVERY = frozenset(Area)
OF_COLLEAGUES_TOLD = {query for query, row in QUERIES.items() if row.colleague[1] == "+"}
"""What tells a salesperson of a colleague's record too, such as who looks after a firm that is entered twice."""
OF_MODULE = {
    "parties": {Area.PARTIES},
    "products": {Area.PARTIES},  # what was agreed with a customer goes with him
    "sales": {Area.SALES},
    "trade": {Area.SALES},
    "catalogue": {Area.SALES},
    "analysis": {Area.SALES},
    "money": {Area.MONEY},
    "why": {Area.MONEY},
    "affairs": EVERY,
    "attachments": {Area.PARTIES},  # what hangs on a customer; a document's goes with the document
    "finding": EVERY,
}
OTHERWISE = {
    "why.credit.credit_why": {Area.SALES, Area.MONEY},
    "why.credit_past.credit_past_why": {Area.SALES, Area.MONEY},
    "why.price.line_why": {Area.PARTIES},
    "why.price.total_why": set(),
    "why.stored.stored_why": {Area.SALES},
    "analysis.customer_card.customer_card": {Area.PARTIES},
    "documents": {Area.SALES, Area.MONEY},
    "documents of a customer": {Area.SALES, Area.MONEY},
    "trade.entry.party_facts": {Area.PARTIES},
    "office.still_held.still_held": EVERY,
    "paper.designer.recent_documents": {Area.SALES},
    "paper.documents.print_data": {Area.SALES},
    "statement": {Area.MONEY},
    "supplier_statement": {Area.MONEY},
    "customer_sheet": {Area.PARTIES},
    "envelope": {Area.PARTIES},
    "address_label": {Area.PARTIES},
    "contact_plan": {Area.PARTIES},
}
"""What belongs to several areas, or is told from another module than that of its area."""


def areas_of(name, module):
    """The areas by whose levels something may tell of somebody's records; none: only who sees all in each is told."""
    if name in OTHERWISE:
        return OTHERWISE[name]
    if name in set(DocumentKind):
        return {DOCUMENTS[DocumentKind(name)].area}
    return OF_MODULE.get(module.removeprefix("crm_desktop.queries.").split(".")[0], set())


def list_answers(session, access):
    """What every list says: name, module, question."""
    for name, (listing, options, _row) in LISTS.items():
        request = ListRequest(options={**options, "all": True})
        module = getattr(getattr(listing, "row", None), "__module__", listing.__module__)

        def rows(listing=listing, request=request):
            return listing.rows(session, access, listing.ids(session, access, request), request)

        yield name, module, rows


def record_answers(office, session, access, one):
    """What every query and paper says that is asked about the records of a world."""
    for query, row in QUERIES.items():
        if query not in OF_COLLEAGUES_TOLD:
            name = f"{query.__module__.removeprefix('crm_desktop.queries.')}.{query.__name__}"
            yield name, query.__module__, partial(query, session, access, **row.ask(office, one))
    for kind, (record, _row) in PAPERS.items():
        asked = PaperAsk(kind=kind, record_id=one.ids[record], wording=Wording(), today=TODAY)
        yield kind, "", partial(print_data, session, access, ask=asked)


def answers(office, access, *worlds):
    """What is said by every list, and by every query and paper about each of these worlds."""
    with Session(office.engine) as session:
        yield from list_answers(session, access)
        for one in worlds:
            yield from record_answers(office, session, access, one)

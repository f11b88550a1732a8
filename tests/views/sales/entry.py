"""An order typed for the tests."""

from crm_desktop.services.search_index import index
from tests.make.parties import make_customer

LINES = (("ls06", "400"), ("lm06", "400"), ("dp", "800"), ("pz", "180"), ("qg", "3000"))


def typed(office):
    """Type a customer, a delivery date and five lines; the number of strokes."""
    strokes = office.keys("yx", enter=True)
    strokes += office.keys("+5", enter=True)
    for code, quantity in LINES:
        strokes += office.keys(code, enter=True)
        strokes += office.keys(quantity, enter=True)
    return strokes


def findable_customer(work, **values):
    customer = make_customer(work.session, **values)
    index(work, "customer", customer.id, title=customer.name, names=[customer.name], party_id=customer.id)
    return customer

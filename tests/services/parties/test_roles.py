"""Which role a party must keep."""

from dataclasses import replace

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.parties.roles import StillOwes
from tests.factories import make_customer
from tests.money_factories import make_charge

SUPPLIER = (PartyRole.SUPPLIER,)


def only_supplies(work, customer):
    stored = stored_customer(work.session, SYSTEM, party_id=customer.id)
    draft = replace(stored.draft, roles=SUPPLIER)
    save_customer(work, SaveCustomer(draft=draft, party_id=customer.id, seen_version=stored.version))


def test_who_has_open_documents_stays_a_customer(work):
    customer = make_customer(work.session)
    charge = make_charge(work, customer=customer)
    with pytest.raises(FieldProblems) as caught:
        only_supplies(work, customer)
    problem = caught.value.problems["roles"]
    assert isinstance(problem, StillOwes)
    assert problem.params == {"count": 1}
    charge.open_amount = 0
    work.session.flush()
    only_supplies(work, customer)
    assert customer.roles == SUPPLIER

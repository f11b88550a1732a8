"""What a form names beside its own record: persons, quotes, lines, keys of commands. None may be a colleague's."""

from datetime import timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import Role
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.sales.drafts import OrderDraft, QuoteDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.services.paper.jobs import StartPrintJob
from crm_desktop.services.paper.log import PrintedDocument
from crm_desktop.services.parties.contacts import EditContact, LogContact
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.parties.upkeep import HandOver
from crm_desktop.services.sales.orders import ConfirmOrder, SaveOrder
from crm_desktop.services.sales.quotes import ReviseQuote, SaveQuote
from crm_desktop.services.saving import CodeInUse, CodeTaken
from tests.doors.test_commands import outcome
from tests.doors.world import CLOCK, COLLEAGUE, OWN, TODAY


def talk(customer, **values):
    return ContactDraft(party_id=customer.customer, at=CLOCK.now(), said="说", **values)


def order(customer, kind=OrderDraft, lines=(), **values):
    return kind(**{"key": "new", "party_id": customer.customer, "lines": lines, **values})


def drawn(line_id):
    return (LineDraft(product_name="x", quantity=Decimal(1), unit_price=Decimal(1), source_line_id=line_id),)


def paper(one):
    return (PrintedDocument(kind="delivery", record_id=one.delivery, number="x", template="a"),)


OF_COLLEAGUES = {
    "contact moved to their customer": lambda own, theirs: EditContact(
        contact_id=own.contact, seen_version=own.seen("contact"), draft=talk(theirs)
    ),
    "contact with their person": lambda own, theirs: LogContact(key="n", draft=talk(own, person_id=theirs.person)),
    "contact about their quote": lambda own, theirs: LogContact(key="n", draft=talk(own, quote_id=theirs.quote)),
    "contact about their order": lambda own, theirs: LogContact(key="n", draft=talk(own, order_id=theirs.order)),
    "contact under their key": lambda own, theirs: LogContact(key=theirs.keys["contact"], draft=talk(own)),
    "order for their person": lambda own, theirs: SaveOrder(draft=order(own, person_id=theirs.person)),
    "order from their quote": lambda own, theirs: SaveOrder(draft=order(own, quote_id=theirs.quote)),
    "order moved to their customer": lambda own, theirs: SaveOrder(
        draft=order(theirs), order_id=own.order_draft, seen_version=own.seen("order_draft")
    ),
    "order under their key": lambda own, theirs: SaveOrder(draft=order(own, key=theirs.keys["order"])),
    "confirmed under their key": lambda own, theirs: ConfirmOrder(draft=order(own, key=theirs.keys["order"])),
    "quote under their key": lambda own, theirs: SaveQuote(draft=order(own, QuoteDraft, key=theirs.keys["quote"])),
    "version under their key": lambda own, theirs: ReviseQuote(
        quote_id=own.quote, seen_version=own.seen("quote"), key=theirs.keys["quote"]
    ),
    "customer under their key": lambda _own, theirs: SaveCustomer(
        draft=CustomerDraft(name="新"), key=theirs.keys["customer"]
    ),
    "print under their key": lambda own, theirs: StartPrintJob(
        key=theirs.keys["job"], title="x", target="x", documents=paper(own), pages=(b"h",)
    ),
    "their paper among one's own": lambda own, theirs: StartPrintJob(
        key="n", title="x", target="x", documents=(*paper(own), *paper(theirs)), pages=(b"h", b"1", b"2")
    ),
}


@pytest.mark.parametrize("case", sorted(OF_COLLEAGUES))
def test_salesperson_names_no_record_of_a_colleague(office, case):
    own, theirs = office.worlds[OWN], office.worlds[COLLEAGUE]
    sign, told = outcome(office, Role.SALES, OF_COLLEAGUES[case](own, theirs))
    assert (sign, theirs.is_told(told)) == (".", False)


OF_ANOTHER_CUSTOMER = {
    "person": lambda own, other: SaveOrder(draft=order(own, person_id=other.person)),
    "quote": lambda own, other: SaveOrder(draft=order(own, quote_id=other.quote)),
    "line of a quote": lambda own, other: SaveOrder(draft=order(own, lines=drawn(other.quote_line))),
}


@pytest.mark.parametrize("case", sorted(OF_ANOTHER_CUSTOMER))
def test_document_draws_on_its_own_customer_only(office, case):
    """Also for who sees all customers."""
    command = OF_ANOTHER_CUSTOMER[case](office.worlds[OWN], office.worlds[COLLEAGUE])
    assert outcome(office, Role.MANAGER, command)[0] == "."


@pytest.mark.parametrize(("role", "refusal"), [(Role.SALES, CodeInUse), (Role.MANAGER, CodeTaken)])
def test_who_has_a_code_is_told_only_to_who_may_see_it(office, role, refusal):
    draft = CustomerDraft(code="QCOLQ-C", name="另一家")
    with pytest.raises(FieldProblems) as caught:
        office.carry_out(office.access(role), SaveCustomer(draft=draft))
    assert type(caught.value.problems["code"]) is refusal
    assert ("QCOLQ 五金店" in str(caught.value)) == (refusal is CodeTaken)


def test_missing_record_and_somebody_elses_are_refused_alike(office):
    theirs = office.worlds[COLLEAGUE].customer
    told = []
    for customer in (theirs, 987654):
        command = LogContact(key="n", draft=ContactDraft(party_id=customer, at=CLOCK.now(), said="说"))
        told.append(outcome(office, Role.SALES, command)[1].replace(str(customer), "N"))
    assert told[0] == told[1]


def test_hand_over_of_one_that_is_missing_changes_none(office):
    own = office.worlds[OWN].customer
    assert outcome(office, Role.MANAGER, HandOver(party_ids=(own, 10**30), owner_id=None))[0] == "."


def test_contact_that_moves_leaves_both_customers_right(office):
    own, nobody = office.worlds[OWN], office.worlds["nobody"]
    moved = EditContact(
        contact_id=own.contact,
        seen_version=own.seen("contact"),
        draft=talk(nobody, next_on=TODAY + timedelta(days=9)),
    )
    assert outcome(office, Role.SALES, moved)[0] == "+"

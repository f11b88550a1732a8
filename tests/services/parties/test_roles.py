"""Which role a party must keep."""

from dataclasses import replace
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import NoCustomer, PartyRole
from crm_desktop.domain.sales.drafts import DeliveryDraft, OrderDraft, QuoteDraft, ReturnDraft
from crm_desktop.models.parties import Party
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, SaveReceipt
from crm_desktop.services.parties.customers import AgreedByOthers, RoleNotYours, SaveCustomer, save_customer
from crm_desktop.services.parties.roles import AddRole, StillOwes, add_role
from crm_desktop.services.parties.upkeep import RemoveCustomer, SwitchCustomer, remove_customer, switch_customer
from crm_desktop.services.sales.deliveries import SaveDelivery, save_delivery
from crm_desktop.services.sales.orders import SaveOrder, save_order
from crm_desktop.services.sales.quotes import SaveQuote, save_quote
from crm_desktop.services.sales.returns import SaveReturn, save_return
from crm_desktop.services.work import Work
from tests.make.money import make_charge
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line
from tests.make.stored import TODAY

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


def sold_to(work, kind, customer, product):
    """A document of each kind to a customer, and a receipt from him."""
    head = {"key": f"{kind}", "party_id": customer.id}
    match kind:
        case "quote":
            return save_quote(work, SaveQuote(draft=QuoteDraft(**head, lines=(line(product),))))
        case "order":
            return save_order(work, SaveOrder(draft=OrderDraft(**head, lines=(line(product),))))
        case "delivery":
            return save_delivery(work, SaveDelivery(draft=DeliveryDraft(**head, lines=(line(product),))))
        case "return":
            return save_return(work, SaveReturn(draft=ReturnDraft(**head, reason="旧货", lines=(line(product),))))
    draft = MoneyDraft(party_id=customer.id, document_date=TODAY, amount=Decimal(5))
    return RECEIVING.save(work, SaveReceipt(key="receipt", draft=draft))


@pytest.mark.parametrize("kind", ["quote", "order", "delivery", "return", "receipt"])
def test_documents_of_sales_are_for_customers(work, kind):
    """A look-up leaves others out; a draft that was kept, a copy or a program behind the door must, too."""
    customer, product = make_customer(work.session, is_customer=False, is_supplier=True), make_product(work.session)
    with pytest.raises(FieldProblems) as caught:
        sold_to(work, kind, customer, product)
    assert [(key, type(problem)) for key, problem in caught.value.problems.items()] == [("party_id", NoCustomer)]
    work.session.rollback()
    customer = make_customer(work.session, is_supplier=True)
    assert sold_to(work, kind, customer, make_product(work.session)).record_id


def test_what_was_typed_for_a_customer_can_be_worked_on_when_he_is_none_any_more(work):
    customer, product = make_customer(work.session, is_supplier=True), make_product(work.session)
    order = sold_to(work, "order", customer, product).record_id
    customer.is_customer = False
    work.session.flush()
    draft = OrderDraft(key="order", party_id=customer.id, lines=(line(product, "3"),))
    assert save_order(work, SaveOrder(draft=draft, order_id=order)).record_id == order


def worker(clock, session, role):
    """Somebody in a role, with a person of his own."""
    person = make_employee(session, name=role.code)
    return Work(session, Access(7, role.code, role.code, role, person.id), clock)


BUYS, SELLS = Role.PURCHASING, replace(Role.SALES, rights=Role.SALES.rights - {Right.EDIT_SUPPLIERS})


@pytest.mark.parametrize(
    ("role", "roles", "refused"),
    [
        (BUYS, SUPPLIER, None),
        (BUYS, (PartyRole.CARRIER,), None),
        (BUYS, (PartyRole.CUSTOMER,), RoleNotYours),
        (BUYS, (PartyRole.CUSTOMER, PartyRole.SUPPLIER), RoleNotYours),
        (SELLS, (PartyRole.CUSTOMER, PartyRole.PARTNER), None),
        (SELLS, SUPPLIER, RoleNotYours),
    ],
)
def test_who_buys_enters_suppliers_and_who_sells_customers(clock, session, role, roles, refused):
    work = worker(clock, session, role)
    command = SaveCustomer(draft=CustomerDraft(name="永康金鼎五金厂", roles=roles), key="k")
    if refused is None:
        party = session.get(Party, save_customer(work, command).record_id)
        assert (party.roles, party.owner_id) == (roles, work.access.employee_id)
        return
    with pytest.raises(FieldProblems) as caught:
        save_customer(work, command)
    assert [(key, type(problem)) for key, problem in caught.value.problems.items()] == [("roles", refused)]


def test_what_is_agreed_on_one_side_is_changed_by_those_of_that_side(clock, session):
    work = worker(clock, session, BUYS)
    party = make_customer(session, is_supplier=True, owner_id=work.access.employee_id, term_days=30)
    stored = stored_customer(session, work.access, party_id=party.id)
    typed = replace(stored.draft, supply_term_days=45, name="永兴供应")
    save_customer(work, SaveCustomer(draft=typed, party_id=party.id, seen_version=party.version))
    session.flush()
    assert (party.supply_term_days, party.term_days, party.name) == (45, 30, "永兴供应")
    for change in ({"term_days": 60}, {"discount": Decimal("0.5")}):
        command = SaveCustomer(draft=replace(typed, **change), party_id=party.id, seen_version=party.version)
        with pytest.raises(FieldProblems) as caught:
            save_customer(work, command)
        found = {key: type(problem) for key, problem in caught.value.problems.items()}
        assert found == {next(iter(change)): AgreedByOthers}


def test_party_of_the_other_side_alone_is_not_changed(clock, session):
    work = worker(clock, session, BUYS)
    party = make_customer(session, owner_id=work.access.employee_id)
    seen = {"party_id": party.id, "seen_version": party.version}
    for run, command in (
        (save_customer, SaveCustomer(draft=CustomerDraft(name="别家"), **seen)),
        (switch_customer, SwitchCustomer(is_active=False, **seen)),
        (remove_customer, RemoveCustomer(**seen)),
        (add_role, AddRole(role=PartyRole.CUSTOMER, **seen)),
    ):
        with pytest.raises(NotAllowed):
            run(work, command)
    add_role(work, AddRole(role=PartyRole.SUPPLIER, **seen))
    assert party.roles == (PartyRole.CUSTOMER, PartyRole.SUPPLIER)

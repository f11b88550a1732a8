"""The statement on paper says what the statement on the screen says."""

from datetime import timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotAllowed, NotFound
from crm_desktop.domain.money.items import ChargeKind, ReceiptMethod
from crm_desktop.domain.money.statements import Period
from crm_desktop.domain.sides import Side
from crm_desktop.models.office.office import Office
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.document import Standing
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import TextRun
from crm_desktop.queries.money.statement import customers_with_account, statement
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.services.money.charges import AddAdvance, AddCharge, add_advance, add_charge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt
from crm_desktop.services.paper.log import LogPrint, PrintedDocument, log_print
from tests.make.money import make_charge, make_delivery, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY

PERIOD = Period(TODAY.replace(day=1), TODAY, with_lines=True)
BEFORE = PERIOD.since - timedelta(days=5)


@pytest.fixture
def customer(work, session):
    """Owes 300 from last month, got goods for 1 234.56, brought 100 back, paid 500 of which 0.56 was let go."""
    session.add(Office(key="k", name="宁波宏达五金贸易有限公司", bank="工商银行", bank_account="3901"))
    made = make_customer(session, people=["张丽"])
    make_charge(work, "300.00", customer=made, on=BEFORE)
    delivery = make_delivery(session, amounts=("1000.00", "234.56"), customer=made)
    make_charge(work, "1234.56", customer=made)
    make_return(work, lines=[(delivery.lines[0], "100.00")], delivery_id=delivery.id, reason="多发")
    draft = MoneyDraft(
        party_id=made.id,
        document_date=TODAY,
        amount=Decimal("500.00"),
        wiped_amount=Decimal("0.56"),
        method=ReceiptMethod.TRANSFER,
    )
    RECEIVING.post(work, PostReceipt(key="r-1", draft=draft))
    return made


def paper(session, customer, period=PERIOD, access=SYSTEM):
    ask = PaperAsk(kind="statement", record_id=customer.id, wording=Wording(), today=TODAY, period=period)
    return print_data(session, access, ask=ask)


def test_every_figure_is_that_of_the_statement(session, customer):
    found = statement(session, SYSTEM, party_id=customer.id, since=PERIOD.since, until=PERIOD.until, with_lines=True)

    data = paper(session, customer)

    document = data.fields["document"]
    figures = ("opening", "charged", "paid", "closing")
    assert {name: document[name] for name in figures} == {name: getattr(found, name) for name in figures}
    assert document["opening"] == 300
    assert document["closing"] == Decimal("934.00")
    assert data.lines[0]["balance"] == 300
    entries = [line for line in data.lines if line.get("number")]
    assert [line["balance"] for line in entries] == [entry.balance for entry in found.entries]
    assert len(data.lines) == 1 + len(found.entries) + sum(len(entry.lines) for entry in found.entries)
    ages = [document.get(f"age{place}") for place in range(9)]
    assert sum(amount for amount in ages if amount) == document["closing"]


@pytest.mark.parametrize("template", builtin_templates("statement"), ids=lambda template: template.name)
def test_paper_shows_the_account_the_amount_in_words_and_our_bank(session, customer, template):
    [page] = layout(template, paper(session, customer))

    texts = [run.text for run in page.printed() if isinstance(run, TextRun)]
    whole = "\n".join(texts)
    assert {"300.00", "934.00"} <= set(texts)
    assert "玖佰叁拾肆元整" in whole
    assert "工商银行" in whole
    assert f"DZ-{customer.code}-{PERIOD.mark}" in whole
    assert "0.56" in whole


def test_draft_says_so_and_a_statement_of_other_days_is_no_reprint(session, work, customer):
    draft = Period(PERIOD.since, PERIOD.until, is_draft=True)
    assert paper(session, customer, draft).standing is Standing.DRAFT
    number = paper(session, customer).fields["document"]["number"]
    document = PrintedDocument(kind="statement", record_id=customer.id, number=number, template="t")
    log_print(work, LogPrint(documents=(document,), target="p"))

    again = paper(session, customer)
    other = paper(session, customer, Period(BEFORE.replace(day=1), BEFORE))

    assert again.fields["document"]["copies_printed"] == 1
    assert other.fields["document"]["copies_printed"] == 0


def test_run_takes_who_has_a_balance_or_a_movement(session, work, customer):
    make_customer(session, name="没有往来")
    paid = make_customer(session, name="已付清")
    make_charge(work, "80.00", customer=paid, on=PERIOD.since)
    draft = MoneyDraft(party_id=paid.id, document_date=TODAY, amount=Decimal("80.00"), method=ReceiptMethod.CASH)
    RECEIVING.post(work, PostReceipt(key="r-2", draft=draft))

    moved = customers_with_account(session, SYSTEM, since=PERIOD.since, until=PERIOD.until)
    later = customers_with_account(session, SYSTEM, since=TODAY + timedelta(days=1), until=TODAY + timedelta(days=9))

    assert set(moved) == {customer.id, paid.id}
    assert set(later) == {customer.id}


def test_statement_of_a_colleagues_customer_is_not_printed(session, customer):
    foreign = Access(operator_id=9, login="x", name="x", role=Role.SALES, employee_id=make_employee(session).id)
    customer.owner_id = make_employee(session).id
    session.flush()
    with pytest.raises(NotFound):
        paper(session, customer, access=foreign)
    assert customers_with_account(session, foreign, since=PERIOD.since, until=PERIOD.until) == ()


@pytest.fixture
def supplier(work, session):
    """We owe 300 from last month and 80 of freight; 50 of it was paid before."""
    made = make_customer(session, name="力胜阀门", is_supplier=True)
    for kind, amount, on in ((ChargeKind.OPENING, Decimal(300), BEFORE), (ChargeKind.OTHER, Decimal(80), TODAY)):
        add_charge(
            work, AddCharge(key=kind, party_id=made.id, side=Side.PAYABLE, kind=kind, document_date=on, amount=amount)
        )
    add_advance(work, AddAdvance(key="p", party_id=made.id, side=Side.PAYABLE, document_date=TODAY, amount=Decimal(50)))
    return made


@pytest.mark.parametrize("template", builtin_templates("supplier_statement"), ids=lambda template: template.name)
def test_statement_of_a_supplier_says_what_we_owe_him(session, supplier, template):
    ask = PaperAsk(kind="supplier_statement", record_id=supplier.id, wording=Wording(), today=TODAY, period=PERIOD)
    data = print_data(session, SYSTEM, ask=ask)
    document = data.fields["document"]
    assert [document[name] for name in ("opening", "charged", "paid", "closing")] == [300, 80, 50, 330]
    assert [line["text"].split("  ")[0] for line in data.lines] == [
        "Opening balance", "Other payable", "Opening prepayment",
    ]  # fmt: skip
    texts = [run.text for page in layout(template, data) for run in page.operations if isinstance(run, TextRun)]
    assert any("我方应付（大写）：叁佰叁拾元整" in text for text in texts)
    assert not any("客户" in text for text in texts)


def test_statement_of_a_supplier_is_not_for_who_may_not_see_payables(session, supplier):
    seller = Access(operator_id=5, login="z", name="周", role=Role.ASSISTANT)
    ask = PaperAsk(kind="supplier_statement", record_id=supplier.id, wording=Wording(), today=TODAY, period=PERIOD)
    with pytest.raises(NotAllowed):
        print_data(session, seller, ask=ask)

"""Steps of what is agreed and comes from outside: credit, prices, tolerances, numbers."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from crm_desktop.db.readings import reading
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.queries.products.products import stored_product
from crm_desktop.services.parties.customers import SaveCustomer, SetCredit
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.sales.orders import ConfirmOrder
from tests.scenarios.sales_hands import SalesHands
from tests.scenarios.sales_office import DAYS, STEP, TOLERANCE, WHO
from tests.scenarios.sales_replay import Document, Line, exactly, fraction


class AgreementSteps(SalesHands):
    """What is agreed."""

    @rule(
        who=WHO,
        limit=st.sampled_from([None, "0", "50", "300", "1000"]),
        days=st.sampled_from([None, None, 0, 10]),
        hold=st.sampled_from([False, False, True]),
    )
    def agree_on_credit(self, who, limit, days, hold):
        key = self.template.customers[who]
        command = SetCredit(
            party_id=key,
            seen_version=self.version(Party, key),
            credit_limit=limit and Decimal(limit),
            max_overdue_days=days,
            on_hold=hold,
        )
        assert self.run(command, "")
        buyer = self.desk.customers[who]
        buyer.limit, buyer.days, buyer.hold = limit and fraction(Decimal(limit)), days, hold

    @rule(
        product=st.integers(0, 2),
        who=WHO,
        price=st.sampled_from(["9", "0.0501", "88", "12.3456"]),
        days=DAYS,
        included=st.booleans(),
        steps=st.lists(STEP, max_size=3, unique_by=lambda step: step[:2]),
    )
    def agree_on_prices(self, product, who, price, days, included, steps):
        """A contract price with its days for one customer, and new level prices for all."""
        start, end = (None if each is None else self.today + timedelta(days=each) for each in days)
        if start and end and end < start:
            return
        one, key = self.desk.products[product], self.template.products[product]
        kept = [row for row in one.contracts if (row[0], row[2]) != (who, start)]
        kept.append((who, fraction(Decimal(price)), start, end, included))
        with reading(self.engine) as session:
            stored = stored_product(session, SYSTEM, product_id=key)
        draft = replace(
            stored.draft,
            contract_prices=tuple(
                ContractPriceDraft(
                    party_id=self.template.customers[at],
                    price=exactly(each),
                    valid_from=first,
                    valid_to=last,
                    tax_included=tax,
                )
                for at, each, first, last, tax in kept
            ),
            level_prices=tuple(
                LevelPriceDraft(level=level, price=Decimal(each), min_quantity=Decimal(least), tax_included=tax)
                for level, least, each, tax in steps
            ),
        )
        version = self.version(Product, key)
        assert self.run(SaveProduct(draft=draft, product_id=key, seen_version=version), "")
        one.contracts = kept
        one.levels = [
            (level, fraction(Decimal(least)), fraction(Decimal(each)), tax) for level, least, each, tax in steps
        ]

    @rule(day=st.integers(0, 3), serial=st.integers(1, 4))
    def number_comes_from_outside(self, day, serial):
        """A document with a number of our own pattern is brought in from elsewhere."""
        on = self.today - timedelta(days=day)
        number = f"SO-{on:%Y%m%d}-{serial:03}"
        if number in self.desk.numbers:
            return
        line = Line(1, Fraction(1), Fraction(1), Fraction(0), True, fraction(Decimal("0.13")), "pinned")
        made = Document(1, on, [line], created=self.clock.moment)
        made.priced()
        command = ConfirmOrder(draft=self.drafted(OrderDraft, made), number=number)
        if self.insist(command, self.desk.gate(1, made.total, self.today, True)):
            made.number, made.counts, made.state = number, True, "confirmed"
            self.desk.numbers.add(number)
            with reading(self.engine) as session:
                key = session.scalars(select(SalesOrder.id).where(SalesOrder.number == number)).one()
            self.desk.orders[key] = made

    # invariants

    @rule(of_customer=st.booleans(), who=WHO, product=st.integers(0, 2), over=TOLERANCE, under=TOLERANCE)
    def agree_on_tolerances(self, of_customer, who, product, over, under):
        """A customer or a product has its own shares from now on, or none; orders of before are as they were."""
        shares = {"over_delivery": over and Decimal(over), "under_delivery": under and Decimal(under)}
        one = self.desk.customers[who] if of_customer else self.desk.products[product]
        with reading(self.engine) as session:
            if of_customer:
                stored = stored_customer(session, SYSTEM, party_id=self.template.customers[who])
                saved, of = SaveCustomer, {"party_id": stored.id, "accepted": frozenset({"collision"})}
            else:
                stored = stored_product(session, SYSTEM, product_id=self.template.products[product])
                saved, of = SaveProduct, {"product_id": stored.id}
        is_free = of_customer and one.discount == 1  # no form keeps such a customer
        command = saved(draft=replace(stored.draft, **shares), seen_version=stored.version, **of)
        if not self.run(command, "OutOfRange" if is_free else ""):
            return
        one.over, one.under = (share and fraction(Decimal(share)) for share in (over, under))

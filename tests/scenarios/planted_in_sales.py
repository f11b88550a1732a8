"""Bugs that could creep into sales, each a small change of the source, with the test that must find it."""

from tests.scenarios.planted_bugs import Bug

MACHINE = "tests/scenarios/test_sales_machine.py"
ORDERS = "tests/services/sales/test_orders.py"
GATE = "tests/services/sales/test_credit_gate.py"
DELIVERIES = "tests/services/sales/test_deliveries.py"
RETURNS = "tests/services/sales/test_returns.py"
PRICES = "tests/queries/products/test_prices.py"
NUMBERS = "tests/services/test_numbering.py"
PRICING = "tests/domain/trade/test_pricing.py"
MISSING = "tests/services/sales/test_missing_goods.py"

SALES_BUGS = (
    Bug(
        "the rest of part-delivered orders is left out of credit",
        "queries/money/credit.py",
        "table.is_open, table.entity.id",
        "table.entity.state.in_(table.type.open[:1]), table.entity.id",
        MACHINE,
    ),
    Bug(
        "a reopened order is not checked again",
        "services/sales/orders.py",
        "order.credit_reason = pass_gate(work, order.party, said, more=order.total, order_id=order.id)",
        "order.credit_reason = '' if order.number else pass_gate(\n        work, order.party, said, "
        "more=order.total, order_id=order.id\n    )",
        GATE,
    ),
    Bug(
        "a contract price ends a day early",
        "queries/products/offer.py",
        "ContractPrice.valid_to >= today",
        "ContractPrice.valid_to > today",
        MACHINE,
    ),
    Bug(
        "a contract price begins a day late",
        "queries/products/offer.py",
        "ContractPrice.valid_from <= today",
        "ContractPrice.valid_from < today",
        PRICES,
    ),
    Bug(
        "the floor price ignores the discount on the document",
        "domain/trade/sold.py",
        "(ONE - discounts[0]) * (ONE - discounts[1])",
        "(ONE - discounts[0])",
        ORDERS,
    ),
    Bug(
        "the floor price takes a price without tax for one with",
        "domain/trade/sold.py",
        "price if terms.included else price * (ONE + terms.rate)",
        "price",
        ORDERS,
    ),
    Bug(
        "the floor of a product without tax is taken for one with",
        "domain/trade/pricing.py",
        "return tax.restate(self.price, self.stated)",
        "return self.price",
        ORDERS,
    ),
    Bug(
        "a typed product escapes its floor",
        "services/sales/order_checks.py",
        "if line.product_id is None:\n            found +=",
        "if line.product_id == 0:\n            found +=",
        ORDERS,
    ),
    Bug(
        "a back-dated document gets a number of today",
        "services/trade/documents.py",
        "next_number(work, series, document.document_date)",
        "next_number(work, series, work.clock.today())",
        NUMBERS,
    ),
    Bug(
        "a number from outside is given again",
        "services/numbering.py",
        "exists(select(column).where(column == _number_there(period))) if by == 1 else false()",
        "false()",
        NUMBERS,
    ),
    Bug(
        "a delivery on the fixed day of the month is due a month later",
        "domain/parties/customers.py",
        "if this_month >= start:",
        "if this_month > start:",
        MACHINE,
    ),
    Bug(
        "more than was ordered leaves unasked",
        "services/sales/deliveries.py",
        "pass_gate(work, delivery.party, command, more=beyond)",
        "pass_gate(work, delivery.party, command, more=beyond - beyond)",
        GATE,
    ),
    Bug(
        "a hold is asked about where it refuses",
        "domain/money/credit.py",
        "if CreditGate.HOLD in gates and not may_override:",
        "if CreditGate.HOLD in gates and may_override is None:",
        GATE,
    ),
    Bug(
        "the limit itself is too much",
        "domain/money/credit.py",
        "exposure.total > terms.limit:",
        "exposure.total >= terms.limit:",
        ORDERS,
    ),
    Bug(
        "a closed rest is opened unasked",
        "services/sales/order_changes.py",
        "more=order.open_amount, order_id=order.id) or kept",
        "more=ZERO, order_id=order.id) or kept",
        GATE,
    ),
    Bug(
        "a correction that was given up keeps its next revision",
        "services/sales/order_changes.py",
        "order.revision = former.revision",
        "order.revision += 0",
        GATE,
    ),
    Bug(
        "the rounding loss of a discount goes on one line",
        "domain/amounts.py",
        "for index in first[:loss]:\n        parts[index] += CENT",
        "for index in first[:1]:\n        parts[index] += CENT * loss",
        PRICING,
    ),
    Bug(
        "parts are rounded one by one",
        "domain/trade/parts.py",
        "to_cents(self.amount * (self.so_far + quantity) / self.whole) - self.charged",
        "to_cents(self.amount * quantity / self.whole)",
        PRICING,
    ),
    Bug(
        "what came back for replacement stays charged on its order line",
        "services/sales/return_lines.py",
        "target.line.charged_amount -= sign * line.amount",
        "target.line.charged_amount -= ZERO",
        MACHINE,
    ),
    Bug(
        "a return of two tax rates is taxed at one",
        "services/sales/return_lines.py",
        "costs, source.tax_rate)",
        'costs, Decimal("0.13"))',
        RETURNS,
    ),
    Bug(
        "a return whose replacement left can be void",
        "services/sales/return_lines.py",
        "raise ReplacementDelivered(number=sales_return.number)",
        "continue",
        RETURNS,
    ),
    Bug(
        "tolerance lets a little more through",
        "domain/sales/progress.py",
        "self.ordered * (1 + tolerance) - self.kept - self.dropped",
        "self.ordered * (1 + tolerance) - self.kept - self.dropped + tolerance",
        "tests/domain/sales/test_progress.py",
    ),
    Bug(
        "the last price is offered in its own terms of tax",
        "queries/products/offer.py",
        "last=tax.restate(last.price, last.tax) if last else None,",
        "last=last.price if last else None,",
        PRICES,
    ),
    Bug(
        "a delivery may be dated before its order",
        "services/sales/deliveries.py",
        "require_after(delivery.document_date, orders)",
        "require_after(work.clock.today(), orders)",
        GATE,
    ),
    Bug(
        "a void order goes on counting as ordered from its quote",
        "services/sales/orders.py",
        "order.open_amount = ZERO\n    return Changes.QUOTES if advance_quotes(work, order, sign=-1)",
        "order.open_amount = ZERO\n    return Changes.QUOTES if order.id < 0",
        "tests/services/sales/test_quotes.py",
    ),
    Bug(
        "what is missing within the tolerance is awaited as long as nobody delivers again",
        "services/sales/delivery_lines.py",
        "forgive_missing(work, ordered.values(), replaced)",
        "forgive_missing(work, [], replaced)",
        MACHINE,
    ),
    Bug(
        "the product's tolerance comes before the customer's",
        "services/sales/order_progress.py",
        "of_customer.get(one.order.party_id, of_product.get(one.line.product_id or 0, office))",
        "of_product.get(one.line.product_id or 0, of_customer.get(one.order.party_id, office))",
        "tests/services/sales/test_own_tolerances.py",
    ),
    Bug(
        "what came back for replacement is forgiven too",
        "domain/sales/progress.py",
        "max(self.missing - max(self.replaced - replaced_before, ZERO), ZERO)",
        "self.missing",
        MISSING,
    ),
    Bug(
        "what is sent although nobody awaits it counts as a replacement",
        "domain/sales/progress.py",
        "self.ordered - self.delivered - self.dropped - self.short, ZERO)",
        "self.ordered - self.delivered - self.dropped, ZERO)",
        MISSING,
    ),
    Bug(
        "what leaves without an order is no last price",
        "queries/products/sold.py",
        "table.is_binding & table.has_nothing_behind",
        "table.entity.state.in_(table.type.binding[1:]) & table.has_nothing_behind",
        MACHINE,
    ),
    Bug(
        "a line takes the rate of its document where its product has another",
        "domain/trade/pricing.py",
        "return product if document == usual else document",
        "return document",
        MACHINE,
    ),
    Bug(
        "goods that go abroad are taxed as at home",
        "domain/trade/pricing.py",
        "return product if document == usual else document",
        "return product",
        PRICES,
    ),
    Bug(
        "the lines of a document are all taxed at its own rate",
        "domain/trade/pricing.py",
        "_taxed(amount - share, terms.of_line(line.tax_rate))",
        "_taxed(amount - share, terms)",
        MACHINE,
    ),
)

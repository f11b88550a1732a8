"""The books counted again: raw whole numbers out of the database, fractions, and the rules of the trade once more.

Nothing of the program is used here, so that a wrong rule cannot agree with itself. Amounts are cents, prices and
quantities 1/10 000, rates 1/1 000 000. What does not agree is told in a line of text.
"""

from collections import defaultdict
from datetime import date
from fractions import Fraction

TABLES = (
    *("quote", "quote_line", "sales_order", "sales_order_line", "delivery", "delivery_line"),
    *("sales_return", "sales_return_line", "charge", "credit", "allocation", "receipt", "party", "product"),
)
BINDING = {"confirmed", "in_progress", "done", "closed"}
LEFT = {"shipped", "signed"}


def half_up(value):
    """The nearest whole number, halves away from zero."""
    value = Fraction(value)
    whole = int(abs(value) + Fraction(1, 2))
    return whole if value >= 0 else -whole


def day(text):
    return None if text is None else date.fromisoformat(str(text)[:10])


class Books:
    """All rows of an office file, as they are stored."""

    def __init__(self, engine):
        with engine.connect() as connection:
            for table in TABLES:
                rows = connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id").mappings()  # noqa: S608
                setattr(self, table, {row["id"]: dict(row) for row in rows})
        self.lines = {
            head: self._by(lines, owner)
            for head, lines, owner in (
                ("quote", self.quote_line, "quote_id"),
                ("sales_order", self.sales_order_line, "order_id"),
                ("delivery", self.delivery_line, "delivery_id"),
                ("sales_return", self.sales_return_line, "return_id"),
            )
        }

    @staticmethod
    def _by(rows, owner):
        found = defaultdict(list)
        for row in rows.values():
            found[row[owner]].append(row)
        return found

    # documents

    def typed_documents(self):
        """All documents whose lines were typed, with their lines."""
        for kind in ("quote", "sales_order", "delivery", "sales_return"):
            for head in getattr(self, kind).values():
                if kind in {"quote", "sales_order"} or head["is_direct"]:
                    yield kind, head, self.lines[kind][head["id"]]

    def wrong_amounts(self):
        """Lines that are not quantity × price less both discounts, and totals that are not the sum of the lines."""
        for kind, head, lines in self.typed_documents():
            plain = [
                half_up(Fraction(row["quantity"] * row["unit_price"] * (10**6 - row["discount"]), 10**12))
                for row in lines
            ]
            counted = [0 if row.get("is_optional") else amount for row, amount in zip(lines, plain, strict=True)]
            off = half_up(Fraction(sum(counted) * head.get("discount", 0), 10**6))
            shares = [
                amount - (row["amount"] if row["tax_included"] else row["amount"] - row["tax"])
                for row, amount in zip(lines, plain, strict=True)
            ]
            if sum(shares) != off:
                yield f"{kind} {head['number'] or head['id']}: discounts {sum(shares)}, not {off}"
            for row, share, amount in zip(lines, shares, counted, strict=True):
                exact = Fraction(off * amount, sum(counted)) if sum(counted) else 0
                if not (0 <= share <= amount and abs(share - exact) < 1):
                    yield f"{kind} {head['number'] or head['id']} line {row['position']}: {share} off, not {exact}"

    def wrong_totals(self):
        """Tax that is not the line's, and heads that are not the sum of their lines."""
        for kind, all_lines in self.lines.items():
            for head in getattr(self, kind).values():
                lines = all_lines[head["id"]]
                for row in lines:
                    rate = Fraction(row["tax_rate"], 10**6)
                    if row["tax"] != row["amount"] - half_up(row["amount"] / (1 + rate)):
                        yield f"{kind} {head['number'] or head['id']} line {row['position']}: tax {row['tax']}"
                counted = [row for row in lines if not row.get("is_optional")]
                for name, of_line in (("total", "amount"), ("tax", "tax")):
                    if head[name] != sum(row[of_line] for row in counted):
                        yield f"{kind} {head['number'] or head['id']}: {name} {head[name]}"

    # what follows what

    def shipped(self):
        return [row for row in self.delivery_line.values() if self.delivery[row["delivery_id"]]["state"] in LEFT]

    def returned(self):
        return [
            row for row in self.sales_return_line.values() if self.sales_return[row["return_id"]]["state"] == "received"
        ]

    def wrong_orders(self):
        """Progress, charged and open values and states of orders that do not follow from deliveries and returns."""
        out, back = defaultdict(lambda: (0, 0)), defaultdict(lambda: (0, 0))
        value, again = defaultdict(int), defaultdict(int)
        for row, line, sign in self._on_orders():
            again[line] += row["replacing_quantity"] if sign > 0 else 0
            value[self.sales_order_line[line]["order_id"]] += sign * row["amount"]
            if sign > 0 or row["for_replacement"]:
                moved = out if sign > 0 else back
                moved[line] = (moved[line][0] + row["quantity"], moved[line][1] + row["amount"])
        for order in self.sales_order.values():
            name, lines = f"order {order['number'] or order['id']}", self.lines["sales_order"][order["id"]]
            for row in lines:
                at = f"{name} line {row['position']}"
                yield from self._wrong_progress(at, row, out[row["id"]], back[row["id"]])
                if row["short_quantity"] != (short := self._short(order, row, again[row["id"]])):
                    yield f"{at}: short {row['short_quantity']}, not {short}"
            state, open_value = self._progress(order["state"], lines)
            stored = (order["state"], order["open_amount"], order["delivered_amount"])
            if stored != (state, open_value, value[order["id"]]):
                yield f"{name}: {stored}, not {(state, open_value, value[order['id']])}"

    def _short(self, order, row, again):
        """What is missing of an order line and not awaited, by the shares of customer and product."""
        own = [self.party[order["party_id"]], self.product.get(row["product_id"], {})]
        share = next((one["under_delivery"] for one in own if one.get("under_delivery") is not None), 0)
        kept = row["delivered_quantity"] - row["replaced_quantity"]
        awaited = max(row["replaced_quantity"] - again, 0)
        missing = max(max(row["quantity"] - kept - row["dropped_quantity"], 0) - awaited, 0)
        return missing if kept > 0 and missing * 10**6 <= row["quantity"] * share else 0

    def _on_orders(self):
        """What left on order lines, and what came back of it: the line, the order line, the sign."""
        for row in self.shipped():
            if row["order_line_id"] is not None:
                yield row, row["order_line_id"], 1
        for row in self.returned():
            source = self.delivery_line.get(row["delivery_line_id"])
            if source is not None and source["order_line_id"] is not None:
                yield row, source["order_line_id"], -1

    @staticmethod
    def _wrong_progress(at, row, gone, came):
        kept, charged = gone[0] - came[0], gone[1] - came[1]
        if (row["delivered_quantity"], row["replaced_quantity"]) != (gone[0], came[0]):
            yield f"{at}: delivered {row['delivered_quantity']}, replaced {row['replaced_quantity']}"
        if row["charged_amount"] != charged:
            yield f"{at}: charged {row['charged_amount']} not {charged}"
        if row["quantity"] and charged != half_up(Fraction(row["amount"] * kept, row["quantity"])):
            yield f"{at}: {kept} of {row['quantity']} cost {charged} of {row['amount']}"

    @staticmethod
    def _progress(state, lines):
        """The state word and the open value of an order by its lines."""
        if state not in BINDING:
            return state, 0
        keeps = [row["delivered_quantity"] - row["replaced_quantity"] for row in lines]
        rests = [
            max(row["quantity"] - kept - row["dropped_quantity"] - row["short_quantity"], 0)
            for row, kept in zip(lines, keeps, strict=True)
        ]
        value = 0
        for row, kept, rest in zip(lines, keeps, rests, strict=True):
            if rest:
                then = half_up(Fraction(row["amount"] * (kept + rest), row["quantity"]))
                value += max(then - row["charged_amount"], 0)
        if any(rests):
            return "in_progress" if any(kept > 0 for kept in keeps) else "confirmed", value
        return "closed" if any(row["dropped_quantity"] for row in lines) else "done", value

    def wrong_costs(self):
        """Deliveries that did not leave at the cost of their product, without tax."""
        for row in self.delivery_line.values():
            product = self.product.get(row["product_id"])
            if product is not None and product["cost"] is not None:
                rate = Fraction(product["tax_rate"], 10**6) if product["tax_included"] else 0
                cost = half_up(Fraction(half_up(product["cost"] / (1 + rate)) * row["quantity"], 10**6))
                if row["cost"] != cost:
                    yield f"delivery line {row['id']}: cost {row['cost']} not {cost}"

    def wrong_returns(self):
        """Delivery lines of which more came back, or another value or cost, than the share of what came back."""
        back = defaultdict(list)
        for row in self.returned():
            if row["delivery_line_id"] is not None:
                back[row["delivery_line_id"]].append(row)
        for row in self.delivery_line.values():
            rows, at = back[row["id"]], f"delivery {self.delivery[row['delivery_id']]['number']} line {row['position']}"
            quantity = sum(one["quantity"] for one in rows)
            if row["returned_quantity"] != quantity or quantity > row["quantity"]:
                yield f"{at}: {row['returned_quantity']} of {row['quantity']} returned, not {quantity}"
            for name in ("amount", "cost"):
                given = [one[name] for one in rows]
                if not rows or (row[name] is None and set(given) == {None}):
                    continue
                share = half_up(Fraction(row[name] * quantity, row["quantity"]))
                if None in given or sum(given) != share:
                    yield f"{at}: {name} {given} came back, not {share}"

    # money

    def wrong_charges(self):
        """Documents that are not charged or credited with their total, and open amounts that are not the rest."""
        charged = {row["origin_id"]: row for row in self.charge.values() if row["kind"] == "delivery"}
        given = {row["origin_id"]: row for row in self.credit.values() if row["kind"] == "return"}
        got = {row["origin_id"]: row for row in self.credit.values() if row["kind"] == "receipt"}
        for head in self.delivery.values():
            yield from self._charged(head, charged.get(head["id"]), head["total"], head["state"] in LEFT)
        for head in self.sales_return.values():
            yield from self._charged(head, given.get(head["id"]), head["total"], head["state"] == "received")
        for head in self.receipt.values():
            amount = head["amount"] + head["wiped_amount"]
            yield from self._charged(head, got.get(head["id"]), amount, head["state"] == "posted")
        for side, rows in (("charge_id", self.charge), ("credit_id", self.credit)):
            used = defaultdict(int)
            for row in self.allocation.values():
                used[row[side]] += row["amount"] if row["cancelled_on"] is None else 0
            for row in rows.values():
                rest = 0 if row["voided_on"] else row["amount"] - used[row["id"]]
                if row["open_amount"] != rest or rest < 0 or (row["voided_on"] and used[row["id"]]):
                    yield f"{side} {row['number']}: open {row['open_amount']} not {rest}"

    @staticmethod
    def _charged(head, row, amount, counts):
        if counts and (row is None or row["voided_on"] or row["amount"] != amount):
            yield f"{head['number']}: {row and row['amount']} is booked, not {amount}"
        if counts and row and (row["document_date"], row["party_id"]) != (head["document_date"], head["party_id"]):
            yield f"{head['number']}: booked on another day or customer"
        if not counts and row is not None and not row["voided_on"]:
            yield f"{head['number']}: is booked and does not count"

    @staticmethod
    def _counts(row, on, since="document_date", until="voided_on"):
        return day(row[since]) <= on and (row[until] is None or day(row[until]) > on)

    def balances(self, on, side="receivable"):
        """By party: charges of a side less money and credits up to a day."""
        owed = defaultdict(int)
        for sign, rows in ((1, self.charge), (-1, self.credit)):
            for row in (row for row in rows.values() if row["side"] == side):
                owed[row["party_id"]] += sign * row["amount"] if self._counts(row, on) else 0
        return owed

    def aging(self, on, by="due_date", edges=(30, 60, 90, 180), side="receivable"):
        """By customer: not due, the columns, the oldest, unallocated; customers with nothing are left out."""
        settled, used = defaultdict(int), defaultdict(int)
        for row in self.allocation.values():
            if self._counts(row, on, "allocated_on", "cancelled_on"):
                settled[row["charge_id"]] += row["amount"]
                used[row["credit_id"]] += row["amount"]
        found = defaultdict(lambda: [0] * (len(edges) + 3))
        for row in (row for row in self.charge.values() if row["side"] == side):
            if self._counts(row, on):
                late = (on - day(row[by])).days
                column = 0 if late <= 0 else 1 + sum(late > edge for edge in edges)
                found[row["party_id"]][column] += row["amount"] - settled[row["id"]]
        for row in (row for row in self.credit.values() if row["side"] == side):
            if self._counts(row, on):
                found[row["party_id"]][-1] -= row["amount"] - used[row["id"]]
        return {customer: tuple(cells) for customer, cells in found.items() if any(cells)}

    def undelivered(self):
        found = defaultdict(int)
        for row in self.sales_order.values():
            found[row["party_id"]] += row["open_amount"] if row["state"] in {"confirmed", "in_progress"} else 0
        return found

    def received(self):
        """By order: what money settled of its deliveries, as exact fractions of those that serve several orders."""
        paid, found = defaultdict(int), defaultdict(Fraction)
        for row in self.allocation.values():
            if row["cancelled_on"] is None and self.credit[row["credit_id"]]["kind"] != "return":
                charge = self.charge[row["charge_id"]]
                paid[charge["origin_id"] if charge["kind"] == "delivery" else None] += row["amount"]
        for delivery, amount in paid.items():
            parts = defaultdict(int)
            for row in self.lines["delivery"][delivery]:
                if row["order_line_id"] is not None:
                    parts[self.sales_order_line[row["order_line_id"]]["order_id"]] += row["amount"]
            for order, part in parts.items():
                found[order] += Fraction(amount * part, sum(parts.values())) if part else 0
        return found

    # sales

    def sales(self, by, since, until, *, by_order=False):
        """By key: delivered, returned, quantity, profit of what has a known cost."""
        found = defaultdict(lambda: [0, 0, 0, 0])
        for sign, head_of, rows in ((1, "delivery", self.shipped()), (-1, "sales_return", self.returned())):
            for row in rows:
                head = getattr(self, head_of)[row["delivery_id" if sign > 0 else "return_id"]]
                on = self._counted_on(row, head) if by_order else day(head["document_date"])
                if since <= on <= until:
                    cells = found[self._key(by, row, head, on)]
                    cells[0 if sign > 0 else 1] += row["amount"]
                    cells[2] += sign * row["quantity"]
                    cells[3] += sign * (row["amount"] - row["tax"] - row["cost"]) if row["cost"] is not None else 0
        return {key: tuple(cells) for key, cells in found.items()}

    def _counted_on(self, row, head):
        source = self.delivery_line.get(row["delivery_line_id"]) if "delivery_line_id" in row else row
        line = self.sales_order_line.get(source["order_line_id"]) if source else None
        return day((self.sales_order[line["order_id"]] if line else head)["document_date"])

    def _key(self, by, row, head, on):
        return {
            "year": on.year,
            "month": on.year * 100 + on.month,
            "region": head["region"] or self.party[head["party_id"]]["region"],
            "product": row["product_id"] or row["product_name"],
            "customer": head["party_id"],
            "salesperson": head["employee_id"],
        }[by]

    def last_prices(self):
        """By customer and product: the line that was sold last for money, in an order or without one."""
        sold = defaultdict(list)
        sources = (("sales_order", self.sales_order, BINDING), ("delivery", self.delivery, LEFT))
        for kind, heads, counted in sources:
            for head in heads.values():
                if head["state"] in counted and (kind == "sales_order" or head["is_direct"]):
                    for row in self.lines[kind][head["id"]]:
                        if row["product_id"] and row["unit_price"] > 0 and row["discount"] < 10**6:
                            key = (str(head["document_date"]), str(head["created_at"]), head["id"], row["id"])
                            sold[head["party_id"], row["product_id"]].append((key, row))
        return {pair: max(rows, key=lambda one: one[0])[1] for pair, rows in sold.items()}


DIGITS, PLACES = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")


def words(cents):
    """An amount in words, read digit by digit."""
    whole, rest = divmod(abs(cents), 100)
    text, zero = "", False
    digits = str(whole)
    for place, digit in zip(range(len(digits) - 1, -1, -1), map(int, digits), strict=True):
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + PLACES[place % 4]
            zero = False
        else:
            zero = True
        if place % 4 == 0 and place and whole // 10**place % 10**4:
            text += ("", "万", "亿")[place // 4]
            zero = zero and digit == 0 and bool(whole // 10 ** (place - 1) % 10 == 0)
    text = text + "元" if text else ""
    jiao, fen = divmod(rest, 10)
    if not rest:
        text = (text or "零元") + "整"
    elif not fen:
        text += DIGITS[jiao] + "角整"
    else:
        text += (DIGITS[jiao] + "角" if jiao else "零" if text else "") + DIGITS[fen] + "分"
    return ("负" if cents < 0 else "") + text

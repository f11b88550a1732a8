"""Random sheets as offices write them, each with what must come of it, known before anything is written down.

The truth is drawn first, as values; then it is written in one of the ways in which people write it, among titles,
totals, headings and faults. Nothing here reads a cell or asks the program anything.
"""

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

import openpyxl

from tests.scenarios.import_hand import CENT, DIGITS, SURNAMES, TERMS, Hand


class Writer(Hand):
    """Draws the records of each target and writes them down."""

    def customers(self, count, *, people=None):
        """Customers with nobody, one or more people, some of them nameless; doubles and faults among them."""
        optional = [
            key
            for key in (
                "phone",
                "region",
                "address",
                "since",
                "discount",
                "term_kind",
                "term_days",
                "tax_number",
                "notes",
            )
            if self.chance.random() < 0.6
        ]
        people = self.chance.random() < 0.7 if people is None else people
        keys = ["name", *(["code"] if self.chance.random() < 0.4 else []), *optional]
        sheet = self.sheet("customers", [*keys, *(("person_name", "mobile", "wechat", "birthday") if people else ())])
        for _ in range(count):
            self.interrupt(sheet)
            truth = {"name": self.company()}
            if "code" in keys:
                truth["code"] = f"K{self.serial}"
            truth |= {key: value for key in optional if (value := self._customer_value(key)) is not None}
            self._write_customer(sheet, truth, people=people)
        return self.end(sheet)

    def _customer_value(self, key):
        value = {
            "phone": lambda: f"0574-{self.chance.randint(10**7, 10**8 - 1)}{self.serial}",
            "region": lambda: self.pick("华东", "华南", "西北"),
            "address": lambda: f"中山路{self.chance.randint(1, 999)}号",
            "since": self.day,
            "discount": lambda: self.pick(1, 2, 5, 8, 12, 15, 25),
            "term_kind": lambda: self.pick(*TERMS),
            "term_days": lambda: self.chance.randint(1, 90),
            "tax_number": lambda: f"91330200MA{self.chance.randint(10**7, 10**8 - 1)}",
            "notes": lambda: self.pick("老客户", "要先付款", "=1+1"),
        }[key]
        return self.maybe(value, 0.75) and value()

    def _customer_cell(self, key, value, titles):
        match key:
            case "since" | "birthday":
                return self.day_cell(value)
            case "discount":
                return self.discount_cell(value, titles[key])
            case "term_kind":
                return self.chance.choice(TERMS[value])
            case "term_days":
                return self.pick(value, f"{value}天", str(value))
        return value

    def _write_customer(self, sheet, truth, *, people):
        own = {
            key: self._customer_cell(key, truth[key], sheet.titles) if key in truth else self.nothing()
            for key in sheet.titles
            if key not in ("person_name", "mobile", "wechat", "birthday")
        }
        persons = [self._person() for _ in range(self.chance.choice([0, 1, 1, 2, 3]))] if people else []
        kept, rows = [], max(len(persons), 1)
        for place in range(rows):
            person = persons[place] if persons else {}
            cells = (
                {
                    key: self._customer_cell(key, person[key], sheet.titles) if key in person else self.nothing()
                    for key in ("person_name", "mobile", "wechat", "birthday")
                }
                if people
                else {}
            )
            _number, wrong = self.row(sheet, {**own, **cells}, fault=0.12)
            if wrong is None:
                kept.append(person)
                if self.chance.random() < 0.08:
                    self.row(sheet, {**own, **cells})
                    sheet.doubles += 1
        if kept:
            named = [
                {"person_name": person.get("mobile") or person.get("wechat"), **person} for person in kept if person
            ]
            sheet.expected.append(truth | {"people": named})

    def _person(self):
        self.serial += 1
        person = {
            "person_name": f"{self.pick(*SURNAMES)}{DIGITS[self.serial % 10]}{self.serial}",
            "mobile": self.mobile(),
        }
        if self.chance.random() < 0.25:
            del person["person_name"]
        if self.chance.random() < 0.4:
            person["wechat"] = f"wx_{self.serial}"
        if self.chance.random() < 0.3:
            person["birthday"] = date(
                self.chance.randint(1950, 2000), self.chance.randint(1, 12), self.chance.randint(1, 28)
            )
        return person

    def products(self, count):
        """Products with prices of two places."""
        optional = [
            key
            for key in ("specification", "unit", "list_price", "cost", "tax_rate", "barcode", "notes")
            if self.chance.random() < 0.7
        ]
        sheet = self.sheet("products", ["name", *optional], {"name": "product_name"})
        for _ in range(count):
            self.interrupt(sheet)
            self.serial += 1
            truth = {"name": f"螺丝{self.serial}"}
            for key in optional:
                value = self.maybe(
                    {
                        "specification": f"M{self.serial}×25",
                        "unit": self.pick("百只", "个"),
                        "list_price": self.money(500),
                        "cost": self.money(90),
                        "tax_rate": self.pick(13, 9, 6, 3),
                        "barcode": f"69{self.serial:011}",
                        "notes": "新品",
                    }[key]
                )
                if value is not None:
                    truth[key] = value
            cells = {}
            for key in sheet.titles:
                cells[key] = truth.get(key, None if key == "name" else self.nothing())
                if key in truth and key in ("list_price", "cost"):
                    cells[key] = self.money_cell(truth[key])
                elif key in truth and key == "tax_rate":
                    cells[key] = self.share_cell(truth[key], sheet.titles[key])
            if self.row(sheet, cells, fault=0.12)[1] is None:
                sheet.expected.append(truth)
        return self.end(sheet)

    def orders(self, count, customers, products):
        """Orders of one to four lines: the head in each row, in the first one only, or merged down."""
        extra = [key for key in ("line_discount", "ship_date", "carrier", "amount") if self.chance.random() < 0.6]
        heads = ["number", "order_date", "customer_name"]
        sheet = self.sheet(
            "orders", [*heads, "product_name", "quantity", "unit_price", *(key for key in extra if key != "amount")]
        )
        for serial in range(count):
            self.interrupt(sheet)
            number, on, customer = f"D{serial}-{self.serial}", self.day(), self.chance.choice(customers)
            style = self.pick("each", "first", "merged")
            head = {"number": number, "order_date": self.day_cell(on), "customer_name": customer}
            lines, is_bad, first = [], False, 0
            for place in range(self.chance.randint(1, 4)):
                line, cells = self._line(sheet, on, products)
                shown = head if style == "each" or not place else dict.fromkeys(head)
                row, wrong = self.row(sheet, {**shown, **cells}, fault=0.04 if style == "each" or place else 0.0)
                first = first or row
                is_bad |= wrong is not None
                lines.append(line)
            if style == "merged" and len(lines) > 1:
                where = list(sheet.titles)
                sheet.merged += [
                    (first, where.index(key) + 1, first + len(lines) - 1, where.index(key) + 1) for key in heads
                ]
            if is_bad:
                sheet.bad |= {(row, None) for row in range(first, first + len(lines))}
            else:
                sheet.expected.append({"number": number, "order_date": on, "customer_name": customer, "lines": lines})
        return self.end(sheet)

    def _line(self, sheet, on, products):
        quantity, price = Decimal(self.chance.randint(1, 500)), self.money(80)
        off = self.maybe(self.pick(5, 8, 12, 25), 0.5) or 0 if "line_discount" in sheet.titles else 0
        shipped = (
            self.maybe(on + timedelta(days=self.chance.randint(0, 1)), 0.5) if "ship_date" in sheet.titles else None
        )
        line = {
            "product_name": self.chance.choice(products),
            "quantity": quantity,
            "unit_price": price,
            "off": off,
            "ship_date": shipped,
        }
        line["amount"] = (quantity * price * (100 - off) / 100).quantize(CENT, ROUND_HALF_UP)
        cells = {
            "product_name": line["product_name"],
            "quantity": self.pick(float(quantity), f"{quantity}"),
            "unit_price": self.money_cell(price),
            "line_discount": self.discount_cell(off, "") if off else self.nothing(),
            "ship_date": self.day_cell(shipped) if shipped else self.nothing(),
            "carrier": "德邦" if shipped else None,
        }
        return line, {key: cells[key] for key in cells if key in sheet.titles}

    def opening(self, count, customers):
        """Old receivables and advances, half of them without a number."""
        keys = [
            "customer_name",
            "document_date",
            "amount",
            *(key for key in ("number", "due_date") if self.chance.random() < 0.6),
        ]
        sheet = self.sheet("opening", keys, {"number": "opening_number"})
        for serial in range(count):
            self.interrupt(sheet)
            on = self.day()
            truth = {"customer_name": self.chance.choice(customers), "document_date": on, "amount": self.money()}
            if "number" in keys and self.chance.random() < 0.6:
                truth["number"] = f"OLD-{serial}-{self.serial}"
            if self.chance.random() < 0.2:
                truth["amount"] = -truth["amount"]
            elif "due_date" in keys and self.chance.random() < 0.6:
                truth["due_date"] = on + timedelta(days=30)
            cells = {key: truth.get(key) if key in truth else self.nothing() for key in sheet.titles}
            for key in ("document_date", "due_date"):
                if key in truth and key in sheet.titles:
                    cells[key] = self.day_cell(truth[key])
            cells["amount"] = self.money_cell(truth["amount"])
            if self.row(sheet, cells, fault=0.12)[1] is None:
                sheet.expected.append(truth)
        return self.end(sheet)

    def contacts(self, count, customers):
        """Talks with a time of the day; some with a plan."""
        sheet = self.sheet("contacts", ["customer_name", "at", "said", "outcome", "next_on"])
        for _ in range(count):
            self.interrupt(sheet)
            self.serial += 1
            at = datetime.combine(self.day(), datetime.min.time()).replace(
                hour=self.chance.randint(1, 23), minute=self.chance.randint(0, 59)
            )
            truth = {"customer_name": self.chance.choice(customers), "at": at, "said": f"问价{self.serial}"}
            if self.chance.random() < 0.5:
                truth["outcome"] = "再谈"
            if self.chance.random() < 0.5:
                truth["next_on"] = at.date() + timedelta(days=7)
            cells = {key: truth.get(key) if key in truth else self.nothing() for key in sheet.titles}
            cells["at"] = self.moment_cell(at)
            if "next_on" in truth:
                cells["next_on"] = self.day_cell(truth["next_on"])
            if self.row(sheet, cells, fault=0.1)[1] is None:
                sheet.expected.append(truth)
        return self.end(sheet)


def save(sheet, path):
    """Write a sheet to a workbook."""
    book = openpyxl.Workbook()
    page = book.active
    for row, cells in enumerate(sheet.grid, start=1):
        for column, cell in enumerate(cells, start=1):
            at = page.cell(row, column)
            if isinstance(cell, tuple):
                at.value, at.data_type = cell[0], "e"
            elif isinstance(cell, str):
                at.value, at.data_type = cell, "s"
            elif cell is not None:
                at.value = cell
    for top, left, bottom, right in sheet.merged:
        page.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    book.save(path)
    return path

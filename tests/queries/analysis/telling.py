"""A history of sales made by chance, and what it comes to, computed a second time in plain Python."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.analysis import measures
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.services.work import Work
from tests.make.money import make_delivery, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.stored import CREATED

YEARS = Period(date(2024, 1, 1), date(2026, 12, 31))
DAYS = (YEARS.until - YEARS.since).days


@dataclass
class Told:
    """A line as it was made: what the second computation knows."""

    sign: int
    document: int
    keys: dict[str, object]
    amount: Decimal
    tax: Decimal
    cost: Decimal | None
    quantity: Decimal
    unit: str
    day: date


def times(day):
    """The keys of a day, by the calendar of the language and not by that of a database."""
    third = 1 if day.day < 11 else 2 if day.day < 21 else 3
    return {
        "year": day.year,
        "half": day.year * 10 + (1 if day.month < 7 else 2),
        "quarter": day.year * 10 + {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3}.get(day.month, 4),
        "month": int(f"{day:%Y%m}"),
        "ten-days": int(f"{day:%Y%m}{third}"),
        "week": ((day - timedelta(days=day.weekday())).toordinal() + 1_721_425) // 7,
        "day": int(f"{day:%Y%m%d}"),
        "weekday": day.weekday(),
    }


def make_history(session, seed):
    """Some eighty lines of all kinds, made by chance, and what is known of each."""
    chance = random.Random(seed)  # noqa: S311
    work = Work(session, SYSTEM, FixedClock(CREATED + timedelta(days=365)))
    people = [make_employee(session, name=name) for name in ("周敏", "李伟")]
    parties = [
        make_customer(
            session, name=f"客户{at}", region=chance.choice(["浙东", "浙南", ""]), owner_id=owner, grade=grade
        )
        for at, (owner, grade) in enumerate([(people[0].id, "A"), (people[1].id, "B"), (None, ""), (people[0].id, "A")])
    ]
    goods = [
        make_product(session, name=f"货{at}", brand=brand) for at, brand in enumerate(["晋亿", "东明", "", "晋亿"])
    ]
    big = DictionaryEntry(list_name="region", text="浙江", kind="big")
    session.add_all([big, DictionaryEntry(list_name="region", text="外省", kind="big")])
    session.flush()
    session.add(DictionaryEntry(list_name="region", text="浙东", kind="region", parent_id=big.id))
    lines = []
    for _ in range(24):
        day = YEARS.since + timedelta(days=chance.randrange(DAYS + 1))
        party, person = chance.choice(parties), chance.choice([*people, None])
        region = chance.choice(["", "", "外省"])
        made = make_delivery(
            session,
            customer=party,
            amounts=[f"{chance.randrange(1, 99999) / 100:.2f}" for _ in range(chance.randrange(1, 4))],
            on=day,
            employee_id=person and person.id,
            region=region,
        )
        for line in made.lines:
            product = chance.choice([*goods, None])
            line.product_id, line.unit = product and product.id, chance.choice(["只", "箱"])
            line.quantity = Decimal(chance.randrange(1, 900)) / 4
            line.cost = chance.choice([None, to_cents(line.amount / 2)])
            line.tax = chance.choice([Decimal(0), to_cents(line.amount * 13 / 113)])
            lines.append(_told(made, line, product, sign=1))
        if chance.random() < 0.4:
            back = chance.choice(made.lines)
            came = min(YEARS.until, day + timedelta(days=chance.randrange(60)))
            credit = make_return(work, lines=[back], on=came, employee_id=person and person.id, region=region)
            returned = session.get_one(SalesReturn, credit.origin_id)
            line = returned.lines[0]
            line.product_id, line.unit, line.cost, line.tax = back.product_id, back.unit, back.cost, back.tax
            product = next((one for one in goods if one.id == back.product_id), None)
            lines.append(_told(returned, line, product, sign=-1))
    gone = make_delivery(session, amounts=("77777.00",), on=YEARS.since)
    gone.state = DeliveryState.VOID
    session.flush()
    return lines


def _told(document, line, product, *, sign):
    party = document.party
    keys = {
        **times(document.document_date),
        "customer": party.id,
        "grade": party.grade,
        "region": (region := document.region or party.region),
        "big-region": {"浙东": "浙江", "外省": "外省"}.get(region, ""),
        "sales-region": "浙东" if region == "浙东" else "",
        "owner": party.owner_id,
        "salesperson": document.employee_id,
        "product": f"#{product.id}" if product else f"={line.product_name}",
        "brand": product.brand if product else "",
    }
    return Told(
        sign, document.id, keys, line.amount, line.tax, line.cost, line.quantity, line.unit, document.document_date
    )


def figures(lines):
    """The measures of a group of lines, computed anew."""
    known = [line for line in lines if line.cost is not None]
    sales = sum((line.sign * line.amount for line in lines), Decimal(0))
    costed = sum((line.sign * (line.amount - line.tax) for line in known), Decimal(0))
    profit = costed - sum((line.sign * line.cost for line in known), Decimal(0))
    left = [line for line in lines if line.sign > 0]
    alike = len({line.unit for line in lines}) < 2
    return {
        "sales": sales,
        "delivered": sum((line.amount for line in left), Decimal(0)),
        "returned": sum((line.amount for line in lines if line.sign < 0), Decimal(0)),
        "profit": profit,
        "margin": round(profit / costed, 3) if costed else None,
        "quantity": sum((line.sign * line.quantity for line in lines), Decimal(0)) if alike else None,
        "documents": len({line.document for line in left}),
        "customers": len({line.keys["customer"] for line in left}),
        "last-day": max((line.day for line in left), default=None),
    }


MEASURED = tuple(
    measures.MEASURES[code]
    for code in ("sales", "delivered", "returned", "profit", "margin", "quantity", "documents", "customers", "last-day")
)
ASKED = (
    *("year", "half", "quarter", "month", "ten-days", "week", "day", "weekday"),
    *("customer", "grade", "region", "big-region", "sales-region", "owner", "salesperson", "product", "brand"),
)


def is_same(row, lines):
    """Whether all figures of a row are those of these lines; a tie in the third place of a margin goes either way."""
    wanted = figures(lines)
    for measure in MEASURED:
        got = measure.of(row)
        if measure.code == "margin" and got is not None and wanted["margin"] is not None:
            assert abs(got - wanted["margin"]) <= Decimal("0.001")
        else:
            assert got == wanted[measure.code], (measure.code, got, wanted[measure.code])


def within(lines, period, keys=()):
    """The lines of a period that have all these keys."""
    return [
        line
        for line in lines
        if period.since <= line.day <= period.until and all(line.keys[code] == key for code, key in keys)
    ]

"""What the made-up office owes its suppliers and carriers, and what it has paid them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.parties import Party
from crm_desktop.services.money.charges import AddCharge, add_charge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.payments import PAYING, PostPayment
from crm_desktop.services.work import Work

OPENINGS = (
    ("永固", "YG-2025-0918", 12, "86420.50"),
    ("永固", "YG-2025-1006", 4, "41375.00"),
    ("恒力", "HL-0288", 25, "128960.00"),
    ("恒力", "HL-0317", 9, "57204.80"),
    ("飞鹰", "FY25-1177", 18, "33650.00"),
    ("姚江水暖", "YJ-20251102", 6, "18432.60"),
    ("甬通物流", "YT-10", 3, "4860.00"),
)
"""Short name, the supplier's number, days before the books were opened, what was still to be paid."""
CHARGES = (
    ("甬通物流", 64, "3920.00", "9 月运费"),
    ("甬通物流", 34, "4415.00", "10 月运费"),
    ("华运快运", 21, "1268.50", "加急快运"),
    ("永固", 47, "52800.00", "紧固件月结"),
    ("恒力", 40, "76350.40", "标准件月结"),
    ("飞鹰", 26, "29875.00", "电动工具一批"),
    ("姚江水暖", 12, "9648.20", "水暖配件"),
    ("永固", 9, "48215.60", "紧固件月结"),
    ("甬通物流", 4, "4102.00", "11 月运费"),
)
"""Short name, days before today, amount, what for."""
PAYMENTS = (
    ("永固", 320, "127795.50"),
    ("恒力", 300, "128960.00"),
    ("飞鹰", 290, "33650.00"),
    ("姚江水暖", 280, "18432.60"),
    ("甬通物流", 330, "4860.00"),
    ("恒力", 270, "57204.80"),
    ("甬通物流", 30, "8335.00"),
    ("永固", 15, "26400.00"),
    ("华运快运", 18, "1268.50"),
    ("华兴磨具", 6, "5000.00"),
)
"""Short name, days before today, amount; it settles the oldest, and what is left is a prepayment."""


def owe_and_pay(work: Work, opened_on: date) -> None:
    """Book all of it as somebody would, each on its day."""
    today = work.clock.today()
    ids = {row[0]: row[1] for row in work.session.execute(select(Party.short_name, Party.id))}
    for place, (name, number, before, amount) in enumerate(OPENINGS):
        _owe(work, f"o{place}", ids[name], opened_on - timedelta(days=before), amount, number=number, notes="期初")
    for place, (name, back, amount, notes) in enumerate(CHARGES):
        _owe(work, f"c{place}", ids[name], today - timedelta(days=back), amount, notes=notes)
    for place, (name, back, amount) in enumerate(PAYMENTS):
        paid_on = today - timedelta(days=back)
        if paid_on < opened_on:  # a short story begins later
            continue
        draft = MoneyDraft(
            party_id=ids[name],
            document_date=paid_on,
            amount=Decimal(amount),
            reference=f"6{back:05}",
        )
        PAYING.post(work, PostPayment(key=f"demo-payment-{place}", draft=draft))


def _owe(  # noqa: PLR0913 - the parts of one charge, each by its name
    work: Work, key: str, party_id: int, on: date, amount: str, *, number: str = "", notes: str
) -> None:
    command = AddCharge(
        key=f"demo-payable-{key}",
        party_id=party_id,
        side=Side.PAYABLE,
        kind=ChargeKind.OPENING if number else ChargeKind.OTHER,
        number=number,
        document_date=on,
        amount=Decimal(amount),
        notes=notes,
    )
    add_charge(work, command)

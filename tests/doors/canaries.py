"""A value that stands nowhere else for each field of a group; the names of the fields come from the declaration."""

import json
from decimal import Decimal

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import Role
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.attachments import Attachment, Note
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.documents import Payment, Receipt
from crm_desktop.models.money.items import Allocation, Charge
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.own_fields import OwnValue, StoredField
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.models.search import SearchEntry
from crm_desktop.queries.own_values import know_own_fields, read_own_fields
from crm_desktop.services.parties.index import index_customer
from crm_desktop.services.work import Work
from tests.doors.world import CLOCK

PHONE, ADDRESS, MAIL, NICK = "139 4815 1623", "浙江省宁波市藏宝路七七号", "verborgen@x.cn", "geheimwx"
VALUES = {
    **dict.fromkeys(("phone", "mobile", "fax", "qq"), PHONE),
    **dict.fromkeys(("address", "delivery_address"), ADDRESS),
    "email": MAIL,
    "wechat": NICK,
    **dict.fromkeys(("family", "hobbies", "personality", "native_place", "education"), "私家话"),
    **dict.fromkeys(("bank", "bank_account"), "密行支行"),
    "credit_limit": Decimal("4815162.34"),
    "max_overdue_days": 3481,
    "supply_notes": "暗底价",
    "supply_tax_rate": Decimal("0.048151"),
    "supply_term_days": 3516,
    "supply_lead_days": 3516,
    "supply_least": Decimal("3516.07"),
    "supply_credit": Decimal("3516.09"),
    "cost": Decimal("7548.1516"),
    "transfer_price": Decimal("7648.1516"),
}
ONE_DOCUMENT = Decimal("1481.51")
"""What each document of sales says; what several make is nobody's who sees no turnover."""
OF_MONEY = (
    (Charge, Side.RECEIVABLE, dict.fromkeys(("amount", "open_amount"), Decimal("8151.62"))),
    (Charge, Side.PAYABLE, dict.fromkeys(("amount", "open_amount"), Decimal("8251.72"))),
    (Receipt, None, {"amount": Decimal("7151.62")}),
    (Payment, None, {"amount": Decimal("7251.72")}),
    (Allocation, Side.RECEIVABLE, {"amount": Decimal("6151.62")}),
    (Allocation, Side.PAYABLE, {"amount": Decimal("6251.72")}),
)
CANARIES = {
    Secret.PHONES: ("4815 1623", "48151623", "藏宝路", "verborgen", "geheimw"),
    Secret.PRIVATE: ("私家话",),
    Secret.FAMILY: ("职员家话",),
    Secret.BANK: ("密行", "4815162", "3481"),
    Secret.PURCHASE: ("暗底价", "0.04815", "3516"),
    Secret.COST: ("7548.15", "7648.15"),
    Secret.RECEIVABLES: ("8151.62", "7151.62", "6151.62"),
    Secret.PAYABLES: ("8251.72", "7251.72", "6251.72"),
    Secret.TURNOVER: tuple(str(count * ONE_DOCUMENT) for count in range(2, 12)),
}


def mark(office, engine, of_money):
    """Write a value of its own into each column of a group, for good."""
    with Session(engine.execution_options(**WRITE)) as session:
        fill(office, session, of_money)
        session.commit()


def fill(office, session, of_money=OF_MONEY):
    """Give each column of a group its value."""
    for table in (Party, ContactPerson, Product, SalesOrder, Delivery):
        columns = {column.key for column in table.__table__.columns}
        values = {name: value for name, value in VALUES.items() if name in columns}
        session.execute(update(table).values(values))
    session.execute(update(Employee).values(family="职员家话"))
    for table, column in ((Attachment, "name"), (Note, "text")):
        session.execute(update(table).values({column: "私家话", "is_private": True}))
    hanging = SearchEntry.kind.in_((Attachment.__tablename__, Note.__tablename__))
    session.execute(update(SearchEntry).where(hanging).values(title="私家话"))
    for table in (Quote, SalesOrder, Delivery, SalesReturn):
        session.execute(update(table).values(total=ONE_DOCUMENT))
    for table, side, values in of_money:
        session.execute(update(table).where(*of_side(table, side)).values(values))
    session.add_all(entries())
    office.own = fill_own(session)
    session.flush()
    session.expire_all()
    for customer in session.scalars(select(Party)):
        index_customer(Work(session, office.access(Role.MANAGER), CLOCK), customer)
    session.flush()


def of_side(table, side):
    """The condition that a row is of a side of the ledger; an allocation is of that of its charge."""
    if side is None:
        return ()
    if table is Allocation:
        return (Allocation.charge_id.in_(select(Charge.id).where(Charge.side == side)),)
    return (table.side == side,)


def fill_own(session):
    """A text and a figure of the office's own for each kind of record, both of a hidden group, in all records."""
    for owner in Owner:
        for kind, secret, value in (
            (OwnKind.TEXT, Secret.PRIVATE, {"text": "私家话"}),
            (OwnKind.DECIMAL, Secret.COST, {"number": VALUES["cost"]}),
        ):
            known = StoredField(
                key=f"{secret}_{owner}", owner=owner, kind=kind, title=f"密{secret}", secret=secret, places=4,
                position=90, on_paper=True, is_copied=True, in_lists=True,
            )  # fmt: skip
            session.add(known)
            session.flush()
            entity = OWNED[owner]
            for record_id in session.scalars(select(entity.id)):
                session.add(OwnValue(field_id=known.id, owner_id=record_id, **value))
    know_own_fields(session, None)
    return read_own_fields(session)


OWNED = {
    Owner.PARTY: Party,
    Owner.PERSON: ContactPerson,
    Owner.PRODUCT: Product,
    Owner.QUOTE: Quote,
    Owner.ORDER: SalesOrder,
    Owner.CONTACT: ContactEntry,
}


def entries():
    """Rows of the audit log whose commands carried all of it."""
    people = [{name: str(value) for name, value in VALUES.items()}]
    own = {f"private_{owner}": "私家话" for owner in Owner} | {f"cost_{owner}": "7548.1516" for owner in Owner}
    private = {"name": "私家话.txt", "is_private": True}
    for command, kind, detail in (
        ("SaveCustomer", "customer", {"draft": {**people[0], "people": people, "own": own}}),
        ("AddFile", "attachment", {"draft": private, "place": {"kind": "party", "id": 1}}),
        ("ChangeFile", "attachment", {"draft": private, "attachment_id": 1}),
        ("AddNote", "note", {"text": "私家话", "is_private": True}),
    ):
        yield AuditEntry(
            at=CLOCK.now(), operator_id=1, operator_name="x", command=command, record_kind=kind,
            record_id=1, number="C1", detail=json.dumps(detail, ensure_ascii=False), chain="",
        )  # fmt: skip

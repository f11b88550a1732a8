"""What came after layout 8.

One function for each change.

Revision ID: 0009
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _words_of_a_pick_list()
    _who_looked_after_regions()
    _cost_without_tax()
    _who_handed_on()
    _what_orders_promised()


def _words_of_a_pick_list() -> None:
    """A choice of the office's own offers the words of one of its pick lists."""
    op.add_column("own_field", sa.Column("pick_list", _text(40), nullable=False, server_default=""))


def _who_looked_after_regions() -> None:
    """Who is responsible for a region, or looks after it, is kept with its days; what is so now began before."""
    op.create_table(
        "region_duty",
        sa.Column("region_id", sa.BigInteger(), nullable=False),
        sa.Column("region", _text(80), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("name", _text(60), nullable=False),
        sa.Column(
            "name_sort", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False, server_default=""
        ),
        sa.Column("is_head", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", _ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_region_duty"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_region_duty_region_id", "region_duty", ["region_id"])
    link = op.get_bind()
    regions = link.execute(sa.text("SELECT id, text, head_id FROM dictionary_entry WHERE list_name = 'region'")).all()
    people = link.execute(sa.text("SELECT id, name, name_sort, regions, is_active FROM employee")).all()
    rows = [
        {
            "id": region.id,
            "region": region.text,
            "person": person.id,
            "name": person.name,
            "sort": person.name_sort,
            "head": is_head,
        }
        for region in regions
        for person in people
        for is_head, is_so in (
            (True, region.head_id == person.id),
            (False, person.is_active and f" {region.text} " in f" {person.regions or ''} "),
        )
        if is_so
    ]
    insert = sa.text(
        "INSERT INTO region_duty (region_id, region, employee_id, name, name_sort, is_head)"
        " VALUES (:id, :region, :person, :name, :sort, :head)"
    )
    if rows:
        link.execute(insert, rows)


def _cost_without_tax() -> None:
    """What goods cost was kept with the tax of their line; what is earned on them is no part of the tax."""
    # whole numbers of cents and millionths, half up, away from zero
    net = "(2 * abs(cost) * 1000000 + 1000000 + tax_rate) / (2 * (1000000 + tax_rate))"
    for table in ("delivery_line", "sales_return_line"):
        op.execute(
            f"UPDATE {table} SET cost = CASE WHEN cost < 0 THEN -({net}) ELSE {net} END "  # noqa: S608 - own tables
            "WHERE cost IS NOT NULL AND tax_rate <> 0"
        )


def _who_handed_on() -> None:
    """A task that was handed on knows by whom: two colleagues can have one name, and only one of them calls it back."""
    op.add_column("reminder_mark", sa.Column("handed_by", sa.Integer(), nullable=True))
    op.create_index("ix_reminder_mark_handed_by", "reminder_mark", ["handed_by"])
    named = "SELECT id FROM operator AS giver WHERE giver.name = reminder_mark.handed_from"
    op.execute(
        f"UPDATE reminder_mark SET handed_by = ({named}) WHERE handed_from <> ''"  # noqa: S608 - no value in it
        " AND (SELECT count(*) FROM operator AS giver WHERE giver.name = reminder_mark.handed_from) = 1"
    )


def _what_orders_promised() -> None:
    """Each change of an order is kept with its day; of what was before, what documents and the log tell of."""
    op.add_column("sales_order", sa.Column("promised_since", sa.Date(), nullable=True))
    op.create_table(
        "order_move",
        sa.Column("order_id", _ID, nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_name", _text(60), nullable=False),
        sa.Column("step", _text(24), nullable=False),
        sa.Column("state", _text(24), nullable=False),
        sa.Column("total_change", sa.BigInteger(), nullable=False),
        sa.Column("delivered_change", sa.BigInteger(), nullable=False),
        sa.Column("open_change", sa.BigInteger(), nullable=False),
        sa.Column("id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["sales_order.id"], name="fk_order_move_order_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_order_move"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_order_move_as_of", "order_move", ["order_id", "on_day", "open_change", "state"])
    link, now = op.get_bind(), datetime.now(UTC)
    documents, log = _documents_of_orders(link), _log_of_orders(link)
    moves, since = [], []
    orders = sa.text(
        "SELECT id, document_date, state, total, delivered_amount, open_amount FROM sales_order"
        " WHERE state IN ('confirmed', 'in_progress', 'done', 'closed', 'void') ORDER BY id"
    ).columns(document_date=sa.Date())
    for order in link.execute(orders):
        of_one = list(_moves_of(order, documents.get(order.id, []), log.get((order.id, order.state)), now))
        moves += [{"at": now, **move, "order_id": order.id} for move in of_one]
        if of_one:
            since.append(
                {
                    "id": order.id,
                    "day": max(one["on_day"] for one in of_one if one["step"] == "ordered" or one["open_change"] > 0),
                }
            )
    table = sa.table(
        "order_move",
        *(sa.column(name) for name in ("order_id", "operator_name", "step", "state")),
        sa.column("on_day", sa.Date()),
        sa.column("at", sa.DateTime(timezone=True)),
        *(sa.column(f"{name}_change") for name in ("total", "delivered", "open")),
    )
    if moves:
        link.execute(sa.insert(table), moves)
        change = sa.text("UPDATE sales_order SET promised_since = :day WHERE id = :id")
        link.execute(change.bindparams(sa.bindparam("day", type_=sa.Date())), since)


def _documents_of_orders(link: sa.Connection) -> dict[int, list[tuple[date, str, int, int]]]:
    """By order: the day of what left or came back, what it was, its amount, and how much of it is awaited no more."""
    query = sa.text(
        "SELECT ol.order_id, d.document_date AS day, 'delivered' AS step, SUM(dl.amount) AS amount,"
        " SUM(dl.amount) AS kept FROM delivery d JOIN delivery_line dl ON dl.delivery_id = d.id"
        " JOIN sales_order_line ol ON ol.id = dl.order_line_id"
        " WHERE d.state IN ('shipped', 'signed') GROUP BY ol.order_id, d.id, d.document_date"
        " UNION ALL "
        "SELECT ol.order_id, r.document_date, 'returned', -SUM(rl.amount),"
        " -SUM(CASE WHEN rl.for_replacement THEN rl.amount ELSE 0 END)"
        " FROM sales_return r JOIN sales_return_line rl ON rl.return_id = r.id"
        " JOIN delivery_line dl ON dl.id = rl.delivery_line_id"
        " JOIN sales_order_line ol ON ol.id = dl.order_line_id"
        " WHERE r.state = 'received' GROUP BY ol.order_id, r.id, r.document_date"
    ).columns(day=sa.Date())
    found: dict[int, list[tuple[date, str, int, int]]] = {}
    for row in link.execute(query):
        found.setdefault(row.order_id, []).append((row.day, row.step, int(row.amount), int(row.kept)))
    return found


def _log_of_orders(link: sa.Connection) -> dict[tuple[int, str], Any]:
    """By order and what became of it: when it was closed or made void last, and by whom, as far as the log has it."""
    query = sa.text(
        "SELECT record_id, command, at, operator_name FROM audit_entry"
        " WHERE record_kind = 'sales_order' AND command IN ('CloseRest', 'VoidOrder') ORDER BY id"
    ).columns(at=sa.DateTime(timezone=True))
    states = {"CloseRest": "closed", "VoidOrder": "void"}
    return {(row.record_id, states[row.command]): row for row in link.execute(query)}


def _moves_of(order: Any, documents: list[tuple[date, str, int, int]], logged: Any, now: datetime) -> Iterator[Any]:
    """What is known of an order; it comes to what the order says. Of a void one without a line of the log, nothing."""
    if order.state == "void" and logged is None:
        return
    day, delivered, kept, still, state = order.document_date, 0, 0, order.total, "confirmed"
    yield _move(day, "ordered", "confirmed", (order.total, 0, order.total))
    for on, step, amount, gone in sorted(documents):
        day, delivered, kept = max(day, on), delivered + amount, kept + gone
        left = min(max(order.total - kept, 0), order.total)
        state = ("in_progress" if delivered else "confirmed") if left else "done"
        yield _move(day, step, state, (0, amount, left - still))
        still = left
    rest = (order.delivered_amount - delivered, order.open_amount - still)
    if logged is not None:
        done = "voided" if order.state == "void" else "closed"
        at = logged.at.replace(tzinfo=UTC) if logged.at.tzinfo is None else logged.at
        total = -order.total if order.state == "void" else 0
        made = _move(max(day, at.astimezone().date()), done, order.state, (total, *rest))
        yield made | {"at": at, "operator_name": logged.operator_name}
    elif any(rest) or state != order.state:  # nobody kept when: at the latest document if less is to come by it
        yield _move(day if rest[1] <= 0 else max(day, now.astimezone().date()), "known", order.state, (0, *rest))


def _move(on: date, step: str, state: str, changes: tuple[int, int, int]) -> dict[str, Any]:
    total, delivered, still = changes
    return {
        "on_day": on,
        "operator_name": "",
        "step": step,
        "state": state,
        "total_change": total,
        "delivered_change": delivered,
        "open_change": still,
    }


def _text(length: int) -> sa.String:
    """A text of a new column, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")

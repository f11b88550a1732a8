"""What the first hard look at the program asked of the layout; one function for each change.

Revision ID: 0002
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from crm_desktop.domain.search import tokens
from crm_desktop.present.pinyin import reading

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _tax_of_lines()
    _tax_of_prices()
    _charged_of_order_lines()
    _replacing_deliveries()
    _states_in_listed()
    _keep_unread_texts()
    _uncertain_pages()
    _employees()
    _departments()
    _employees_in_search()
    _forgiving_search()
    _nobody_fills()
    _without_forerunner()
    _own_tolerances()


def _tax_of_lines() -> None:
    """Each line says at which rate it is taxed, and whether its price holds the tax; so far the head said it."""
    heads = {
        "quote_line": ("quote", "quote_id"),
        "sales_order_line": ("sales_order", "order_id"),
        "delivery_line": ("delivery", "delivery_id"),
        "sales_return_line": ("sales_return", "return_id"),
    }
    for line, (head, key) in heads.items():
        op.add_column(line, sa.Column("tax_included", sa.Boolean(), nullable=False, server_default=sa.true()))
        op.add_column(line, sa.Column("tax_rate", sa.BigInteger(), nullable=False, server_default="130000"))
        for column in ("tax_included", "tax_rate"):
            of_head = f"SELECT {head}.{column} FROM {head} WHERE {head}.id = {line}.{key}"  # noqa: S608 - own names
            op.execute(f"UPDATE {line} SET {column} = ({of_head})")  # noqa: S608 - own names


def _tax_of_prices() -> None:
    """List, level and contract prices say whether they hold the tax."""
    for table in ("product", "level_price", "contract_price"):
        op.add_column(table, sa.Column("tax_included", sa.Boolean(), nullable=False, server_default=sa.true()))


def _charged_of_order_lines() -> None:
    """An order line keeps what its deliveries charged, less what came back for replacement."""
    op.add_column("sales_order_line", sa.Column("charged_amount", sa.BigInteger(), nullable=False, server_default="0"))
    op.execute(
        """
        UPDATE sales_order_line SET charged_amount = COALESCE((
            SELECT SUM(delivery_line.amount) FROM delivery_line
            JOIN delivery ON delivery.id = delivery_line.delivery_id
            WHERE delivery_line.order_line_id = sales_order_line.id AND delivery.state IN ('shipped', 'signed')
        ), 0) - COALESCE((
            SELECT SUM(sales_return_line.amount) FROM sales_return_line
            JOIN sales_return ON sales_return.id = sales_return_line.return_id
            JOIN delivery_line ON delivery_line.id = sales_return_line.delivery_line_id
            WHERE delivery_line.order_line_id = sales_order_line.id AND sales_return.state = 'received'
            AND sales_return_line.for_replacement
        ), 0)
        WHERE delivered_quantity <> 0 OR replaced_quantity <> 0
        """
    )
    _open_of_orders()
    op.add_column("delivery", sa.Column("credit_reason", sa.String(length=200), nullable=False, server_default=""))


def _open_of_orders() -> None:
    """What is open of an order is what its rest would be charged now; so far it was rounded by itself."""
    lines = op.get_bind().execute(
        sa.text(
            """
            SELECT order_id, sales_order_line.amount, quantity, delivered_quantity - replaced_quantity,
                   dropped_quantity, charged_amount
            FROM sales_order_line JOIN sales_order ON sales_order.id = sales_order_line.order_id
            WHERE sales_order.state IN ('confirmed', 'in_progress') AND sales_order.delivered_amount <> 0
            """
        )
    )
    opened: dict[int, int] = {}
    for order_id, amount, quantity, kept, dropped, charged in lines.all():
        rest = max(quantity - kept - dropped, 0)
        # half up, in whole cents and ten-thousandths
        worth = (2 * amount * (kept + rest) + quantity) // (2 * quantity) - charged if rest and quantity else 0
        opened[order_id] = opened.get(order_id, 0) + max(worth, 0)
    for order_id, amount in opened.items():
        change = sa.text("UPDATE sales_order SET open_amount = :amount WHERE id = :id")
        op.get_bind().execute(change, {"amount": amount, "id": order_id})


def _states_in_listed() -> None:
    """The lists add up without void documents: their indexes say which those are."""
    documents = ("document_date", "number", "id", "customer_id", "employee_id", "state", "total")
    listed = {
        "quote": documents,
        "sales_order": (*documents, "delivered_amount", "open_amount"),
        "delivery": documents,
        "sales_return": documents,
        "receipt": ("document_date", "id", "customer_id", "employee_id", "state", "amount", "wiped_amount"),
    }
    for table, columns in listed.items():
        op.drop_index(f"ix_{table}_listed", table_name=table)
        op.create_index(f"ix_{table}_listed", table, list(columns), unique=False)


def _replacing_deliveries() -> None:
    """A delivery line keeps how much of it replaced returned goods: so far, what went beyond the order."""
    op.add_column("delivery_line", sa.Column("replacing_quantity", sa.BigInteger(), nullable=False, server_default="0"))
    lines = op.get_bind().execute(
        sa.text(
            """
            SELECT delivery_line.id, delivery_line.order_line_id, delivery_line.quantity,
                   sales_order_line.quantity - sales_order_line.dropped_quantity, sales_order_line.replaced_quantity
            FROM delivery_line
            JOIN delivery ON delivery.id = delivery_line.delivery_id
            JOIN sales_order_line ON sales_order_line.id = delivery_line.order_line_id
            WHERE sales_order_line.replaced_quantity > 0 AND delivery.state IN ('shipped', 'signed')
            ORDER BY delivery.shipped_at, delivery.id, delivery_line.id
            """
        )
    )
    left: dict[int, int] = {}
    to_replace: dict[int, int] = {}
    for line_id, order_line_id, quantity, wanted, replaced in lines.all():
        rest = left.setdefault(order_line_id, wanted)
        replacing = min(max(quantity - max(rest, 0), 0), to_replace.setdefault(order_line_id, replaced))
        left[order_line_id] = rest - quantity
        to_replace[order_line_id] -= replacing
        if replacing:
            change = sa.text("UPDATE delivery_line SET replacing_quantity = :replacing WHERE id = :id")
            op.get_bind().execute(change, {"replacing": replacing, "id": line_id})


def _keep_unread_texts() -> None:
    """Drafts keep what was typed into a cell and not understood."""
    for table in ("quote_line", "sales_order_line", "delivery_line", "sales_return_line"):
        op.add_column(table, sa.Column("unread", sa.Text(), nullable=False, server_default=""))


def _uncertain_pages() -> None:
    """A print job tells the pages that may be on paper from those that never left, and names its documents."""
    op.add_column("print_job", sa.Column("sent_to", sa.Integer(), nullable=False, server_default="1"))
    op.execute("UPDATE print_job SET sent_to = next_page")
    op.add_column("print_job", sa.Column("documents", sa.Text(), nullable=False, server_default=""))


def _employees() -> None:
    """What the office knows of its own people."""
    texts = (("position", 60), ("mobile", 40), ("email", 120), ("regions", 200))
    op.add_column("employee", sa.Column("key", sa.String(36), nullable=True))
    op.create_index("ix_employee_key", "employee", ["key"], unique=True)
    op.add_column("employee", sa.Column("gender", sa.String(24), nullable=False, server_default=""))
    for name, length in texts:
        op.add_column("employee", sa.Column(name, sa.String(length), nullable=False, server_default=""))
    for name in ("notes", "family"):
        op.add_column("employee", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name in ("birth_year", "birth_month", "birth_day"):
        op.add_column("employee", sa.Column(name, sa.Integer(), nullable=True))
    for name in ("birth_is_lunar", "birth_in_leap_month"):
        op.add_column("employee", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    for name in ("joined_on", "left_on"):
        op.add_column("employee", sa.Column(name, sa.Date(), nullable=True))


def _departments() -> None:
    """Departments in a tree, each with its head."""
    with op.batch_alter_table("department") as table:
        table.add_column(sa.Column("code", sa.String(20), nullable=False, server_default=""))
        table.add_column(sa.Column("parent_id", ID, nullable=True))
        table.add_column(sa.Column("head_id", ID, nullable=True))
        table.create_foreign_key("fk_department_parent_id", "department", ["parent_id"], ["id"])
        table.create_foreign_key("fk_department_head_id", "employee", ["head_id"], ["id"])


def _employees_in_search() -> None:
    """Whoever is there already is found by the search box, too."""
    people = op.get_bind().execute(sa.text("SELECT id, code, name FROM employee")).all()
    entry = sa.text(
        "INSERT INTO search_entry (kind, record_id, title, subtitle, tokens) "
        "VALUES ('employee', :id, :name, :code, :tokens)"
    )
    for record_id, code, name in people:
        found = tokens((name, code), names=[reading(name)])
        op.get_bind().execute(entry, {"id": record_id, "name": name, "code": code, "tokens": found})


_FOUND_BY_NAME = {
    "product": "SELECT id, name, '', code, barcode, specification FROM product",
    "customer": "SELECT id, name, short_name, code, phone, '' FROM customer",
    "person": "SELECT id, name, '', mobile, phone, '' FROM contact_person",
}
"""Id, two names, three texts."""


def _forgiving_search() -> None:
    """Names are found by any part of their sound, codes by any part: the words for that join those that are there."""
    connection = op.get_bind()
    change = sa.text("UPDATE search_entry SET tokens = :tokens WHERE id = :id")
    for kind, found_by in _FOUND_BY_NAME.items():
        query = f"SELECT e.id, e.tokens, r.* FROM search_entry e JOIN ({found_by}) r ON r.id = e.record_id"  # noqa: S608
        rows = connection.execute(sa.text(f"{query} WHERE e.kind = :kind"), {"kind": kind}).all()
        for start in range(0, len(rows), 1000):
            some = rows[start : start + 1000]
            tokens_of = [{"id": row[0], "tokens": _more_tokens(row[1], row[3:5], row[5:])} for row in some]
            connection.execute(change, tokens_of)


def _more_tokens(known: str, names: Sequence[str], texts: Sequence[str]) -> str:
    there = set(known.split())
    wanted = tokens([*names, *texts], names=[reading(name) for name in names if name])
    more = dict.fromkeys(word for word in wanted.split() if word not in there)
    return f"{known} | {' '.join(more)}" if more else known


def _nobody_fills() -> None:
    """Columns that no form could fill go, and pick lists that no form read: ways of payment are codes with rules."""
    for table in ("customer", "product"):
        op.execute(f"ALTER TABLE {table} DROP COLUMN custom")
    op.execute("DELETE FROM dictionary_entry WHERE list_name IN ('settlement_method', 'receipt_method')")


def _without_forerunner() -> None:
    """Deliveries without an order, returns without a delivery."""
    for table in ("delivery", "sales_return"):
        op.add_column(table, sa.Column("is_direct", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("delivery", sa.Column("discount", sa.BigInteger(), nullable=False, server_default="0"))
    for table in ("delivery_line", "sales_return_line"):
        op.add_column(table, sa.Column("price_source", sa.String(24), nullable=False, server_default=""))
    with op.batch_alter_table("sales_return_line") as lines:
        lines.alter_column("delivery_line_id", existing_type=ID, nullable=True)


def _own_tolerances() -> None:
    """Customers and products may have their own share that is shipped beyond an order."""
    for table in ("customer", "product"):
        op.add_column(table, sa.Column("over_delivery", sa.BigInteger(), nullable=True))

"""What the second half of the street plan asks of the layout: one function for each change.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LONG_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _groups_of_roles()
    _refunds()


def _text(length: int) -> sa.String:
    """A text of a new table, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _groups_of_roles() -> None:
    """A role may take in others."""
    op.create_table(
        "role_part",
        sa.Column("role_id", ID, nullable=False),
        sa.Column("part_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["role_id"], ["role.id"], name="fk_role_part_role_id"),
        sa.ForeignKeyConstraint(["part_id"], ["role.id"], name="fk_role_part_part_id"),
        sa.PrimaryKeyConstraint("id", name="pk_role_part"),
        sa.UniqueConstraint("role_id", "part_id", name="uq_role_part_role_id_part_id"),
        sqlite_autoincrement=True,
    )


def _refunds() -> None:
    """Money goes back, to customers and from suppliers: stored as receipts and payments are."""
    for table in ("refund", "supplier_refund"):
        op.create_table(
            table,
            sa.Column("key", _text(36), nullable=False),
            sa.Column("number", _text(40), nullable=True),
            sa.Column("state", _text(24), nullable=False),
            sa.Column("party_id", ID, nullable=False),
            sa.Column("payer", _text(120), nullable=False),
            sa.Column("payer_sort", LONG_TEXT, nullable=False, server_default=""),
            sa.Column("document_date", sa.Date(), nullable=False),
            sa.Column("employee_id", ID, nullable=True),
            sa.Column("method", _text(24), nullable=False),
            sa.Column("account_id", ID, nullable=False),
            sa.Column("reference", _text(80), nullable=False),
            sa.Column("draft_due_on", sa.Date(), nullable=True),
            sa.Column("amount", sa.BigInteger(), nullable=False),
            sa.Column("wiped_amount", sa.BigInteger(), nullable=False),
            sa.Column("notes", LONG_TEXT, nullable=False),
            sa.Column("void_reason", _text(200), nullable=False),
            sa.Column("voided_on", sa.Date(), nullable=True),
            sa.Column("posted_at", sa.DateTime(timezone=True), nullable=True),
            sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
            sa.Column("created_by", sa.Integer(), nullable=False),
            sa.Column("id", ID, nullable=False),
            sa.Column("version", sa.Integer(), nullable=False),
            sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=f"fk_{table}_party_id"),
            sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=f"fk_{table}_employee_id"),
            sa.ForeignKeyConstraint(["account_id"], ["money_account.id"], name=f"fk_{table}_account_id"),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
            sa.UniqueConstraint("key", name=f"uq_{table}_key"),
            sa.UniqueConstraint("number", name=f"uq_{table}_number"),
            sqlite_autoincrement=True,
        )
        op.create_index(f"ix_{table}_party_id_document_date", table, ["party_id", "document_date"])
        listed = ["document_date", "id", "party_id", "employee_id", "state", "amount", "wiped_amount"]
        op.create_index(f"ix_{table}_listed", table, listed)
        op.create_index(f"ix_{table}_account", table, ["account_id", "document_date", "state", "voided_on", "amount"])

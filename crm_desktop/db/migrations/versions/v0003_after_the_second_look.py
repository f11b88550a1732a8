"""What the second hard look at the program asked of the layout; one function for each change.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _missing_within_tolerance()


def _missing_within_tolerance() -> None:
    """A line remembers what need not be awaited of it; customers and products may have their own share."""
    short = sa.Column("short_quantity", sa.BigInteger(), nullable=False, server_default="0")
    op.add_column("sales_order_line", short)
    for table in ("customer", "product"):
        op.add_column(table, sa.Column("under_delivery", sa.BigInteger(), nullable=True))

"""What came after layout 7.

One function for each change.

Revision ID: 0008
"""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _read_for_figures()


def _read_for_figures() -> None:
    """By what documents are cut is read along two indexes: the rows of parties and documents are many times as wide."""
    cut_by = ["id", "region", "province", "city", "grade", "business_type", "business_nature", "source", "owner_id"]
    op.create_index("ix_party_cut", "party", cut_by)
    for table in ("quote", "sales_order", "delivery", "sales_return"):
        op.drop_index(f"ix_{table}_party", table)
        op.create_index(f"ix_{table}_party", table, ["party_id", "state", "employee_id", "document_date", "region"])

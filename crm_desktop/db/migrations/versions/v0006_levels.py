"""What the rights of each area ask of the layout, and what else came after layout 5: one function for each change.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _levels_of_areas()
    _documents_of_others()


def _text(length: int) -> sa.String:
    """A text of a new column, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _levels_of_areas() -> None:
    """A role may see farther in one area than in another; without a level there it sees as far as before."""
    for area in ("parties_level", "sales_level", "money_level"):
        op.add_column("role", sa.Column(area, _text(24), nullable=True))


def _documents_of_others() -> None:
    """Until now the documents of colleagues at customers that one sees showed to everybody."""
    grant = sa.text("INSERT INTO role_grant (role_id, right_code, is_allowed) SELECT id, :right, :yes FROM role")
    for kind in ("quotes", "orders", "deliveries", "returns"):
        op.get_bind().execute(grant, {"right": f"see_others_{kind}", "yes": True})

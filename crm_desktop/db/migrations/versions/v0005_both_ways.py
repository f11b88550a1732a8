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


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _groups_of_roles()


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

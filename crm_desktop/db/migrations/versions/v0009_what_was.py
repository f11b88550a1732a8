"""What came after layout 8.

One function for each change.

Revision ID: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _words_of_a_pick_list()


def _words_of_a_pick_list() -> None:
    """A choice of the office's own offers the words of one of its pick lists."""
    op.add_column("own_field", sa.Column("pick_list", _text(40), nullable=False, server_default=""))


def _text(length: int) -> sa.String:
    """A text of a new column, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")

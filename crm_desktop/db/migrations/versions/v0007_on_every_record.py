"""What own fields, files, notes, regions and tasks ask of the layout, and what else came after layout 6.

One function for each change.

Revision ID: 0007
"""

from __future__ import annotations

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""

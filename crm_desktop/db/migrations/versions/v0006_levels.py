"""What the rights of each area ask of the layout, and what else came after layout 5: one function for each change.

Revision ID: 0006
"""

from __future__ import annotations

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""

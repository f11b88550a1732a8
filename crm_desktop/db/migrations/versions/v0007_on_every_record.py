"""What own fields, files, notes, regions and tasks ask of the layout, and what else came after layout 6.

One function for each change.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _entries_of_pick_lists()
    _merges_of_entries()
    _tree_of_regions()


ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(length: int) -> sa.String:
    """A text of a new column, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _entries_of_pick_lists() -> None:
    """Words of pick lists have a code and a colour; those of a tree a word above them, a level and a head."""
    with op.batch_alter_table("dictionary_entry", table_kwargs={"sqlite_autoincrement": True}) as entries:
        entries.add_column(sa.Column("code", _text(20), nullable=False, server_default=""))
        entries.add_column(sa.Column("colour", _text(12), nullable=False, server_default=""))
        entries.add_column(sa.Column("kind", _text(12), nullable=False, server_default=""))
        entries.add_column(sa.Column("parent_id", ID, nullable=True))
        entries.add_column(sa.Column("head_id", ID, nullable=True))
        entries.create_foreign_key("fk_dictionary_entry_parent_id", "dictionary_entry", ["parent_id"], ["id"])
        entries.create_foreign_key("fk_dictionary_entry_head_id", "employee", ["head_id"], ["id"])
    op.create_index("ix_dictionary_entry_parent_id", "dictionary_entry", ["parent_id"])


def _merges_of_entries() -> None:
    """A merge of two words can be undone: which records held which of them."""
    op.create_table(
        "entry_merge",
        sa.Column("id", ID, nullable=False),
        sa.Column("list_name", _text(40), nullable=False),
        sa.Column("old", _text(80), nullable=False),
        sa.Column("new", _text(80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_entry_merge"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_entry_merge_list_name", "entry_merge", ["list_name"])
    op.create_table(
        "merged_record",
        sa.Column("id", ID, nullable=False),
        sa.Column("merge_id", ID, nullable=False),
        sa.Column("table_name", _text(40), nullable=False),
        sa.Column("column_name", _text(40), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("held_both", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name="pk_merged_record"),
        sa.ForeignKeyConstraint(["merge_id"], ["entry_merge.id"], name="fk_merged_record_merge_id", ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_merged_record_merge_id", "merged_record", ["merge_id"])


def _tree_of_regions() -> None:
    """The regions that were words become the middle level of the tree; those only typed in records are put in."""
    connection = op.get_bind()
    listed = set(connection.scalars(sa.text("SELECT text FROM dictionary_entry WHERE list_name = 'region'")))
    typed = {
        text
        for table in ("party", "quote", "sales_order", "delivery", "sales_return")
        for text in connection.scalars(sa.text(f"SELECT DISTINCT region FROM {table} WHERE region <> ''"))  # noqa: S608
    }
    add = sa.text(
        "INSERT INTO dictionary_entry (version, list_name, text, position, is_active) "
        "VALUES (1, 'region', :text, :position, :yes)"
    )
    for position, text in enumerate(sorted(typed - listed), start=len(listed)):
        connection.execute(add, {"text": text, "position": position, "yes": True})
    connection.execute(sa.text("UPDATE dictionary_entry SET kind = 'region' WHERE list_name = 'region'"))

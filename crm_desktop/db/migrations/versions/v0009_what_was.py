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

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _words_of_a_pick_list()
    _who_looked_after_regions()
    _cost_without_tax()
    _who_handed_on()


def _words_of_a_pick_list() -> None:
    """A choice of the office's own offers the words of one of its pick lists."""
    op.add_column("own_field", sa.Column("pick_list", _text(40), nullable=False, server_default=""))


def _who_looked_after_regions() -> None:
    """Who is responsible for a region, or looks after it, is kept with its days; what is so now began before."""
    op.create_table(
        "region_duty",
        sa.Column("region_id", sa.BigInteger(), nullable=False),
        sa.Column("region", _text(80), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("name", _text(60), nullable=False),
        sa.Column(
            "name_sort", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False, server_default=""
        ),
        sa.Column("is_head", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", _ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_region_duty"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_region_duty_region_id", "region_duty", ["region_id"])
    link = op.get_bind()
    regions = link.execute(sa.text("SELECT id, text, head_id FROM dictionary_entry WHERE list_name = 'region'")).all()
    people = link.execute(sa.text("SELECT id, name, name_sort, regions, is_active FROM employee")).all()
    rows = [
        {
            "id": region.id,
            "region": region.text,
            "person": person.id,
            "name": person.name,
            "sort": person.name_sort,
            "head": is_head,
        }
        for region in regions
        for person in people
        for is_head, is_so in (
            (True, region.head_id == person.id),
            (False, person.is_active and f" {region.text} " in f" {person.regions or ''} "),
        )
        if is_so
    ]
    insert = sa.text(
        "INSERT INTO region_duty (region_id, region, employee_id, name, name_sort, is_head)"
        " VALUES (:id, :region, :person, :name, :sort, :head)"
    )
    if rows:
        link.execute(insert, rows)


def _cost_without_tax() -> None:
    """What goods cost was kept with the tax of their line; what is earned on them is no part of the tax."""
    # whole numbers of cents and millionths, half up, away from zero
    net = "(2 * abs(cost) * 1000000 + 1000000 + tax_rate) / (2 * (1000000 + tax_rate))"
    for table in ("delivery_line", "sales_return_line"):
        op.execute(
            f"UPDATE {table} SET cost = CASE WHEN cost < 0 THEN -({net}) ELSE {net} END "  # noqa: S608 - own tables
            "WHERE cost IS NOT NULL AND tax_rate <> 0"
        )


def _who_handed_on() -> None:
    """A task that was handed on knows by whom: two colleagues can have one name, and only one of them calls it back."""
    op.add_column("reminder_mark", sa.Column("handed_by", sa.Integer(), nullable=True))
    op.create_index("ix_reminder_mark_handed_by", "reminder_mark", ["handed_by"])
    named = "SELECT id FROM operator AS giver WHERE giver.name = reminder_mark.handed_from"
    op.execute(
        f"UPDATE reminder_mark SET handed_by = ({named}) WHERE handed_from <> ''"  # noqa: S608 - no value in it
        " AND (SELECT count(*) FROM operator AS giver WHERE giver.name = reminder_mark.handed_from) = 1"
    )


def _text(length: int) -> sa.String:
    """A text of a new column, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")

"""What came after layout 7.

One function for each change.

Revision ID: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _scheduled_reports()
    _read_for_figures()
    _who_does_it()
    _working_calendar()


def _read_for_figures() -> None:
    """By what documents are cut is read along two indexes: the rows of parties and documents are many times as wide."""
    cut_by = ["id", "region", "province", "city", "grade", "business_type", "business_nature", "source", "owner_id"]
    op.create_index("ix_party_cut", "party", cut_by)
    for table in ("quote", "sales_order", "delivery", "sales_return"):
        op.drop_index(f"ix_{table}_party", table)
        op.create_index(f"ix_{table}_party", table, ["party_id", "state", "employee_id", "document_date", "region"])


def _who_does_it() -> None:
    """A rule of the office's own says whose task it makes."""
    op.add_column("own_rule", sa.Column("doer", _text(60), nullable=False, server_default=""))


def _working_calendar() -> None:
    """The office enters holidays, and weekends that are worked for them."""
    op.create_table(
        "calendar_span",
        sa.Column("name", _text(40), nullable=False),
        sa.Column(
            "name_sort", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False, server_default=""
        ),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("is_work", sa.Boolean(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_calendar_span"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_calendar_span_first_on", "calendar_span", ["first_on"])


def _text(length: int) -> sa.String:
    """A text of a new column, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _scheduled_reports() -> None:
    """Kept reports are looked at on certain days, by who set them and by colleagues."""
    op.create_table(
        "scheduled_report",
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("maker", _text(60), nullable=False),
        sa.Column("view_id", ID, nullable=True),
        sa.Column("shipped", _text(80), nullable=False),
        sa.Column("rhythm", _text(12), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["view_id"], ["saved_view.id"], name="fk_scheduled_report_view_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_scheduled_report"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_scheduled_report_operator_id", "scheduled_report", ["operator_id"])
    op.create_index("ix_scheduled_report_view_id", "scheduled_report", ["view_id"])
    op.create_table(
        "report_reader",
        sa.Column("scheduled_id", ID, nullable=False),
        sa.Column("employee_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["scheduled_id"], ["scheduled_report.id"], name="fk_report_reader_scheduled_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_report_reader_employee_id"),
        sa.PrimaryKeyConstraint("id", name="pk_report_reader"),
        sa.UniqueConstraint("scheduled_id", "employee_id", name="uq_report_reader_scheduled_id_employee_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_report_reader_employee_id", "report_reader", ["employee_id"])

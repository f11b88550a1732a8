"""What own fields, files, notes, regions and tasks ask of the layout, and what else came after layout 6.

One function for each change.

Revision ID: 0007
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LONG_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _entries_of_pick_lists()
    _merges_of_entries()
    _tree_of_regions()
    _tasks()
    _contact_plans()
    _files_and_notes()
    _own_fields()
    _own_values()
    _sums_of_lines()
    _forgotten_customers()
    # the last one: a table that is made anew forgets an index over an expression
    _lists_by_party()


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


def _tasks() -> None:
    """What somebody decided is to be done, what is said about it, and the office's own rules."""
    op.add_column("party", sa.Column("order_weekday", sa.Integer(), nullable=True))
    op.create_table(
        "task",
        sa.Column("key", _text(36), nullable=False),
        sa.Column("title", _text(120), nullable=False),
        sa.Column("title_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("note", LONG_TEXT, nullable=False),
        sa.Column("state", _text(24), nullable=False),
        sa.Column("party_id", ID, nullable=True),
        sa.Column("for_id", ID, nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("maker", _text(60), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_time", sa.Time(), nullable=True),
        sa.Column("checklist", LONG_TEXT, nullable=False),
        sa.Column("answer", _text(200), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", _text(60), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name="fk_task_party_id"),
        sa.ForeignKeyConstraint(["for_id"], ["employee.id"], name="fk_task_for_id"),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        sa.UniqueConstraint("key", name="uq_task_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_task_state_due_on", "task", ["state", "due_on"])
    op.create_index("ix_task_for_id_state", "task", ["for_id", "state"])
    op.create_index("ix_task_party_id", "task", ["party_id"])
    op.create_table(
        "task_comment",
        sa.Column("task_id", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author", _text(60), nullable=False),
        sa.Column("text", LONG_TEXT, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_task_comment_task_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_task_comment"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_task_comment_task_id", "task_comment", ["task_id"])
    op.create_table(
        "own_rule",
        sa.Column("name", _text(60), nullable=False),
        sa.Column("name_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("conditions", LONG_TEXT, nullable=False),
        sa.Column("advice", _text(120), nullable=False),
        sa.Column("holds_days", sa.Integer(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_own_rule"),
        sqlite_autoincrement=True,
    )


def _contact_plans() -> None:
    """Whom a salesperson is to contact in a month, day by day."""
    op.create_table(
        "contact_plan",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("employee_id", ID, nullable=False),
        sa.Column("state", _text(24), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by", _text(60), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_contact_plan_employee_id"),
        sa.PrimaryKeyConstraint("id", name="pk_contact_plan"),
        sa.UniqueConstraint("month", "employee_id", name="uq_contact_plan_month_employee_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "planned_contact",
        sa.Column("plan_id", ID, nullable=False),
        sa.Column("party_id", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", _text(24), nullable=False),
        sa.Column("figure", _text(80), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["contact_plan.id"], name="fk_planned_contact_plan_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name="fk_planned_contact_party_id"),
        sa.PrimaryKeyConstraint("id", name="pk_planned_contact"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_planned_contact_plan_id_day", "planned_contact", ["plan_id", "day"])
    op.create_index("ix_planned_contact_party_id", "planned_contact", ["party_id"])


def _files_and_notes() -> None:
    """Every record may have files, whose bytes are kept once, and notes."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "stored_file",
        sa.Column("sha256", _text(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=True),
        sa.Column("stored_at", moment, nullable=False),
        sa.Column("unused_since", moment, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stored_file"),
        sa.UniqueConstraint("sha256", name="uq_stored_file_sha256"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stored_file_unused_since", "stored_file", ["unused_since"])
    op.create_table(
        "file_chunk",
        sa.Column("file_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name="fk_file_chunk_file_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_file_chunk"),
        sa.UniqueConstraint("file_id", "number", name="uq_file_chunk_file_id_number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "attachment",
        *_of_a_record(),
        sa.Column("file_id", ID, nullable=False),
        sa.Column("name", _text(160), nullable=False),
        sa.Column("name_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("kind", _text(80), nullable=False),
        sa.Column("kind_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("added_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name="fk_attachment_file_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
        sa.UniqueConstraint("key", name="uq_attachment_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attachment_owner_kind_owner_id", "attachment", ["owner_kind", "owner_id"])
    op.create_index("ix_attachment_file_id", "attachment", ["file_id"])
    op.create_table(
        "note",
        *_of_a_record(),
        sa.Column("text", LONG_TEXT, nullable=False),
        sa.Column("is_pinned", sa.Boolean(), nullable=False),
        sa.Column("written_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        sa.UniqueConstraint("key", name="uq_note_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_note_owner_kind_owner_id", "note", ["owner_kind", "owner_id"])
    _offer_kinds_of_files()
    _let_managers_remove_files()


def _of_a_record() -> list[sa.Column[Any]]:
    """What a file and a note have alike."""
    return [
        sa.Column("key", _text(36), nullable=False),
        sa.Column("owner_kind", _text(24), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("is_private", sa.Boolean(), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("operator_name", _text(60), nullable=False),
        sa.Column("operator_name_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
    ]


def _offer_kinds_of_files() -> None:
    """An office that is set up gets the pick list that a new one begins with."""
    kinds = ("负责人照片", "店面", "柜台", "商品", "包装", "证照", "合同", "签收单", "其他")
    enter = sa.text(
        "INSERT INTO dictionary_entry (list_name, text, position, is_active, version) "
        "SELECT 'file_kind', :kind, :position, :yes, 1 FROM office"
    )
    for position, kind in enumerate(kinds):
        op.get_bind().execute(enter, {"kind": kind, "position": position, "yes": True})


def _let_managers_remove_files() -> None:
    """Until now there was nothing to remove; managers may remove what others added."""
    grant = sa.text(
        "INSERT INTO role_grant (role_id, right_code, is_allowed) SELECT id, :right, :yes FROM role WHERE code = :role"
    )
    op.get_bind().execute(grant, {"right": "remove_others_files", "role": "manager", "yes": True})


def _own_fields() -> None:
    """The office defines fields of its own."""
    flags = ("is_required", "is_unique", "in_lists", "is_searchable", "is_importable", "on_paper", "is_copied")
    texts = {"title": 60, "title_traditional": 60, "title_english": 60, "unit": 20, "section": 60, "usual": 200}
    texts |= {"pattern": 200, "message": 200, "secret": 24}
    op.create_table(
        "own_field",
        sa.Column("key", _text(40), nullable=False),
        sa.Column("owner", _text(24), nullable=False),
        sa.Column("kind", _text(24), nullable=False),
        *(sa.Column(name, _text(length), nullable=False) for name, length in texts.items()),
        *(sa.Column(name, LONG_TEXT, nullable=False) for name in ("options", "formula", "seen_by", "edited_by")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("places", "position")),
        *(sa.Column(name, sa.BigInteger(), nullable=True) for name in ("least", "most")),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in (*flags, "is_active")),
        sa.Column("off_on", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_own_field"),
        sa.UniqueConstraint("key", name="uq_own_field_key"),
        sqlite_autoincrement=True,
    )


def _own_values() -> None:
    """What stands in them, of records of any kind."""
    op.create_table(
        "own_value",
        sa.Column("field_id", ID, nullable=False),
        sa.Column("owner_id", ID, nullable=False),
        sa.Column("text", _text(2000), nullable=False),
        sa.Column("text_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["field_id"], ["own_field.id"], name="fk_own_value_field_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_own_value"),
        sa.UniqueConstraint("field_id", "owner_id", name="uq_own_value_field_id_owner_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_own_value_owner_id", "own_value", ["owner_id"])
    for column in ("number", "day"):
        op.create_index(f"ix_own_value_field_id_{column}", "own_value", ["field_id", column])


def _lists_by_party() -> None:
    """Lists of documents in the order of their parties are read along two indexes, and nothing is sorted."""
    called = sa.text("coalesce(nullif(short_name_sort, ''), name_sort)")
    op.create_index("ix_party_called", "party", [called, "id", "is_active", "owner_id", "is_customer"])
    for table in ("quote", "sales_order", "delivery", "sales_return"):
        op.create_index(f"ix_{table}_party", table, ["party_id", "state", "employee_id", "document_date"])
        op.drop_index(f"ix_{table}_party_id", table)


def _sums_of_lines() -> None:
    """What is added up of the lines of documents is read without their rows, which are six times as wide."""
    owners = {"quote": "quote_id", "sales_order": "order_id", "delivery": "delivery_id", "sales_return": "return_id"}
    for table, owner in owners.items():
        lines = f"{table}_line"
        cost = ("cost",) if table in ("delivery", "sales_return") else ()
        op.create_index(f"ix_{lines}_sums", lines, [owner, "product_id", "amount", "tax", "quantity", "unit", *cost])
        op.drop_index(f"ix_{lines}_{owner}", lines)


def _forgotten_customers() -> None:
    """Customers who are to be looked after are found without their rows."""
    op.create_index(
        "ix_party_care",
        "party",
        [
            "owner_id",
            "is_active",
            "is_customer",
            "status",
            "grade",
            "next_contact_on",
            "last_contact_at",
            "created_at",
            "order_weekday",
            "id",
        ],
    )

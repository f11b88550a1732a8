"""The whole layout of the first release: all tables, their indexes and the search index.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from crm_desktop.db.search_index import create_search_index

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make all tables, in the order of what points at what."""
    _audit_entry()
    _department()
    _dictionary_entry()
    _document_revision()
    _import_mapping()
    _import_run()
    _number_counter()
    _office()
    _print_job()
    _print_page()
    _print_record()
    _product()
    _reminder_mark()
    _removed_record()
    _search_entry()
    _setting()
    _stored_template()
    _template_version()
    _typed_draft()
    _employee()
    _imported_record()
    _level_price()
    _price_change()
    _customer()
    _template_default()
    _operator()
    _contact_person()
    _contract_price()
    _match_key()
    _receipt()
    _saved_view()
    _delivery()
    _quote()
    _quote_line()
    _receivable()
    _sales_order()
    _sales_return()
    _contact_entry()
    _credit()
    _sales_order_line()
    _allocation()
    _delivery_line()
    _sales_return_line()
    create_search_index(op.get_bind())


def _audit_entry() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("operator_name", sa.String(length=60), nullable=False),
        sa.Column("command", sa.String(length=60), nullable=False),
        sa.Column("record_kind", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index(op.f("ix_audit_entry_at"), "audit_entry", ["at"], unique=False)
    op.create_index(
        op.f("ix_audit_entry_record_kind_record_id"), "audit_entry", ["record_kind", "record_id"], unique=False
    )


def _department() -> None:
    op.create_table(
        "department",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department")),
        sa.UniqueConstraint("name", name=op.f("uq_department_name")),
    )


def _dictionary_entry() -> None:
    op.create_table(
        "dictionary_entry",
        sa.Column("list_name", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(length=80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dictionary_entry")),
        sa.UniqueConstraint("list_name", "text", name=op.f("uq_dictionary_entry_list_name_text")),
    )


def _document_revision() -> None:
    op.create_table(
        "document_revision",
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_name", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_revision")),
    )
    op.create_index(
        op.f("ix_document_revision_kind_record_id"), "document_revision", ["kind", "record_id"], unique=False
    )


def _import_mapping() -> None:
    op.create_table(
        "import_mapping",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_mapping")),
        sa.UniqueConstraint("name", name=op.f("uq_import_mapping_name")),
    )


def _import_run() -> None:
    op.create_table(
        "import_run",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("mapping", sa.String(length=80), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("good_rows", sa.Integer(), nullable=False),
        sa.Column("bad_rows", sa.Integer(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_run")),
        sa.UniqueConstraint("key", name=op.f("uq_import_run_key")),
    )


def _number_counter() -> None:
    op.create_table(
        "number_counter",
        sa.Column("series", sa.String(length=20), nullable=False),
        sa.Column("period", sa.String(length=10), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_counter")),
        sa.UniqueConstraint("series", "period", name=op.f("uq_number_counter_series_period")),
    )


def _office() -> None:
    op.create_table(
        "office",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("name_english", sa.String(length=120), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=60), nullable=False),
        sa.Column("fax", sa.String(length=60), nullable=False),
        sa.Column("email", sa.String(length=120), nullable=False),
        sa.Column("tax_number", sa.String(length=40), nullable=False),
        sa.Column("bank", sa.String(length=120), nullable=False),
        sa.Column("bank_account", sa.String(length=60), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )


def _print_job() -> None:
    op.create_table(
        "print_job",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("operator_name", sa.String(length=60), nullable=False),
        sa.Column("computer", sa.String(length=80), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("target", sa.String(length=200), nullable=False),
        sa.Column("datatype", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("next_page", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_job")),
        sa.UniqueConstraint("key", name=op.f("uq_print_job_key")),
    )
    op.create_index(op.f("ix_print_job_state"), "print_job", ["state"], unique=False)


def _print_page() -> None:
    op.create_table(
        "print_page",
        sa.Column("job_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["print_job.id"], name=op.f("fk_print_page_job_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_page")),
        sa.UniqueConstraint("job_id", "number", name=op.f("uq_print_page_job_id_number")),
    )


def _print_record() -> None:
    op.create_table(
        "print_record",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("operator_name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("template", sa.String(length=80), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("labels", sa.String(length=200), nullable=False),
        sa.Column("target", sa.String(length=200), nullable=False),
        sa.Column("medium", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("job_id", ID, nullable=True),
        sa.Column("first_page", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["print_job.id"], name=op.f("fk_print_record_job_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_record")),
    )
    op.create_index(op.f("ix_print_record_job_id"), "print_record", ["job_id"], unique=False)
    op.create_index(op.f("ix_print_record_kind_record_id"), "print_record", ["kind", "record_id"], unique=False)


def _product() -> None:
    op.create_table(
        "product",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("barcode", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("mnemonic", sa.String(length=160), nullable=False),
        sa.Column("specification", sa.String(length=120), nullable=False),
        sa.Column("material", sa.String(length=80), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("category", sa.String(length=60), nullable=False),
        sa.Column("subcategory", sa.String(length=60), nullable=False),
        sa.Column("brand", sa.String(length=60), nullable=False),
        sa.Column("series", sa.String(length=60), nullable=False),
        sa.Column("origin", sa.String(length=60), nullable=False),
        sa.Column("packaging", sa.String(length=80), nullable=False),
        sa.Column("maker", sa.String(length=120), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("transfer_price", sa.BigInteger(), nullable=True),
        sa.Column("wholesale_price", sa.BigInteger(), nullable=True),
        sa.Column("list_price", sa.BigInteger(), nullable=True),
        sa.Column("lowest_price", sa.BigInteger(), nullable=True),
        sa.Column("tax_rate", sa.BigInteger(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("custom", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("code", name=op.f("uq_product_code")),
        sa.UniqueConstraint("key", name=op.f("uq_product_key")),
    )
    op.create_index(op.f("ix_product_barcode"), "product", ["barcode"], unique=False)
    op.create_index(op.f("ix_product_mnemonic"), "product", ["mnemonic"], unique=False)


def _reminder_mark() -> None:
    op.create_table(
        "reminder_mark",
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("reminder", sa.String(length=80), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("snoozed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("handed_from", sa.String(length=60), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_mark")),
        sa.UniqueConstraint("operator_id", "reminder", name=op.f("uq_reminder_mark_operator_id_reminder")),
    )


def _removed_record() -> None:
    op.create_table(
        "removed_record",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("restored_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_removed_record")),
    )
    op.create_index(op.f("ix_removed_record_kind_record_id"), "removed_record", ["kind", "record_id"], unique=False)


def _search_entry() -> None:
    op.create_table(
        "search_entry",
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("subtitle", sa.String(length=200), nullable=False),
        sa.Column("tokens", sa.Text(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("kind", "record_id", name=op.f("uq_search_entry_kind_record_id")),
    )
    op.create_index(op.f("ix_search_entry_customer_id"), "search_entry", ["customer_id"], unique=False)
    op.create_index("ix_search_entry_found", "search_entry", ["id", "kind", "record_id", "customer_id"], unique=False)


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("name", name=op.f("uq_setting_name")),
    )


def _stored_template() -> None:
    op.create_table(
        "stored_template",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_template")),
        sa.UniqueConstraint("kind", "name", name=op.f("uq_stored_template_kind_name")),
    )


def _template_version() -> None:
    op.create_table(
        "template_version",
        sa.Column("template_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_name", sa.String(length=60), nullable=False),
        sa.Column("restored_from", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["template_id"],
            ["stored_template.id"],
            name=op.f("fk_template_version_template_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_version")),
        sa.UniqueConstraint("template_id", "number", name=op.f("uq_template_version_template_id_number")),
    )


def _template_default() -> None:
    op.create_table(
        "template_default",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("printer", sa.String(length=120), nullable=False),
        sa.Column("template_id", ID, nullable=True),
        sa.Column("builtin", sa.String(length=80), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_template_default_customer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["template_id"],
            ["stored_template.id"],
            name=op.f("fk_template_default_template_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_default")),
        sa.UniqueConstraint("key", name=op.f("uq_template_default_key")),
    )
    op.create_index(op.f("ix_template_default_customer_id"), "template_default", ["customer_id"], unique=False)
    op.create_index(op.f("ix_template_default_template_id"), "template_default", ["template_id"], unique=False)


def _typed_draft() -> None:
    op.create_table(
        "typed_draft",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_typed_draft")),
        sa.UniqueConstraint("key", name=op.f("uq_typed_draft_key")),
    )
    op.create_index(op.f("ix_typed_draft_operator_id"), "typed_draft", ["operator_id"], unique=False)


def _employee() -> None:
    op.create_table(
        "employee",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("department_id", ID, nullable=True),
        sa.Column("phone", sa.String(length=60), nullable=False),
        sa.Column("is_salesperson", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_employee_department_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employee")),
        sa.UniqueConstraint("code", name=op.f("uq_employee_code")),
    )


def _imported_record() -> None:
    op.create_table(
        "imported_record",
        sa.Column("run_id", ID, nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("record_version", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id"], ["import_run.id"], name=op.f("fk_imported_record_run_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_record")),
    )
    op.create_index(op.f("ix_imported_record_run_id"), "imported_record", ["run_id"], unique=False)


def _level_price() -> None:
    op.create_table(
        "level_price",
        sa.Column("product_id", ID, nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("min_quantity", sa.BigInteger(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_level_price_product_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_level_price")),
        sa.UniqueConstraint(
            "product_id", "level", "min_quantity", name=op.f("uq_level_price_product_id_level_min_quantity")
        ),
    )


def _price_change() -> None:
    op.create_table(
        "price_change",
        sa.Column("product_id", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=20), nullable=False),
        sa.Column("old", sa.BigInteger(), nullable=True),
        sa.Column("new", sa.BigInteger(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_price_change_product_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_change")),
    )
    op.create_index(op.f("ix_price_change_product_id_at"), "price_change", ["product_id", "at"], unique=False)


def _customer() -> None:
    op.create_table(
        "customer",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("short_name", sa.String(length=60), nullable=False),
        sa.Column("initials", sa.String(length=120), nullable=False),
        sa.Column("name_core", sa.String(length=120), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("province", sa.String(length=40), nullable=False),
        sa.Column("city", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("delivery_address", sa.String(length=200), nullable=False),
        sa.Column("business_nature", sa.String(length=40), nullable=False),
        sa.Column("business_type", sa.String(length=40), nullable=False),
        sa.Column("legal_representative", sa.String(length=60), nullable=False),
        sa.Column("person_in_charge", sa.String(length=60), nullable=False),
        sa.Column("phone", sa.String(length=60), nullable=False),
        sa.Column("fax", sa.String(length=60), nullable=False),
        sa.Column("email", sa.String(length=120), nullable=False),
        sa.Column("website", sa.String(length=120), nullable=False),
        sa.Column("tax_number", sa.String(length=40), nullable=False),
        sa.Column("bank", sa.String(length=120), nullable=False),
        sa.Column("bank_account", sa.String(length=60), nullable=False),
        sa.Column("invoice_title", sa.String(length=120), nullable=False),
        sa.Column("grade", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("tags", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("owner_id", ID, nullable=True),
        sa.Column("credit_limit", sa.BigInteger(), nullable=True),
        sa.Column("max_overdue_days", sa.Integer(), nullable=True),
        sa.Column("on_hold", sa.Boolean(), nullable=False),
        sa.Column("term_kind", sa.String(24), nullable=False),
        sa.Column("term_days", sa.Integer(), nullable=False),
        sa.Column("term_day", sa.Integer(), nullable=False),
        sa.Column("price_level", sa.String(length=20), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("order_habit", sa.String(length=120), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("custom", sa.Text(), nullable=False),
        sa.Column("last_contact_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_contact_on", sa.Date(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["employee.id"], name=op.f("fk_customer_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("code", name=op.f("uq_customer_code")),
        sa.UniqueConstraint("key", name=op.f("uq_customer_key")),
    )
    op.create_index("ix_customer_code", "customer", ["code", "id", "is_active", "owner_id"], unique=False)
    op.create_index("ix_customer_name", "customer", ["name", "id", "is_active", "owner_id"], unique=False)
    op.create_index(op.f("ix_customer_name_core"), "customer", ["name_core"], unique=False)
    op.create_index(op.f("ix_customer_next_contact_on"), "customer", ["next_contact_on"], unique=False)
    op.create_index(op.f("ix_customer_owner_id_is_active"), "customer", ["owner_id", "is_active"], unique=False)
    op.create_index("ix_customer_recent", "customer", ["last_contact_at", "id", "is_active", "owner_id"], unique=False)


def _operator() -> None:
    op.create_table(
        "operator",
        sa.Column("login", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(24), nullable=False),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("blocked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_login_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_operator_employee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operator")),
        sa.UniqueConstraint("login", name=op.f("uq_operator_login")),
    )


def _contact_person() -> None:
    op.create_table(
        "contact_person",
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("gender", sa.String(24), nullable=False),
        sa.Column("mobile", sa.String(length=40), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("fax", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=120), nullable=False),
        sa.Column("wechat", sa.String(length=60), nullable=False),
        sa.Column("qq", sa.String(length=20), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("birth_month", sa.Integer(), nullable=True),
        sa.Column("birth_day", sa.Integer(), nullable=True),
        sa.Column("birth_is_lunar", sa.Boolean(), nullable=False),
        sa.Column("birth_in_leap_month", sa.Boolean(), nullable=False),
        sa.Column("native_place", sa.String(length=60), nullable=False),
        sa.Column("education", sa.String(length=40), nullable=False),
        sa.Column("family", sa.String(length=200), nullable=False),
        sa.Column("personality", sa.String(length=200), nullable=False),
        sa.Column("hobbies", sa.String(length=200), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_contact_person_customer_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_person")),
    )
    op.create_index(
        op.f("ix_contact_person_birth_month_birth_day"), "contact_person", ["birth_month", "birth_day"], unique=False
    )
    op.create_index(
        "ix_contact_person_main", "contact_person", ["customer_id", "position", "name", "mobile"], unique=False
    )
    op.create_index(op.f("ix_contact_person_mobile"), "contact_person", ["mobile"], unique=False)


def _contract_price() -> None:
    op.create_table(
        "contract_price",
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("product_id", ID, nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_contract_price_customer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_contract_price_product_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_price")),
    )
    op.create_index(
        op.f("ix_contract_price_customer_id_product_id"), "contract_price", ["customer_id", "product_id"], unique=False
    )


def _match_key() -> None:
    op.create_table(
        "match_key",
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_match_key_customer_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_key")),
    )
    op.create_index(op.f("ix_match_key_customer_id"), "match_key", ["customer_id"], unique=False)
    op.create_index(op.f("ix_match_key_key_customer_id"), "match_key", ["key", "customer_id"], unique=False)


def _receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("payer", sa.String(length=120), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("method", sa.String(24), nullable=False),
        sa.Column("account", sa.String(length=80), nullable=False),
        sa.Column("reference", sa.String(length=80), nullable=False),
        sa.Column("draft_due_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("wiped_amount", sa.BigInteger(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("void_reason", sa.String(length=200), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_receipt_customer_id")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_receipt_employee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("key", name=op.f("uq_receipt_key")),
        sa.UniqueConstraint("number", name=op.f("uq_receipt_number")),
    )
    op.create_index(
        op.f("ix_receipt_customer_id_document_date"), "receipt", ["customer_id", "document_date"], unique=False
    )
    op.create_index(
        "ix_receipt_listed",
        "receipt",
        ["document_date", "id", "customer_id", "employee_id", "amount", "wiped_amount"],
        unique=False,
    )


def _saved_view() -> None:
    op.create_table(
        "saved_view",
        sa.Column("list_id", sa.String(length=60), nullable=False),
        sa.Column("operator_id", ID, nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["operator_id"], ["operator.id"], name=op.f("fk_saved_view_operator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("list_id", "operator_id", "name", name=op.f("uq_saved_view_list_id_operator_id_name")),
    )


def _delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("delivery_address", sa.String(length=200), nullable=False),
        sa.Column("carrier", sa.String(length=80), nullable=False),
        sa.Column("shipped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("signed_by", sa.String(length=60), nullable=False),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("tax_included", sa.Boolean(), nullable=False),
        sa.Column("tax_rate", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("void_reason", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_delivery_customer_id")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_delivery_employee_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["contact_person.id"], name=op.f("fk_delivery_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("key", name=op.f("uq_delivery_key")),
        sa.UniqueConstraint("number", name=op.f("uq_delivery_number")),
    )
    op.create_index(op.f("ix_delivery_customer_id"), "delivery", ["customer_id"], unique=False)
    op.create_index(
        "ix_delivery_listed",
        "delivery",
        ["document_date", "number", "id", "customer_id", "employee_id", "total"],
        unique=False,
    )
    op.create_index(op.f("ix_delivery_employee_id"), "delivery", ["employee_id"], unique=False)


def _quote() -> None:
    op.create_table(
        "quote",
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("revises_id", ID, nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("terms_text", sa.Text(), nullable=False),
        sa.Column("lost_reason", sa.String(length=200), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("tax_included", sa.Boolean(), nullable=False),
        sa.Column("tax_rate", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("void_reason", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_quote_customer_id")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_quote_employee_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["contact_person.id"], name=op.f("fk_quote_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["revises_id"], ["quote.id"], name=op.f("fk_quote_revises_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sa.UniqueConstraint("key", name=op.f("uq_quote_key")),
        sa.UniqueConstraint("number", name=op.f("uq_quote_number")),
    )
    op.create_index(op.f("ix_quote_customer_id"), "quote", ["customer_id"], unique=False)
    op.create_index(
        "ix_quote_listed",
        "quote",
        ["document_date", "number", "id", "customer_id", "employee_id", "total"],
        unique=False,
    )
    op.create_index(op.f("ix_quote_employee_id"), "quote", ["employee_id"], unique=False)


def _quote_line() -> None:
    op.create_table(
        "quote_line",
        sa.Column("quote_id", ID, nullable=False),
        sa.Column("price_source", sa.String(24), nullable=False),
        sa.Column("is_optional", sa.Boolean(), nullable=False),
        sa.Column("ordered_quantity", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", ID, nullable=True),
        sa.Column("product_code", sa.String(length=40), nullable=False),
        sa.Column("product_name", sa.String(length=160), nullable=False),
        sa.Column("specification", sa.String(length=120), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_quote_line_product_id")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_quote_line_quote_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote_line")),
    )
    op.create_index(op.f("ix_quote_line_product_id"), "quote_line", ["product_id"], unique=False)
    op.create_index(op.f("ix_quote_line_quote_id"), "quote_line", ["quote_id"], unique=False)


def _receivable() -> None:
    op.create_table(
        "receivable",
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("delivery_id", ID, nullable=True),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("open_amount", sa.BigInteger(), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=True),
        sa.Column("void_reason", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=36), nullable=True),
        sa.Column("notes", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.CheckConstraint("open_amount >= 0 AND open_amount <= amount", name=op.f("ck_receivable_open_amount")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_receivable_customer_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_receivable_delivery_id")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_receivable_employee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receivable")),
        sa.UniqueConstraint("delivery_id", name=op.f("uq_receivable_delivery_id")),
        sa.UniqueConstraint("key", name=op.f("uq_receivable_key")),
    )
    op.create_index(
        "ix_receivable_as_of",
        "receivable",
        ["customer_id", "document_date", "due_date", "amount", "voided_on"],
        unique=False,
    )
    op.create_index(
        "ix_receivable_listed",
        "receivable",
        ["due_date", "id", "customer_id", "amount", "open_amount", "voided_on"],
        unique=False,
    )
    op.create_index(op.f("ix_receivable_number"), "receivable", ["number"], unique=False)
    op.create_index(
        "ix_receivable_open",
        "receivable",
        ["customer_id", "due_date", "document_date", "open_amount"],
        unique=False,
        sqlite_where=sa.text("open_amount <> 0"),
        postgresql_where=sa.text("open_amount <> 0"),
    )


def _sales_order() -> None:
    op.create_table(
        "sales_order",
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("quote_id", ID, nullable=True),
        sa.Column("delivery_date", sa.Date(), nullable=True),
        sa.Column("customer_order_number", sa.String(length=60), nullable=False),
        sa.Column("delivery_address", sa.String(length=200), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("close_reason", sa.String(length=200), nullable=False),
        sa.Column("credit_reason", sa.String(length=200), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("delivered_amount", sa.BigInteger(), nullable=False),
        sa.Column("open_amount", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("tax_included", sa.Boolean(), nullable=False),
        sa.Column("tax_rate", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("void_reason", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_sales_order_customer_id")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_sales_order_employee_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["contact_person.id"], name=op.f("fk_sales_order_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_sales_order_quote_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_order")),
        sa.UniqueConstraint("key", name=op.f("uq_sales_order_key")),
        sa.UniqueConstraint("number", name=op.f("uq_sales_order_number")),
    )
    op.create_index(op.f("ix_sales_order_customer_id"), "sales_order", ["customer_id"], unique=False)
    op.create_index(
        "ix_sales_order_listed",
        "sales_order",
        ["document_date", "number", "id", "customer_id", "employee_id", "total", "delivered_amount", "open_amount"],
        unique=False,
    )
    op.create_index(op.f("ix_sales_order_employee_id"), "sales_order", ["employee_id"], unique=False)
    op.create_index(op.f("ix_sales_order_quote_id"), "sales_order", ["quote_id"], unique=False)
    op.create_index(op.f("ix_sales_order_state_delivery_date"), "sales_order", ["state", "delivery_date"], unique=False)


def _sales_return() -> None:
    op.create_table(
        "sales_return",
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("delivery_id", ID, nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("tax_included", sa.Boolean(), nullable=False),
        sa.Column("tax_rate", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("void_reason", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_sales_return_customer_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_sales_return_delivery_id")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_sales_return_employee_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["contact_person.id"], name=op.f("fk_sales_return_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_return")),
        sa.UniqueConstraint("key", name=op.f("uq_sales_return_key")),
        sa.UniqueConstraint("number", name=op.f("uq_sales_return_number")),
    )
    op.create_index(op.f("ix_sales_return_customer_id"), "sales_return", ["customer_id"], unique=False)
    op.create_index(op.f("ix_sales_return_delivery_id"), "sales_return", ["delivery_id"], unique=False)
    op.create_index(
        "ix_sales_return_listed",
        "sales_return",
        ["document_date", "number", "id", "customer_id", "employee_id", "total"],
        unique=False,
    )
    op.create_index(op.f("ix_sales_return_employee_id"), "sales_return", ["employee_id"], unique=False)


def _contact_entry() -> None:
    op.create_table(
        "contact_entry",
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(24), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_time", sa.Time(), nullable=True),
        sa.Column("next_channel", sa.String(24), nullable=True),
        sa.Column("next_plan", sa.String(length=200), nullable=False),
        sa.Column("plan_for_id", ID, nullable=True),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("quote_id", ID, nullable=True),
        sa.Column("order_id", ID, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_contact_entry_customer_id")),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name=op.f("fk_contact_entry_employee_id")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["sales_order.id"], name=op.f("fk_contact_entry_order_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["contact_person.id"], name=op.f("fk_contact_entry_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["plan_for_id"], ["employee.id"], name=op.f("fk_contact_entry_plan_for_id")),
        sa.ForeignKeyConstraint(
            ["quote_id"], ["quote.id"], name=op.f("fk_contact_entry_quote_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_entry")),
        sa.UniqueConstraint("key", name=op.f("uq_contact_entry_key")),
    )
    op.create_index("ix_contact_entry_listed", "contact_entry", ["at", "id", "customer_id"], unique=False)
    op.create_index(op.f("ix_contact_entry_customer_id_at"), "contact_entry", ["customer_id", "at"], unique=False)
    op.create_index(
        op.f("ix_contact_entry_next_on_handled_at"), "contact_entry", ["next_on", "handled_at"], unique=False
    )


def _credit() -> None:
    op.create_table(
        "credit",
        sa.Column("customer_id", ID, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("receipt_id", ID, nullable=True),
        sa.Column("return_id", ID, nullable=True),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("open_amount", sa.BigInteger(), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=True),
        sa.Column("void_reason", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=36), nullable=True),
        sa.Column("notes", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.CheckConstraint("open_amount >= 0 AND open_amount <= amount", name=op.f("ck_credit_open_amount")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_credit_customer_id")),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name=op.f("fk_credit_receipt_id")),
        sa.ForeignKeyConstraint(["return_id"], ["sales_return.id"], name=op.f("fk_credit_return_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit")),
        sa.UniqueConstraint("key", name=op.f("uq_credit_key")),
        sa.UniqueConstraint("receipt_id", name=op.f("uq_credit_receipt_id")),
        sa.UniqueConstraint("return_id", name=op.f("uq_credit_return_id")),
    )
    op.create_index("ix_credit_as_of", "credit", ["customer_id", "document_date", "amount", "voided_on"], unique=False)
    op.create_index(op.f("ix_credit_number"), "credit", ["number"], unique=False)
    op.create_index(
        "ix_credit_open",
        "credit",
        ["customer_id", "document_date", "open_amount"],
        unique=False,
        sqlite_where=sa.text("open_amount <> 0"),
        postgresql_where=sa.text("open_amount <> 0"),
    )


def _sales_order_line() -> None:
    op.create_table(
        "sales_order_line",
        sa.Column("order_id", ID, nullable=False),
        sa.Column("quote_line_id", ID, nullable=True),
        sa.Column("price_source", sa.String(24), nullable=False),
        sa.Column("delivered_quantity", sa.BigInteger(), nullable=False),
        sa.Column("replaced_quantity", sa.BigInteger(), nullable=False),
        sa.Column("dropped_quantity", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", ID, nullable=True),
        sa.Column("product_code", sa.String(length=40), nullable=False),
        sa.Column("product_name", sa.String(length=160), nullable=False),
        sa.Column("specification", sa.String(length=120), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["sales_order.id"], name=op.f("fk_sales_order_line_order_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_sales_order_line_product_id")),
        sa.ForeignKeyConstraint(["quote_line_id"], ["quote_line.id"], name=op.f("fk_sales_order_line_quote_line_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_order_line")),
    )
    op.create_index(op.f("ix_sales_order_line_order_id"), "sales_order_line", ["order_id"], unique=False)
    op.create_index(op.f("ix_sales_order_line_product_id"), "sales_order_line", ["product_id"], unique=False)


def _allocation() -> None:
    op.create_table(
        "allocation",
        sa.Column("credit_id", ID, nullable=False),
        sa.Column("receivable_id", ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("allocated_on", sa.Date(), nullable=False),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_allocation_amount")),
        sa.ForeignKeyConstraint(["credit_id"], ["credit.id"], name=op.f("fk_allocation_credit_id")),
        sa.ForeignKeyConstraint(["receivable_id"], ["receivable.id"], name=op.f("fk_allocation_receivable_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allocation")),
    )
    op.create_index(op.f("ix_allocation_credit_id"), "allocation", ["credit_id"], unique=False)
    op.create_index(
        "ix_allocation_as_of",
        "allocation",
        ["receivable_id", "allocated_on", "cancelled_on", "amount"],
        unique=False,
    )


def _delivery_line() -> None:
    op.create_table(
        "delivery_line",
        sa.Column("delivery_id", ID, nullable=False),
        sa.Column("order_line_id", ID, nullable=True),
        sa.Column("returned_quantity", sa.BigInteger(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", ID, nullable=True),
        sa.Column("product_code", sa.String(length=40), nullable=False),
        sa.Column("product_name", sa.String(length=160), nullable=False),
        sa.Column("specification", sa.String(length=120), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["delivery.id"], name=op.f("fk_delivery_line_delivery_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"], ["sales_order_line.id"], name=op.f("fk_delivery_line_order_line_id")
        ),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_delivery_line_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_line")),
    )
    op.create_index(op.f("ix_delivery_line_delivery_id"), "delivery_line", ["delivery_id"], unique=False)
    op.create_index(op.f("ix_delivery_line_order_line_id"), "delivery_line", ["order_line_id"], unique=False)
    op.create_index(op.f("ix_delivery_line_product_id"), "delivery_line", ["product_id"], unique=False)


def _sales_return_line() -> None:
    op.create_table(
        "sales_return_line",
        sa.Column("return_id", ID, nullable=False),
        sa.Column("delivery_line_id", ID, nullable=False),
        sa.Column("for_replacement", sa.Boolean(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", ID, nullable=True),
        sa.Column("product_code", sa.String(length=40), nullable=False),
        sa.Column("product_name", sa.String(length=160), nullable=False),
        sa.Column("specification", sa.String(length=120), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_line_id"], ["delivery_line.id"], name=op.f("fk_sales_return_line_delivery_line_id")
        ),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_sales_return_line_product_id")),
        sa.ForeignKeyConstraint(
            ["return_id"], ["sales_return.id"], name=op.f("fk_sales_return_line_return_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_return_line")),
    )
    op.create_index(
        op.f("ix_sales_return_line_delivery_line_id"), "sales_return_line", ["delivery_line_id"], unique=False
    )
    op.create_index(op.f("ix_sales_return_line_product_id"), "sales_return_line", ["product_id"], unique=False)
    op.create_index(op.f("ix_sales_return_line_return_id"), "sales_return_line", ["return_id"], unique=False)


def downgrade() -> None:
    """Refuse: an older program must not get a newer office; a backup is the way back."""
    raise NotImplementedError("restore a backup instead")

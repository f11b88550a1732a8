"""Alembic's entry: runs on the connection and in the transaction that ``db.migrate`` hands over."""

from __future__ import annotations

from alembic import context

from crm_desktop.models.all_tables import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()

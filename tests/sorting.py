"""What lists are sorted by, compared with the texts themselves."""

from sqlalchemy import select

from crm_desktop.models.all_tables import Base
from crm_desktop.models.sorting import sorting_column, words_of


def wrongly_sorted(session):
    """The stored texts whose key is not their own: whatever wrote them forgot it."""
    return [
        (table.name, text, key)
        for table in Base.metadata.sorted_tables
        for name, kind in words_of(table).items()
        for text, key in session.execute(select(table.c[name], sorting_column(table.c[name])))
        if key != kind.key_of(text)
    ]

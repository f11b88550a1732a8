"""Base class of all mapped classes."""

from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Enum, Index, Integer, MetaData, String, Table, event, inspect, literal_column
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, declared_attr, mapped_column

from crm_desktop.domain.keepable import TextTooLong, shown
from crm_desktop.models.sorting import SORTS_ALIKE, sort_keys

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


_WHERE = "where"


class Base(DeclarativeBase):
    """Every table has an id that is never used again."""

    metadata = MetaData(naming_convention=NAMES, info={SORTS_ALIKE: True})
    type_annotation_map: dict[Any, Any] = {}  # noqa: RUF012 - read by the declarative base

    # SQLite gives rowids only to INTEGER; PostgreSQL wants room.
    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)

    @classmethod
    def __table_cls__(cls, *args: Any, **options: Any) -> Table:
        """The table of a class; without being told, SQLite gives the id of a deleted newest row to the next one."""
        return Table(*args, sqlite_autoincrement=True, **options)


def mapped(table: str) -> type[Base]:
    """The class of a table whose area was asked already; ``LookupError`` for any other one.

    Another thread may be mapping an area at this moment: a class that has no mapper yet is passed over.
    """
    for entity in Base.__subclasses__():
        if "__mapper__" in vars(entity) and entity.__tablename__ == table:
            return entity
    raise LookupError(table)


def index_where(name: str, *columns: str, where: str) -> Index:
    """An index of only those rows of a table for which a condition holds.

    A file is made of what stands here; a server is told when its tables are made (``on_server``), since SQLAlchemy
    loads all of a database's dialect for one such option.
    """
    return Index(name, *columns, sqlite_where=literal_column(where), info={_WHERE: where})


def on_server(index: Index, copy: Index) -> None:
    """Tell the copy of an index, which is to be made on a server, for which rows it is."""
    if _WHERE in index.info:
        copy.dialect_options["postgresql"]["where"] = literal_column(index.info[_WHERE])


class Versioned:
    """A record that people edit: a stale version makes the flush fail."""

    version: Mapped[int] = mapped_column(Integer, nullable=False)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, object]:  # noqa: N805
        return {"version_id_col": cls.version}


@cache
def longest_texts(entity: type[Base]) -> dict[str, int]:
    """How many characters each text column of a table holds."""
    columns: Any = entity.__table__.columns
    texts = {column.key: column.type for column in columns if isinstance(column.type, String)}
    return {key: kind.length for key, kind in texts.items() if kind.length and not isinstance(kind, Enum)}


@event.listens_for(Base, "before_insert", propagate=True)
@event.listens_for(Base, "before_update", propagate=True)
def _require_fitting_texts(_mapper: Mapper[Any], _connection: object, record: Base) -> None:
    """Keep to the lengths that a server enforces on a file too, which takes anything and could not be moved then.

    What was stored before and is left alone stays as it is.
    """
    state: Any = inspect(record)
    for name, most in longest_texts(type(record)).items():
        text = state.dict.get(name)
        if isinstance(text, str) and len(text) > most and (not state.persistent or name in state.committed_state):
            raise TextTooLong(text=shown(text), most=most)


@event.listens_for(Base, "before_update", propagate=True)
def _keep_sort_keys(_mapper: Mapper[Any], _connection: object, record: Base) -> None:
    """A record whose words were changed is sorted by the new ones."""
    state: Any = inspect(record)
    changed = {name: state.dict[name] for name in state.committed_state if name in state.dict}
    for name, key in sort_keys(type(record).__table__, changed).items():
        setattr(record, name, key)

"""Which columns hold words of the pick lists 数据字典, those of the office's own fields among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import and_, not_, or_, true
from sqlalchemy.orm import Session

from crm_desktop.domain.documents import DOCUMENTS, table_of_owner
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own.values import BETWEEN
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.attachments import Attachment
from crm_desktop.models.base import longest_texts
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.own_fields import OwnValue
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.prices import LevelPrice
from crm_desktop.models.products import Product
from crm_desktop.queries.own_values import own_fields


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the records that hold words, counted apart from the others.

    Attributes:
        kind: what they are called, such as ``customer``.
        list_id: the list that shows them, with the words under the name of their column; empty if none does.
        where: which of the table's rows they are.
    """

    kind: str
    list_id: str = ""
    where: Any = field(default_factory=true)


@dataclass(frozen=True, slots=True)
class Use:
    """A column that holds words of a pick list; ``is_words`` if it holds several, parted by ``between``.

    Attributes:
        parts: how its records are told apart; without any they are all of one kind.
        lists: further lists that show the column under its name.
        draft: the kind of half-typed forms that hold it under its name.
        own: the field of the office's own that it is.
    """

    entity: Any
    column: str
    is_words: bool = False
    parts: tuple[Part, ...] = ()
    lists: tuple[str, ...] = ()
    draft: str = ""
    own: OwnField | None = None

    @property
    def key(self) -> Any:
        """The id of the record that holds it, for statements."""
        return self.entity.id if self.own is None else OwnValue.owner_id

    @property
    def where(self) -> Any:
        """Which rows of the table hold it."""
        return true() if self.own is None else OwnValue.field_id == self.own.id

    @property
    def between(self) -> str:
        """What parts several words."""
        return " " if self.own is None else BETWEEN

    @property
    def named(self) -> str:
        """What it is called where it is noted what a merge changed."""
        return self.column if self.own is None else self.own.key

    @property
    def listed_as(self) -> str:
        """What it is called as a column of lists."""
        return self.column if self.own is None else self.own.name

    def words_in(self, text: str) -> list[str]:
        """The words that a record holds."""
        words = text.split(self.between) if self.is_words else [text]
        return [word for word in words if word]

    def with_instead(self, text: str, instead: Mapping[str, Sequence[str]]) -> str:
        """The text with other words in the place of some; each stands once."""
        words = (one for word in self.words_in(text) for one in instead.get(word, (word,)))
        return self.between.join(dict.fromkeys(words))

    @property
    def kind(self) -> str:
        """What the table is called, such as ``party``."""
        return str(self.entity.__tablename__)

    @property
    def attribute(self) -> Any:
        """The column, for statements."""
        return getattr(self.entity, self.column)

    @property
    def counted(self) -> tuple[Part, ...]:
        """The parts that are counted."""
        return self.parts or (Part(self.kind),)

    @property
    def list_ids(self) -> frozenset[str]:
        """The lists that show the column."""
        return frozenset({*self.lists, *(part.list_id for part in self.parts if part.list_id)})


_OWN_LISTS: Mapping[Owner, tuple[str, ...]] = {
    Owner.PARTY: ("customers", "suppliers", "carriers", "competitors", "partners"),
    Owner.PERSON: (),
    Owner.PRODUCT: ("products",),
    Owner.QUOTE: ("quotes",),
    Owner.ORDER: ("orders",),
    Owner.CONTACT: ("contact_log",),
}
"""The lists that show the own fields of a kind of record; the first one shows what holds a word."""
_OWN_DRAFTS: Mapping[Owner, str] = {Owner.PARTY: "customer", Owner.CONTACT: "contact"}
"""The kinds of half-typed forms of records, where these are not called as their table is."""


def use_of_own(field: OwnField) -> Use:
    """Where the words of an own field stand."""
    lists = _OWN_LISTS[field.owner]
    part = Part(field.title, next(iter(lists), "") if field.in_lists and field.is_active else "")
    is_several = field.kind is OwnKind.SEVERAL
    return Use(
        OwnValue, "text", is_several, (part,), lists, _OWN_DRAFTS.get(field.owner, table_of_owner(field.owner)), field
    )


def own_uses(session: Session, list_name: str) -> list[Use]:
    """The own fields that offer the words of a list, those that are switched off among them."""
    return [use_of_own(one) for one in own_fields(session) if one.pick_list == list_name]


def uses_of(session: Session, list_name: str) -> list[Use]:
    """All columns that hold words of a list."""
    return [*USES.get(list_name, ()), *own_uses(session, list_name)]


def _of_party(column: str, *, is_words: bool = False, is_listed: bool = True) -> Use:
    """A column of parties; who is a customer and a supplier is counted among the customers."""
    supplier = and_(Party.is_supplier, not_(Party.is_customer))
    others = not_(or_(Party.is_customer, Party.is_supplier))
    listed = ("customers", "suppliers") if is_listed else ("", "")
    parts = (
        Part("customer", listed[0], Party.is_customer),
        Part("supplier", listed[1], supplier),
        Part("party", "", others),
    )
    lists = ("carriers", "competitors", "partners") if is_listed else ()
    return Use(Party, column, is_words, parts, lists, "customer")


def _of_documents(column: str, *, is_listed: bool = False) -> tuple[Use, ...]:
    """A column of the documents that have it, or of their lines."""
    found = []
    for table in TRADE_TABLES:
        kind = str(table.entity.__tablename__)
        listed = DOCUMENTS[DocumentKind(kind)].listed if is_listed else ""
        if column in table.entity.__table__.c:
            found.append(Use(table.entity, column, parts=(Part(kind, listed),), draft=kind))
        if column in table.line.__table__.c:
            found.append(Use(table.line, column))
    return tuple(found)


USES: Mapping[str, Sequence[Use]] = {
    "region": (
        _of_party("region"),
        *_of_documents("region"),
        Use(Employee, "regions", is_words=True, parts=(Part("employee", "employees"),)),
    ),
    "business_nature": (_of_party("business_nature", is_listed=False),),
    "business_type": (_of_party("business_type"),),
    "customer_source": (_of_party("source"),),
    "customer_grade": (_of_party("grade"),),
    "customer_tag": (_of_party("tags", is_words=True),),
    "contact_outcome": (Use(ContactEntry, "outcome", parts=(Part("contact_entry", "contact_log"),), draft="contact"),),
    "person_title": (Use(ContactPerson, "title"),),
    "job_title": (Use(Employee, "position", parts=(Part("employee", "employees"),)),),
    "education": (Use(ContactPerson, "education"),),
    "price_level": (_of_party("price_level"), Use(LevelPrice, "level")),
    "unit": (Use(Product, "unit", parts=(Part("product", "products"),)),),
    "product_category": (Use(Product, "category", parts=(Part("product", "products"),)),),
    "brand": (Use(Product, "brand", parts=(Part("product", "products"),)),),
    "file_kind": (Use(Attachment, "kind"),),
    "lost_reason": _of_documents("lost_reason"),
    "void_reason": _of_documents("void_reason"),
    "return_reason": _of_documents("reason", is_listed=True),
}
"""Lines of documents keep the unit that was agreed, whatever the pick list says later."""


def holds_words(list_name: str) -> bool:
    """Whether several words of a list stand in one field, parted by blanks."""
    return any(use.is_words for use in USES.get(list_name, ()))


def longest_of(list_name: str) -> dict[str, int]:
    """How long the texts of a word may be, wherever it is kept."""
    columns = [DictionaryEntry.__table__.c.text]
    columns += [use.entity.__table__.c[use.column] for use in USES.get(list_name, ()) if not use.is_words]
    lengths = [length for column in columns if (length := getattr(column.type, "length", None)) is not None]
    return {"text": min(lengths), "code": longest_texts(DictionaryEntry)["code"]}

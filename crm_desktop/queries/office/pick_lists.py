"""Where the words of the pick lists 数据字典 stand in records, and how often."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import and_, func, not_, or_, select, true
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.pick_entries import UNDO_FOR
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.attachments import Attachment
from crm_desktop.models.base import longest_texts
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.office import DictionaryEntry, EntryMerge, MergedRecord
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.prices import LevelPrice
from crm_desktop.models.products import Product
from crm_desktop.queries.lookups import people_here


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
    """A column that holds words of a pick list; ``is_words`` if it holds several, parted by blanks.

    Attributes:
        parts: how its records are told apart; without any they are all of one kind.
        lists: further lists that show the column under its name.
        draft: the kind of half-typed forms that hold it under its name.
    """

    entity: Any
    column: str
    is_words: bool = False
    parts: tuple[Part, ...] = ()
    lists: tuple[str, ...] = ()
    draft: str = ""

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


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One word of a pick list.

    Attributes:
        above: the word that it stands under; empty at the top.
        kind: its level, in a list that has levels.
        used: how many records of each kind hold it.
    """

    id: int
    version: int
    text: str
    code: str
    colour: str
    kind: str
    above: str
    head_id: int | None
    is_active: bool
    used: Mapping[str, int]

    @property
    def count(self) -> int:
        """In how many records it stands."""
        return sum(self.used.values())


@dataclass(frozen=True, slots=True)
class Holder:
    """The records of one kind: how many there are, and how many of them say a word of the list, or any other one."""

    kind: str
    list_id: str
    column: str
    filled: int
    total: int


@dataclass(frozen=True, slots=True)
class Merge:
    """One word that another one took in, and that can be taken out again."""

    id: int
    old: str
    new: str
    at: datetime
    records: int


@dataclass(frozen=True, slots=True)
class OpenList:
    """A pick list as it is set up."""

    entries: tuple[ListEntry, ...]
    holders: tuple[Holder, ...]
    merges: tuple[Merge, ...]
    people: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of a list, for whoever looks for one."""

    name: str
    active: int
    texts: tuple[str, ...]


def open_list(session: Session, access: Access, *, list_name: str, now: datetime) -> OpenList:
    """A list with what holds its words; words that are switched off last, those below a word under it.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    _require(access)
    counts = side_by_side(
        session,
        *(partial(_counted, use=use, part=part) for use in USES.get(list_name, ()) for part in use.counted),
    )
    used: dict[str, dict[str, int]] = {}
    for kind, words, _ in counts:
        own = used.setdefault(kind, {})
        for text, count in words.items():
            own[text] = own.get(text, 0) + count
    entries = [
        ListEntry(**row, used={kind: words[row["text"]] for kind, words in used.items() if row["text"] in words})
        for row in _rows(session, list_name)
    ]
    return OpenList(
        in_tree(entries),
        tuple(holder for *_, holder in counts if holder is not None),
        _merges(session, list_name, now - UNDO_FOR),
        people_here(session) if PICK_LISTS[list_name].levels is not None else (),
    )


def pick_list_words(session: Session, access: Access) -> tuple[ListWords, ...]:
    """All lists with their words, in the order in which the lists are shown.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    _require(access)
    found: dict[str, list[tuple[str, bool]]] = {name: [] for name in PICK_LISTS}
    query = select(DictionaryEntry.list_name, DictionaryEntry.text, DictionaryEntry.is_active)
    for name, text, is_active in session.execute(query.order_by(DictionaryEntry.position, DictionaryEntry.id)):
        if name in found:
            found[name].append((text, is_active))
    return tuple(
        ListWords(name, sum(is_active for _, is_active in words), tuple(text for text, _ in words))
        for name, words in found.items()
    )


def count_uses(session: Session, list_name: str, texts: Collection[str]) -> dict[str, int]:
    """How many records hold each of some words."""
    found = dict.fromkeys(texts, 0)
    for use in USES.get(list_name, ()):
        for part in use.counted:
            _, words, _ = _counted(session, use=use, part=part)
            for text in found:
                found[text] += words.get(text, 0)
    return found


def in_tree(entries: Sequence[ListEntry]) -> tuple[ListEntry, ...]:
    """The words with those below each right after it; what stands under a word that is not there stands at the top."""
    known = {entry.text for entry in entries}
    below: dict[str, list[ListEntry]] = {}
    for entry in entries:
        below.setdefault(entry.above if entry.above in known else "", []).append(entry)
    found: list[ListEntry] = []

    def put(above: str) -> None:
        for entry in below.pop(above, ()):
            found.append(entry)
            put(entry.text)

    put("")
    return (*found, *(entry for rest in below.values() for entry in rest))


def _require(access: Access) -> None:
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed


def _rows(session: Session, list_name: str) -> Sequence[Any]:
    over = DictionaryEntry.__table__.alias("over")
    names = ("id", "version", "text", "code", "colour", "kind", "head_id", "is_active")
    above = func.coalesce(over.c.text, "").label("above")
    query = (
        select(*(getattr(DictionaryEntry, name) for name in names), above)
        .outerjoin(over, DictionaryEntry.parent_id == over.c.id)
        .where(DictionaryEntry.list_name == list_name)
        .order_by(DictionaryEntry.is_active.desc(), DictionaryEntry.position, DictionaryEntry.id)
    )
    return session.execute(query).mappings().all()


def _merges(session: Session, list_name: str, since: datetime) -> tuple[Merge, ...]:
    held = select(func.count()).where(MergedRecord.merge_id == EntryMerge.id).scalar_subquery()
    query = select(EntryMerge.id, EntryMerge.old, EntryMerge.new, EntryMerge.at, held).where(
        EntryMerge.list_name == list_name, EntryMerge.at >= since, EntryMerge.undone_at.is_(None)
    )
    return tuple(Merge(*row) for row in session.execute(query.order_by(EntryMerge.id.desc())))


def _counted(session: Session, *, use: Use, part: Part) -> tuple[str, dict[str, int], Holder | None]:
    """How many records of a part hold each word, and how many hold none where a list can show them."""
    query = select(use.attribute, func.count()).where(part.where).group_by(use.attribute)
    words: dict[str, int] = {}
    filled = total = 0
    for text, count in session.execute(query):
        total += count
        filled += count if text else 0
        for word in set((text or "").split()) if use.is_words else (text,) if text else ():
            words[word] = words.get(word, 0) + count
    holder = Holder(part.kind, part.list_id, use.column, filled, total) if part.list_id and total else None
    return part.kind, words, holder

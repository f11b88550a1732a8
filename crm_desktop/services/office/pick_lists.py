"""Pick lists: saved as a whole, or a word of one renamed; the records follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems, NotFound, RuleBroken, StaleRecord
from crm_desktop.domain.pick_entries import EntryDraft, EntryTwice, entry_problems
from crm_desktop.domain.pick_lists import PICK_LISTS, PickList
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.office import DictionaryEntry, EntryMerge
from crm_desktop.models.office.people import Employee
from crm_desktop.queries.office.pick_lists import count_uses
from crm_desktop.queries.office.word_uses import holds_words, longest_of, own_uses
from crm_desktop.queries.regions import REGION_LIST
from crm_desktop.services.office.kept_words import rename_kept
from crm_desktop.services.office.region_duties import note_duties
from crm_desktop.services.office.words_in_records import put_instead
from crm_desktop.services.work import Handler, Work

EVERYWHERE = (
    Changes.OFFICE
    | Changes.CUSTOMERS
    | Changes.PRODUCTS
    | Changes.EMPLOYEES
    | Changes.CONTACTS
    | Changes.QUOTES
    | Changes.ORDERS
    | Changes.DELIVERIES
    | Changes.RETURNS
    | Changes.VIEWS
    | Changes.OWN_FIELDS
)


class EntryInUse(RuleBroken):
    """A word that records hold cannot be deleted."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To be rid of “{text}”, switch it off or merge it with another word: {count} records hold it."
    )


@dataclass(frozen=True, kw_only=True)
class SavePickList:
    """Save a list as it is to be: words are renamed, added, moved, switched off and deleted in one go.

    Attributes:
        entries: in the order in which they are offered. A stored word that is neither here nor in ``removed`` came
            meanwhile, by a colleague or an import, and stays.
        removed: id and seen version of words to delete; no record may hold them.
    """

    list_name: str
    entries: tuple[EntryDraft, ...]
    removed: tuple[tuple[int, int], ...] = ()


def save_pick_list(work: Work, command: SavePickList) -> Done:
    """Save all changes of a list; the number says how many records follow a word that was renamed.

    Raises:
        NotFound: if there is no such list.
        StaleRecord: if somebody else changed or deleted one of its words meanwhile.
        EntryInUse: if a record holds a word that is to be deleted.
        FieldProblems: keys ``entries.0.text`` and so on.
    """
    of, stored = list_of(command.list_name), _stored(work, command.list_name)
    drafts = [_trimmed(of, draft) for draft in command.entries]
    for record_id, version in (
        *command.removed,
        *((draft.id, draft.seen_version) for draft in drafts if draft.id is not None),
    ):
        if record_id not in stored or stored[record_id].version != version:
            raise StaleRecord
    named = {record_id for record_id, _ in command.removed} | {draft.id for draft in drafts}
    others = [entry for record_id, entry in stored.items() if record_id not in named]
    _check(work, of, drafts, others)
    _remove(work, of, [stored[record_id] for record_id, _ in command.removed])
    count = _rename(work, of, [(stored[draft.id], draft.text) for draft in drafts if draft.id is not None])
    _write(work, of, drafts, stored, others)
    if of.name == REGION_LIST:
        note_duties(work)
    offered = Changes.OFFICE | (Changes.OWN_FIELDS if own_uses(work.session, of.name) else Changes.NONE)
    return Done(EVERYWHERE if count else offered, None, str(count))


@dataclass(frozen=True, kw_only=True)
class RenameEntry:
    """Call a word of a pick list otherwise, in the list and in all records."""

    list_name: str
    old: str
    new: str


def rename_entry(work: Work, command: RenameEntry) -> Done:
    """Rewrite the word everywhere; the number says in how many records.

    Raises:
        NotFound: if the list has no such word.
        FieldProblems: key ``new``.
    """
    of = list_of(command.list_name)
    entry = entry_of(work, of.name, command.old)
    new = _trimmed(of, EntryDraft(text=command.new)).text
    draft = EntryDraft(id=entry.id, text=new, kind=entry.kind)
    problems = entry_problems(of, [draft], longest_of(of.name), **_signs_between(work, of.name))
    if not problems and new != entry.text and find_entry(work, of.name, new) is not None:
        problems = {"new": EntryTwice(text=new)}
    if problems:
        raise FieldProblems({"new": next(iter(problems.values()))})
    count = _rename(work, of, [(entry, new)])
    work.session.flush()
    return Done(EVERYWHERE, entry.id, str(count))


def _signs_between(work: Work, list_name: str) -> dict[str, bool]:
    """What may part words of the list where several stand in one field, and so stands in none of them."""
    is_parted = any(use.is_words for use in own_uses(work.session, list_name))
    return {"is_words": holds_words(list_name), "is_parted": is_parted}


# what a command finds


def list_of(name: str) -> PickList:
    """The declared list of a name."""
    if name not in PICK_LISTS:
        raise NotFound(what=name)
    return PICK_LISTS[name]


def _stored(work: Work, name: str) -> dict[int, DictionaryEntry]:
    query = select(DictionaryEntry).where(DictionaryEntry.list_name == name)
    order = (DictionaryEntry.is_active.desc(), DictionaryEntry.position, DictionaryEntry.id)
    return {entry.id: entry for entry in work.session.scalars(query.order_by(*order))}


def find_entry(work: Work, name: str, text: str) -> DictionaryEntry | None:
    """The word of a list, if it has it."""
    query = select(DictionaryEntry).where(DictionaryEntry.list_name == name, DictionaryEntry.text == text)
    return work.session.scalars(query).one_or_none()


def entry_of(work: Work, name: str, text: str) -> DictionaryEntry:
    """The word of a list; raises ``NotFound`` if it has none such."""
    entry = find_entry(work, name, text)
    if entry is None:
        raise NotFound(what=text)
    return entry


# saving


def _trimmed(of: PickList, draft: EntryDraft) -> EntryDraft:
    """The draft without blanks around its texts, and with a level where the list has some."""
    text, code, above = (" ".join(one.split()) for one in (draft.text, draft.code, draft.above))
    kind = (draft.kind or of.usual_kind) if of.levels is not None else ""
    return replace(draft, text=text, code=code, above=above, kind=kind)


def _check(work: Work, of: PickList, drafts: Sequence[EntryDraft], others: Sequence[DictionaryEntry]) -> None:
    names = {entry.id: entry.text for entry in others}
    kept = [
        EntryDraft(text=entry.text, code=entry.code, kind=entry.kind, above=names.get(entry.parent_id or 0, ""))
        for entry in others
    ]
    longest = longest_of(of.name)
    problems = entry_problems(of, [*kept, *drafts], longest, **_signs_between(work, of.name))
    own: dict[str, DomainError] = {}
    for key, problem in problems.items():
        place, _, column = key.removeprefix("entries.").partition(".")
        if int(place) >= len(kept):
            own[f"entries.{int(place) - len(kept)}.{column}"] = problem
    heads = {draft.head_id for draft in drafts if draft.head_id is not None}
    known = set(work.session.scalars(select(Employee.id).where(Employee.id.in_(heads)))) if heads else set()
    own |= {
        f"entries.{place}.head_id": NotFound(what=f"#{draft.head_id}")
        for place, draft in enumerate(drafts)
        if draft.head_id is not None and draft.head_id not in known
    }
    if own:
        raise FieldProblems(own)


def _remove(work: Work, of: PickList, entries: Sequence[DictionaryEntry]) -> None:
    if not entries:
        return
    counts = count_uses(work.session, of.name, [entry.text for entry in entries])
    for entry in entries:
        if counts[entry.text]:
            raise EntryInUse(text=entry.text, count=counts[entry.text])
    ids = [entry.id for entry in entries]
    for below in work.session.scalars(select(DictionaryEntry).where(DictionaryEntry.parent_id.in_(ids))):
        below.parent_id = None
    work.session.flush()
    for entry in entries:
        work.session.delete(entry)
    work.session.flush()


def _rename(work: Work, of: PickList, texts: Sequence[tuple[DictionaryEntry, str]]) -> int:
    """Give words their new texts, all at once: two may change places; in how many records they stand."""
    renamed = [(entry, entry.text, new) for entry, new in texts if entry.text != new]
    olds = {old for _, old, _ in renamed}
    count = 0
    steps = list(_steps(renamed, olds))
    for entry, old, new, is_last in steps:
        held = put_instead(work, of.name, old, new)
        rename_kept(work, of.name, old, new)
        entry.text = new
        work.session.flush()
        count += len(held) if is_last else 0
        if is_last:
            _in_merges(work, of.name, old, new)
    return count


def _steps(
    renamed: Sequence[tuple[DictionaryEntry, str, str]], olds: set[str]
) -> Iterator[tuple[DictionaryEntry, str, str, bool]]:
    """One word after the other; where one takes the former text of another, all step aside first."""
    if not any(new in olds for _, _, new in renamed):
        yield from ((entry, old, new, True) for entry, old, new in renamed)
        return
    aside = {entry.id: f"\N{WORD JOINER}{entry.id}" for entry, _, _ in renamed}
    yield from ((entry, old, aside[entry.id], False) for entry, old, _ in renamed)
    yield from ((entry, aside[entry.id], new, True) for entry, _, new in renamed)


def _write(
    work: Work,
    of: PickList,
    drafts: Sequence[EntryDraft],
    stored: Mapping[int, DictionaryEntry],
    others: Sequence[DictionaryEntry],
) -> None:
    """Write what is not a text, and the new words; words over others are found once all are stored."""
    entries = [stored[draft.id] if draft.id is not None else DictionaryEntry(list_name=of.name) for draft in drafts]
    for position, (entry, draft) in enumerate(zip(entries, drafts, strict=True)):
        entry.text, entry.code, entry.colour, entry.kind = draft.text, draft.code, draft.colour, draft.kind
        entry.head_id, entry.is_active, entry.position = draft.head_id, draft.is_active, position
        work.session.add(entry)
    for position, entry in enumerate(others, start=len(drafts)):
        entry.position = position
    work.session.flush()
    ids = {entry.text: entry.id for entry in (*entries, *others)}
    for entry, draft in zip(entries, drafts, strict=True):
        entry.parent_id = ids.get(draft.above)
    work.session.flush()


def _in_merges(work: Work, list_name: str, old: str, new: str) -> None:
    """A merge that can be undone knows the word by its new name."""
    undone = EntryMerge.undone_at.is_(None)
    for merge in work.session.scalars(
        select(EntryMerge).where(EntryMerge.list_name == list_name, EntryMerge.new == old, undone)
    ):
        merge.new = new


HANDLERS: Mapping[type, Handler] = {
    SavePickList: Handler(save_pick_list, Right.SET_UP_OFFICE, "dictionary", is_alone=True),
    RenameEntry: Handler(rename_entry, Right.SET_UP_OFFICE, "dictionary", is_alone=True),
}

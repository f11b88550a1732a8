"""Words of pick lists renamed, merged and taken apart again."""

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.queries.office.pick_lists import open_list
from crm_desktop.services.office.entry_merges import (
    MergeEntries,
    UndoMerge,
    merge_entries,
    undo_merge,
)
from crm_desktop.services.office.pick_lists import (
    RenameEntry,
    SavePickList,
    rename_entry,
    save_pick_list,
)


def opened(work, list_name):
    """A list as its page has it."""
    return open_list(work.session, SYSTEM, list_name=list_name, now=work.clock.now())


def rename(work, list_name, old, new):
    """Call a word otherwise; in how many records it stands."""
    done = rename_entry(work, RenameEntry(list_name=list_name, old=old, new=new))
    work.session.expire_all()
    return int(done.number)


def merge(work, list_name, into, *taken):
    """Let one word take others in; how many records say it now."""
    done = merge_entries(work, MergeEntries(list_name=list_name, into=into, taken=taken))
    work.session.expire_all()
    return int(done.number)


def undo(work, list_name, old):
    """Take a word out again; how many records say it again."""
    found = next(one for one in opened(work, list_name).merges if one.old == old)
    done = undo_merge(work, UndoMerge(merge_id=found.id))
    work.session.expire_all()
    return int(done.number)


def counts(work, list_name):
    """How many records hold each word, and whether it is offered."""
    return {entry.text: (entry.count, entry.is_active) for entry in opened(work, list_name).entries}


def drafts(work, list_name):
    """A list as a form holds it."""
    return [
        EntryDraft(
            id=one.id,
            seen_version=one.version,
            text=one.text,
            code=one.code,
            colour=one.colour,
            kind=one.kind,
            above=one.above,
            head_id=one.head_id,
            is_active=one.is_active,
        )
        for one in opened(work, list_name).entries
    ]


def save(work, list_name, entries, removed=()):
    """Save a list; how many records follow."""
    done = save_pick_list(work, SavePickList(list_name=list_name, entries=tuple(entries), removed=tuple(removed)))
    work.session.expire_all()
    return int(done.number)

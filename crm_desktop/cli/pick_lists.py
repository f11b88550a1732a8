"""Words of pick lists on the command line: renamed, merged, and taken out again."""

from __future__ import annotations

from typing import Any

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.effects import effects_answer, show_effects
from crm_desktop.cli.errors import Exit
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


def change_list(desk: Desk) -> Exit:
    """Rename or merge words of a list, or undo a merge; with ``--dry-run`` only tell what would change.

    Raises:
        NotAllowed: unless the operator may set the office up.
        NotFound, FieldProblems: as the commands say.
    """
    with desk.logged_in() as doors:
        command = _command(desk, doors)
        if getattr(desk.options, "dry_run", False):
            effects = doors.runner.preview(command)
            show_effects(desk, effects)
            desk.answer({"effects": effects_answer(effects)})
            return Exit.DONE
        done = doors.runner.run(command)
    desk.say(QT_TRANSLATE_NOOP("cli", "{count} records follow."), count=int(done.number or 0))
    desk.answer({"records": int(done.number or 0)})
    return Exit.DONE


def _command(desk: Desk, doors: Doors) -> Any:
    from crm_desktop.queries.office.pick_lists import open_list
    from crm_desktop.services.office.entry_merges import MergeEntries, UndoMerge
    from crm_desktop.services.office.pick_lists import RenameEntry

    options, name = desk.options, desk.options.list
    if getattr(options, "rename", None):
        old, new = options.rename
        return RenameEntry(list_name=name, old=old, new=new)
    if getattr(options, "merge", None):
        into, *taken = options.merge
        return MergeEntries(list_name=name, into=into, taken=tuple(taken))
    merges = doors.reader.read(open_list, list_name=name, now=desk.clock.now()).merges
    found = next((one.id for one in merges if one.old == options.undo), None)
    if found is None:
        raise NotFound(what=options.undo)
    return UndoMerge(merge_id=found)

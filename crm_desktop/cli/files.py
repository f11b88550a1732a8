"""Commands on files: offices, workbooks in, copies."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.effects import effects_answer, show_effects
from crm_desktop.cli.errors import Exit, NeedsServerTools
from crm_desktop.domain.access import SYSTEM, Right
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.imports import LikelyAnswer, LikelyAnswers
from crm_desktop.domain.office import OfficeProfile
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.importer import DryRun, ReadFile, answered, dry_run, foretell_import, read_file, run_import
from crm_desktop.exchange.left_out import write_report
from crm_desktop.exchange.mapping import ImportMapping, UnknownMapping, load_mapping, shipped_mapping, shipped_mappings
from crm_desktop.exchange.own_fields import knowing

PROBLEMS_SHOWN = 20
_LIKELY = {"leave": LikelyAnswer.OPEN, "same": LikelyAnswer.SAME, "another": LikelyAnswer.ANOTHER}


def new_office(desk: Desk) -> Exit:
    """Make an office with its first operator, a manager."""
    from crm_desktop.db.office import create_office
    from crm_desktop.services.office.system import MakeOffice
    from crm_desktop.services.runner import CommandRunner

    options = desk.options
    login, path = desk.operator(), Path(options.file)
    command = MakeOffice(
        profile=OfficeProfile(name=options.name, language=desk.language),
        login=login,
        name=options.operator_name or login,
        password=desk.password(),
    )
    # whole or not at all: nobody could log in to an office without its first operator
    create_office(
        path, clock=desk.clock, fill=lambda engine: CommandRunner(engine, SYSTEM, desk.clock).run(command)
    ).close()
    desk.say(QT_TRANSLATE_NOOP("cli", "Made {file}. Log in as {operator}."), file=path, operator=login)
    desk.answer({"file": str(path), "operator": login})
    return Exit.DONE


def demo_office(desk: Desk) -> Exit:
    """Make a demo office."""
    from crm_desktop.demo.make import make_demo
    from crm_desktop.demo.visitor import LOGIN, PASSWORD

    make_demo(Path(desk.options.file), desk.clock).close()
    desk.say(
        QT_TRANSLATE_NOOP("cli", "Made {file}. Log in as {operator} with the password {password}."),
        file=desk.options.file,
        operator=LOGIN,
        password=PASSWORD,
    )
    desk.answer({"file": desk.options.file, "operator": LOGIN, "password": PASSWORD})
    return Exit.DONE


def import_file(desk: Desk) -> Exit:
    """Bring a workbook in, try it, undo an import, or show the mappings."""
    if getattr(desk.options, "undo", None) is not None:
        return _undo(desk)
    with desk.logged_in() as doors:
        if not doors.access.may(Right.IMPORT):
            raise NotAllowed
        if getattr(desk.options, "mappings", False):
            return _show_mappings(desk, doors)
        mapping = knowing(_decided(_mapping(doors, desk.options.mapping), desk), doors.access)
        likely = LikelyAnswers(_LIKELY[getattr(desk.options, "likely_duplicates", "") or "leave"])
        read = answered(read_file(Path(desk.options.file), mapping), likely)
        tried = dry_run(doors.reader, read, desk.clock)
        is_dry = getattr(desk.options, "dry_run", False)
        only_likely = tried.likely and not tried.has_good_rows
        run_id = None if is_dry or only_likely else _write(desk, doors, read)
        effects = foretell_import(doors.runner, read) if is_dry and tried.has_good_rows else None
        _tell_outcome(desk, tried, run_id, {} if effects is None else {"effects": effects_answer(effects)})
        if effects is not None:
            show_effects(desk, effects)
        if getattr(desk.options, "report", "") and (tried.problems or tried.likely):
            write_report(Path(desk.options.report), tried, desk.words)
            desk.say(QT_TRANSLATE_NOOP("cli", "The bad rows are in {file}."), file=desk.options.report)
    return Exit.PARTLY if tried.problems or tried.likely else Exit.DONE


def _write(desk: Desk, doors: Doors, read: ReadFile) -> int | None:
    if doors.office.path is not None:
        from crm_desktop.db.backup import BackupReason, copy_before

        copy_before(doors.office.path, BackupReason.BULK, desk.clock.now())
    return run_import(doors.runner, read).record_id


def _mapping(doors: Doors, name: str) -> ImportMapping:
    """A mapping by name: the office's own first, then the shipped ones; or out of a file."""
    from crm_desktop.queries.imports.runs import kept_mappings

    kept = doors.reader.read(kept_mappings)
    if name in kept:
        return load_mapping(kept[name], name)
    if name in shipped_mappings():
        return shipped_mapping(name)
    path = Path(name)
    if path.suffix == ".json" and path.is_file():
        return load_mapping(path.read_text(encoding="utf-8"), path.stem)
    raise UnknownMapping(names=", ".join([*kept, *shipped_mappings()]), name=name)


def _decided(mapping: ImportMapping, desk: Desk) -> ImportMapping:
    """The mapping with what the options decide about every step."""
    options = desk.options
    hidden, settled = getattr(options, "hidden_rows", "") or "", getattr(options, "settled", False)
    return replace(
        mapping,
        steps=tuple(
            replace(step, hidden_rows=hidden or step.hidden_rows, settled=step.settled or settled)
            for step in mapping.steps
        ),
    )


def _show_mappings(desk: Desk, doors: Doors) -> Exit:
    from crm_desktop.queries.imports.runs import kept_mappings

    names = [*doors.reader.read(kept_mappings), *shipped_mappings()]
    for name in names:
        desk.say("{name}", name=name)
    desk.answer({"mappings": names})
    return Exit.DONE


def _tell_outcome(desk: Desk, tried: DryRun, run_id: int | None, more: Mapping[str, Any]) -> None:
    from crm_desktop.exchange.targets import TITLES

    for outcome in tried.outcomes:
        desk.say(
            QT_TRANSLATE_NOOP("cli", "{what}: {new} new, {updated} updated, {skipped} already there"),
            what=desk.words("imports", TITLES[outcome.target]),
            new=outcome.new,
            updated=outcome.updated,
            skipped=outcome.skipped,
        )
    likely = _tell_likely(desk, tried)
    problems = [_problem(desk, problem) for problem in tried.problems]
    for one in problems[:PROBLEMS_SHOWN] if not desk.options.json else ():
        desk.fail(desk.tell(QT_TRANSLATE_NOOP("cli", "{sheet}, row {row}: {message}"), **one))
    if len(problems) > PROBLEMS_SHOWN and not desk.options.json:
        desk.fail(desk.tell(QT_TRANSLATE_NOOP("cli", "… and {count} more"), count=len(problems) - PROBLEMS_SHOWN))
    desk.say(QT_TRANSLATE_NOOP("cli", "Rows left out because of errors: {count}"), count=tried.bad_rows)
    left_out = sum(len(rows) for rows in tried.read.no_records.values())
    if left_out:
        desk.say(QT_TRANSLATE_NOOP("cli", "Headings, totals and notes, no data: {count}"), count=left_out)
    for note in tried.notes[:PROBLEMS_SHOWN] if not desk.options.json else ():
        desk.say(QT_TRANSLATE_NOOP("cli", "Note: {sheet}, row {row}: {message}"), **_problem(desk, note))
    if len(tried.notes) > PROBLEMS_SHOWN:
        desk.say(QT_TRANSLATE_NOOP("cli", "… and {count} more notes"), count=len(tried.notes) - PROBLEMS_SHOWN)
    if run_id is not None:
        desk.say(QT_TRANSLATE_NOOP("cli", "Import number {number}; undo it with --undo {number}."), number=run_id)
    desk.answer(
        {
            "import": run_id,
            "outcomes": [
                {"target": one.target, "new": one.new, "updated": one.updated, "skipped": one.skipped}
                for one in tried.outcomes
            ],
            "bad_rows": tried.bad_rows,
            "problems": problems,
            "likely": likely,
            "left_out": tried.read.left_out,
            "missing_columns": list(tried.read.missing),
            **more,
        }
    )


def _tell_likely(desk: Desk, tried: DryRun) -> list[dict[str, Any]]:
    likely = [_problem(desk, one) for one in tried.likely]
    for one in likely[:PROBLEMS_SHOWN] if not desk.options.json else ():
        desk.fail(desk.tell(QT_TRANSLATE_NOOP("cli", "Likely duplicate: {sheet}, row {row}: {message}"), **one))
    if likely:
        desk.say(
            QT_TRANSLATE_NOOP(
                "cli", "Likely duplicates left out: {count}; say of all with --likely-duplicates same or another"
            ),
            count=len(likely),
        )
    return likely


def _problem(desk: Desk, problem: Any) -> dict[str, Any]:
    message = desk.error_text(problem.error)
    shown = f"{problem.title}: {message}" if problem.title else message
    return {"sheet": problem.sheet, "row": problem.row, "column": problem.title, "message": shown}


def _undo(desk: Desk) -> Exit:
    from crm_desktop.services.imports.undo import UndoImport

    command = UndoImport(run_id=desk.options.undo)
    with desk.logged_in() as doors:
        if getattr(desk.options, "dry_run", False):
            effects = doors.runner.preview(command)
            show_effects(desk, effects)
            desk.answer({"undone": None, "effects": effects_answer(effects)})
            return Exit.DONE
        doors.runner.run(command)
    desk.say(QT_TRANSLATE_NOOP("cli", "Import {number} is undone."), number=desk.options.undo)
    desk.answer({"undone": desk.options.undo})
    return Exit.DONE


def back_up_office(desk: Desk) -> Exit:
    """Make a checked copy."""
    from crm_desktop.db.backup import back_up, backup_folder

    with desk.logged_in() as doors:
        if not doors.access.may(Right.BACK_UP):
            raise NotAllowed
        if doors.office.path is None:
            raise NeedsServerTools
        folder = getattr(desk.options, "to", "")
        place = Path(folder) if folder else backup_folder(doors.office.path)
        lean = getattr(desk.options, "without_files", False)
        made = back_up(doors.office.path, place, now=desk.clock.now(), without_files=lean)
    desk.say(QT_TRANSLATE_NOOP("cli", "Copied and checked: {file}"), file=made.path)
    desk.answer({"file": str(made.path), "size": made.size})
    return Exit.DONE


def restore_office(desk: Desk) -> Exit:
    """Put a copy in the place of the office; the replaced file is kept.

    It needs somebody who may restore: in the office, or in the copy if the office is damaged or missing.
    """
    from crm_desktop.db.errors import OfficeError
    from crm_desktop.db.restore import restore

    target = desk.office_target()
    if not isinstance(target, Path):
        raise NeedsServerTools
    backup = Path(desk.options.backup)
    password = desk.password()
    try:
        _require_restorer(desk, target, password)
    except OfficeError:
        _require_restorer_of_copy(desk, backup, password)
    may_be_other = getattr(desk.options, "other_office", False)
    done = restore(backup, target, now=desk.clock.now(), may_be_other=may_be_other)
    desk.say(QT_TRANSLATE_NOOP("cli", "{file} is back as it was in the copy."), file=done.path)
    if done.replaced is not None:
        desk.say(QT_TRANSLATE_NOOP("cli", "The replaced file is kept: {file}"), file=done.replaced)
    desk.answer({"file": str(done.path), "replaced": str(done.replaced) if done.replaced else None})
    return Exit.DONE


def _require_restorer(desk: Desk, office: Path, password: str) -> None:
    with desk.logged_in(office, password) as doors:
        if not doors.access.may(Right.RESTORE):
            raise NotAllowed


def _require_restorer_of_copy(desk: Desk, backup: Path, password: str) -> None:
    """Log in to the copy, which stays as it is: an office that cannot be opened knows nobody."""
    from crm_desktop.db.restore import adopt

    with TemporaryDirectory() as scratch:
        _require_restorer(desk, adopt(backup, Path(scratch)), password)


def check_office(desk: Desk) -> Exit:
    """Check every page of the office file; it needs no operator, since it tells nothing of what is inside."""
    from crm_desktop.db.checks import check_file
    from crm_desktop.db.disk import located

    target = desk.office_target()
    if not isinstance(target, Path):
        raise NeedsServerTools
    facts = check_file(located(target))
    desk.say(QT_TRANSLATE_NOOP("cli", "{file} is sound (layout {version})."), file=target, version=facts.version)
    desk.answer(json.loads(json.dumps({"file": str(target), "sound": True, "version": facts.version})))
    return Exit.DONE

"""Files of records on the command line: saved into a folder, pictures of products brought in from one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Exit, Misused
from crm_desktop.cli.lists import ROWS_AT_ONCE, note_taken
from crm_desktop.domain.access import Right
from crm_desktop.domain.attachments.files import FileDraft, clean_name
from crm_desktop.domain.attachments.owners import OWNERS, Place
from crm_desktop.domain.errors import DomainError, NotAllowed
from crm_desktop.domain.open_offices import read_closed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.attachments.files import FILES, AttachedRow
from crm_desktop.queries.attachments.on_record import content_of
from crm_desktop.services.office.lists_taken import Way

if TYPE_CHECKING:
    from crm_desktop.exchange.pictures import Called


def save_files(desk: Desk) -> Exit:
    """Write the files that the operator sees into a folder, those of each record into one of its own."""
    folder = Path(desk.options.folder)
    with desk.logged_in() as doors:
        if not doors.access.may(Right.EXPORT):
            raise NotAllowed
        request = ListRequest(search=getattr(desk.options, "search", ""))
        note_taken(desk, doors, "files", request, Way.COMMAND_LINE)
        paths, left = list[Path](), list[str]()
        for row in _rows(doors, request):
            try:
                paths.append(_save(doors, folder, row))
            except DomainError as error:  # such as one of which a part is missing: the others are wanted all the same
                desk.say("{fault}", fault=desk.error_text(error))
                left.append(row.name)
    desk.say(QT_TRANSLATE_NOOP("cli", "{count} files written to {folder}."), count=len(paths), folder=folder)
    desk.answer({"folder": str(folder), "files": [str(path) for path in paths], "left_out": left})
    return Exit.PARTLY if left else Exit.DONE


def _rows(doors: Doors, request: ListRequest) -> Iterator[AttachedRow]:
    ids = doors.reader.read(FILES.ids, request=request)
    for start in range(0, len(ids), ROWS_AT_ONCE):
        yield from doors.reader.read(FILES.rows, ids=ids[start : start + ROWS_AT_ONCE], request=request)


def _save(doors: Doors, folder: Path, row: AttachedRow) -> Path:
    found = doors.reader.read(content_of, attachment_id=row.id)
    place = folder / clean_name(f"{row.record or row.customer or OWNERS[row.owner_kind].kind} {row.owner_id}")
    place.mkdir(parents=True, exist_ok=True)
    path = place / found.name
    number = 1
    while path.exists() and read_closed(path) != found.content:
        number += 1
        path = place / f"{Path(found.name).stem} ({number}){Path(found.name).suffix}"
    path.write_bytes(found.content)
    return path


def add_pictures(desk: Desk) -> Exit:
    """Put the pictures of a folder on the products whose codes or bar codes they are called by.

    All that come in together are one import, which can be undone.
    """
    from crm_desktop.exchange.pictures import look_at, pictures_in
    from crm_desktop.queries.products.codes import product_codes

    folder = Path(desk.options.folder)
    if not folder.is_dir():
        raise Misused(fault=desk.tell(QT_TRANSLATE_NOOP("cli", "{folder} is no folder"), folder=folder))
    with desk.logged_in() as doors:
        if not doors.access.may(Right.EDIT_PRODUCTS):
            raise NotAllowed
        found = list(look_at(pictures_in(folder), doors.reader.read(product_codes)))
        left = [(one.path.name, one.problem) for one in found if one.problem is not None]
        good = [one for one in found if one.problem is None]
        run_id, added, refused = (None, len(good), []) if _is_trial(desk) else _bring(doors, folder, good, len(left))
    left += refused
    for _name, problem in left:
        desk.say("{fault}", fault=desk.error_text(problem))
    words = QT_TRANSLATE_NOOP("cli", "{count} pictures are on their products, {left} left out.")
    desk.say(words, count=added, left=len(left))
    if run_id is not None:
        desk.say(QT_TRANSLATE_NOOP("cli", "import --undo {number} takes them back."), number=run_id)
    desk.answer({"added": added, "left_out": [name for name, _problem in left], "run": run_id})
    return Exit.PARTLY if left else Exit.DONE


def _is_trial(desk: Desk) -> bool:
    return bool(getattr(desk.options, "dry_run", False))


def _bring(
    doors: Doors, folder: Path, good: Sequence[Called], left_out: int
) -> tuple[int | None, int, list[tuple[str, DomainError]]]:
    """Add pictures; the same one is added once, however often the folder is brought in, and has missing bytes back.

    Returns:
        The import that they are, none if nothing is new; how many are on their products; what was refused.
    """
    from crm_desktop.queries.attachments.coming import coming_pictures
    from crm_desktop.queries.office.system import dictionary
    from crm_desktop.services.attachments.files import AddFile
    from crm_desktop.services.attachments.picture_runs import BeginPictures

    kind = OWNERS["product"].usual_kind(doors.reader.read(dictionary, list_name="file_kind"))
    coming = doors.reader.read(coming_pictures, keys=tuple(one.key for one in good), product_ids=())
    wanted = [one for one in good if one.key not in coming.there or one.key in coming.lacking]
    run_id = None
    if any(one.key not in coming.there for one in wanted):
        begin = BeginPictures(key=str(uuid4()), folder=str(folder), left_out=left_out)
        run_id = doors.runner.run(begin).record_id
    refused = list[tuple[str, DomainError]]()
    for one in wanted:
        draft, place = FileDraft(name=one.path.name, kind=kind), Place("product", one.product_id or 0)
        try:
            content = one.path.read_bytes()
            doors.runner.run(AddFile(key=one.key, place=place, draft=draft, content=content, run_id=run_id))
        except DomainError as error:
            refused.append((one.path.name, error))
    return run_id, len(good) - len(refused), refused

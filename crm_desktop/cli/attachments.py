"""Files of records on the command line: saved into a folder, pictures of products brought in from one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Exit, Misused
from crm_desktop.cli.lists import ROWS_AT_ONCE, note_taken
from crm_desktop.domain.access import Right
from crm_desktop.domain.attachments.files import FileDraft, clean_name, is_picture_name, size_problem
from crm_desktop.domain.attachments.owners import OWNERS, Place
from crm_desktop.domain.errors import DomainError, NotAllowed, RuleBroken
from crm_desktop.domain.open_offices import read_closed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.listing import ListRequest
from crm_desktop.present.pictures import measure
from crm_desktop.queries.attachments.files import FILES, AttachedRow
from crm_desktop.queries.attachments.on_record import content_of
from crm_desktop.services.office.lists_taken import Way

_COUNTED = re.compile(r"(?P<code>.+?)(?:[-_ ]\(?\d{1,2}\)?)?")
"""A name is a code, perhaps with a number behind it: ``LS304-M0820 2``."""


class NoSuchCode(RuleBroken):
    """A picture is called by no product."""

    template = QT_TRANSLATE_NOOP("errors", "To add {file}, call it by the code or the bar code of a product.")


def save_files(desk: Desk) -> Exit:
    """Write the files that the operator sees into a folder, those of each record into one of its own."""
    folder = Path(desk.options.folder)
    with desk.logged_in() as doors:
        if not doors.access.may(Right.EXPORT):
            raise NotAllowed
        request = ListRequest(search=getattr(desk.options, "search", ""))
        note_taken(desk, doors, "files", request, Way.COMMAND_LINE)
        paths = [_save(doors, folder, row) for row in _rows(doors, request)]
    desk.say(QT_TRANSLATE_NOOP("cli", "{count} files written to {folder}."), count=len(paths), folder=folder)
    desk.answer({"folder": str(folder), "files": [str(path) for path in paths]})
    return Exit.DONE


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
    """Put the pictures of a folder on the products whose codes or bar codes they are called by."""
    from crm_desktop.queries.office.system import dictionary
    from crm_desktop.queries.products.codes import product_codes

    folder = Path(desk.options.folder)
    if not folder.is_dir():
        raise Misused(fault=desk.tell(QT_TRANSLATE_NOOP("cli", "{folder} is no folder"), folder=folder))
    added, left = 0, list[str]()
    with desk.logged_in() as doors:
        if not doors.access.may(Right.EDIT_PRODUCTS):
            raise NotAllowed
        codes = doors.reader.read(product_codes)
        kind = OWNERS["product"].usual_kind(doors.reader.read(dictionary, list_name="file_kind"))
        for path in sorted(one for one in folder.iterdir() if one.is_file() and is_picture_name(one.name)):
            try:
                _add(desk, doors, path, _product_of(path, codes), kind)
            except DomainError as error:
                desk.say("{fault}", fault=desk.error_text(error))
                left.append(path.name)
            else:
                added += 1
    words = QT_TRANSLATE_NOOP("cli", "{count} pictures are on their products, {left} left out.")
    desk.say(words, count=added, left=len(left))
    desk.answer({"added": added, "left_out": left})
    return Exit.PARTLY if left else Exit.DONE


def _add(desk: Desk, doors: Doors, path: Path, product_id: int | None, kind: str) -> None:
    """Put a picture on its product; the same one is added once, however often the folder is brought in."""
    from crm_desktop.services.attachments.files import AddFile

    if product_id is None:
        raise NoSuchCode(file=path.name)
    if problem := size_problem(path.name, path.stat().st_size):
        raise problem
    content = read_closed(path)
    measure(path.name, content)
    key = f"{product_id}-{hashlib.sha256(content).hexdigest()}"[:36]
    draft = FileDraft(name=path.name, kind=kind)
    if not getattr(desk.options, "dry_run", False):
        doors.runner.run(AddFile(key=key, place=Place("product", product_id), draft=draft, content=content))


def _product_of(path: Path, codes: Mapping[str, int]) -> int | None:
    """The product of the whole name, or of what stands before a number."""
    whole = codes.get(path.stem.casefold())
    counted = _COUNTED.fullmatch(path.stem)
    return whole if whole is not None or counted is None else codes.get(counted["code"].casefold())

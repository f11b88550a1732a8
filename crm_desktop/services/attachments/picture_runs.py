"""Pictures that come in together: noted as one import, which takes all of them back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.attachments import Attachment
from crm_desktop.models.imports import ImportedRecord, ImportRun
from crm_desktop.services.work import Handler, Work

_LONGEST_NAME = 200


@dataclass(frozen=True, kw_only=True)
class BeginPictures:
    """Begin to bring pictures of products in; each of them names the run that this makes.

    Attributes:
        key: made by the client, so that a repeated command begins one.
        folder: where they come from.
        left_out: how many stay out.
    """

    key: str
    folder: str
    left_out: int = 0


def begin_pictures(work: Work, command: BeginPictures) -> Done:
    """Note an import that holds nothing yet."""
    run = work.stored_under(ImportRun, command.key)
    if run is None:
        run = ImportRun(
            key=command.key,
            at=work.clock.now(),
            operator_id=work.access.operator_id,
            mapping="",
            file_name=command.folder[-_LONGEST_NAME:],
            bad_rows=command.left_out,
        )
        work.session.add(run)
        work.session.flush()
    return Done(Changes.IMPORTS, run.id)


def note_in_run(work: Work, run_id: int, attachment: Attachment) -> None:
    """Note that a file came with a run, so that it goes with it.

    Raises:
        NotFound: if the run is not the operator's, or is taken back already.
    """
    run = work.load(ImportRun, run_id)
    if run.operator_id != work.access.operator_id or run.undone_at is not None:
        raise NotFound(what=f"#{run_id}")
    run.good_rows += 1
    work.session.add(
        ImportedRecord(
            run_id=run.id,
            table_name=Attachment.__tablename__,
            record_id=attachment.id,
            record_version=attachment.version,
        )
    )
    work.session.flush()


HANDLERS: Mapping[type, Handler] = {
    BeginPictures: Handler(begin_pictures, Right.EDIT_PRODUCTS, "import_run", makes=ImportRun)
}

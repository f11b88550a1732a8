"""A small copy without the bytes of files: it opens, says what is left out, and stands in for no whole copy."""

import os
from datetime import UTC, datetime

import pytest

from crm_desktop.db.backup import BackupReason, back_up, backup_folder, list_backups
from crm_desktop.db.office import open_office
from crm_desktop.db.restore import restore
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.attachments.files import FileDraft, LeftOut
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.products import ProductDraft
from crm_desktop.queries.attachments.on_record import content_of, on_record
from crm_desktop.queries.reader import Reader
from crm_desktop.services.attachments.files import AddFile
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner

NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
CONTENT = os.urandom(600_000)


def test_copy_without_files_is_small_opens_and_takes_no_other_copys_place(office_path, clock):
    folder = backup_folder(office_path)
    with open_office(office_path) as office:
        run = CommandRunner(office.engine, SYSTEM, clock).run
        product = run(SaveProduct(key="p", draft=ProductDraft(code="LS1", name="螺丝", unit="只"))).record_id
        place = Place("product", product)
        file = run(AddFile(key="f", place=place, draft=FileDraft(name="a.bin"), content=CONTENT)).record_id
        whole = back_up(office_path, folder, now=NOW)
        lean = back_up(office_path, folder, now=NOW, without_files=True)
    assert (lean.reason, whole.size - lean.size > len(CONTENT)) == (BackupReason.LEAN, True)
    assert [one.path for one in list_backups(folder)] == [whole.path]
    assert len(list_backups(folder, with_lean=True)) == 2
    for copy, is_whole in ((lean, False), (whole, True)):
        restore(copy.path, office_path, now=NOW)
        with open_office(office_path) as office:
            read = Reader(office.engine, SYSTEM).read
            assert [row.name for row in read(on_record, place=place).files] == ["a.bin"]
            if is_whole:
                assert read(content_of, attachment_id=file).content == CONTENT
            else:
                with pytest.raises(LeftOut):
                    read(content_of, attachment_id=file)

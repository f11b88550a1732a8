"""Pictures of products chosen, looked at, brought in and taken back."""

from sqlalchemy import select

from crm_desktop.domain.products import ProductDraft
from crm_desktop.models.attachments import Attachment, StoredFile
from crm_desktop.models.imports import ImportRun
from crm_desktop.models.search import SearchEntry
from crm_desktop.services.products.products import SaveProduct, save_product
from crm_desktop.views.products.pictures_dialog import PicturesDialog, PictureState
from tests.make.files import picture


def test_pictures_are_looked_at_brought_in_and_taken_back(office, tmp_path):
    command = SaveProduct(key="p", draft=ProductDraft(name="螺丝", code="LS304", unit="只"))
    product = office.write(lambda work: save_product(work, command)).record_id
    contents = {
        "ls304.png": picture(),
        "LS304 (2).png": picture(color="#0a0"),
        "x.png": picture(),
        "LS304 3.png": b"no picture",
    }
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    dialog = office.show(PicturesDialog(office.context))

    def looked():
        dialog.look(sorted(folder.iterdir()))
        office.settle()
        return {row.called.path.name: row.state for row in dialog.rows}

    new = {"ls304.png": PictureState.NEW, "LS304 (2).png": PictureState.NEW}
    out = {"x.png": PictureState.OUT, "LS304 3.png": PictureState.OUT}
    assert looked() == new | out
    assert [(row.code, row.product) for row in dialog.rows if row.state is PictureState.NEW] == [("LS304", "螺丝")] * 2
    assert all(row.why for row in dialog.rows if row.state is PictureState.OUT)
    assert office.read(select(Attachment)) == []

    dialog.start()
    office.settle()
    kept = office.read(select(Attachment))
    assert {(one.name, one.owner_kind, one.owner_id) for one in kept} == {(name, "product", product) for name in new}
    (run,) = office.read(select(ImportRun))
    assert (run.good_rows, run.bad_rows, run.file_name) == (2, 2, str(folder))
    assert looked() == dict.fromkeys(new, PictureState.THERE) | out
    assert not dialog.bring.isEnabled()

    office.context.ask.undos[-1]()
    office.settle()
    assert office.read(select(Attachment)) == []
    assert office.read(select(SearchEntry).where(SearchEntry.kind == "attachment")) == []
    assert all(one.unused_since is not None for one in office.read(select(StoredFile)))
    assert looked() == new | out

"""Pictures of products brought in from a folder, and files saved into one."""

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.products import ProductDraft
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from tests.make.files import bomb, picture


def test_pictures_are_put_on_their_products_once_and_saved_again(desk, tmp_path, clock):
    with open_office(desk.office) as office:
        draft = ProductDraft(code="LS304-M0820", barcode="6901", name="螺丝", unit="只")
        CommandRunner(office.engine, SYSTEM, clock).run(SaveProduct(key="p", draft=draft))
    folder, out = tmp_path / "pictures", tmp_path / "out"
    folder.mkdir()
    for name, content in (
        ("ls304-m0820.png", picture()),
        ("LS304-M0820 2.png", picture(color="#0a0")),
        ("6901.png", picture(color="#00a")),
        ("unknown.png", picture()),
        ("LS304-M0820 3.png", bomb()),
        ("LS304-M0820.txt", b"no picture"),
    ):
        (folder / name).write_bytes(content)
    assert desk.answer("add-pictures", folder, "--dry-run")["added"] == 3
    assert desk.answer("list", "files")["count"] == 0
    for _ in range(2):
        brought = desk.work("add-pictures", folder)
        assert (brought.status, "bar code" in brought.out) == (Exit.PARTLY, True)
    assert desk.answer("list", "files")["count"] == 3
    saved = desk.answer("save-files", out)["files"]
    assert sorted(path.rsplit("/", 1)[-1] for path in saved) == ["6901.png", "LS304-M0820 2.png", "ls304-m0820.png"]
    assert desk.answer("save-files", out)["files"] == saved
    assert (out / "螺丝 1" / "6901.png").read_bytes() == picture(color="#00a")
    with open_office(desk.office) as office, office.engine.begin() as line:
        line.exec_driver_sql("DELETE FROM file_chunk WHERE file_id = 1")
    told = desk.work("save-files", tmp_path / "some")
    assert (told.status, len(list((tmp_path / "some" / "螺丝 1").iterdir()))) == (Exit.PARTLY, 2)
    healed = desk.answer("add-pictures", folder)
    assert (healed["added"], healed["run"]) == (3, None), "nothing is new, so that there is no import to take back"
    assert len(desk.answer("save-files", tmp_path / "all")["files"]) == 3

"""What is packed, and by what the packing is stopped."""

import shutil
import subprocess
from pathlib import Path

import pytest

from crm_desktop.settings import places
from tools import packing

ROOT = Path(__file__).parents[2]


KEPT = (
    *("PySide6\\translations\\qtbase_zh_CN.qm", "PySide6/Qt/translations/qtbase_zh_TW.qm", "PySide6/Qt6Core.dll"),
    *("PySide6/plugins/imageformats/qjpeg.dll", "PySide6/Qt/plugins/imageformats/libqwebp.so"),
    *("PySide6/plugins/platforms/qwindows.dll", "PySide6\\plugins\\platforms\\qoffscreen.dll"),
    *("PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/plugins/iconengines/qsvgicon.dll"),
    *("matplotlib/mpl-data/matplotlibrc", "matplotlib\\mpl-data\\fonts\\ttf\\LastResortHE-Regular.ttf"),
    *("matplotlib/backends/_backend_agg.cp311-win_amd64.pyd", "rapidfuzz/fuzz_cpp.cp311-win_amd64.pyd"),
    *("resources/translations/zh_CN.qm", "resources/translations/zh_CN.ts", "PIL/_webp.cp311-win_amd64.pyd"),
    "resources/notices.json",
)
LEFT = (
    *("PySide6\\opengl32sw.dll", "PySide6/translations/qtbase_de.qm", "PySide6/Qt/translations/qt_help_zh_CN.qm"),
    *("PySide6\\plugins\\tls\\qopensslbackend.dll", "PySide6/Qt/plugins/networkinformation/libqglib.so"),
    *("PySide6/plugins/platforms/qdirect2d.dll", "PySide6/plugins/platforms/qminimal.dll"),
    *("PySide6/plugins/imageformats/qtiff.dll", "PySide6/Qt/plugins/imageformats/libqpdf.so"),
    *("PySide6/plugins/styles/qmodernwindowsstyle.dll", "PySide6/plugins/generic/qtuiotouchplugin.dll"),
    *("matplotlib\\mpl-data\\fonts\\ttf\\DejaVuSans.ttf", "matplotlib/mpl-data/sample_data/Stocks.csv"),
    *("matplotlib/mpl-data/stylelib/ggplot.mplstyle", "matplotlib/mpl-data/images/home.png"),
    *("rapidfuzz/distance/metrics_cpp_avx2.cp311-win_amd64.pyd", "resources/translations/words/sales.tsv"),
    *("resources/translations/made-from", "resources/notices/GPL-3.txt"),
)


def test_large_files_that_nothing_uses_stay_behind():
    assert [name for name, _, _ in packing.needed([(name, "", "DATA") for name in [*KEPT, *LEFT]])] == list(KEPT)


def test_packed_folder_is_looked_through(tmp_path, capsys):
    for place in (*KEPT, *LEFT):
        path = tmp_path / "_internal" / place.replace("\\", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 10_000)
    assert packing.main(tmp_path) == 1
    told = capsys.readouterr().out
    assert f"{(len(KEPT) + len(LEFT)) / 100:.1f} MB" in told
    assert [line.removeprefix("not needed: ") for line in told.splitlines()[1:]] == sorted(
        "_internal/" + place.replace("\\", "/") for place in LEFT
    )
    for place in packing.unwanted(tmp_path):
        (tmp_path / place).unlink()
    assert packing.main(tmp_path) == 0


# one version


def test_program_and_recipe_read_the_same_version():
    assert places.version() == packing.version(ROOT)


def test_version_stands_nowhere_else():
    """Whoever writes it a second time forgets it at the next release."""
    number = packing.version(ROOT)
    found = [
        path.relative_to(ROOT).as_posix()
        for path in [*ROOT.glob("*.py"), ROOT / "crm.spec", *ROOT.glob("installer/*"), *ROOT.glob("crm_desktop/*.py")]
        if path.is_file() and f'"{number}"' in path.read_text(encoding="utf-8")
    ]
    assert found == []


# the installer


def folder_of_program(folder):
    translations = folder / "_internal" / "resources" / "translations"
    translations.mkdir(parents=True)
    for path in (folder / "CRM Desktop.exe", folder / "crm.exe", translations / "zh_CN.qm", translations / "zh_TW.qm"):
        path.write_bytes(b"MZ")
    return folder


def make_installer(source, out):
    line = ["makensis", "-V2", f"-DSOURCE={source}", f"-DOUT={out}", str(ROOT / "installer" / "crm.nsi")]
    return subprocess.run(line, capture_output=True, encoding="utf-8", errors="replace", check=False)  # noqa: S603


needs_nsis = pytest.mark.skipif(shutil.which("makensis") is None, reason="the installer is made where NSIS is")


@needs_nsis
def test_installer_carries_the_version_of_the_project(tmp_path):
    done = make_installer(folder_of_program(tmp_path / "program"), tmp_path)
    assert done.returncode == 0, done.stdout
    assert "warning" not in done.stdout.lower()
    made = tmp_path / f"CRM-Desktop-{packing.version(ROOT)}-setup.exe"
    assert "CompanyName".encode("utf-16-le") in made.read_bytes()


@needs_nsis
@pytest.mark.parametrize("missing", ["crm.exe", "_internal/resources/translations/zh_CN.qm"])
def test_installer_of_half_a_program_is_not_made(tmp_path, missing):
    source = folder_of_program(tmp_path / "program")
    (source / missing).unlink()
    done = make_installer(source, tmp_path)
    assert done.returncode != 0
    assert "pack the program first" in done.stdout + done.stderr


def test_window_and_shortcuts_stand_under_one_name_in_the_task_bar():
    from crm_desktop.settings.autostart import TASK_BAR_NAME

    assert f'TASK_BAR_NAME "{TASK_BAR_NAME}"' in (ROOT / "installer" / "crm.nsi").read_text(encoding="utf-8")


# the portable program


@pytest.fixture
def packed(tmp_path, monkeypatch):
    """A packed program in a folder, as a person sees it on a stick."""
    monkeypatch.delenv("CRM_DESKTOP_HOME", raising=False)
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "CRM Desktop.exe"))
    return tmp_path


def test_program_with_the_file_beside_it_keeps_its_own_beside_it(packed):
    (packed / places.PORTABLE).touch()
    assert places.config_dir() == places.data_dir() == packed / "data"


def test_installed_program_keeps_its_own_with_the_user(packed):
    assert packed not in places.config_dir().parents
    assert packed not in places.data_dir().parents


def test_file_beside_the_interpreter_means_nothing(packed, monkeypatch):
    (packed / places.PORTABLE).touch()
    monkeypatch.delattr("sys.frozen")
    assert packed not in places.data_dir().parents

"""What the packed program needs is in ``crm.spec``: modules imported by name, and files beside the code.

The recipe is run with stand-ins for PyInstaller, which is installed only where the program is packed.
"""

import ast
import importlib.util
import os
import pkgutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

import crm_desktop

ROOT = Path(__file__).parents[2]
MIGRATIONS = "crm_desktop.db.migrations"


class Packing:
    """What the recipe asks PyInstaller to pack."""

    def __init__(self):
        self.modules: set[str] = set()
        self.files: set[Path] = set()
        self.programs: dict[str, bool] = {}
        self.first: dict[str, str] = {}
        self.built: list[Path] = []

    def analysis(self, scripts, *, hiddenimports, datas, excludes, **_options):
        self.excluded = set(excludes)
        self.modules.update(hiddenimports)
        for source, _folder in datas:
            path = Path(source)
            self.files.update(path.rglob("*") if path.is_dir() else [path])
        self.scripts = scripts
        return self

    pure = binaries = datas = ()

    def program(self, first, *_parts, name, console, **_options):
        self.programs[name] = console
        self.first[name] = first[0][0]

    def collect(self, *parts, **_options):
        self.collected = parts


def submodules(package, filter=lambda _name: True):  # noqa: A002 - PyInstaller's name
    folders = importlib.util.find_spec(package).submodule_search_locations
    found = [
        package,
        *(module.name for module in pkgutil.walk_packages(folders, f"{package}.", onerror=lambda _: None)),
    ]
    return [name for name in found if filter(name)]


def data_files(package, includes=("**/*",)):
    folder = Path(importlib.util.find_spec(package).submodule_search_locations[0])
    found = {path for pattern in includes for path in folder.glob(pattern) if path.is_file() and path.suffix != ".py"}
    return [(str(path), str(path.parent)) for path in sorted(found)]


@pytest.fixture(scope="module")
def packing():
    hooks = ModuleType("PyInstaller.utils.hooks")
    hooks.collect_submodules, hooks.collect_data_files = submodules, data_files
    stand_ins = {
        "PyInstaller": ModuleType("PyInstaller"),
        "PyInstaller.utils": ModuleType("utils"),
        hooks.__name__: hooks,
    }
    packing = Packing()
    names = {
        "SPECPATH": str(ROOT),
        "Analysis": packing.analysis,
        "PYZ": lambda _modules, name="PYZ-00.pyz": SimpleNamespace(name=name),
        "workpath": "build",
        "EXE": packing.program,
        "COLLECT": packing.collect,
    }
    recipe = compile((ROOT / "crm.spec").read_text(encoding="utf-8"), "crm.spec", "exec")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "platform", "linux")
        patch.setattr("tools.translations.build", packing.built.append)
        patch.setattr("tools.notices.main", lambda: packing.built.append("notices"))
        for name, module in stand_ins.items():
            patch.setitem(sys.modules, name, module)
        exec(recipe, names)  # noqa: S102 - our own recipe
    return packing


def own_modules():
    return {name for name in submodules("crm_desktop") if not name.startswith(MIGRATIONS)}


def imported_by_name():
    """Where the program imports what it works out at run time."""
    found = {}
    for path in (ROOT / "crm_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
                found[path.relative_to(ROOT).as_posix()] = ast.unparse(node.args[0])
    return found


def imported_modules():
    """What the program names in its import statements."""
    found = set()
    for path in (ROOT / "crm_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return found


def test_nothing_is_left_out_that_the_program_imports(packing):
    parents = {".".join(name.split(".")[: n + 1]) for name in imported_modules() for n in range(name.count(".") + 1)}
    assert parents & packing.excluded == set()


@pytest.mark.parametrize(
    "large",
    ["ssl", "sqlite3", "matplotlib.pyplot", "matplotlib._qhull", "contourpy", "numpy.random", "PIL._avif", "tkinter"],
)
def test_large_modules_that_nothing_uses_stay_behind(packing, large):
    assert large in packing.excluded


def test_chart_is_drawn_without_what_stays_behind(packing, tmp_path):
    """In an interpreter of its own, in which nothing that is left out can be imported."""
    code = f"""
import sys, pathlib
from decimal import Decimal
class Missing:
    def find_spec(self, name, path=None, target=None):
        if any(name == left or name.startswith(left + ".") for left in {sorted(packing.excluded)!r}):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing())
from crm_desktop.views.charts import bars_as_png
sys.stdout.write(str(len(bars_as_png("年", [("甲", Decimal(3)), ("乙", Decimal(-1))], lying=True, language="zh_CN"))))
"""
    env = {
        **os.environ,
        "CRM_DESKTOP_HOME": str(tmp_path),
        "MPLCONFIGDIR": str(Path(tempfile.gettempdir()) / "crm-mpl"),
    }
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)  # noqa: S603
    assert int(done.stdout) > 5000


def test_every_module_of_the_program_is_packed(packing):
    assert own_modules() <= packing.modules


PACKED_ANYHOW = "crm_desktop/qtkit/imports.py"
"""Names what SQLAlchemy itself imports of the standard library."""


def test_only_the_two_catalogues_import_by_name():
    """Their lists name modules of the program; whoever adds a third place adds it to ``crm.spec``, then here."""
    catalogues = {"crm_desktop/services/catalogue.py", "crm_desktop/views/catalogue.py"}
    assert set(imported_by_name()) - {PACKED_ANYHOW} == catalogues


def test_packages_that_are_loaded_later_are_not_left_out(packing):
    later = {"asyncio", "importlib"}
    assert {name for name in packing.excluded if name.partition(".")[0] in later} == set()


def test_modules_in_the_catalogues_are_packed(packing):
    from crm_desktop.services.catalogue import AREAS
    from crm_desktop.views.catalogue import PACKAGES

    assert {f"crm_desktop.services.{area}" for area in AREAS} <= packing.modules
    assert {f"crm_desktop.views.{package}" for package in PACKAGES} <= packing.modules


@pytest.mark.parametrize(
    "name",
    ["sqlcipher3.dbapi2", "sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg", "psycopg_binary"],
)
def test_what_libraries_import_by_name_is_packed(packing, name):
    assert name in packing.modules
    assert importlib.util.find_spec(name) is not None


def test_alembic_is_packed_whole(packing):
    assert {
        "alembic.command",
        "alembic.runtime.migration",
        "alembic.ddl.sqlite",
        "alembic.ddl.postgresql",
    } <= packing.modules


def test_files_beside_the_code_are_packed(packing):
    beside = {
        path
        for path in Path(crm_desktop.__file__).parent.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert beside <= packing.files


@pytest.mark.parametrize(
    "name",
    [
        "resources/styles/app.qss",
        "resources/icons/truck.svg",
        "resources/translations/zh_CN.ts",
        "docs/manual/zh_CN/index.md",
        "crm_desktop/db/migrations/env.py",
    ],
)
def test_files_that_are_found_by_path_are_packed(packing, name):
    assert ROOT / name in packing.files


def test_window_opens_no_console_and_the_command_line_has_one(packing):
    assert sorted(packing.programs.values()) == [False, True]


def test_both_programs_open_the_one_archive_beside_them(packing):
    assert packing.collected[-1] == [("modules.pyz", "PYZ-00.pyz", "DATA")]
    assert set(packing.first.values()) == {"shared_archive"}


def test_words_and_notices_are_made_before_anything_is_packed(packing):
    assert packing.built == [ROOT, "notices"]


def test_program_finds_its_version_in_the_packed_folder(packing):
    assert ROOT / "pyproject.toml" in packing.files

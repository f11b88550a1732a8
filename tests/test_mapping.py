"""A table is mapped when its area is first asked: however many there are, the start does not grow with them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.orm import instrumentation

from crm_desktop import models
from crm_desktop.models.base import Base, mapped

UNASKED = {
    *("sales_return", "receipt", "payment", "money_account", "print_job"),
    *(
        "office",
        "number_counter",
        "dictionary_entry",
        "alert",
        "layout_change",
        "typed_draft",
        "removed_record",
    ),
    *("level_price", "contract_price", "price_change", "document_revision"),
}
OF_CONTEXT = {"crm_desktop.qtkit.lists.spec"}
START = """
import json, os, sys, threading
from pathlib import Path
import crm_desktop.models

# an area that no list in sight asks has sixty tables more
there = Path(crm_desktop.models.__file__).with_name("imports.py").read_text(encoding="utf-8")
more = "".join(f"class Grown{n}(Base):\\n    __tablename__ = 'grown_{n}'\\n    text: Mapped[str]\\n" for n in range(60))
Path(sys.argv[1], "imports.py").write_text(there + more, encoding="utf-8")
crm_desktop.models.__path__.insert(0, sys.argv[1])

from PySide6 import QtWidgets
from PySide6.QtCore import QTimer


class Watched(QtWidgets.QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        self._shown = None
        self._looks = QTimer(self)
        self._looks.timeout.connect(self._look)
        self._looks.start(5)

    def _look(self):
        windows = [one for one in self.topLevelWidgets() if isinstance(one, QtWidgets.QMainWindow) and one.isVisible()]
        if windows and self._shown is None:
            self._shown = sorted(sys.modules)
        tables = [table for window in windows for table in window.findChildren(QtWidgets.QTableView)]
        if any(table.isVisible() and table.model() and table.model().rowCount() for table in tables):
            self._tell()

    def _tell(self):
        from crm_desktop.models.base import Base

        told = {"window": self._shown, "list": sorted(sys.modules), "tables": sorted(Base.metadata.tables)}
        from crm_desktop.models import all_tables

        told |= {"all": sorted(all_tables.Base.metadata.tables), "ahead": put_together.is_set()}
        windows = [one for one in self.topLevelWidgets() if isinstance(one, QtWidgets.QMainWindow)]
        told |= {"titles": [one.windowTitle() for one in windows]}
        print(json.dumps(told), flush=True)
        os._exit(0)


QtWidgets.QApplication = Watched
from crm_desktop import app
from crm_desktop.views.shell import beginning, entrance

beginning.ANSWERED_WITHIN_MS = 600_000  # on a busy computer, too, nobody goes on without the list in front

# the file counts as checked only when its window was put together, unless nobody does that meanwhile
put_together, check, foresee = threading.Event(), entrance.open_office, app.Program._foresee


def open_office(*args, **options):
    office = check(*args, **options)
    put_together.wait(20)
    return office


def note(*args):
    foresee(*args)
    put_together.set()


entrance.open_office, app.Program._foresee = open_office, note
from crm_desktop.__main__ import main

main(["--demo", "--lang", "zh_CN"])
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory, put_demo):
    """What was loaded and mapped when the window and when its first list was seen, in a process of its own."""
    home, more = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("more")
    put_demo(home / "demo.crm")
    surroundings = os.environ | {"CRM_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":none"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", START, str(more)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        env=surroundings,
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_window_is_seen_before_anything_of_the_database_is_loaded(told):
    found = [name for name in told["window"] if name.startswith(("sqlalchemy", "crm_desktop.models."))]
    assert found == []


def test_window_is_put_together_while_the_file_is_checked_and_named_when_it_is_known(told):
    assert told["ahead"]
    assert [title.partition(" — ")[0] for title in told["titles"]] == ["宁波宏达五金贸易有限公司"]


def test_first_list_maps_only_what_it_asks(told):
    grown = {name for name in told["all"] if name.startswith("grown_")}
    assert len(grown) == 60
    assert not grown & set(told["tables"])
    assert {"sales_order", "party", "operator"} <= set(told["tables"])
    # the list in front is that of orders: it asks for none of these
    assert UNASKED & set(told["tables"]) == set()
    assert [name for name in told["list"] if name.startswith("crm_desktop.views.") and "editor" in name] == []


def test_window_loads_nothing_that_only_a_list_a_search_or_a_form_needs(told):
    later = ("crm_desktop.qtkit.lists.", "crm_desktop.qtkit.finding.", "crm_desktop.qtkit.forms.editors")
    later += (
        "crm_desktop.domain.trade.pricing",
        "crm_desktop.domain.trade.drafts",
        "crm_desktop.views.shell.help_window",
    )
    assert [name for name in told["window"] if name.startswith(later) and name not in OF_CONTEXT] == []


def test_office_file_loads_nothing_of_a_server(told):
    servers = ("sqlalchemy.dialects.postgresql", "psycopg", "sqlalchemy.dialects.mysql")
    assert [name for name in servers if name in told["list"]] == []


def test_first_list_loads_nothing_that_the_database_is_never_used_with(told):
    assert [name for name in ("asyncio.events", "email.message", "ssl") if name in told["list"]] == []


def test_annotations_of_columns_are_no_texts_that_mapping_would_compile():
    folder = Path(models.__file__).parent
    texts = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    mapped = {path: text for path, text in texts.items() if "Mapped[" in text}
    assert len(mapped) > 20
    assert [path.name for path, text in mapped.items() if "import annotations" in text] == []


def test_a_table_is_found_while_another_thread_maps_a_class():
    class Half:
        """A class that is known to the registry and has no mapper yet."""

    manager = instrumentation.register_class(Half)
    Base.registry._add_manager(manager)
    try:
        assert mapped("party").__tablename__ == "party"
    finally:
        del Base.registry._managers[manager]
        instrumentation.unregister_class(Half)

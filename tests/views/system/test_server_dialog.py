"""The server is asked for in five fields, and taken only when it answers."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from crm_desktop.db.address import ServerPlace
from crm_desktop.db.errors import ServerUnreachable
from crm_desktop.domain.clock import FixedClock
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.doorway import Desk
from crm_desktop.views.shell.entrance import Entrance
from crm_desktop.views.system.server_dialog import ServerDialog
from tests.conftest import NOON
from tests.views.fakes.asker import FakeAsker


@pytest.fixture
def desk(tmp_path, qtbot):
    ask = FakeAsker()
    return Desk(
        jobs=JobRunner(ask.bug, lambda _lane: InlineExecutor()),
        ask=ask,
        clock=FixedClock(NOON),
        store=SettingsStore(tmp_path / "settings.json"),
        set_language=lambda _code: None,
        make_demo=lambda _path, _progress: None,
        folder=tmp_path / "offices",
    )


@pytest.fixture
def ask_for(desk, qtbot):
    def show(*known):
        dialog = ServerDialog(desk, *known)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def press(dialog, words, qtbot):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()
    qtbot.waitUntil(dialog.isEnabled, timeout=30_000)


def paste(dialog, text):
    field = dialog.form.widget("host")
    field.line.selectAll()
    field.line.insert(text)
    field.edited.emit()


def test_what_is_missing_is_said_at_its_field(ask_for, qtbot):
    dialog = ask_for(ServerPlace(port="many"))
    press(dialog, "Connect", qtbot)
    assert dialog.isVisible()
    said = [one.text() for one in dialog.form.findChildren(QLabel)]
    assert len([words for words in said if words == "Fill in this field."]) == 3
    assert "Enter a number from 1 to 65535; usually it is 5432." in said


def test_pasted_address_is_taken_apart_and_its_password_not_shown(ask_for):
    dialog = ask_for()
    paste(dialog, "postgres://crm:geheim@srv:5433/office?sslmode=require")
    shown = {
        key: dialog.form.widget(key).line.displayText() for key in ("host", "port", "database", "user", "password")
    }
    assert shown.pop("password") != "geheim"
    assert shown == {"host": "srv", "port": "5433", "database": "office", "user": "crm"}
    assert dialog.form.draft().address == "postgresql://crm:geheim@srv:5433/office?sslmode=require"


def test_what_was_typed_stays_when_the_server_does_not_answer(ask_for, qtbot, tmp_path):
    place = ServerPlace(host=str(tmp_path), database="office", user="crm", password="geheim")
    dialog = ask_for(place)
    press(dialog, "Connect", qtbot)
    assert dialog.isVisible()
    assert "switched on" in dialog.problem.text.text()
    assert dialog.form.draft() == place


def test_fault_at_the_start_leads_back_to_what_was_known(desk, qtbot, tmp_path, monkeypatch):
    shown = []

    def give_up(dialog):
        shown.append((dialog.form.draft(), dialog.problem.text.text()))
        return False

    monkeypatch.setattr(ServerDialog, "exec", give_up)
    monkeypatch.setattr("crm_desktop.views.system.first_start.FirstStart.exec", lambda _dialog: False)
    place = ServerPlace(host=str(tmp_path), database="office", user="crm", password="geheim")
    assert Entrance(desk).enter(place.address) is None
    assert [known for known, _words in shown] == [place]
    assert str(ServerUnreachable(server="localhost/office")) in [words for _known, words in shown]
    assert desk.ask.problems == []


@pytest.mark.postgres
def test_test_tells_what_the_database_holds(ask_for, qtbot, postgres, postgres_url):
    for database, words in (
        (postgres.new_database(), "is empty"),
        (postgres_url.split("/")[3].split("?")[0], "an office"),
    ):
        dialog = ask_for(ServerPlace(host=str(postgres.socket_folder), database=database, user="postgres"))
        press(dialog, "Test", qtbot)
        assert words in dialog.answer.text()
        press(dialog, "Connect", qtbot)
        assert not dialog.isVisible()

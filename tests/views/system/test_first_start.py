from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton

from crm_desktop.db.backup import back_up, backup_folder
from crm_desktop.db.office import open_office
from crm_desktop.demo.visitor import LOGIN
from crm_desktop.demo.visitor import PASSWORD as DEMO_PASSWORD
from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.queries.office import system as reading
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.login import WrongPassword
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.doorway import Desk
from crm_desktop.views.opening import WaitingCard
from crm_desktop.views.shell.entrance import Entrance
from crm_desktop.views.system.first_start import CHOICE, OFFICE, OPERATOR, FirstStart
from crm_desktop.views.system.login import LoginDialog, UnlockDialog
from crm_desktop.views.system.server_dialog import ServerDialog
from tests.conftest import NOON
from tests.make.office import PASSWORD, new_operator
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
        make_demo=lambda path, _progress: open_office(path),
        folder=tmp_path / "offices",
    )


@pytest.fixture
def start(desk, qtbot):
    dialog = FirstStart(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    if dialog.entered is not None:
        dialog.entered.office.close()


@pytest.fixture
def office(desk, put_office):
    desk.folder.mkdir(exist_ok=True)
    with open_office(put_office(desk.folder / "恒达.crm"), clock=desk.clock) as office:
        CommandRunner(office.engine, SYSTEM, desk.clock).run(new_operator(login="zhou"))
        yield office


def fill(dialog, **values):
    for key, value in values.items():
        dialog._form.show_value(key, value)


def button(dialog, text):
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == text)


def test_new_office_by_way_of_three_pages(start, desk, qtbot):
    start.findChild(QPushButton, "card_office").click()
    fill(start, name="宁波恒达五金有限公司", bank="工行海曙支行")
    button(start, "Next").click()
    fill(start, operator_name="陈国强", login="chen", password=PASSWORD, again=PASSWORD)
    button(start, "Make the office").click()
    qtbot.waitUntil(lambda: start.entered is not None)
    assert start.entered.access.role == Role.MANAGER
    assert start.entered.office.path.name == "宁波恒达五金有限公司.crm"
    profile = Reader(start.entered.office.engine, SYSTEM).read(reading.office_profile).profile
    assert (profile.name, profile.bank) == ("宁波恒达五金有限公司", "工行海曙支行")
    assert desk.store.settings.operator == "chen"


def test_wrong_fields_are_said_beside_them_and_nothing_is_made(start, desk):
    start.findChild(QPushButton, "card_office").click()
    button(start, "Next").click()
    assert start.page == OFFICE
    assert "Fill in this field." in start._form._lines["name"].text.text()
    fill(start, name="恒达")
    button(start, "Next").click()
    fill(start, operator_name="陈国强", login="chen", password=PASSWORD, again="another")
    button(start, "Make the office").click()
    assert start.page == OPERATOR
    assert start._form._lines["again"].text.text() == "Type the same password twice."
    assert not desk.folder.exists()


def test_going_back_keeps_what_was_typed(start):
    start.findChild(QPushButton, "card_office").click()
    fill(start, name="恒达", phone="0574-8731 6620")
    button(start, "Back").click()
    assert start.page == CHOICE
    start.set_language("zh_TW")
    start.findChild(QPushButton, "card_office").click()
    assert start._form.draft().phone == "0574-8731 6620"
    assert start._form.draft().language == "zh_TW"


def test_demo_office_is_one_click_away(start):
    start.findChild(QPushButton, "card_today").click()
    assert start.chosen == "demo"


def test_server_is_chosen_when_it_answered(start, monkeypatch):
    def answered(dialog):
        dialog.address = "postgresql://x@srv:5432/office"
        return True

    monkeypatch.setattr(ServerDialog, "exec", answered)
    start.findChild(QPushButton, "card_database").click()
    assert start.chosen == "postgresql://x@srv:5432/office"


def test_a_taken_file_name_gets_a_number(start, desk):
    desk.folder.mkdir()
    (desk.folder / "office.crm").write_text("x", encoding="utf-8")
    assert start.path.name == "office 2.crm"


def test_log_in_lets_in_and_remembers_who(desk, office, qtbot):
    desk.store.change(operator="chen")
    dialog = LoginDialog(replace(desk, operator="zhou"), office, "恒达")
    qtbot.addWidget(dialog)
    assert dialog.name_line.text() == "zhou"
    dialog.password_line.setText(PASSWORD)
    dialog.try_log_in()
    qtbot.waitUntil(lambda: dialog.entered is not None)
    assert dialog.entered.access.name == "周敏"
    assert desk.store.settings.operator == "zhou"


def test_clock_that_was_set_back_is_said_at_log_in(desk, office, qtbot):
    dialog = LoginDialog(desk, office, "恒达")
    qtbot.addWidget(dialog)
    dialog.name_line.setText("zhou")
    dialog.password_line.setText(PASSWORD)
    desk.clock.moment -= timedelta(days=1)
    dialog.try_log_in()
    qtbot.waitUntil(lambda: dialog.entered is not None)
    (said,) = desk.ask.problems
    assert "set the clock of this computer" in said


def test_wrong_password_is_said_in_the_dialog(desk, office, qtbot):
    dialog = LoginDialog(desk, office, "恒达")
    qtbot.addWidget(dialog)
    dialog.name_line.setText("zhou")
    dialog.try_log_in()
    qtbot.waitUntil(lambda: bool(dialog.problem.text.text()))
    assert dialog.problem.text.text() == "To log in, check name and password: they do not belong together."
    assert dialog.go.isEnabled()
    assert dialog.entered is None


def test_making_the_demo_office_shows_how_far_it_is(desk, office, qtbot, tmp_path):
    shown = []

    def make(_path, progress):
        for day in range(1, 5):
            progress.step(day, 4)
        return office

    def look(_progress):
        cards = [one for one in QApplication.topLevelWidgets() if isinstance(one, WaitingCard) and one.isVisible()]
        shown.extend(card.findChild(QProgressBar).value() for card in cards)

    desk = replace(desk, make_demo=make, folder=tmp_path / "nothing")
    desk.jobs.stepped.connect(look)
    assert Entrance(desk).open("demo") is office
    assert shown == [1, 2, 3]  # what was seen before each further step
    assert not any(isinstance(one, WaitingCard) and one.isVisible() for one in QApplication.topLevelWidgets())


@pytest.fixture
def log_in(desk, office, qtbot):
    """A log-in whose check takes as long as the test wants."""
    made = LoginDialog(desk, office, "恒达")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_enter_in_the_name_goes_to_the_empty_password_and_tries_nothing(desk, log_in, qtbot):
    log_in.name_line.setFocus()
    qtbot.keyClicks(log_in.name_line, "zhou")
    qtbot.keyClick(log_in.name_line, Qt.Key.Key_Return)
    assert log_in.password_line.hasFocus()
    assert log_in.go.isEnabled()
    assert log_in.problem.text.text() == ""
    qtbot.keyClick(log_in.password_line, Qt.Key.Key_Return)
    assert log_in.problem.text.text() == "Type your password."
    assert not desk.jobs.busy
    qtbot.keyClicks(log_in.password_line, PASSWORD)
    qtbot.keyClick(log_in.password_line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: log_in.entered is not None)


def test_what_is_typed_while_it_is_checked_stays_and_so_does_the_focus(log_in, qtbot):
    log_in.name_line.setText("zhou")
    log_in.password_line.setFocus()
    qtbot.keyClicks(log_in.password_line, "wrong")
    qtbot.keyClick(log_in.password_line, Qt.Key.Key_Return)
    assert log_in.go.text() == "Checking …"
    qtbot.keyClicks(log_in.password_line, " one")
    qtbot.keyClick(log_in.password_line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(log_in.problem.text.text()))
    assert log_in.password_line.hasFocus()
    assert log_in.password_line.text() == "wrong one"
    assert log_in.password_line.selectedText() == ""
    assert log_in.go.text() == "Log in"


def test_click_on_log_in_keeps_the_keys_in_the_password(log_in, qtbot):
    log_in.name_line.setText("zhou")
    log_in.password_line.setText("wrong")
    log_in.go.setFocus()
    qtbot.mouseClick(log_in.go, Qt.MouseButton.LeftButton)
    assert log_in.password_line.hasFocus()
    qtbot.waitUntil(lambda: bool(log_in.problem.text.text()))
    assert log_in.password_line.selectedText() == "wrong"


def test_too_many_failures_count_down(desk, office, qtbot):
    dialog = LoginDialog(desk, office, "恒达")
    qtbot.addWidget(dialog)
    dialog.name_line.setText("zhou")
    for _ in range(6):
        dialog.try_log_in()
        qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert not dialog.go.isEnabled()
    assert "30 seconds" in dialog.problem.text.text()
    dialog._tick()
    assert "29 seconds" in dialog.problem.text.text()
    dialog._wait_left = 1
    dialog._tick()
    assert dialog.go.isEnabled()


def test_unlocking_keeps_the_operator(desk, office, qtbot):
    dialog = UnlockDialog(desk, office, "恒达", "zhou")
    qtbot.addWidget(dialog)
    assert dialog.name_line.isReadOnly()
    assert dialog.name_line.text() == "zhou"


def test_colleague_may_take_over_a_locked_screen(desk, office, qtbot):
    dialog = UnlockDialog(desk, office, "恒达", "zhou")
    qtbot.addWidget(dialog)
    assert not dialog.wants_other_operator
    dialog.other_office.click()
    assert (dialog.wants_other_operator, dialog.result()) == (True, 0)


def test_colleague_waits_for_what_cannot_be_kept(desk, office, qtbot):
    dialog = UnlockDialog(desk, office, "恒达", "zhou", unkept=["304不锈钢内六角螺丝"])
    qtbot.addWidget(dialog)
    assert not dialog.other_office.isEnabled()
    assert "304不锈钢内六角螺丝" in dialog.other_office.toolTip()


def test_entrance_says_what_is_wrong_with_the_file(desk, tmp_path, qtbot):
    (tmp_path / "foreign.crm").write_text("x", encoding="utf-8")
    assert Entrance(desk).open(tmp_path / "foreign.crm") is None
    assert "was not made by this program" in desk.ask.problems[0]


def test_entrance_restores_the_last_backup_of_a_damaged_office(desk, office, qtbot):
    path = office.path
    back_up(path, backup_folder(path), now=NOON)
    office.close()
    path.write_bytes(path.read_bytes()[:6000])
    desk.ask.choice = "restore"
    opened = Entrance(desk).open(path)
    assert Reader(opened.engine, SYSTEM).read(reading.is_set_up)
    opened.close()


def test_entrance_leaves_a_damaged_office_alone_when_told_so(desk, office, qtbot):
    path = office.path
    back_up(path, backup_folder(path), now=NOON)
    office.close()
    path.write_bytes(path.read_bytes()[:6000])
    desk.ask.choice = None
    assert Entrance(desk).open(path) is None
    assert path.stat().st_size == 6000


def test_entrance_copies_a_backup_to_this_computer_and_opens_the_copy(desk, office, tmp_path, qtbot):
    made = back_up(office.path, tmp_path / "stick", now=NOON).path
    content = made.read_bytes()
    office.close()
    opened = Entrance(desk).open(made)
    assert "stays as it is" in desk.ask.questions[0]
    assert opened.path == desk.folder / "恒达 2.crm"
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    opened.close()
    assert made.read_bytes() == content


def test_entrance_leaves_a_backup_alone_when_told_so(desk, office, tmp_path, qtbot):
    made = back_up(office.path, tmp_path / "stick", now=NOON).path
    desk.ask.answer = False
    assert Entrance(desk).open(made) is None


@pytest.mark.parametrize(("is_heard", "told"), [(True, 0), (False, 1)])
def test_second_start_hands_over_to_the_window_that_is_open(desk, office, qtbot, is_heard, told):
    asked = []
    second = replace(desk, hand_over=lambda place: asked.append(place) or is_heard)
    entrance = Entrance(second)
    desk.ask.choice = None
    assert entrance.open(office.path) is None
    assert asked == [office.path]
    assert len(desk.ask.problems) == told


def test_window_of_somebody_else_is_not_rung(desk, office, qtbot, monkeypatch):
    monkeypatch.setattr("crm_desktop.db.errors.whoami", lambda: ("somebody", "elsewhere"))
    second = replace(desk, hand_over=lambda _place: pytest.fail("it was rung"))
    assert Entrance(second).open(office.path) is None
    assert len(desk.ask.problems) == 1


def test_office_is_remembered_and_the_demo_is_not(desk, office, qtbot, monkeypatch):
    entrance = Entrance(desk)
    path = office.path
    office.close()

    def log_in_as_zhou(dialog):
        dialog.name_line.setText("zhou")
        dialog.password_line.setText(PASSWORD)
        dialog.try_log_in()
        qtbot.waitUntil(lambda: dialog.logged_in is not None)

    monkeypatch.setattr(LoginDialog, "exec", log_in_as_zhou)
    entered = entrance.enter(path)
    entered.office.close()
    assert desk.store.settings.office == str(path)
    with open_office(path) as again:
        runner = CommandRunner(again.engine, SYSTEM, desk.clock)
        runner.run(new_operator(login=LOGIN, role=Role.MANAGER, password=DEMO_PASSWORD))
    path.rename(desk.folder / "demo.crm")
    demo = entrance.enter("demo")
    access = demo.proof()
    assert (access.login, access.role) == (LOGIN, Role.MANAGER)
    demo.office.close()
    assert desk.store.settings.office == str(path)


def test_other_office_in_the_place_of_the_demo_asks_who_it_is(desk, office, monkeypatch):
    """Renaming a file must not be a way past the log-in."""
    asked = []
    office.close()
    office.path.rename(desk.folder / "demo.crm")
    entered = Entrance(desk).enter("demo")
    with pytest.raises(WrongPassword):
        entered.proof()
    entered.office.close()
    monkeypatch.setattr(LoginDialog, "exec", lambda dialog: asked.append(dialog.windowTitle()))
    assert Entrance(desk).enter("demo", by_name=True) is None
    assert len(asked) == 1


def test_recent_office_is_one_click_away(desk, office, qtbot):
    desk.store.change(recent_offices=(str(office.path), "/gone.crm"))
    dialog = FirstStart(desk)
    qtbot.addWidget(dialog)
    button(dialog, "Open 恒达 again").click()
    assert dialog.chosen == office.path

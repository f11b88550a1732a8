"""Windows beside the main one."""

import pytest

from crm_desktop.views.catalogue import TabSpec
from crm_desktop.views.shell.windows import TabWindows
from crm_desktop.views.tab import RecordWindow

SPEC = TabSpec("designer", "designer", "Template designer", "template", lambda *_: None, is_window=True)


class Window(RecordWindow):
    stays = False

    def closeEvent(self, event):  # noqa: N802
        event.setAccepted(not self.stays)


@pytest.fixture
def build(qtbot):
    """Makes a window that is gone when the test is over."""

    def made():
        window = Window()
        qtbot.addWidget(window)
        return window

    return made


def test_a_record_has_one_window_and_what_is_new_has_its_own(build):
    windows = TabWindows()
    first = windows.open(SPEC, 1, build)
    assert windows.open(SPEC, 1, build) is first
    new = windows.open(SPEC, None, build)
    assert windows.open(SPEC, None, build) is not new
    new.record_changed.emit(5)
    assert windows.open(SPEC, 5, build) is new


def test_all_are_closed_before_the_program_is_left(build):
    windows, left = TabWindows(), []
    first, second = windows.open(SPEC, 1, build), windows.open(SPEC, 2, build)
    second.stays = True
    windows.when_all_closed(lambda: left.append(True))
    assert not left
    second.stays = False
    windows.when_all_closed(lambda: left.append(True))
    assert left
    assert not first.isVisible()

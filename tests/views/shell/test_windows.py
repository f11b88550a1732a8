"""Windows beside the main one."""

from crm_desktop.views.catalogue import TabSpec
from crm_desktop.views.shell.windows import TabWindows
from crm_desktop.views.tab import RecordWindow

SPEC = TabSpec("designer", "designer", "Template designer", "template", lambda *_: None, is_window=True)


class Window(RecordWindow):
    stays = False

    def closeEvent(self, event):  # noqa: N802
        event.setAccepted(not self.stays)


def test_a_record_has_one_window_and_what_is_new_has_its_own(qtbot):
    windows = TabWindows()
    first = windows.open(SPEC, 1, Window)
    assert windows.open(SPEC, 1, Window) is first
    new = windows.open(SPEC, None, Window)
    assert windows.open(SPEC, None, Window) is not new
    new.record_changed.emit(5)
    assert windows.open(SPEC, 5, Window) is new


def test_all_are_closed_before_the_program_is_left(qtbot):
    windows, left = TabWindows(), []
    first, second = windows.open(SPEC, 1, Window), windows.open(SPEC, 2, Window)
    second.stays = True
    windows.when_all_closed(lambda: left.append(True))
    assert not left
    second.stays = False
    windows.when_all_closed(lambda: left.append(True))
    assert left
    assert not first.isVisible()

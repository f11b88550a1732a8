import pytest

from crm_desktop.settings.notices import Notice
from crm_desktop.settings.places import version
from crm_desktop.views.shell.about import AboutDialog

NOTICES = (Notice("alembic", "1.20.1", "MIT", "Copyright Mike"), Notice("Tabler Icons", "", "MIT", "Copyright Paweł"))


@pytest.fixture
def about(qtbot):
    dialog = AboutDialog(None, NOTICES)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def texts(dialog):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in dialog.findChildren(QLabel)]


def test_version_is_said(about):
    assert any(version() in text for text in texts(about))


def test_each_notice_is_shown_when_it_is_chosen(about):
    assert about.text.toPlainText().endswith("MIT\n\nCopyright Mike")
    about.list.setCurrentRow(1)
    assert about.text.toPlainText() == "Tabler Icons\nMIT\n\nCopyright Paweł"


def test_what_is_new_is_asked_for(about, qtbot):
    with qtbot.waitSignal(about.news_wanted):
        about._ask_for_news()
    assert not about.isVisible()


def test_without_notices_it_says_how_they_are_made(qtbot):
    dialog = AboutDialog(None, ())
    qtbot.addWidget(dialog)
    assert "run.py" in dialog.said.text()

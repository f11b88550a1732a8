import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.theme import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication):
    """The kit in its own look, so that sizes and styles are those of the program."""
    if not qapp.styleSheet():
        theme().apply(qapp, choice="light")

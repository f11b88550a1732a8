from PySide6.QtWidgets import QMainWindow

from crm_desktop.views.opening import OpeningCard, centred


def test_the_card_says_when_it_is_on_the_screen(qtbot):
    card = OpeningCard("CRM Desktop")
    qtbot.addWidget(card)
    centred(card)
    with qtbot.waitSignal(card.painted):
        card.show()


def test_the_card_goes_when_a_window_comes(qtbot):
    card, window = OpeningCard("CRM Desktop"), QMainWindow()
    qtbot.addWidget(card)
    qtbot.addWidget(window)
    card.show()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: not card.isVisible())

"""A designer window over fakes, and a hand for its mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.queries.paper.designer import OfficeHead
from crm_desktop.services.paper.templates import SaveTemplate
from crm_desktop.views.designer.opening import Opened, Wanted, sample_for
from crm_desktop.views.designer.window import DesignerWindow
from tests.views.fakes.context import fake_context

NOWHERE = QPoint()
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
# a picture of one dark point
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def compose(widget, text):
    """Write as an input method does: QTest's keys know no Chinese."""
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QApplication

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


class Hand:
    """Points at millimetres of the paper."""

    def __init__(self, window):
        self.window = window
        self.design, self.canvas = window.design, window.desk.canvas
        self.viewport = self.canvas.viewport()

    def pixel(self, x, y):
        place = self.canvas.view.point(QPointF(x, y))
        return QPoint(round(place.x()), round(place.y()))

    def click(self, x, y, keys=NO_KEYS):
        QTest.mouseClick(self.viewport, LEFT, keys, self.pixel(x, y))

    def click_item(self, item_id, keys=NO_KEYS):
        middle = self.design.rects[item_id].center()
        self.click(middle.x(), middle.y(), keys)

    def press(self, x, y, keys=NO_KEYS):
        QTest.mousePress(self.viewport, LEFT, keys, self.pixel(x, y))

    def drag(self, start, end, keys=NO_KEYS, *, pixels=NOWHERE):
        """From a point to another one; ``pixels`` puts the hand beside the paper or on a handle."""
        first, last = self.pixel(*start) + pixels, self.pixel(*end) + pixels
        QTest.mousePress(self.viewport, LEFT, keys, first)
        for step in range(1, 5):
            QTest.mouseMove(self.viewport, first + (last - first) * step / 4)
            self.move(first + (last - first) * step / 4, keys)
        QTest.mouseRelease(self.viewport, LEFT, keys, last)

    def move(self, pixel, keys):
        """QTest's own move knows no modifiers."""
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        at = QPointF(pixel)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, QPointF(self.viewport.mapToGlobal(pixel)), Qt.MouseButton.NoButton, LEFT, keys
        )
        QApplication.sendEvent(self.viewport, event)

    def key(self, key, keys=NO_KEYS):
        QTest.keyClick(self.canvas, key, keys)

    def item(self, item_id):
        return next(item for item in self.design.template.items() if item.id == item_id)

    def field(self, path):
        return self.window.desk.properties.field(path)

    def type_number(self, path, text):
        """Type into a field of the property panel and press Enter."""
        line = self.field(path).line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def context(qapp):
    return fake_context(
        answers={"opened_template": open_builtin, "recent_documents": (), "template": open_builtin},
        outcome={SaveTemplate: Done(Changes.TEMPLATES, 7, "x")},
    )


def open_builtin(wanted=None, today=None, template_id=None):
    head = OfficeHead(company={"name": "甲公司"}, logo=PNG)
    template = builtin_template(wanted.builtin if wanted else "delivery_three_part")
    return Opened(template=template, stored=template, version=3, head=head, document=sample_for("delivery", 3, head))


@pytest.fixture
def window(qtbot, context):
    made = DesignerWindow(context, Wanted(builtin="delivery_three_part"))
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: made.desk is not None and not context.jobs.busy)
    made.showNormal()  # the tests' screen is narrower than any that people have: both panels would be folded
    made.resize(1366, 768)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    # what is fitted now stays so: a millimetre must not change its place while a test points at it
    made.desk.canvas.set_zoom(80)
    made.desk.canvas.aids.snaps = False
    yield made
    if isValid(made):
        made.design.history.mark_saved()
        made.close()


@pytest.fixture
def hand(window):
    return Hand(window)

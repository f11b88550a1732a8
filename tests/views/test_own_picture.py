"""A picture of the record is chosen, put on it or left out in a field of its form."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.clock import FixedClock
from crm_desktop.queries.attachments.on_record import on_record
from crm_desktop.services.work import Work
from crm_desktop.views.attachments.incoming import offered
from crm_desktop.views.attachments.opener import FileTaker
from crm_desktop.views.own_picture import PictureField, place_on
from tests.conftest import NOON
from tests.make.files import put_file
from tests.make.parties import make_customer
from tests.views.fakes.context import MANAGER, office_context


@pytest.fixture
def field(office, qtbot):
    """The field on the page of a customer who has a picture."""
    with unit_of_work(office.engine) as session:
        work = Work(session, SYSTEM, FixedClock(NOON))
        customer = make_customer(session)
        put_file(work, customer)
        put_file(work, customer, name="a.txt", content=b"x")
        place = Place("party", customer.id)
    context = office_context(office.engine, MANAGER, now=NOON)
    page = QWidget()
    qtbot.addWidget(page)
    made = PictureField(context)
    QVBoxLayout(page).addWidget(made)
    made.page, made.place, made.files = page, place, FileTaker(page, context, place)
    return made


def settled(field, qtbot):
    qtbot.waitUntil(lambda: not field._context.jobs.busy)


def test_a_picture_is_chosen_among_those_of_the_record_and_left_out_again(field, qtbot):
    found = field._context.reader.read(on_record, place=field.place)
    menu = field.menu(field.place, found)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[0] == "店面.png"
    assert "a.txt" not in words
    with qtbot.waitSignal(field.edited):
        menu.actions()[0].trigger()
    settled(field, qtbot)
    assert field.value() == found.files[0].id
    assert not field._picture.isNull()
    last = field.menu(field.place, found).actions()[-1]
    last.trigger()
    assert field.value() is None


def test_a_picture_that_is_pasted_hangs_on_the_record_and_stands_in_the_field(field, qtbot):
    mime = QMimeData()
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    mime.setImageData(picture)
    with qtbot.waitSignal(field.edited):
        field._add(field.place, offered(mime))
    settled(field, qtbot)
    files = field._context.reader.read(on_record, place=field.place).files
    assert field.value() == files[-1].id
    assert len(files) == 3


def test_a_record_that_is_not_stored_yet_is_saved_first(field, qtbot):
    field.files.place = None
    assert place_on(field) is None
    field.offer()
    assert len(field._context.ask.problems) == 1


def test_who_may_not_fill_the_field_only_looks(field, qtbot):
    found = field._context.reader.read(on_record, place=field.place)
    field.show_value(found.files[0].id)
    settled(field, qtbot)
    field.set_read_only(True)
    assert len([one for one in field.menu(field.place, found).actions() if not one.isSeparator()]) == 1

"""Forms by keyboard."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.date_field import CalendarPopup
from crm_desktop.qtkit.forms.form import Field, Form, Spelling
from crm_desktop.qtkit.forms.lookup_field import lookup
from crm_desktop.qtkit.forms.matches import Match
from tests.views.fakes.context import fake_context


class Way(StrEnum):
    PHONE = "phone"
    VISIT = "visit"


@dataclass(frozen=True)
class Draft:
    name: str = ""
    amount: Decimal | None = None
    rate: Decimal | None = None
    day: date | None = None
    way: Way = Way.PHONE
    party_id: int | None = None
    notes: str = ""
    is_open: bool = False
    days: int | None = None


class Customers:
    def find(self, text, limit):
        return [Match(n, name) for n, name in ((1, "永兴五金"), (2, "Ding Li")) if text.lower() in name.lower()]

    def item(self, record_id):
        return Match(record_id, {1: "永兴五金", 2: "Ding Li"}[record_id])


FIELDS = [
    Field("name", "Name", required=True, hint="As on the card"),
    Field("amount", "Amount", editors.money()),
    Field("rate", "Rate", editors.rate()),
    Field("day", "Day", date_field.day()),
    Field("way", "Way", editors.choice(lambda: [(Way.PHONE, "Phone"), (Way.VISIT, "Visit")])),
    Field("party_id", "Customer", lookup(Customers())),
    Field("notes", "Notes", editors.lines(2), span=2),
    Field("is_open", "", editors.flag(lambda: "Open"), span=2),
    Field("days", "Days", editors.count()),
]


@pytest.fixture
def context():
    return fake_context()


@pytest.fixture
def form(qtbot, context):
    made = Form("x", FIELDS, Draft(), context)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.focus()
    return made


def type_in(qtbot, text, *, enter=True):
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    if enter:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_enter_goes_through_the_fields_and_the_draft_holds_what_was_typed(qtbot, context, form):
    for text in ("Lotus", "1,234.5", "13", "1122", ""):
        type_in(qtbot, text)
    type_in(qtbot, "ding")
    qtbot.waitUntil(lambda: form.draft().party_id == 2)
    assert form.draft() == Draft("Lotus", Decimal("1234.5"), Decimal("0.13"), date(2026, 11, 22), Way.PHONE, 2)
    assert form.is_changed


def test_shown_draft_comes_back_unchanged(qtbot, context, form):
    draft = Draft("a", Decimal("10.00"), Decimal("0.05"), date(2026, 1, 2), Way.VISIT, 1, "two\nlines", is_open=True)
    form.show_draft(draft)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert form.draft() == draft
    assert not form.is_changed
    assert form.widget("party_id").line.text() == "永兴五金"


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("amount", "ten", "Type a number such as 1,234.50."),
        ("amount", "0.005", "Type at most 2 decimal places: more are not kept."),
        ("rate", "8.12345%", "Type at most 4 decimal places: more are not kept."),
        ("days", "3.7", "Type a whole number."),
        ("day", "99", "Type a date such as 1122, +3 or 2026-11-22."),
        ("party_id", "nobody", "Choose one from the list (F4)."),
    ],
)
def test_unreadable_text_is_said_under_its_field(qtbot, form, key, typed, said):
    form.focus(key)
    type_in(qtbot, typed, enter=False)
    assert not form.check()
    assert form._lines[key].text.text() == said
    assert form.is_changed


def test_problems_of_the_service_are_shown_and_go_when_the_field_is_edited(qtbot, form):
    form.show_problems({"name": "This name is taken."})
    assert form._lines["name"].text.text() == "This name is taken."
    assert form.widget("name").inner.hasFocus()
    type_in(qtbot, "x", enter=False)
    assert form._lines["name"].text.text() == "As on the card"


def test_problem_does_not_move_the_fields(form):
    before = form.widget("notes").pos()
    form.show_problems({"name": "a", "amount": "b"})
    assert form.widget("notes").pos() == before


def test_long_problem_of_the_last_column_is_read_whole(form, qtbot):
    form.resize(640, 480)
    form.show()
    qtbot.waitExposed(form)
    words = "To print, choose a printer or an address such as tcp://192.168.1.50:9100"
    for key in ("day", "day", "rate"):
        form.show_problems({key: words})
        form.layout().activate()
        text = form._lines[key].text
        assert text.width() >= text.fontMetrics().horizontalAdvance(words)
    form.show_problems({"rate": words, "day": words})
    form.layout().activate()
    assert not form._lines["rate"].geometry().intersects(form._lines["day"].geometry())


def test_edited_names_the_field(qtbot, form):
    with qtbot.waitSignal(form.edited) as signal:
        type_in(qtbot, "x", enter=False)
    assert signal.args == ["name"]


def test_read_only_form_takes_nothing(qtbot, form):
    form.set_read_only(True)
    form.focus("name")
    type_in(qtbot, "x", enter=False)
    assert form.draft() == Draft()


def test_emptied_lookup_holds_nothing(qtbot, context, form):
    form.show_draft(Draft(party_id=1))
    qtbot.waitUntil(lambda: not context.jobs.busy)
    form.focus("party_id")
    form.widget("party_id").line.selectAll()
    qtbot.keyClick(form.widget("party_id").line, Qt.Key.Key_Delete)
    form.focus("name")
    assert form.draft().party_id is None


def test_arrows_move_the_day_and_the_calendar_picks_it(qtbot, form):
    form.focus("day")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert form.draft().day == date(2026, 11, 21)
    field = form.widget("day")
    field.open_calendar()
    popup = field.findChild(CalendarPopup)
    popup.calendar.clicked.emit(QDate(2026, 12, 1))
    assert form.draft().day == date(2026, 12, 1)


def test_record_that_is_filled_in_while_its_field_is_entered_is_selected(qtbot, form):
    line = form.widget("party_id").line
    form.focus("party_id")
    form.show_value("party_id", 1)
    qtbot.waitUntil(lambda: line.text() == "永兴五金")
    assert line.selectedText() == "永兴五金"


WIDE = [
    Field("party_id", "Customer", lookup(Customers())),
    Field("day", "Day", date_field.day()),
    Field("name", "Who", editors.choice(lambda: [("", "")])),
]


def width(form, key):
    return form.widget(key).width()


def test_width_is_shared_by_what_the_fields_hold(qtbot, context):
    form = Form("x", WIDE, Draft(), context, columns=3)
    qtbot.addWidget(form)
    form.resize(900, 80)
    form.show()
    assert width(form, "party_id") > 1.8 * width(form, "day")


def test_what_is_shown_later_moves_no_field(qtbot, context):
    form = Form("x", WIDE, Draft(), context, columns=3)
    qtbot.addWidget(form)
    form.resize(900, 80)
    form.show()
    before = [form.widget(field.key).geometry() for field in WIDE]
    form.widget("name").set_options([("x", "陈国强 · 采购部副经理兼仓库主任 · 宁波永兴五金工具有限公司")])
    form.show_value("name", "x")
    form.show_hint(
        "party_id", "A 级 · 周敏 · 月结 30 天 · 最近联系 11-24 · 信用额度 200,000.00 · 上次订单 11-18 · 欠款 2 笔"
    )
    form.show_value("party_id", 1)
    qtbot.waitUntil(lambda: form.draft().party_id == 1)
    QApplication.processEvents()
    assert [form.widget(field.key).geometry() for field in WIDE] == before


def test_form_that_comes_later_is_there_for_the_focus_it_is_given(qtbot, context):
    window = QWidget()
    qtbot.addWidget(window)
    whole = QVBoxLayout(window)
    window.show()
    late = Form("late", [Field("name", "Name")], Draft(), context)
    whole.addWidget(late)
    late.focus()
    assert late.widget("name").isVisible(), "a window gives the focus it gets to what is shown: to a button"


@dataclass(frozen=True)
class Held:
    own: dict


def test_what_a_mapping_holds_is_a_field_too_and_stays_as_it_was_where_nothing_was_typed(qtbot, context):
    spelled = Spelling(lambda value: "" if value is None else str(value), lambda text: Decimal(text) if text else None)
    figure = Field("own.size", "<b>Size</b>", editors.quantity(), required=True, spelling=spelled)
    form = Form("x", [figure, Field("own.note", "Note", editors.text())], Held({"size": "5"}), context)
    qtbot.addWidget(form)

    assert not form.is_changed
    assert form.draft() == Held({"size": "5"})
    form.show_value("own.size", "7")
    assert form.draft() == Held({"size": "7"})
    assert "&lt;b&gt;Size" in "".join(label.text() for label in form.findChildren(QLabel))


def test_what_follows_from_the_rest_is_shown_while_one_types_and_says_why_it_is_empty(qtbot, context):
    def doubled(draft):
        return (None, "nothing to double") if draft.amount is None else (draft.amount * 2, "")

    fields = [Field("amount", "Amount", editors.money()), Field("rate", "Twice", editors.quantity(), follows=doubled)]
    form = Form("x", fields, Draft(rate=Decimal(9)), context)
    qtbot.addWidget(form)

    shown = [label.text() for label in form.findChildren(QLabel)]
    assert "nothing to double" in shown
    assert form.draft().rate == 9  # what is stored stays until something is typed
    assert not form.is_changed
    qtbot.keyClicks(form.widget("amount").inner, "12.5")

    assert form.draft().rate == 25
    assert "nothing to double" not in [label.text() for label in form.findChildren(QLabel)]

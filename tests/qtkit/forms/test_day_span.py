"""Two date fields: what is no span is said, and the last one stays in force."""

from datetime import UTC, date, datetime

import pytest

from crm_desktop.domain.clock import FixedClock
from crm_desktop.qtkit.forms.day_span import DaySpan

CLOCK = FixedClock(datetime(2026, 11, 20, 12, tzinfo=UTC))
MONTH = (date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def span(qtbot):
    made = DaySpan(CLOCK, MONTH)
    qtbot.addWidget(made)
    made.told = []
    made.typed.connect(lambda: made.told.append(made.days))
    return made


def typed(field, text):
    field.line.setText(text)
    field.line.textEdited.emit(text)
    field.line.editingFinished.emit()


def framed(span):
    return [bool(field.line.property("problem")) for field in (span.since, span.until)]


@pytest.mark.parametrize(
    ("field", "text", "wrong"),
    [("until", "2026-10-31", [False, True]), ("until", "", [False, True]), ("since", "gestern", [True, False])],
)
def test_what_is_no_span_is_framed_and_says_why(span, field, text, wrong):
    one = getattr(span, field)
    typed(one, text)
    assert (framed(span), span.told, span.days) == (wrong, [], MONTH)
    assert one.line.toolTip() == one.line.accessibleDescription() != ""
    typed(one, "2026-11-20")
    assert (framed(span), len(span.told), one.line.toolTip()) == ([False, False], 1, "")


def test_later_span_is_typed_from_its_first_day(span):
    typed(span.since, "2026-12-01")
    assert (framed(span), span.told) == ([False, True], [])
    typed(span.until, "2026-12-31")
    assert (framed(span), span.told) == ([False, False], [(date(2026, 12, 1), date(2026, 12, 31))])


def test_usual_span_takes_the_frame_away(span):
    typed(span.until, "")
    span.show_days(MONTH)
    assert (framed(span), span.told, span.until.line.text()) == ([False, False], [], "2026-11-30")


def test_span_that_is_put_in_force_leaves_what_says_it_as_it_is_typed(span):
    span.since.line.setText("20")
    span.show_days((date(2026, 11, 20), date(2026, 11, 25)))
    assert [field.line.text() for field in (span.since, span.until)] == ["20", "2026-11-25"]

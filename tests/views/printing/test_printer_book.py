"""What is kept of printers, and how places and states are told."""

from crm_desktop.domain.printing import PrintState
from crm_desktop.services.paper.printers import profile_of
from crm_desktop.settings.printers import DotMatrix, PrinterBook
from crm_desktop.views.printing.places import place_of


def test_broken_book_counts_as_empty(tmp_path):
    path = tmp_path / "printers.json"
    path.write_text('{"dot_matrix": [{"nonsense": 1}]}', encoding="utf-8")
    book = PrinterBook(path)
    assert book.dot_matrix == ()
    book.keep(DotMatrix("a", "LPT1", {"columns": 80, "rules": "pictures", "gone": 1}))
    again = PrinterBook(path).find("a")
    assert profile_of(again).columns == 80
    book.forget("a")
    assert PrinterBook(path).dot_matrix == ()


def test_forms_are_counted_for_lengths_that_are_no_whole_dots(book):
    book.keep(DotMatrix("a", "LPT1", {"length_correction": 1}))
    book.count_forms("a", 3)
    book.count_forms("a", 3599)
    book.count_forms("unknown", 3)
    assert profile_of(book.find("a")).forms_done == 2


def test_places_have_codes():
    assert place_of("driver:HP: 1").name == "HP: 1"


def test_states_of_the_log_have_looks():
    known = {"sending", "handed_over", "done", "uncertain", "failed", "stopped", "dropped"}
    assert {state.value for state in PrintState} == known

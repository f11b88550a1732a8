import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.editing import History, move


@pytest.fixture
def note():
    return builtin_template("delivery_three_part")


@pytest.fixture
def steps(note):
    """The note with its first item 1, 2, 3 … mm further right."""
    item = note.bands[0].items[0].id
    return [move(note, [item], float(step), 0) for step in range(6)]


def test_everything_can_be_undone_and_done_again(steps):
    history = History(steps[0])
    for number, step in enumerate(steps[1:], start=1):
        history.do(f"Move {number}", step)

    assert [history.undo() for _ in range(5)] == steps[4::-1]
    assert not history.can_undo
    assert history.undo() is steps[0]
    assert history.redo_label == "Move 1"
    assert [history.redo() for _ in range(5)] == steps[1:]
    assert history.redo() is steps[5]
    assert (history.undo_label, history.redo_label) == ("Move 5", "")


def test_a_new_step_ends_what_was_undone(steps):
    history = History(steps[0])
    history.do("Move", steps[1])
    history.undo()

    history.do("Other", steps[2])

    assert not history.can_redo
    assert history.undo() is steps[0]


def test_steps_of_one_gesture_are_undone_together(steps):
    history = History(steps[0])
    for step in steps[1:4]:
        history.do("Move", step, merge="drag 1")
    history.do("Move", steps[4], merge="drag 2")

    assert history.undo() is steps[3]
    assert history.undo() is steps[0]


@pytest.mark.parametrize("end", ["seal", "mark_saved"])
def test_a_gesture_ends(steps, end):
    history = History(steps[0])
    history.do("Move", steps[1], merge="keys")
    getattr(history, end)()
    history.do("Move", steps[2], merge="keys")

    assert history.undo() is steps[1]


def test_a_gesture_that_comes_back_is_no_step(steps):
    history = History(steps[0])
    history.do("Move", steps[1], merge="drag")
    history.do("Move", steps[0], merge="drag")

    assert not history.can_undo
    assert not history.is_dirty


def test_what_changes_nothing_is_no_step(steps):
    history = History(steps[0])
    history.do("Move", move(steps[0], [], 5, 5))

    assert not history.can_undo


def test_only_what_differs_from_the_stored_template_is_unsaved(steps):
    history = History(steps[0])
    history.do("Move", steps[1])
    history.mark_saved()
    assert not history.is_dirty

    history.undo()
    assert history.is_dirty
    history.do("Move again", steps[1])
    assert not history.is_dirty


def test_after_a_crash_the_found_draft_is_unsaved(steps):
    assert History(steps[1], saved=steps[0]).is_dirty


def test_what_is_changed_while_it_is_saved_stays_unsaved(steps):
    history = History(steps[0])
    history.do("Move 1", steps[1])
    history.mark_saved(steps[0])
    assert history.is_dirty
    history.mark_saved()
    assert not history.is_dirty

"""Fibers wait together: each round of questions is one message, and each gets its own answer."""

import threading

import pytest

from crm_desktop.db.fibers import ask, side_by_side


class Line:
    """Answers with what it was asked; notes what came in one message."""

    def __init__(self, broken=()):
        self.messages, self.broken = [], broken
        self._now = []

    def question(self, text):
        answer = []

        def post():
            self._now.append(text)
            answer.append(text.upper())

        ask(self, post)
        return answer[0]

    def send(self, posts):
        self._now = []
        for post in posts:
            post()
        self.messages.append(self._now)
        if any(text in self.broken for text in self._now):
            raise OSError(self._now)


def asking(line, *texts):
    return lambda: [line.question(text) for text in texts]


def test_fibers_wait_as_often_as_the_one_that_asks_most():
    line = Line()
    found = side_by_side([asking(line, "a1", "a2", "a3"), asking(line, "b1"), asking(line), asking(line, "c1", "c2")])
    assert found == [["A1", "A2", "A3"], ["B1"], [], ["C1", "C2"]]
    assert line.messages == [["a1", "b1", "c1"], ["a2", "c2"], ["a3"]]


def test_fibers_of_a_fiber_wait_with_all_others():
    line = Line()

    def parted():
        found = side_by_side([asking(line, "a"), asking(line, "b", "c")])
        return [*found, line.question("d")]

    found = side_by_side([parted, asking(line, "x", "y", "z")])
    assert found == [[["A"], ["B", "C"], "D"], ["X", "Y", "Z"]]
    assert line.messages == [["x", "a", "b"], ["y", "c"], ["z", "d"]]


def test_each_line_has_a_message_of_its_own():
    one, other = Line(), Line()
    side_by_side([asking(one, "a", "b"), asking(other, "x"), asking(one, "c")])
    assert (one.messages, other.messages) == ([["a", "c"], ["b"]], [["x"]])


def test_one_fiber_runs_at_a_time():
    line, running, most = Line(), [], []

    def work():
        for text in "ab":
            running.append(text)
            most.append(len(running))
            threading.Event().wait(0.001)
            running.remove(text)
            line.question(text)

    side_by_side([work] * 5)
    assert max(most) == 1


def test_broken_message_is_told_to_all_who_asked_and_the_others_go_on():
    line, ended = Line(broken=("b",)), []

    def patient():
        with pytest.raises(OSError, match="b"):
            line.question("a")
        ended.append(line.question("again"))

    with pytest.raises(OSError, match="b"):
        side_by_side([asking(line, "b"), patient])
    assert ended == ["AGAIN"]


def test_question_without_fibers_is_asked_alone():
    line = Line()
    assert line.question("a") == "A"
    assert side_by_side([asking(line, "b")]) == [["B"]]
    assert line.messages == [["a"], ["b"]]

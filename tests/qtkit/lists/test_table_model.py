"""What a windowed model shows while a long list is on its way."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel

from crm_desktop.present.columns.base import Column
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.qtkit.lists.table_model import TOP, WindowedModel
from tests.views.fakes.rows import RowsSource


@dataclass(frozen=True)
class Row:
    id: int


class Steps(InlineExecutor):
    """A lane that works one job at a time, when it is told to."""

    def __init__(self):
        self.waiting = []

    def submit(self, fn, *args):
        self.waiting.append((fn, args))

    def step(self, qapp):
        fn, args = self.waiting.pop(0)
        fn(*args)
        qapp.processEvents()


@pytest.fixture
def lane():
    return Steps()


@pytest.fixture
def source():
    return RowsSource([Row(n) for n in range(1, 1001)], text=lambda row: str(row.id))


@pytest.fixture
def model(qapp, lane, source):
    jobs = JobRunner(pytest.fail, lambda _name: lane)
    made = WindowedModel([Column("id", "Id", lambda row: row.id)], source, context="x", jobs=jobs, formats=Formats())
    jobs.setParent(made)
    return made


def test_top_stands_before_the_whole(qapp, model, lane):
    loaded = []
    model.loaded.connect(lambda: loaded.append(model.totals.count))
    model.load(ListRequest())
    lane.step(qapp)
    assert (model.rowCount(), model.row(0), loaded) == (TOP, Row(1), [])
    lane.step(qapp)
    assert (model.rowCount(), model.id_at(999), loaded) == (1000, 1000, [1000])


def test_choice_in_the_top_stays(qapp, model, lane):
    selection = QItemSelectionModel(model)
    model.load(ListRequest())
    lane.step(qapp)
    selection.setCurrentIndex(model.index(3, 0), QItemSelectionModel.SelectionFlag.SelectCurrent)
    lane.step(qapp)
    assert selection.currentIndex().row() == 3


def test_short_list_comes_at_once(qapp, model, lane, source):
    model.load(ListRequest(search="99"))
    lane.step(qapp)
    assert (model.rowCount(), model.totals.count, lane.waiting) == (19, 19, [])


def test_row_that_went_meanwhile_is_not_shown(qapp, model, lane, source):
    model.load(ListRequest())
    lane.step(qapp)
    del source.all[0]
    lane.step(qapp)
    assert (model.rowCount(), model.row(0)) == (999, Row(2))


def test_newer_request_replaces_the_one_on_its_way(qapp, model, lane):
    model.load(ListRequest())
    lane.step(qapp)
    model.load(ListRequest(search="99"))
    while lane.waiting:
        lane.step(qapp)
    assert (model.rowCount(), model.request.search) == (19, "99")


def test_answer_to_an_older_request_that_waits_in_line_is_dropped(qapp, model, lane):
    model.load(ListRequest())
    work, args = lane.waiting.pop(0)
    work(*args)
    model.load(ListRequest(search="99"))
    qapp.processEvents()
    assert model.rowCount() == 0
    while lane.waiting:
        lane.step(qapp)
    assert model.rowCount() == 19


def test_reload_does_not_shorten_the_list(qapp, model, lane, source):
    model.load(ListRequest())
    while lane.waiting:
        lane.step(qapp)
    seen = []
    model.modelReset.connect(lambda: seen.append(model.rowCount()))
    source.all.insert(0, Row(2000))
    model.load(ListRequest())
    lane.step(qapp)
    assert (seen, lane.waiting) == ([1001], [])

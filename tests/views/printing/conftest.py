"""An office whose doors are fakes, and a printer that takes parts or does not answer."""

from __future__ import annotations

import pytest

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.errors import PrinterUnreachable, PrintInterrupted
from crm_desktop.print_templates.spooled import Sent
from crm_desktop.services.paper.jobs import (
    AddToPrintJob,
    ConfirmPrintJob,
    DropPrintJob,
    EndPrintJob,
    StartPrintJob,
    TakeUpPrintJob,
)
from crm_desktop.services.paper.log import LogPrint
from crm_desktop.settings.printers import PrinterBook
from crm_desktop.views.printing.template_choice import Offered
from tests.views.fakes.context import fake_context


class Printer:
    """Takes the parts of jobs; ``breaks_after`` so many it is unplugged, and when off it does not answer."""

    def __init__(self, *, is_off=False, breaks_after=None, stops_after=None, ticket=None):
        self.is_off, self.breaks_after, self.stops_after, self.ticket = is_off, breaks_after, stops_after, ticket
        self.jobs = []

    def __call__(self, job, target, *, title, watch=None):
        if self.is_off:
            raise PrinterUnreachable(target=target, why="timed out")
        parts = []
        self.jobs.append((str(target), parts))
        for part in [job] if isinstance(job, bytes) else job:
            if len(parts) == self.stops_after:
                return Sent(len(parts))
            if len(parts) == self.breaks_after:
                raise PrintInterrupted(target=target, parts=len(parts))
            parts.append(part)
            if watch is not None:
                watch.sent(len(parts))
        return Sent(len(parts), ticket=self.ticket)

    @property
    def payloads(self):
        return [b"".join(parts) for _, parts in self.jobs]


class KeptPages:
    """The pages of jobs, as the office keeps them."""

    def __init__(self):
        self.parts = []

    def start(self, command):
        self.parts = list(command.pages)
        return Done(Changes.PRINTS, 5)

    def add(self, command):
        self.parts += command.pages
        return Done(Changes.NONE, 5)

    def read(self, job_id, first, count):
        return self.parts[first : first + count]


@pytest.fixture
def kept():
    return KeptPages()


@pytest.fixture
def context(qapp, kept):
    done = Done(Changes.PRINTS)
    return fake_context(
        answers={
            "offered": lambda request, printer: Offered(builtin_templates(request.kind)),
            "void_documents": lambda kind, ids: frozenset(),
            "document_of": lambda kind, record_id, today, period=None: sample(kind, 3),
            "kept_pages": kept.read,
        },
        outcome={
            StartPrintJob: kept.start,
            AddToPrintJob: kept.add,
            EndPrintJob: done,
            LogPrint: done,
            ConfirmPrintJob: done,
            TakeUpPrintJob: done,
            DropPrintJob: done,
        },
    )


@pytest.fixture
def book(tmp_path):
    return PrinterBook(tmp_path / "printers.json")


@pytest.fixture
def settle(qtbot, context):
    """Wait until all is answered; nothing unexpected may have happened."""

    def wait():
        qtbot.waitUntil(lambda: not context.jobs.busy)
        assert context.ask.bugs == []

    return wait


@pytest.fixture
def ran(context):
    """The commands of one type that were run."""

    def find(kind):
        return [command for command in context.runner.commands if isinstance(command, kind)]

    return find

"""Twenty-five notes as one job, through a real office to a printer on a local socket that is unplugged in mid-job."""

import socket
import struct
import threading

from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.printing import PrintState
from crm_desktop.present.listing import ListRequest
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.qtkit.jobs import Progress
from crm_desktop.queries.paper.jobs import JOBS, PRINTS, kept_pages
from crm_desktop.queries.reader import Reader
from crm_desktop.services.paper.jobs import TakeUpPrintJob
from crm_desktop.services.paper.orders import PrintOrder, keep
from crm_desktop.services.paper.output import Wanted
from crm_desktop.services.paper.sending import KeptJob, deliver
from crm_desktop.services.runner import CommandRunner
from tests.make.parties import make_customer


class UnpluggedPrinter(threading.Thread):
    """Takes so many form feeds, then resets the line; takes all of the next job."""

    def __init__(self, pages):
        super().__init__(daemon=True)
        self.server = socket.create_server(("127.0.0.1", 0))
        self.pages, self.jobs = pages, []
        self.start()

    @property
    def address(self):
        return f"tcp://127.0.0.1:{self.server.getsockname()[1]}"

    def run(self):
        for limit in (self.pages, None):
            line, _ = self.server.accept()
            got = b""
            with line:
                while chunk := line.recv(512):
                    got += chunk
                    if limit is not None and got.count(b"\r\x0c") >= limit:
                        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                        break
            self.jobs.append(got)


def test_unplugged_batch_goes_on_where_it_stopped(engine, clock):
    reader, runner = Reader(engine, SYSTEM), CommandRunner(engine, SYSTEM, clock)
    with Session(engine.execution_options(**WRITE)) as session:
        customers = [make_customer(session).id for _ in range(25)]
        session.commit()
    printer = UnpluggedPrinter(pages=6)
    order = PrintOrder(
        kind="envelope",
        ids=tuple(customers),
        title="",
        wanted=Wanted(builtin_template("delivery_three_part")),
        documents=lambda record_id: sample("delivery", 11 if record_id % 9 else 1),
        target=printer.address,
        profile=PrinterProfile(),
    )
    job = keep(order, runner, Progress(), "25 documents")
    pages = reader.read(kept_pages, job_id=job.id, first=0, count=job.pages + 1)

    broken = deliver(job, reader, runner, words=str)

    assert broken.problem is not None
    # no page can be known: all of them fit into what may lie on the way
    assert (broken.next_page, rows(reader, JOBS)[0].sent_to) == (1, broken.sent_to)
    [kept] = rows(reader, JOBS)
    assert (kept.state_code, kept.next_page, kept.waits) == (PrintState.FAILED, broken.next_page, True)
    runner.run(TakeUpPrintJob(job_id=job.id, from_page=5))
    rest = deliver(KeptJob(job.id, job.title, job.target, job.pages, "", 5), reader, runner, words=str)
    printer.join(60)
    printer.server.close()
    assert rest.is_done
    assert printer.jobs[0].startswith(pages[0] + pages[1])
    assert printer.jobs[1] == pages[0] + b"".join(pages[5:])
    assert rows(reader, JOBS) == []
    assert {row.state_code for row in rows(reader, PRINTS)} == {PrintState.HANDED_OVER}
    assert len(rows(reader, PRINTS)) == 25


def rows(reader, listing):
    ids = reader.read(listing.ids, request=ListRequest())
    return list(reader.read(listing.rows, ids=ids, request=ListRequest()))

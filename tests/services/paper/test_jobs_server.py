"""The same print jobs on a server."""

from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.printing import PrintState
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.paper.jobs import JOBS, PRINTS, kept_pages, times_printed
from crm_desktop.queries.reader import Reader
from crm_desktop.services.paper.jobs import EndPrintJob, StartPrintJob, TakeUpPrintJob
from crm_desktop.services.paper.log import PrintedDocument
from crm_desktop.services.runner import CommandRunner
from tests.make.parties import make_customer


def test_job_is_kept_taken_up_and_let_go(any_engine, clock):
    runner, reader = CommandRunner(any_engine, SYSTEM, clock), Reader(any_engine, SYSTEM)
    with Session(any_engine.execution_options(**WRITE)) as session:
        customer = make_customer(session).id
        session.commit()
    document = PrintedDocument(kind="envelope", record_id=customer, number="FH-7", template="a", pages=2)
    start = StartPrintJob(key="k", title="FH-7", target="x", documents=(document,), pages=(b"h", b"1", b"2"))

    job_id = runner.run(start).record_id
    runner.run(EndPrintJob(job_id=job_id, next_page=2, problem="没有纸"))
    [row] = reader.read(JOBS.rows, ids=reader.read(JOBS.ids, request=ListRequest()), request=ListRequest())
    assert (row.state_code, row.next_page, row.pages) == (PrintState.FAILED, 2, 2)
    assert list(reader.read(kept_pages, job_id=job_id, first=2, count=9)) == [b"2"]
    runner.run(TakeUpPrintJob(job_id=job_id, from_page=2))
    runner.run(EndPrintJob(job_id=job_id, next_page=3))

    request = ListRequest(options={"document": ("envelope", customer)})
    [printed] = reader.read(PRINTS.rows, ids=reader.read(PRINTS.ids, request=request), request=request)
    assert printed.state_code is PrintState.HANDED_OVER
    assert reader.read(times_printed, kind="envelope", record_id=customer, number="FH-7") == 1

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.printing import JobTaken, Medium, PrintState, ReprintForbidden
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.models.paper.printing import PrintJob
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.paper.jobs import (
    JOBS,
    PRINTS,
    interrupted_jobs,
    kept_jobs,
    kept_pages,
    reprint_needs_right,
    times_printed,
)
from crm_desktop.services.paper.jobs import (
    AddToPrintJob,
    ConfirmPrintJob,
    DropPrintJob,
    EndPrintJob,
    StartPrintJob,
    TakeUpPrintJob,
    add_to_print_job,
    confirm_print_job,
    drop_print_job,
    end_print_job,
    start_print_job,
    take_up_print_job,
)
from crm_desktop.services.paper.log import LogPrint, PrintedDocument, SetReprintRule, log_print, set_reprint_rule
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

SELLER = Access(operator_id=9, login="z", name="z", role=Role.SALES, employee_id=1)


@pytest.fixture(autouse=True)
def deliveries(session):
    """FH-1 to FH-9, of a customer whom the seller sees too."""
    customer = make_customer(session, owner_id=make_employee(session, id=SELLER.employee_id).id)
    for number in range(1, 10):
        delivery = Delivery(key=f"d{number}", party_id=customer.id, document_date=TODAY, created_at=CREATED)
        delivery.id, delivery.number, delivery.state = number, f"FH-{number}", DeliveryState.SHIPPED
        session.add(delivery)
    session.flush()


def document(record_id=7, pages=1):
    return PrintedDocument(
        kind="delivery", record_id=record_id, number=f"FH-{record_id}", template="delivery_a4", pages=pages
    )


def started(work, *documents, key="k", computer="pc"):
    documents = documents or (document(),)
    count = sum(found.pages for found in documents)
    pages = (b"head", *(f"page {number}".encode() for number in range(1, count + 1)))
    command = StartPrintJob(
        key=key, title="FH", target="tcp://10.0.0.9", documents=documents, pages=pages, computer=computer
    )
    return start_print_job(work, command).record_id


def logged(session, access=SYSTEM):
    ids = PRINTS.ids(session, access, ListRequest())
    return sorted(PRINTS.rows(session, access, ids, ListRequest()), key=lambda row: row.id)


def states(session):
    return [row.state_code for row in logged(session)]


def job(session, **options):
    ids = JOBS.ids(session, SYSTEM, ListRequest(options=options))
    return JOBS.rows(session, SYSTEM, ids, ListRequest(options=options))


def test_job_is_kept_with_its_pages_until_it_is_printed(work, session):
    job_id = started(work, document(7, 2), document(8))
    assert kept_pages(session, SYSTEM, job_id=job_id, first=0, count=9) == [b"head", b"page 1", b"page 2", b"page 3"]
    assert [(row.first_page, row.pages) for row in session.query(PRINTS.key.class_)] == [(1, 2), (3, 1)]
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=4))
    assert states(session) == [PrintState.HANDED_OVER, PrintState.HANDED_OVER]
    assert (job(session), [row.state_code for row in job(session, all=True)]) == ([], [PrintState.HANDED_OVER])
    with pytest.raises(NotFound):
        kept_pages(session, SYSTEM, job_id=job_id, first=0, count=1)


def test_failed_job_says_which_documents_came_out_and_goes_on(work, session):
    job_id = started(work, document(7, 2), document(8), document(9))
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=3, problem="没有应答"))
    assert states(session) == [PrintState.HANDED_OVER, PrintState.FAILED, PrintState.FAILED]
    assert [row.problem for row in logged(session)] == ["", "没有应答", "没有应答"]
    assert (kept_jobs(session, SYSTEM), job(session)[0].next_page) == (1, 3)
    take_up_print_job(work, TakeUpPrintJob(job_id=job_id, from_page=3))
    assert kept_jobs(session, SYSTEM) == 0
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=5))
    assert states(session) == [PrintState.HANDED_OVER] * 3


def test_stopped_job_waits_without_a_problem(work, session):
    job_id = started(work, document(7), document(8))
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=2, is_stopped=True))
    assert states(session) == [PrintState.HANDED_OVER, PrintState.STOPPED]
    assert (kept_jobs(session, SYSTEM), job(session)[0].waits) == (1, True)


def test_dropped_job_stays_in_the_log_and_counts_as_not_printed(work, session):
    job_id = started(work)
    drop_print_job(work, DropPrintJob(job_id=job_id))
    assert (kept_jobs(session, SYSTEM), states(session)) == (0, [PrintState.DROPPED])
    assert times_printed(session, SYSTEM, kind="delivery", record_id=7, number="FH-7") == 0
    with pytest.raises(JobTaken):
        take_up_print_job(work, TakeUpPrintJob(job_id=job_id, from_page=1))


def test_job_dropped_while_it_is_sent_stays_dropped(work, session):
    job_id = started(work)
    drop_print_job(work, DropPrintJob(job_id=job_id))
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=1, problem="gone"))
    assert states(session) == [PrintState.DROPPED]


def test_job_grows_document_by_document(work, session):
    job_id = started(work)
    add_to_print_job(work, AddToPrintJob(job_id=job_id, documents=(document(8, 2),), pages=(b"a", b"b")))
    assert job(session)[0].pages == 3
    assert kept_pages(session, SYSTEM, job_id=job_id, first=2, count=5) == [b"a", b"b"]
    assert session.query(PRINTS.key.class_).filter_by(record_id=8).one().first_page == 2


def test_repeated_start_keeps_one_job(work, session):
    assert started(work) == started(work)
    assert len(logged(session)) == 1


def test_job_of_a_program_that_ended_is_found_on_its_computer(work, session):
    job_id = started(work, computer="pc")
    assert interrupted_jobs(session, SYSTEM, computer="pc") == [job_id]
    assert interrupted_jobs(session, SYSTEM, computer="other") == []


def test_reprints_are_counted_on_paper_only(work, session):
    log_print(work, LogPrint(documents=(document(),), target="a.pdf", medium=Medium.FILE))
    end_print_job(work, EndPrintJob(job_id=started(work, key="a"), next_page=2))
    end_print_job(work, EndPrintJob(job_id=started(work, key="b"), next_page=1, problem="x"))
    log_print(work, LogPrint(documents=(document(),), target="HP"))
    assert [row.nth for row in logged(session)] == [1, 1, 2, 2]
    assert times_printed(session, SYSTEM, kind="delivery", record_id=7, number="FH-7") == 2


def test_reprint_needs_the_right_where_the_office_says_so(work, session):
    seller = Work(session, SELLER, work.clock)
    log_print(work, LogPrint(documents=(document(),), target="HP"))
    log_print(seller, LogPrint(documents=(document(),), target="HP"))
    set_reprint_rule(work, SetReprintRule(needs_right=True))
    assert reprint_needs_right(session, SYSTEM)
    with pytest.raises(ReprintForbidden, match="FH-7"):
        started(seller)
    log_print(seller, LogPrint(documents=(document(),), target="a.pdf", medium=Medium.FILE))
    log_print(work, LogPrint(documents=(document(),), target="HP"))
    started(seller, document(8))


def test_going_back_in_a_failed_job_is_no_reprint(work, session):
    job_id = started(work, document(7), document(8, 2), document(9))
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=3, problem="x"))
    session.get(PrintJob, job_id).operator_id = SELLER.operator_id
    set_reprint_rule(work, SetReprintRule(needs_right=True))
    take_up_print_job(Work(session, SELLER, work.clock), TakeUpPrintJob(job_id=job_id, from_page=1))
    assert states(session) == [PrintState.SENDING] * 3


def test_pages_that_may_be_on_paper_are_uncertain_and_not_counted_as_printed(work, session):
    job_id = started(work, document(7), document(8, 2), document(9))
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=2, sent_to=3, problem="x"))
    assert states(session) == [PrintState.HANDED_OVER, PrintState.UNCERTAIN, PrintState.FAILED]
    [row] = job(session)
    assert (row.next_page, row.sent_to, row.waits, row.documents) == (2, 3, True, "FH-7, FH-8, FH-9")
    assert times_printed(session, SYSTEM, kind="delivery", record_id=7, number="FH-7") == 1
    assert times_printed(session, SYSTEM, kind="delivery", record_id=8, number="FH-8") == 0


def test_job_of_which_nobody_knows_waits_until_somebody_saw_it(work, session):
    job_id = started(work, document(7), document(8))
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=1, sent_to=3))
    assert (states(session), kept_jobs(session, SYSTEM)) == ([PrintState.UNCERTAIN] * 2, 1)

    confirm_print_job(work, ConfirmPrintJob(job_id=job_id))

    assert (states(session), kept_jobs(session, SYSTEM)) == ([PrintState.DONE] * 2, 0)
    assert times_printed(session, SYSTEM, kind="delivery", record_id=8, number="FH-8") == 1


def test_job_removed_from_the_systems_queue_is_not_printed(work, session):
    job_id = started(work)
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=2))
    confirm_print_job(work, ConfirmPrintJob(job_id=job_id, is_printed=False))
    assert states(session) == [PrintState.DROPPED]
    assert times_printed(session, SYSTEM, kind="delivery", record_id=7, number="FH-7") == 0


def test_list_goes_on_at_any_page(work, session):
    set_reprint_rule(work, SetReprintRule(needs_right=True))
    job_id = started(work, document(0, 3))
    end_print_job(work, EndPrintJob(job_id=job_id, next_page=3, problem="x"))
    session.get(PrintJob, job_id).operator_id = SELLER.operator_id
    take_up_print_job(Work(session, SELLER, work.clock), TakeUpPrintJob(job_id=job_id, from_page=1))


def test_lists_are_never_reprints(work, session):
    set_reprint_rule(work, SetReprintRule(needs_right=True))
    seller = Work(session, SELLER, work.clock)
    for _ in range(2):
        log_print(seller, LogPrint(documents=(document(0),), target="HP"))
    assert [row.nth for row in logged(session)] == [1, 1]


def test_seller_sees_his_own_prints_only(work, session):
    job_id = started(work)
    assert PRINTS.totals(session, SELLER, ListRequest()).count == 0
    assert JOBS.totals(session, SELLER, ListRequest()).count == 0
    assert PRINTS.totals(session, SYSTEM, ListRequest()).count == 1
    with pytest.raises(NotFound):
        kept_pages(session, SELLER, job_id=job_id, first=0, count=1)


def test_prints_of_one_document_are_listed(work, session):
    started(work, document(7), document(8))
    request = ListRequest(options={"document": ("delivery", 8)})
    assert [row.number for row in PRINTS.rows(session, SYSTEM, PRINTS.ids(session, SYSTEM, request), request)] == [
        "FH-8"
    ]

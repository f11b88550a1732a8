import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.printing import PrintState
from crm_desktop.present.listing import ListRequest
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.queries.printing import PRINTS, kept_job, kept_jobs, times_printed
from crm_desktop.queries.templates import templates_of
from crm_desktop.services.printing import DropJob, LogPrint, NoteResent, drop_job, log_print, note_resent


def printed(work, **values):
    values = {"template": "delivery_a4", "copies": 1, "target": "tcp://10.0.0.9"} | values
    return log_print(work, LogPrint(kind="delivery", record_id=7, number="FH-1", **values)).record_id


def states(session):
    ids = PRINTS.ids(session, SYSTEM, ListRequest())
    return [row.state_code for row in PRINTS.rows(session, SYSTEM, ids, ListRequest())]


def test_reprints_are_counted(work, session):
    printed(work)
    printed(work)
    printed(work, problem="没有应答", payload=b"x")
    assert times_printed(session, SYSTEM, kind="delivery", record_id=7) == 2


def test_failed_job_is_kept_until_it_is_sent(work, session):
    job_id = printed(work, problem="没有应答", payload=b"\x1b@")
    assert kept_job(session, SYSTEM, job_id=job_id).payload == b"\x1b@"
    note_resent(work, NoteResent(job_id=job_id, problem="还是没有应答"))
    assert kept_jobs(session, SYSTEM) == 1
    note_resent(work, NoteResent(job_id=job_id))
    assert (kept_jobs(session, SYSTEM), states(session)) == (0, [PrintState.RESENT])
    with pytest.raises(NotFound):
        kept_job(session, SYSTEM, job_id=job_id)


def test_dropped_job_stays_in_the_log(work, session):
    job_id = printed(work, problem="没有应答", payload=b"x")
    drop_job(work, DropJob(job_id=job_id))
    assert (kept_jobs(session, SYSTEM), states(session)) == (0, [PrintState.DROPPED])


def test_good_prints_keep_no_bytes(work, session):
    job_id = printed(work, payload=b"x")
    with pytest.raises(NotFound):
        kept_job(session, SYSTEM, job_id=job_id)


def test_seller_sees_his_own_prints_only(work, session):
    printed(work)
    seller = Access(operator_id=9, login="z", name="z", role=Role.SALES, employee_id=1)
    assert PRINTS.totals(session, seller, ListRequest()).count == 0
    assert PRINTS.totals(session, SYSTEM, ListRequest()).count == 1


def test_built_in_templates_are_offered(session):
    names = [template.name for template in templates_of(session, SYSTEM, kind="delivery")]
    assert names == list(KINDS["delivery"].templates)

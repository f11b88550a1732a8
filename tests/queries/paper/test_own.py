"""The office's own fields on paper, and absent from it for who does not see them."""

from dataclasses import replace
from decimal import Decimal

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.present.translate import ENGLISH
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.evaluate import Scope, evaluate
from crm_desktop.print_templates.kinds import document_kind
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.services.own_values import keep_own
from crm_desktop.views.designer.own_group import with_samples
from tests.make.own import define
from tests.make.parties import make_customer
from tests.make.stored import TODAY

CLERK = Access(9, "he", "何晓雯", Role.ASSISTANT)


def printed(work, access, record_id) -> PrintData:
    access = replace(access, own=read_own_fields(work.session))
    ask = PaperAsk(kind="customer_sheet", record_id=record_id, wording=Wording("zh_CN", ENGLISH), today=TODAY)
    return print_data(work.session, access, ask=ask)


def test_a_paper_shows_what_stands_in_the_field_to_those_who_see_it(work):
    define(work, seen_by=("manager",))
    define(work, key="inside", title="内部", on_paper=False)
    party = make_customer(work.session)
    keep_own(work, Owner.PARTY, party.id, {"annual_use": "1250.5", "inside": "3"})

    seen, hidden = printed(work, work.access, party.id), printed(work, CLERK, party.id)

    scope = Scope(groups=seen.fields, known=document_kind("customer_sheet").known_names())
    assert evaluate("own.annual_use * 2", scope) == Decimal(2501)
    assert evaluate("own.inside", scope) is None
    assert "1250.5" not in str(hidden)


def test_a_made_up_document_has_a_sample_and_one_of_the_office_has_what_stands_there(work):
    made_up = document_kind("delivery").sample()
    assert with_samples(made_up, None) is made_up

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import DomainError, NotAllowed, NotFound, StaleRecord
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.paper.templates import StoredTemplate
from crm_desktop.print_templates.builtin import builtin_template, builtin_templates
from crm_desktop.print_templates.codec import to_json
from crm_desktop.print_templates.errors import BrokenTemplate, NewerTemplate
from crm_desktop.queries.paper.templates import (
    ChosenBy,
    chosen_for,
    chosen_template,
    template,
    template_version,
    templates,
    templates_of,
    versions,
)
from crm_desktop.services.paper.templates import (
    DeleteTemplate,
    OtherKind,
    RenameTemplate,
    RestoreTemplateVersion,
    SaveTemplate,
    SetDefaultTemplate,
    TakeBackTemplate,
    TemplateNameMissing,
    TemplateNameTaken,
    UnknownDocumentKind,
    delete_template,
    rename_template,
    restore_template_version,
    save_template,
    set_default_template,
    take_back_template,
)
from crm_desktop.services.runner import CommandRunner
from tests.make.money import make_delivery
from tests.make.parties import make_customer

NOTE = builtin_template("delivery_three_part")


def content(**changes):
    return to_json(replace(NOTE, **changes))


def saved(work, name="永兴送货单", template_id=None, seen=0, **changes):
    command = SaveTemplate(template_id=template_id, name=name, content=content(**changes), seen_version=seen)
    return save_template(work, command).record_id


def seen(session, template_id):
    return session.get(StoredTemplate, template_id).version


def spoil(session, template_id, text='{"format": 1, "name": "x"}'):
    session.get(StoredTemplate, template_id).content = text
    session.flush()


def test_a_saved_template_is_read_as_it_was_designed(work, session):
    own = saved(work, "  永兴\t送货单 ", top=3.5)

    opened = template(session, SYSTEM, template_id=own)

    assert opened.template == replace(NOTE, name="永兴 送货单", title={}, top=3.5)
    assert opened.version == seen(session, own)


def test_each_save_is_a_version_and_each_version_can_come_back(work, session):
    own = saved(work, top=1.0)
    saved(work, template_id=own, seen=seen(session, own), top=2.0)
    saved(work, template_id=own, seen=seen(session, own), top=2.0)  # nothing changed: no version

    restore_template_version(work, RestoreTemplateVersion(template_id=own, number=1, seen_version=seen(session, own)))

    rows = versions(session, SYSTEM, template_id=own)
    assert [(row.number, row.restored_from, row.is_current) for row in rows] == [
        (3, 1, True),
        (2, None, False),
        (1, None, False),
    ]
    assert template(session, SYSTEM, template_id=own).template.top == 1.0
    assert template_version(session, SYSTEM, template_id=own, number=2).top == 2.0


def test_somebody_else_s_save_is_not_overwritten(work, session):
    own = saved(work)
    before = seen(session, own)
    saved(work, template_id=own, seen=before, top=2.0)

    for change in (
        lambda: saved(work, template_id=own, seen=before, top=9.0),
        lambda: rename_template(work, RenameTemplate(template_id=own, name="x", seen_version=before)),
        lambda: delete_template(work, DeleteTemplate(template_id=own, seen_version=before)),
        lambda: restore_template_version(work, RestoreTemplateVersion(template_id=own, number=1, seen_version=before)),
    ):
        with pytest.raises(StaleRecord):
            change()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("{}", BrokenTemplate),
        (json.dumps({**json.loads(content()), "format": 99}), NewerTemplate),
        (content(kind="horoscope"), UnknownDocumentKind),
    ],
)
def test_only_templates_are_stored(work, session, text, error):
    with pytest.raises(error):
        save_template(work, SaveTemplate(template_id=None, name="x", content=text))

    assert [row for row in templates(session, SYSTEM) if row.template_id] == []


@pytest.mark.parametrize("name", ["", "  \n ", "长" * 81])
def test_a_template_needs_a_name(work, name):
    with pytest.raises(TemplateNameMissing, match="80"):
        saved(work, name)


def test_names_of_a_kind_are_given_once(work, session):
    own = saved(work, "客户甲")
    other = saved(work, "客户甲", kind="quote")

    for name in ("客户甲", "delivery_a4"):
        with pytest.raises(TemplateNameTaken):
            saved(work, name)
    rename_template(work, RenameTemplate(template_id=other, name="客户乙", seen_version=seen(session, other)))
    saved(work, "客户甲", template_id=own, seen=seen(session, own), top=4.0)

    assert template(session, SYSTEM, template_id=other).template.name == "客户乙"


def test_a_deleted_template_comes_back_with_versions_and_defaults(work, session):
    own = saved(work, top=1.0)
    saved(work, template_id=own, seen=seen(session, own), top=2.0)
    set_default_template(work, SetDefaultTemplate(kind="delivery", template_id=own))

    delete_template(work, DeleteTemplate(template_id=own, seen_version=seen(session, own)))
    gone = chosen_template(session, SYSTEM, kind="delivery")
    with pytest.raises(NotFound):
        template(session, SYSTEM, template_id=own)
    take_back_template(work, TakeBackTemplate(template_id=own))

    assert (gone.template, gone.by) == (NOTE, ChosenBy.USUAL)
    assert chosen_template(session, SYSTEM, kind="delivery").template.name == "永兴送货单"
    assert len(versions(session, SYSTEM, template_id=own)) == 2
    with pytest.raises(NotFound):
        take_back_template(work, TakeBackTemplate(template_id=own))


def test_the_most_special_default_is_taken(work, session):
    customer, other = make_customer(session), make_customer(session)
    names = {name: saved(work, name) for name in ("kind", "printer", "customer", "both")}
    printer = "escp:得实"
    for name, where in {
        "kind": {},
        "printer": {"printer": printer},
        "customer": {"party_id": customer.id},
        "both": {"party_id": customer.id, "printer": printer},
    }.items():
        set_default_template(work, SetDefaultTemplate(kind="delivery", template_id=names[name], **where))

    def chosen(**where):
        found = chosen_template(session, SYSTEM, kind="delivery", **where)
        return found.template.name, found.by

    assert chosen() == ("kind", ChosenBy.KIND)
    assert chosen(party_id=other.id, printer="pdf:") == ("kind", ChosenBy.KIND)
    assert chosen(printer=printer) == ("printer", ChosenBy.PRINTER)
    assert chosen(party_id=customer.id) == ("customer", ChosenBy.CUSTOMER)
    assert chosen(party_id=customer.id, printer=printer) == ("both", ChosenBy.CUSTOMER)
    assert chosen_template(session, SYSTEM, kind="quote").by is ChosenBy.USUAL


def test_a_default_is_changed_and_taken_away(work, session):
    own = saved(work)
    set_default_template(work, SetDefaultTemplate(kind="delivery", template_id=own))
    set_default_template(work, SetDefaultTemplate(kind="delivery", builtin="delivery_a4"))
    assert chosen_template(session, SYSTEM, kind="delivery").template.name == "delivery_a4"
    assert [found.name for found in templates_of(session, SYSTEM, kind="delivery")][:2] == ["delivery_a4", "永兴送货单"]

    set_default_template(work, SetDefaultTemplate(kind="delivery"))

    assert chosen_template(session, SYSTEM, kind="delivery").by is ChosenBy.USUAL


@pytest.mark.parametrize(
    "wrong", [{"template_id": 999}, {"builtin": "ghost"}, {"builtin": "delivery_a4", "party_id": 999}]
)
def test_a_default_names_what_is_there(work, wrong):
    with pytest.raises(DomainError):
        set_default_template(work, SetDefaultTemplate(kind="delivery", **wrong))


def test_a_default_is_for_documents_that_the_template_is_for(work):
    with pytest.raises(OtherKind):
        set_default_template(work, SetDefaultTemplate(kind="delivery", builtin="quote_a4"))


def test_a_broken_default_stops_nobody_from_printing(work, session):
    own = saved(work, "坏了的")
    saved(work, "好的")
    set_default_template(work, SetDefaultTemplate(kind="delivery", template_id=own))
    spoil(session, own)

    chosen = chosen_template(session, SYSTEM, kind="delivery")
    offered = templates_of(session, SYSTEM, kind="delivery")
    listed = {row.title: row for row in templates(session, SYSTEM, kind="delivery") if row.template_id}

    assert (chosen.template.name, chosen.unreadable) == (NOTE.name, "坏了的")
    assert [found.name for found in offered][:2] == [NOTE.name, "好的"]
    assert isinstance(listed["坏了的"].problem, BrokenTemplate)
    assert listed["好的"].problem is None
    with pytest.raises(BrokenTemplate):
        template(session, SYSTEM, template_id=own)


def test_an_older_version_mends_a_broken_template(work, session):
    own = saved(work, top=1.0)
    spoil(session, own, "")

    restore_template_version(work, RestoreTemplateVersion(template_id=own, number=1, seen_version=seen(session, own)))

    assert template(session, SYSTEM, template_id=own).template.top == 1.0


def test_the_list_tells_own_from_built_in_and_when_each_is_used(work, session):
    customer = make_customer(session, name="宁波永兴五金")
    own = saved(work)
    set_default_template(work, SetDefaultTemplate(kind="delivery", template_id=own, party_id=customer.id))

    rows = templates(session, SYSTEM, kind="delivery")

    assert [(row.key, row.is_default) for row in rows] == [
        (f"own:{own}", False),
        ("built-in:delivery_three_part", True),
        *((f"built-in:{row.builtin}", False) for row in rows[2:]),
    ]
    assert rows[0].used_for[0].customer == "宁波永兴五金"
    assert (rows[0].changed_by, rows[0].paper) == (SYSTEM.name, NOTE.paper)
    assert rows[1].title_in("zh_CN") == NOTE.title["zh_CN"]


def test_sellers_do_not_see_other_sellers_customers_in_the_list(work, session):
    customer = make_customer(session, owner_id=None)
    customer.owner_id = make_owner(session)
    set_default_template(work, SetDefaultTemplate(kind="delivery", builtin="delivery_a4", party_id=customer.id))
    seller = Access(operator_id=9, login="z", name="z", role=Role.SALES, employee_id=None)

    assert not any(use.party_id for row in templates(session, seller) for use in row.used_for)
    chosen = chosen_template(session, seller, kind="delivery", party_id=customer.id)
    assert chosen.by is ChosenBy.USUAL


def make_owner(session):
    from tests.make.office import make_employee

    return make_employee(session).id


@pytest.mark.parametrize(
    ("role", "may"), [(Role.MANAGER, True), (Role.ASSISTANT, True), (Role.SALES, False), (Role.FINANCE, False)]
)
def test_managers_and_assistants_change_templates(engine, clock, role, may):
    runner = CommandRunner(engine, Access(operator_id=1, login="x", name="x", role=role), clock)
    command = SaveTemplate(template_id=None, name="x", content=content())

    if may:
        assert runner.run(command).number == "x"
    else:
        with pytest.raises(NotAllowed):
            runner.run(command)


def test_the_audit_log_names_the_template_without_its_content(engine, clock, session):
    CommandRunner(engine, SYSTEM, clock).run(SaveTemplate(template_id=None, name="客户甲", content=content()))

    entry = session.scalars(select(AuditEntry)).one()
    assert (entry.command, entry.record_kind, entry.number) == ("SaveTemplate", "print_template", "客户甲")
    assert "bands" not in entry.detail


def test_templates_live_on_both_databases(any_engine, clock):
    runner = CommandRunner(any_engine, SYSTEM, clock)
    own = runner.run(SaveTemplate(template_id=None, name="客户甲", content=content())).record_id
    runner.run(SaveTemplate(template_id=own, name="客户甲", content=content(top=2.0), seen_version=1))
    runner.run(SetDefaultTemplate(kind="delivery", template_id=own))
    runner.run(DeleteTemplate(template_id=own, seen_version=2))
    runner.run(TakeBackTemplate(template_id=own))
    runner.run(RestoreTemplateVersion(template_id=own, number=1, seen_version=2))

    from crm_desktop.queries.reader import Reader

    reader = Reader(any_engine, SYSTEM)
    assert reader.read(chosen_template, kind="delivery").template == replace(NOTE, name="客户甲", title={})
    assert [row.number for row in reader.read(versions, template_id=own)] == [3, 2, 1]


def test_a_document_takes_its_customer_s_template(work, session):
    delivery = make_delivery(session)
    own = saved(work)
    set_default_template(work, SetDefaultTemplate(kind="delivery", template_id=own, party_id=delivery.party_id))
    set_default_template(
        work, SetDefaultTemplate(kind="envelope", builtin=usual("envelope"), party_id=delivery.party_id)
    )

    by_document = chosen_for(session, SYSTEM, kind="delivery", record_id=delivery.id)
    by_customer = chosen_for(session, SYSTEM, kind="envelope", record_id=delivery.party_id)
    by_nobody = chosen_for(session, SYSTEM, kind="list", record_id=0)

    assert by_document.template.name == "永兴送货单"
    assert by_customer.by is ChosenBy.CUSTOMER
    assert by_nobody.by is ChosenBy.USUAL


def usual(kind):
    return builtin_templates(kind)[0].name


@pytest.mark.parametrize(
    ("kind", "printer", "name"),
    [
        ("statement", "", "statement_a4"),
        ("statement", "driver:HP", "statement_a4"),
        ("statement", "escp:得实", "statement_whole"),
        ("delivery", "escp:", "delivery_three_part"),
        ("customer_sheet", "escp:得实", "customer_sheet_a4"),
    ],
)
def test_dot_matrix_printer_gets_a_form_where_nobody_chose(session, kind, printer, name):
    assert chosen_template(session, SYSTEM, kind=kind, printer=printer).template.name == name

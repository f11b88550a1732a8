"""Field groups × roles, shipped and the office's own: what is hidden stands in no list, query, paper, search or log.

Each column of a group holds a value that stands nowhere else; the names of the columns come from the declaration.
"""

import random
from contextlib import nullcontext, suppress
from dataclasses import replace
from functools import partial
from itertools import product
from types import SimpleNamespace

import pytest
from sqlalchemy.orm import Session

from crm_desktop.cli.lists import show_list
from crm_desktop.cli.named_lists import NAMES, OF_A_DAY, named_list
from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SHIPPED, Access, DataLevel, Right, Role
from crm_desktop.domain.analysis.facts import FACTS
from crm_desktop.domain.analysis.own import own_dimensions, own_measures
from crm_desktop.domain.analysis.requests import Narrowing
from crm_desktop.domain.errors import DomainError, NotAllowed
from crm_desktop.domain.field_groups import SECRETS, VEILS, Secret, Sight, masked, sight
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.why.figure import DoesNotAddUpError
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.present.columns.customers import party_columns
from crm_desktop.present.columns.products import COST_COLUMNS
from crm_desktop.present.columns.seen import seen_columns
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.analysis.behind import documents_behind
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.largest import cube_or_largest
from crm_desktop.queries.analysis.naming import named_cube
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.queries.analysis.reports import Slice, sales_report
from crm_desktop.queries.analysis.today import today_figures
from crm_desktop.queries.cut import cut
from crm_desktop.queries.finding.box import Sought, find_group
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.queries.reader import Reader
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.parties.in_full import ShowInFull, show_in_full
from crm_desktop.services.work import Work
from tests.doors.canaries import ADDRESS, CANARIES, MAIL, NICK, ONE_DOCUMENT, PHONE, VALUES, fill
from tests.doors.queries import LISTS, PAPERS, QUERIES, SOLD_TO
from tests.doors.world import CLOCK, OWN, TODAY
from tests.finding import find

OWN_RIGHT = {"account_journal": Right.SEE_ACCOUNTS}
"""What is told whole to whom it is told at all: what came into an account and left it, whoever paid."""
FULL_ROLE = Role("full", frozenset(Right), DataLevel.ALL)
BLIND = Role("blind", frozenset(Right) - {veil.right for veil in VEILS.values()}, DataLevel.ALL)


def roles():
    """Each shipped role, each that lacks one group only, and some as offices make them; all see every customer."""
    for role in SHIPPED:
        yield Role(str(role.code), role.rights, DataLevel.ALL)
    for secret in [secret for secret in CANARIES if secret is not Secret.TURNOVER]:  # which goes with what is owed
        yield Role(f"all_but_{secret}", frozenset(Right) - {VEILS[secret].right}, DataLevel.ALL)
    chance = random.Random(11)  # noqa: S311 - no secret
    for number in range(3):
        yield Role(f"own_{number}", frozenset(right for right in Right if chance.random() < 0.5), DataLevel.ALL)


ROLES = {role.code: role for role in roles()}


@pytest.fixture(scope="module")
def marked(office):
    """The office with a value of its own in each column of a group; taken back at the end."""
    with Session(office.engine.execution_options(**WRITE)) as session:
        fill(office, session)
        yield session
        session.rollback()


def access_in(office, role):
    boss = office.access(Role.MANAGER)
    return Access(boss.operator_id, boss.login, boss.name, role, boss.employee_id, own=office.own)


GROUPED = {"customers": ("mobile", "address", "credit_limit", "supply_tax_rate"), "products": ("cost",)}


def whole_list(listing, session, access, request):
    """Rows and sums."""
    ids = listing.ids(session, access, request)
    return listing.rows(session, access, ids, request), listing.totals(session, access, request)


def answers(office, session, access):
    """All that an operator is told, by name of who tells it."""
    one = office.worlds[OWN]
    for name, (listing, options, _row) in LISTS.items():
        request = ListRequest(options={**options, "all": True})
        yield name, partial(whole_list, listing, session, access, request)
        for key in GROUPED.get(name, ()):
            grouped = ListRequest(options=request.options, sort=(Sort(key),), group=key)
            yield f"{name} by {key}", partial(listing.groups, session, access, grouped)
    for query, row in QUERIES.items():
        yield query.__name__, lambda query=query, row=row: query(session, access, **row.ask(office, one))
    for kind, (record, _row) in PAPERS.items():
        asked = PaperAsk(kind=kind, record_id=one.ids[record], wording=Wording(), today=TODAY)
        yield kind, lambda asked=asked: print_data(session, access, ask=asked)
    for text in ("螺丝", one.token, one.token + " 先生", "私家话"):
        yield f"find {text}", lambda text=text: find(session, access, text=text)


def told(office, session, role):
    """By group, who told a value of it."""
    access, found = access_in(office, role), {}
    own_right = {name for name, right in OWN_RIGHT.items() if access.may(right)}
    for name, ask in answers(office, session, access):
        try:
            text = repr(cut(ask(), access))
        except (DomainError, DoesNotAddUpError):  # a total that was written over is not that of its lines
            continue
        for secret, canaries in CANARIES.items():
            if name not in own_right and any(canary in text for canary in canaries):
                found.setdefault(secret, []).append(name)
    return found


def hidden(role):
    return {secret for secret in CANARIES if VEILS[secret].right not in role.rights}


def test_every_field_of_a_group_is_looked_for():
    columns = {column.key for table in (Party, ContactPerson, Product) for column in table.__table__.columns}
    assert {name for name in SECRETS if name in columns} - VALUES.keys() == {"supply_term_kind", "supply_term_day"}
    assert CANARIES.keys() == set(Secret)


def test_who_may_see_all_is_told_all(office, marked):
    found = told(office, marked, FULL_ROLE)
    assert found.keys() == CANARIES.keys()
    assert {"customers", "stored_customer", "customer_sheet", "audit"} <= set(found[Secret.PHONES])


@pytest.mark.parametrize("code", ROLES)
def test_role_is_told_no_value_of_a_hidden_group(office, marked, code):
    found = told(office, marked, ROLES[code])
    assert {secret: names for secret, names in found.items() if secret in hidden(ROLES[code])} == {}


def counted_of(fact, access):
    """The figures of hidden fields that there are of a fact."""
    return [own for own in own_measures(access).values() if own.field.secret and fact.counts(own)]


def cut_by(fact, access):
    """The hidden fields by which a fact is cut."""
    return [own for own in own_dimensions(access).values() if own.field.secret and fact.is_cut_by(own)]


def test_figures_of_hidden_fields_are_refused(office, marked):
    whole, blind = access_in(office, FULL_ROLE), access_in(office, BLIND)
    asked = [replace(SOLD_TO, fact=fact, measures=fact.measures[:1]) for fact in FACTS.values()]
    refused = [
        *(replace(one, measures=(own,)) for one in asked for own in counted_of(one.fact, whole)),
        *(replace(one, only=(Narrowing(own, ("私家话",)),)) for one in asked for own in cut_by(one.fact, whole)),
        *(replace(one, rows=(own,)) for one in asked for own in cut_by(one.fact, whole)),
    ]
    told = [repr(cube(marked, whole, request=one)) for one in (refused[0], refused[-1])]
    assert ["7548.1516" in told[0], "私家话" in told[1]] == [True, True]
    for ask, request in product((cube, named_cube, cube_or_largest, documents_behind, raw_lines), refused):
        with pytest.raises(NotAllowed):
            ask(marked, blind, request=request)


SOUGHT = ("13948151623", "139481", "verborgen", "geheimwx")


@pytest.mark.parametrize("text", SOUGHT)
def test_nobody_finds_by_what_he_does_not_see(office, marked, text):
    lists = ("customers", "suppliers", "orders", "documents", "receipts")
    for code, role in ROLES.items():
        access, is_blind = access_in(office, role), Secret.PHONES in hidden(role)
        hits = find(marked, access, text=text, kinds=("customer", "person"))
        group = find_group(marked, access, sought=Sought(text, "people", 9, TODAY))
        listed = [LISTS[name][0].totals(marked, access, ListRequest(search=text)).count for name in lists[:2]]
        assert (bool(hits), bool(group.count), all(listed)) == (not is_blind,) * 3, code
        if is_blind:
            documents = [LISTS[name] for name in lists[2:]]
            asked = [(one, ListRequest(search=text, options=options)) for one, options, _row in documents]
            assert [
                one.ids(marked, access, request) for one, request in asked if one.ids(marked, access, request)
            ] == []


def test_nobody_finds_an_address_that_he_does_not_see(office, marked):
    for code, role in ROLES.items():
        hits = find(marked, access_in(office, role), text="藏宝路", kinds=("customer",))
        assert bool(hits) is not (Secret.PHONES in hidden(role)), code


def test_names_are_found_by_who_sees_no_phones(office, marked):
    access = access_in(office, ROLES["all_but_phones"])
    token = office.worlds[OWN].token
    assert find(marked, access, text=token, kinds=("customer",))
    assert LISTS["customers"][0].totals(marked, access, ListRequest(search=token)).count


@pytest.mark.parametrize("secret", sorted({SECRETS[name] for name in VALUES} - {Secret.FAMILY}))
def test_hidden_fields_sort_filter_and_stand_nowhere(office, marked, secret):
    access = access_in(office, ROLES[f"all_but_{secret}"])
    names = [name for name in VALUES if SECRETS[name] is secret]
    for name, (listing, options, _row) in LISTS.items():
        if name in ("employees", "audit"):
            continue
        whole = ListRequest(options=options)
        for field in names:
            empty = (Filter(field, Test.EMPTY),)
            up, down, narrowed, whole = (
                listing.ids(marked, access, replace(ListRequest(options=options), **asked))
                for asked in (
                    {"sort": (Sort(field),)}, {"sort": (Sort(field, descending=True),)}, {"filters": empty}, {},
                )
            )  # fmt: skip
            assert up == down, (name, field)
            assert narrowed == whole, (name, field)
    columns = seen_columns(access, (*party_columns(CLOCK, PartyRole.SUPPLIER), *COST_COLUMNS))
    shown = {column.key: column for column in columns}
    for field in names:
        if VEILS[secret].is_masked:
            assert field not in shown or not (shown[field].sortable or shown[field].filterable)
        else:
            assert field not in shown


@pytest.mark.parametrize(
    ("name", "secret", "fields"),
    [
        ("customers", Secret.RECEIVABLES, ("balance", "overdue")),
        ("suppliers", Secret.PAYABLES, ("balance", "overdue")),
        ("orders", Secret.RECEIVABLES, ("received",)),
        ("deliveries", Secret.RECEIVABLES, ("unpaid", "is_overdue")),
        ("documents", Secret.RECEIVABLES, ("received",)),
    ],
)
def test_what_is_owed_is_no_column_sum_filter_or_switch(office, marked, name, secret, fields):
    access, (listing, options, _row) = access_in(office, ROLES[f"all_but_{secret}"]), LISTS[name]
    doors = SimpleNamespace(access=access, reader=SimpleNamespace(access=access))
    desk = SimpleNamespace(clock=CLOCK, language="en", options=SimpleNamespace())
    assert not {column.key for column in named_list(desk, doors, name).columns} & {*fields}
    plain = listing.ids(marked, access, ListRequest(options=options))
    for field in fields:
        switched = ListRequest(options={**options, field: True})
        narrowed = ListRequest(options=options, filters=(Filter(field, Test.FILLED),))
        assert listing.ids(marked, access, switched) == listing.ids(marked, access, narrowed) == plain
    assert not listing.totals(marked, access, ListRequest(options=options)).sums.keys() & {*fields}


def as_typed(office, session, access, name):
    """What a command line answers as JSON to ``list NAME --all``; empty if it refuses."""
    said, of_a_day = [], {"as_of": TODAY} if name in OF_A_DAY else {}
    reader = SimpleNamespace(access=access, read=lambda query, **asked: cut(query(session, access, **asked), access))
    desk = SimpleNamespace(
        options=SimpleNamespace(list=name, json=True, all=True, search="", limit=None, by="due", **of_a_day),
        clock=CLOCK,
        language="en",
        answer=said.append,
        tell=str,
        words=lambda _context, text: text,
        logged_in=lambda: nullcontext(SimpleNamespace(access=access, reader=reader)),
    )
    with suppress(NotAllowed):
        show_list(desk)
    return str(said)


def test_command_line_tells_no_value_of_a_hidden_group(office, marked):
    chosen = ("read_only", "warehouse", "all_but_receivables", "all_but_payables", "own_0")
    answers = {
        (role.code, name): (hidden(role), as_typed(office, marked, access_in(office, role), name))
        for role in (BLIND, *(ROLES[code] for code in chosen))
        for name in NAMES
    }
    told = {
        key: [secret for secret in groups if any(canary in text for canary in CANARIES[secret])]
        for key, (groups, text) in answers.items()
    }
    assert {key: secrets for key, secrets in told.items() if secrets} == {}
    assert all(len(answers["blind", name][1]) > len("[]") for name in ("customers", "orders", "deliveries"))
    whole = as_typed(office, marked, access_in(office, FULL_ROLE), "customers")
    assert all(any(canary in whole for canary in CANARIES[secret]) for secret in (Secret.PHONES, Secret.BANK))


def test_a_document_says_its_amount_and_none_says_what_they_make_together(office, marked):
    access, one = access_in(office, ROLES["all_but_receivables"]), office.worlds[OWN]
    for name in ("orders", "documents of a customer"):
        listing, options, _row = LISTS[name]
        request = ListRequest(options=options, party_id=one.customer)
        rows, totals = whole_list(listing, marked, access, request)
        assert rows
        assert not totals.sums
        assert ONE_DOCUMENT in {
            getattr(row, "total", None) or getattr(row, "amount", None) for row in cut(rows, access)
        }
    with pytest.raises(NotAllowed):
        sales_report(marked, access, by=Slice.YEAR, since=TODAY, until=TODAY)
    figures = cut(today_figures(marked, access, today=TODAY), access)
    assert {figures.to_ship_amount, figures.late_amount, *(month.amount for month in figures.months)} == {None}
    assert figures.best == ()


def test_audit_log_is_not_searched_for_what_is_hidden(office, marked):
    for code, role in ROLES.items():
        if Right.SET_UP_OFFICE in role.rights:
            count = LISTS["audit"][0].totals(marked, access_in(office, role), ListRequest(search="藏宝路")).count
            assert bool(count) is not bool(hidden(role)), code


def test_phones_are_told_in_full_by_the_command_that_is_logged(office, marked):
    access = access_in(office, ROLES["all_but_phones"])
    done = show_in_full(Work(marked, access, CLOCK), ShowInFull(party_id=office.worlds[OWN].customer))
    assert ("QOWNQ 先生", "mobile", PHONE) in done.told
    assert PHONE not in repr(done)


def test_what_is_not_seen_stays_as_it_is_when_the_form_is_saved(office, marked):
    for code in ("all_but_phones", "all_but_private", "all_but_bank", "all_but_purchase"):
        access = access_in(office, ROLES[code])
        one = office.worlds[OWN].customer
        shown = cut(stored_customer(marked, access, party_id=one), access)
        whole = stored_customer(marked, access, party_id=one).draft
        assert shown.draft != whole
        with marked.begin_nested() as saved:
            handler = SaveCustomer(
                draft=shown.draft, party_id=one, seen_version=shown.version, accepted=frozenset({"collision"})
            )
            save_customer(Work(marked, access, CLOCK), handler)
            assert stored_customer(marked, access, party_id=one).draft == whole
            saved.rollback()
        marked.expire_all()


def test_reader_cuts_what_a_query_tells(office):
    access = access_in(office, ROLES["all_but_bank"])
    read = Reader(office.engine, access).read
    assert read(stored_customer, party_id=office.worlds[OWN].customer).draft.credit_limit is None
    assert sight(access, "credit_limit") is Sight.NOTHING


@pytest.mark.parametrize("text", [PHONE, ADDRESS, MAIL, NICK, "0574-87623100", "8762310", "1", "永"])
def test_masking_hides_something_and_is_done_once(text):
    assert masked(text) != text
    assert masked(masked(text)) == masked(text)

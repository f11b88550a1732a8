"""Every query, list and paper of the program: what it tells whom.

A row says for the roles manager, salesperson, assistant and finance, in this order, what an answer contains:
``+`` it knows of the records, ``-`` it does not, ``.`` no such record is visible to him, ``x`` it is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from crm_desktop.domain.access import Right
from crm_desktop.domain.analysis import dimensions, measures
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.why import PivotCell
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.reminders import ReminderDays
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.trade.pricing import PricesFor
from crm_desktop.queries import (
    catalogue,
    lookups,
    office_rules,
    own_values,
    paper_records,
    scope,
    searching,
    seeing,
    standing,
)
from crm_desktop.queries.affairs import behind as behind_task
from crm_desktop.queries.affairs import (
    contact_wishes,
    done,
    own_rules,
    own_trial,
    receivers,
    reminders,
    report_times,
    rule_trial,
    tasks,
)
from crm_desktop.queries.analysis import (
    asking,
    behind,
    card_year,
    cube,
    customer_card,
    indicators,
    largest,
    naming,
    raw,
    reports,
    sizes,
    today,
)
from crm_desktop.queries.analysis import why as cell_reasons
from crm_desktop.queries.attachments import coming, editing, files, on_record, small
from crm_desktop.queries.finding import box as search
from crm_desktop.queries.finding import facts as search_facts
from crm_desktop.queries.finding import goods as search_goods
from crm_desktop.queries.finding import on_records
from crm_desktop.queries.finding import rows as search_rows
from crm_desktop.queries.imports import runs as imports
from crm_desktop.queries.money import (
    account_journal,
    accounts,
    aging,
    balances,
    changes,
    credit,
    items,
    open_documents,
    past,
    statement,
)
from crm_desktop.queries.money import credits as money_credits
from crm_desktop.queries.money import customers as customer_money
from crm_desktop.queries.money import documents as money_documents
from crm_desktop.queries.money import owed as money_owed
from crm_desktop.queries.money import rules as money_rules
from crm_desktop.queries.office import (
    employees,
    entry_list,
    first_steps,
    history,
    kept,
    logs,
    pick_lists,
    roles,
    samples,
    still_held,
    system,
    why,
    working_calendar,
)
from crm_desktop.queries.office import own_fields as office_own_fields
from crm_desktop.queries.paper import contact_plans as paper_plans
from crm_desktop.queries.paper import customers as paper_customers
from crm_desktop.queries.paper import designer, documents, templates
from crm_desktop.queries.paper import jobs as printing
from crm_desktop.queries.paper import money as paper_money
from crm_desktop.queries.paper import parties as paper_parties
from crm_desktop.queries.paper import sales as paper_sales
from crm_desktop.queries.paper import statement as paper_statement
from crm_desktop.queries.paper import stored as paper_stored
from crm_desktop.queries.paper.documents import PaperAsk, Wording
from crm_desktop.queries.parties import (
    collision,
    contact_plans,
    contacts,
    customers,
    people,
    region_card,
    region_list,
    timeline,
)
from crm_desktop.queries.parties import form as customer_form
from crm_desktop.queries.products import codes, offer, prices, products
from crm_desktop.queries.products import finding as product_finding
from crm_desktop.queries.sales import order_entry
from crm_desktop.queries.sales import quotes as sales_quotes
from crm_desktop.queries.trade import customer_documents, details, document_centre, entry, links, neighbours
from crm_desktop.queries.trade import whole as trade_whole
from crm_desktop.queries.why import changes as change_reasons
from crm_desktop.queries.why import credit as credit_reasons
from crm_desktop.queries.why import credit_past as credit_past_reasons
from crm_desktop.queries.why import items as parts_of_figures
from crm_desktop.queries.why import owed as owed_reasons
from crm_desktop.queries.why import price as price_reasons
from crm_desktop.queries.why import stored as stored_reasons
from tests.doors.world import CLOCK, MONTH, RULE, TODAY

NEW_YEAR = date(2026, 1, 1)


@dataclass(frozen=True)
class Asked:
    """What a query tells of the records of each owner."""

    own: str
    colleague: str
    nobody: str
    ask: Callable[[Any, Any], dict[str, Any]]
    """``(office, records)``: the arguments."""

    def expected(self, owner):
        """The signs for one owner."""
        return {"own": self.own, "colleague": self.colleague, "nobody": self.nobody}[owner]


def of(signs, colleague, **ask):
    """A query about records: nobody's are as good as one's own. Arguments may be functions of the records."""
    return Asked(
        signs, colleague, signs,
        lambda _, one: {name: value(one) if callable(value) else value for name, value in ask.items()},
    )  # fmt: skip


def customer(one):
    """The customer's id."""
    return one.customer


def typed_order(office, one):
    """An order to the customer as it is typed."""
    line = LineDraft(product_id=office.product, product_name="螺丝", quantity=Decimal(1), unit_price=Decimal(1))
    return OrderDraft(key="typed", party_id=one.customer, lines=(line,))


SOLD_TO = CubeRequest(rows=(dimensions.CUSTOMER,), measures=(measures.SALES,), period=Period(NEW_YEAR, TODAY))


def whole(**ask):
    """A query over everything that the operator sees."""
    return of("++++", "+-++", **ask)


def owed(**ask):
    """A query over all that the office owes: neither salesperson nor assistant sees it."""
    return of("+--+", "+--+", **ask)


def silent(**ask):
    """A query about the office, which knows of no customer."""
    return of("----", "----", **ask)


def mine(signs, others, **ask):
    """A query about what somebody did himself."""
    return Asked(signs, others, others, of(signs, others, **ask).ask)


ONE_CUSTOMER = {"party_id": customer, "today": TODAY}
QUERIES: dict[Callable[..., Any], Asked] = {
    account_journal.account_journal: of("+xx+", "+xx+", account_id=None, since=NEW_YEAR, until=TODAY),
    money_owed.owed: of("++++", "+.++", side=Side.RECEIVABLE, party_id=customer, today=TODAY),
    accounts.account_choices: silent(),
    accounts.stored_account: Asked(
        "----", "----", "----", lambda office, _one: {"account_id": office.spare_account}
    ),
    aging.office_edges: silent(),
    aging.colleagues: silent(),
    aging.aging_summary: whole(request=aging.ListRequest(options={"as_of": TODAY, "today": TODAY})),
    changes.balance_changes: whole(since=NEW_YEAR, until=TODAY),
    change_reasons.change_why: of("++++", "+.++", party_id=customer, since=NEW_YEAR, until=TODAY),
    balances.balances: of("++++", "+-++", as_of=TODAY, party_ids=lambda one: [one.customer]),
    balances.balance_of_all: silent(request=aging.ListRequest(options={"as_of": TODAY})),
    collision.look_alikes: of("++++", "+-++", name=lambda one: f"{one.token} 五金店"),
    on_record.on_record: of("++++", "+.++", place=lambda one: Place("party", one.customer)),
    on_record.counted: of("----", "----", place=lambda one: Place("party", one.customer)),
    on_record.at_a_glance: of("----", "----", place=lambda one: Place("party", one.customer), most=4),
    small.small_picture: of("----", "----", attachment_id=lambda one: one.file),
    on_record.content_of: of("++++", "+.++", attachment_id=lambda one: one.file),
    on_records.hanging_glance: of("++++", "+.++", kind="note", record_id=lambda one: one.note, today=TODAY),
    on_records.place_of_hit: of("----", "-.--", kind="attachment", record_id=lambda one: one.file),
    codes.product_codes: silent(),
    contacts.stored_contact: of("++++", "+.++", contact_id=lambda one: one.contact),
    contacts.contact_start: of("++++", "+.++", party_id=customer),
    credit.credit_told: of("++++", "+.++", **ONE_CUSTOMER, document=Decimal(0)),
    credit_reasons.credit_why: of("++++", "+.++", **ONE_CUSTOMER),
    credit_past_reasons.credit_past_why: of("++++", "+.++", party_id=customer, as_of=NEW_YEAR),
    price_reasons.line_why: Asked(
        "----", "-.--", "----",
        lambda office, one: {"draft": typed_order(office, one), "place": 0, "today": TODAY},
    ),
    price_reasons.total_why: Asked(
        "----", "----", "----", lambda office, one: {"draft": typed_order(office, one)}
    ),
    stored_reasons.stored_why: of("++++", "+.++", kind="delivery", record_id=lambda one: one.delivery),
    owed_reasons.balance_why: of("++++", "+.++", party_id=customer, as_of=TODAY),
    owed_reasons.cell_why: of("++++", "+.++", party_id=customer, column=0, as_of=TODAY),
    customer_card.customer_card: of("++++", "+.++", **ONE_CUSTOMER),
    customer_form.stored_customer: of("++++", "+.++", party_id=customer),
    customer_form.choices: silent(),
    customer_form.find_customers: of("++++", "+-++", text=lambda one: one.token, limit=9),
    customer_form.customer_choice: of("++++", "+-++", record_id=customer),
    customer_money.customer_money: of("++++", "+.++", **ONE_CUSTOMER),
    designer.office_head: silent(),
    designer.recent_documents: whole(kind="delivery"),
    documents.print_data: of(
        "++++", "+.++", ask=lambda one: PaperAsk(
            kind="delivery", record_id=one.delivery, wording=Wording(), today=TODAY
        )
    ),
    documents.find_document: of("----", "-.--", kind="delivery", number=lambda one: f"{one.token}-FH"),
    documents.document_customer: of("----", "-.--", kind="delivery", record_id=lambda one: one.delivery),
    documents.void_documents: of("----", "----", kind="delivery", ids=lambda one: [one.delivery]),
    employees.stored_employee: Asked(
        "----", "----", "----", lambda office, _one: {"employee_id": office.spare_employee}
    ),
    employees.stored_department: Asked(
        "----", "----", "----", lambda office, _one: {"department_id": office.spare_department}
    ),
    employees.employee_choices: silent(),
    lookups.find_colleagues: silent(text="", limit=5),
    lookups.colleague: Asked("----", "----", "----", lambda office, _one: {"record_id": office.spare_employee}),
    own_values.own_fields_now: silent(),
    office_own_fields.own_fields_told: of("-xxx", "-xxx"),
    office_own_fields.own_fares: Asked(
        "-xxx", "-xxx", "-xxx", lambda office, _one: {"field_id": office.spare_field, "draft": OwnFieldDraft()}
    ),
    office_own_fields.own_sample: Asked(
        "-xxx", "-xxx", "-xxx", lambda office, _one: {"field_id": office.spare_field}
    ),
    imports.kept_mappings: silent(),
    money_rules.money_rules: silent(),
    office_rules.office_rules: silent(),
    open_documents.open_documents: whole(as_of=TODAY),
    entry.party_facts: of("++++", "+.++", party_id=customer),
    entry.last_agreed: of("++++", "+-++", party_id=customer),
    sales_quotes.open_quotes: of("++++", "+-++", party_id=customer),
    order_entry.orders_to_deliver: of("++++", "+-++", party_id=customer),
    entry.people_in_charge: silent(),
    entry.former_document: of("++++", "+.++", kind="sales_order", revision_id=lambda one: one.revision),
    offer.line_offers: Asked(
        "----", "-.--", "----",
        lambda office, one: {"product_ids": [office.product], "party_id": one.customer, "today": TODAY},
    ),
    offer.find_offers: of("----", "-.--", text="LS1", limit=5, **ONE_CUSTOMER),
    prices.price_strip: Asked(
        "++++", "+.++", "++++",
        lambda office, one: {"product_id": office.product, "party_id": one.customer, "today": TODAY},
    ),
    printing.times_printed: of("----", "-.--", kind="delivery", number="", record_id=lambda one: one.delivery),
    printing.reprint_needs_right: silent(),
    printing.kept_pages: mine("++++", "+.++", job_id=lambda one: one.job, first=0, count=9),
    printing.kept_jobs: silent(),
    printing.interrupted_jobs: silent(computer=""),
    pick_lists.open_list: of("-xxx", "-xxx", list_name="region", now=CLOCK.now()),
    pick_lists.pick_list_words: of("-xxx", "-xxx"),
    lookups.entry_colours: silent(),
    products.stored_product: Asked(
        "++++", "+-++", "++++", lambda office, _one: {"product_id": office.product}
    ),
    product_finding.find_products: silent(text="LS1"),
    product_finding.product_habits: of("----", "-.--", party_id=customer),
    products.price_history: Asked("----", "----", "----", lambda office, _one: {"product_id": office.product}),
    neighbours.neighbours: of("----", "-.--", kind="delivery", record_id=lambda one: one.delivery),
    money_documents.money_detail: of("++++", "+.++", kind="receipt", record_id=lambda one: one.receipt),
    money_documents.received_between: silent(since=NEW_YEAR, until=TODAY),
    items.open_charges: of("++++", "+-++", party_id=customer),
    items.open_credits: of("++++", "+-++", party_id=customer),
    money_credits.credit_detail: of("++++", "+.++", credit_id=lambda one: one.advance),
    items.allocations: of("++++", "+-++", charge_id=lambda one: one.returned_charge),
    reminders.affairs: Asked(
        "++-+",
        "+--+",
        "+--+", lambda _office, _one: {"today": TODAY, "now": CLOCK.now()}
    ),
    behind_task.behind_task: of("++++", "+.++", party_id=customer),
    contact_plans.contact_plan: Asked(
        "++--", "+---", "+---", lambda _office, one: {"month": MONTH, "employee_id": one.planner}
    ),
    contact_plans.planners: silent(),
    contact_plans.plans_of_month: silent(month=MONTH),
    done.done_lately: silent(today=TODAY),
    done.handed_on: silent(today=TODAY),
    done.from_me: silent(),
    done.desk_counts: silent(today=TODAY),
    report_times.stored_time: silent(view_id=None, shipped="Brands by month"),
    report_times.report_times: silent(),
    report_times.due_report: Asked(
        "....", "....", "....", lambda office, _one: {"scheduled_id": office.report_time}
    ),
    working_calendar.stored_span: Asked(
        "----", "----", "----", lambda office, _one: {"span_id": office.calendar_span}
    ),
    own_rules.stored_rule: Asked("----", "----", "----", lambda office, _one: {"rule_id": office.own_rule}),
    own_rules.rules_in_force: silent(),
    own_rules.rule_choices: silent(),
    receivers.receivers: silent(today=TODAY),
    rule_trial.rule_trials: Asked(
        "-xxx", "-xxx", "-xxx", lambda _office, _one: {"tried": ReminderDays(ordered=10), "today": TODAY}
    ),
    own_trial.own_rule_trial: Asked("-xxx", "-xxx", "-xxx", lambda _office, _one: {"draft": RULE, "today": TODAY}),
    tasks.stored_task: Asked("++..", "+...", "+...", lambda _office, one: {"task_id": one.task}),
    cube.cube: whole(request=SOLD_TO),
    naming.named_cube: whole(request=SOLD_TO),
    largest.cube_or_largest: whole(request=SOLD_TO),
    behind.documents_behind: whole(request=SOLD_TO),
    raw.raw_lines: whole(request=SOLD_TO),
    sizes.document_sizes: whole(request=SOLD_TO, keys=lambda one: (one.customer,)),
    cell_reasons.pivot_why: whole(
        cell=PivotCell(request=SOLD_TO, path=(), column=None, measure=measures.SALES, left=SOLD_TO.rows)
    ),
    indicators.receivables_indicators: of("----", "----", request=SOLD_TO),
    reports.sales_report: whole(by=reports.Slice.CUSTOMER, since=NEW_YEAR, until=TODAY),
    catalogue.trade_detail: of(
        "++++", "+.++", kind="delivery", record_id=lambda one: one.delivery, today=TODAY
    ),
    first_steps.first_steps: silent(),
    samples.sample_records: silent(),
    still_held.still_held: Asked(
        "++++", "+-++", "----", lambda _office, one: {"employee_id": one.owner_id or 0}
    ),
    search.find_group: of("++++", "+-++", sought=lambda one: search.Sought(one.token, "customers", 9, TODAY)),
    search_goods.who_bought: Asked(
        "++++", "+-++", "++++", lambda office, _one: {"product_ids": [office.product], "most": 99, "shown": 99}
    ),
    search_goods.what_holds: Asked(
        "++++", "+-++", "++++", lambda office, _one: {"product_ids": [office.product], "most": 99, "shown": 99}
    ),
    search_facts.product_glance: Asked(
        "++++", "+.++", "++++",
        lambda office, one: {"record_id": office.product, "today": TODAY, "whose": PricesFor(one.customer)},
    ),
    search_facts.person_glance: of("++++", "+.++", record_id=lambda one: one.person, today=TODAY),
    search_facts.employee_glance: silent(record_id=1, today=TODAY),
    search_facts.customer_glance: of("++++", "+.++", record_id=customer, today=TODAY),
    search_facts.document_glance: of(
        "++++", "+.++", kind="delivery", record_id=lambda one: one.delivery, today=TODAY
    ),
    statement.customers_with_account: silent(since=NEW_YEAR, until=TODAY),
    statement.statement: of("++++", "+.++", party_id=customer, since=NEW_YEAR, until=TODAY),
    system.is_set_up: silent(),
    system.office_profile: silent(),
    system.office_language: silent(),
    system.dictionary: silent(list_name="region"),
    system.dictionaries: silent(),
    system.office_setting: silent(name="a"),
    system.load_operator: Asked("-...", "-...", "-...", lambda office, _one: {"operator_id": office.other_operator}),
    system.employees: silent(),
    system.operator_choices: silent(),
    region_card.region_card: silent(region_id=1),  # regions are the first words of a new office
    coming.coming_pictures: silent(keys=("a",), product_ids=(1,)),
    history.record_history: of("----", "-.--", kind="customer", record_id=customer),
    logs.open_alerts: of("+---", "+---"),  # of the printer of each
    logs.last_written_at: silent(),
    why.why_may: of(
        "-xxx", "-xxx",
        operator_id=1, right=Right.EXPORT, today=TODAY,
    ),
    why.sources_of: of("-xxx", "-xxx", operator_id=1, today=TODAY),
    why.eyes_of: of("-xxx", "-xxx", operator_id=1, today=TODAY),
    why.operator_names: of("-xxx", "-xxx"),
    why.operator_rights: of("-xxx", "-xxx", operator_id=1),
    roles.role_choices: silent(),
    roles.all_roles: of("-xxx", "-xxx"),
    kept.kept_drafts: mine("-+--", "----"),
    kept.kept_views: mine("-+--", "----"),
    templates.templates: silent(),
    templates.template: Asked("----", "----", "----", lambda office, _one: {"template_id": office.template}),
    templates.versions: Asked("----", "----", "----", lambda office, _one: {"template_id": office.template}),
    templates.template_version: Asked(
        "----", "----", "----", lambda office, _one: {"template_id": office.template, "number": 1}
    ),
    templates.templates_of: silent(kind="delivery"),
    templates.chosen_template: of("----", "----", kind="delivery", party_id=customer),
    templates.chosen_for: of("----", "-.--", kind="delivery", record_id=lambda one: one.delivery),
    timeline.timeline: of("++++", "+-++", party_id=customer),
    today.today_figures: whole(today=TODAY),
}  # fmt: skip

INNER: dict[Callable[..., Any], str] = {
    contact_wishes.wishes_of: "asked when a plan is made",
    timeline.timeline_counts: "asked by customer_card",
    card_year.card_year: "asked by customer_card",
    searching.records_found: "a condition on records that a list or a look-up asks with its own",
    searching.open_ones: "narrows such a condition",
    search_rows.open_hits: "given what was found",
    search_rows.with_rows: "given what was found",
    timeline.timeline_counts: "asked by the card of a visible customer",
    paper_plans.fill_plan: "asked by print_data",
    paper_plans.find_plan: "asked by find_document",
    paper_customers.fill_customer: "asked by print_data",
    paper_customers.find_customer: "asked by find_document",
    paper_parties.company: "the office and who prints",
    paper_parties.customer_fields: "given a loaded customer",
    paper_money.fill_money: "asked by print_data",
    paper_stored.stored_standings: "asked by print_data and void_documents",
    editing.seen_record: "part of the door itself",
    editing.rights_to_add: "asked by on_record and by the commands",
    paper_records.require_paper: "part of the door itself",
    paper_sales.fill_sales: "asked by print_data",
    paper_statement.fill_statement: "asked by print_data",
    paper_stored.find_stored: "asked by find_document",
    trade_whole.whole_document: "asked with a named record by read_detail and the papers",
    links.links_of: "given a loaded document",
    details.read_detail: "behind trade_detail, which is asked",
    own_values.names_for: "given what stands in a field of a visible record",
    own_values.ids_for: "asked by the import, which enters names",
    own_values.is_offered: "asked by the commands",
    standing.standing: "says only what became of the log-in of who asks",
    asking.groups_of: "asked by cube",
    scope.visible: "the door itself",
    seeing.all_visible: "the door itself",
    seeing.money_is_seen: "part of the door itself",
    scope.foresee: "the door itself, asked before it is needed",
    parts_of_figures.as_allowed: "given the levers of a figure, by those that explain it",
    parts_of_figures.name_of: "asked by those that explain the money of a party",
    credit.credit_of: "asked by the gate, and by credit_told for who sees what is owed",
}
"""What takes a session and an access, and is asked by other queries only."""

DAY = {"as_of": TODAY, "today": TODAY}
LISTS: dict[str, tuple[Any, dict[str, Any], Asked]] = {
    **{f"{role}s": (customers.CustomerListing(CLOCK, role), {}, whole()) for role in PartyRole},
    "people": (people.PEOPLE, {}, whole()),
    "contacts": (contacts.CONTACTS, {}, whole()),
    "own-rules": (own_rules.OWN_RULES, {}, silent()),
    "working-days": (working_calendar.CALENDAR, {}, silent()),
    "tasks": (tasks.TASKS, {}, Asked("++--", "+---", "+---", lambda _office, _one: {})),
    "files": (files.FILES, {}, whole()),
    "documents of a customer": (customer_documents.CUSTOMER_DOCUMENTS, {}, whole()),
    "documents": (document_centre.DOCUMENT_CENTRE, DAY, whole()),
    "products": (products.PRODUCTS, {}, silent()),
    "quotes": (catalogue.list_of(DocumentKind.QUOTE), DAY, whole()),
    "orders": (catalogue.list_of(DocumentKind.ORDER), DAY, whole()),
    "deliveries": (catalogue.list_of(DocumentKind.DELIVERY), DAY, whole()),
    "returns": (catalogue.list_of(DocumentKind.RETURN), {}, whole()),
    "receivables": (items.RECEIVABLES, {}, whole()),
    "orders on a day": (
        catalogue.list_of(DocumentKind.ORDER),
        {"as_of": TODAY, "today": TODAY + timedelta(days=1)},
        whole(),
    ),
    "receivables on a day": (past.DATED_RECEIVABLES, {"as_of": TODAY, "today": TODAY + timedelta(days=1)}, whole()),
    "payables on a day": (past.DATED_PAYABLES, {"as_of": TODAY, "today": TODAY + timedelta(days=1)}, owed()),
    "credits on a day": (past.DATED_CREDITS, {"as_of": TODAY, "today": TODAY + timedelta(days=1)}, whole()),
    "debits on a day": (past.DATED_DEBITS, {"as_of": TODAY, "today": TODAY + timedelta(days=1)}, owed()),
    "credits": (items.CREDITS, {}, whole()),
    "payables": (items.PAYABLES, {}, owed()),
    "debits": (items.DEBITS, {}, owed()),
    "accounts": (accounts.ACCOUNTS, {}, silent()),
    "receipts": (money_documents.RECEIPTS, {}, whole()),
    "payments": (money_documents.PAYMENTS, {}, owed()),
    "refunds": (money_documents.REFUNDS, {}, whole()),
    "supplier-refunds": (money_documents.SUPPLIER_REFUNDS, {}, owed()),
    "aging": (aging.AGING, DAY, whole()),
    "payables-aging": (aging.PAYABLES_AGING, DAY, of("+xx+", "+xx+")),
    "imports": (imports.IMPORTS, {}, of("+-++", "+-++")),
    "prints": (printing.PRINTS, {}, mine("++++", "+-++")),
    "print queue": (printing.JOBS, {}, mine("++++", "+-++")),
    "employees": (employees.EMPLOYEES, {}, silent()),
    "departments": (employees.DEPARTMENTS, {}, silent()),
    "regions": (region_list.RegionListing(), {}, silent()),
    "pick-entries": (entry_list.PICK_ENTRIES, {}, silent()),
    "operators": (system.OPERATORS, {}, silent()),
    "roles": (roles.ROLES, {}, silent()),
    "alerts": (logs.ALERTS, {}, of("+---", "+---")),
    "taken": (logs.TAKEN, {}, silent()),
    "layouts": (logs.LAYOUTS, {}, silent()),
    "audit": (system.AUDIT, {}, silent()),
}
PAPERS: dict[str, tuple[str, Asked]] = {
    "quote": ("quote", of("++++", "+.++")),
    "sales_order": ("order", of("++++", "+.++")),
    "delivery": ("delivery", of("++++", "+.++")),
    "sales_return": ("sales_return", of("++++", "+.++")),
    "receipt": ("receipt", of("++++", "+.++")),
    "payment": ("payment", of("+xx+", "+xx+")),
    "refund": ("refund", of("++++", "+.++")),
    "supplier_refund": ("supplier_refund", of("+xx+", "+xx+")),
    "statement": ("customer", of("++++", "+.++")),
    "supplier_statement": ("customer", of("+xx+", "+xx+")),
    "customer_sheet": ("customer", of("++++", "+.++")),
    "envelope": ("customer", of("++++", "+.++")),
    "address_label": ("customer", of("++++", "+.++")),
    "contact_plan": ("plan", mine("++..", "+...")),
}
"""By kind of paper: of which record it is."""

"""Every command of the program: who may, on whose records.

A row says for the roles manager, salesperson, assistant and finance, in this order, what becomes of the command:
``+`` carried out, ``x`` refused for lack of a right, ``.`` no such record is visible to him.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from crm_desktop.domain.access import DataLevel, Right, Role
from crm_desktop.domain.affairs.tasks import TaskDraft
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.analysis.timing import TimeDraft
from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.employees import DepartmentDraft, EmployeeDraft
from crm_desktop.domain.imports import Batch, ImportPlan, Incoming, Target
from crm_desktop.domain.money.accounts import AccountDraft, AccountKind
from crm_desktop.domain.office import OfficeProfile, OperatorDraft
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.domain.products import ContractPriceDraft, ProductDraft
from crm_desktop.domain.reminders import ReminderKind, reminder_key
from crm_desktop.domain.sales.drafts import DeliveryDraft, OrderDraft, QuoteDraft, ReturnDraft
from crm_desktop.services.affairs import contact_plans, own_rules, reminders, report_times, tasks
from crm_desktop.services.attachments import files, notes, picture_runs
from crm_desktop.services.imports import runs as imports
from crm_desktop.services.imports import undo as import_undo
from crm_desktop.services.money import accounts, charges, matching, payments, receipts, refunds
from crm_desktop.services.money import documents as money_documents
from crm_desktop.services.money import rules as money_rules
from crm_desktop.services.office import (
    alerts,
    departments,
    employees,
    entry_merges,
    kept_work,
    lists_taken,
    number_patterns,
    operators,
    own_fields,
    pick_lists,
    roles,
    system,
    watching,
    working_calendar,
)
from crm_desktop.services.office import rules as office_rules
from crm_desktop.services.paper import jobs as printing
from crm_desktop.services.paper import log as print_log
from crm_desktop.services.paper import templates
from crm_desktop.services.parties import contacts, customers, in_full
from crm_desktop.services.parties import roles as party_roles
from crm_desktop.services.parties import upkeep as customer_upkeep
from crm_desktop.services.products import products
from crm_desktop.services.sales import deliveries, order_changes, orders, orders_from_quotes, quotes, returns
from tests.doors.world import CLOCK, MONTH, RULE, SPAN, TODAY
from tests.make.office import CHEAP, PASSWORD, first_start, new_operator

REASON = "录错"
ASKED = frozenset({"overdraw", "given_back"})
LIMIT = Decimal(1000000)
TOMORROW = TODAY + timedelta(days=1)


@dataclass(frozen=True)
class Row:
    """What becomes of a command, by whose records it is about; without ``colleague`` it is about nobody's."""

    own: str
    colleague: str
    nobody: str
    build: Callable[[Any, Any], Any]
    """``(office, records)``: the command."""

    def expected(self, owner):
        """The signs for one owner."""
        return {"own": self.own, "colleague": self.colleague, "nobody": self.nobody}[owner]


def of(signs, colleague, build):
    """A command about a customer's records: nobody's are as good as one's own."""
    return Row(signs, colleague, signs, build)


def office(signs, build):
    """A command about the office, not about anybody's records."""
    return Row(signs, signs, signs, lambda found, _records: build(found))


def personal(signs, others, build):
    """A command about what somebody printed or keeps: only his own, or of those who see all customers."""
    return Row(signs, others, others, build)


def seen(command, name, field, **values):
    """A command on a stored document as it was seen."""
    return lambda _office, one: command(**{field: one.ids[name]}, seen_version=one.seen(name), **values)


def on(one):
    """Where something is put on the customer."""
    return Place("party", one.customer)


def told(one):
    """A talk with the customer."""
    return ContactDraft(party_id=one.customer, at=CLOCK.now(), said="说", person_id=one.person, quote_id=one.quote)


def line(found, one, **values):
    """A line of the product."""
    from crm_desktop.domain.trade.drafts import LineDraft

    return LineDraft(
        product_id=found.product, product_code="LS1", product_name="螺丝", quantity=Decimal(1), unit_price=one.price,
        **values,
    )  # fmt: skip


def sold(kind, found, one, **values):
    """A new document of the customer."""
    return kind(key="new", party_id=one.customer, person_id=one.person, lines=(line(found, one),), **values)


def returned(found, one):
    """A new return of the delivery."""
    lines = (line(found, one, source_line_id=one.delivery_line),)
    return ReturnDraft(key="new", party_id=one.customer, delivery_id=one.delivery, lines=lines)


def paper(one):
    """The delivery as it is printed."""
    return print_log.PrintedDocument(kind="delivery", record_id=one.delivery, number=one.token, template="a")


def receipt(one):
    """Money from the customer."""
    return money_documents.MoneyDraft(party_id=one.customer, document_date=TODAY, amount=Decimal(1))


def plan(one):
    """A workbook with a talk with the customer."""
    values = {"customer_code": f"{one.token}-C", "at": CLOCK.now(), "said": "说"}
    return ImportPlan((Batch(target=Target.CONTACTS, sheet="a", records=(Incoming(2, values),)),))


def contract(found, one):
    """The product with a price agreed with the customer."""
    prices = (ContractPriceDraft(party_id=one.customer, price=Decimal(1)),)
    return ProductDraft(code="LS1", name="螺丝", unit="只", contract_prices=prices)


def birthday(one):
    """The key of a reminder about the person."""
    return reminder_key(ReminderKind.BIRTHDAY, one.person)


def profile():
    """Another name for the office."""
    return OfficeProfile(name="新名")


COMMANDS: dict[type, Row] = {
    # customers
    customers.SaveCustomer: of(
        "+++x", "+.+x",
        lambda _, one: customers.SaveCustomer(
            draft=CustomerDraft(
                code=f"{one.token}-C", name="改名", owner_id=one.owner_id, credit_limit=LIMIT, roles=tuple(PartyRole)
            ),
            party_id=one.customer, seen_version=one.seen("customer"), accepted=frozenset({"collision"}),
        ),
    ),
    party_roles.AddRole: of(
        "+++x", "+.+x", seen(party_roles.AddRole, "customer", "party_id", role=PartyRole.SUPPLIER)
    ),
    in_full.ShowInFull: of("++++", "+.++", lambda _, one: in_full.ShowInFull(party_id=one.customer)),
    customers.SetCredit: of("+xx+", "+xx+", seen(customers.SetCredit, "customer", "party_id")),
    customer_upkeep.HandOver: of(
        "+xxx", "+xxx", lambda _, one: customer_upkeep.HandOver(party_ids=(one.customer,), owner_id=None)
    ),
    customer_upkeep.SwitchCustomer: of(
        "+++x", "+.+x", seen(customer_upkeep.SwitchCustomer, "customer", "party_id", is_active=False)
    ),
    customer_upkeep.RemoveCustomer: of(
        "+++x", "+.+x", seen(customer_upkeep.RemoveCustomer, "free_customer", "party_id")
    ),
    customer_upkeep.TakeBackCustomer: of(
        "+++x", "+.+x", lambda _, one: customer_upkeep.TakeBackCustomer(party_id=one.removed_customer)
    ),
    # contact log
    contacts.LogContact: of("+++x", "+.+x", lambda _, one: contacts.LogContact(key="new", draft=told(one))),
    contacts.EditContact: Row(
        "++ex", "+.ex", "+++x",
        lambda _, one: contacts.EditContact(
            contact_id=one.contact, seen_version=one.seen("contact"), draft=replace(told(one), next_on=TOMORROW)
        ),
    ),
    contacts.HandlePlan: of("++++", "+.++", lambda _, one: contacts.HandlePlan(contact_id=one.contact)),
    contacts.MovePlan: of("++++", "+.++", lambda _, one: contacts.MovePlan(contact_id=one.contact, next_on=TOMORROW)),
    contacts.RemoveContact: Row(
        "++ex", "+.ex", "+++x", lambda _, one: contacts.RemoveContact(contact_id=one.contact)),
    # files and notes
    files.AddFile: of(
        "+++x", "+.+x",
        lambda _, one: files.AddFile(key="new", place=on(one), draft=FileDraft(name="a.txt"), content=b"a"),
    ),
    files.ChangeFile: of(
        "+++x", "+.+x", seen(files.ChangeFile, "file", "attachment_id", draft=FileDraft(name="b.txt"))
    ),
    files.RemoveFile: of("+eex", "+.ex", lambda _, one: files.RemoveFile(attachment_id=one.file)),
    notes.AddNote: of("+++x", "+.+x", lambda _, one: notes.AddNote(key="new", place=on(one), text="便条")),
    notes.ChangeNote: of(
        "+++x", "+.+x",
        lambda _, one: notes.ChangeNote(
            note_id=one.note, seen_version=one.seen("note"), text=f"{one.token} 便条", is_pinned=True
        ),
    ),
    notes.RemoveNote: of("+eex", "+.ex", lambda _, one: notes.RemoveNote(note_id=one.note)),
    # reminders
    reminders.FinishReminders: of(
        "++++", "+.++", lambda _, one: reminders.FinishReminders(reminders=(birthday(one),))
    ),
    reminders.SnoozeReminders: of(
        "++++", "+.++", lambda _, one: reminders.SnoozeReminders(reminders=(birthday(one),), until=CLOCK.now())
    ),
    reminders.HandOnReminders: Row(
        "eeee", "+.++", "++++",
        lambda found, one: reminders.HandOnReminders(reminders=(birthday(one),), employee_id=found.colleague_employee),
    ),
    reminders.LogForReminders: of(
        "+++x", "+.+x", lambda _, one: reminders.LogForReminders(reminders=(birthday(one),), said="说")
    ),
    tasks.SaveTask: Row(
        "++..", "+...", "+...",
        lambda _, one: tasks.SaveTask(
            draft=TaskDraft(title="改", party_id=one.customer, for_id=one.owner_id, due_on=TOMORROW),
            task_id=one.task, seen_version=one.seen("task"),
        ),
    ),
    tasks.CloseTask: Row("++..", "+...", "+...", lambda _, one: tasks.CloseTask(task_id=one.task)),
    tasks.CommentTask: Row("++..", "+...", "+...", lambda _, one: tasks.CommentTask(task_id=one.task, text="说")),
    contact_plans.MakeContactPlan: Row(
        "++xx", "+xxx", "+xxx",
        lambda _, one: contact_plans.MakeContactPlan(
            month=MONTH, employee_id=one.planner, accepted=frozenset({"make_anew"})
        ),
    ),
    contact_plans.MovePlannedContact: Row(
        "++..", "+...", "+...",
        lambda _, one: contact_plans.MovePlannedContact(contact_id=one.planned, day=MONTH.replace(day=2)),
    ),
    contact_plans.RemovePlannedContact: Row(
        "++..", "+...", "+...", lambda _, one: contact_plans.RemovePlannedContact(contact_id=one.planned)
    ),
    contact_plans.ApproveContactPlan: of(
        "+xxx", "+xxx", seen(contact_plans.ApproveContactPlan, "plan", "plan_id")
    ),
    report_times.SetReportTime: office(
        "++++", lambda _: report_times.SetReportTime(draft=TimeDraft(), shipped="Brands by month")
    ),
    report_times.RemoveReportTime: office(
        "....", lambda found: report_times.RemoveReportTime(scheduled_id=found.report_time)
    ),
    working_calendar.SaveCalendarSpan: office("+xxx", lambda _: working_calendar.SaveCalendarSpan(draft=SPAN)),
    working_calendar.RemoveCalendarSpan: office(
        "+xxx", lambda found: working_calendar.RemoveCalendarSpan(span_id=found.calendar_span)
    ),
    own_rules.SaveOwnRule: office("+xxx", lambda _: own_rules.SaveOwnRule(draft=RULE)),
    own_rules.SwitchOwnRule: office(
        "+xxx", lambda found: own_rules.SwitchOwnRule(rule_id=found.own_rule, seen_version=1, is_on=True)
    ),
    own_rules.RemoveOwnRule: office("+xxx", lambda found: own_rules.RemoveOwnRule(rule_id=found.own_rule)),
    # products
    products.SaveProduct: of(
        "+x+x", "+x+x",
        lambda found, one: products.SaveProduct(
            draft=contract(found, one), product_id=found.product, seen_version=found.product_version
        ),
    ),
    products.SwitchProduct: office(
        "+x+x",
        lambda found: products.SwitchProduct(
            product_id=found.product, seen_version=found.product_version, is_active=False
        ),
    ),
    products.RemoveProduct: office(
        "+x+x",
        lambda found: products.RemoveProduct(product_id=found.spare_product, seen_version=found.spare_version),
    ),
    products.TakeBackProduct: office("+x+x", lambda found: products.TakeBackProduct(product_id=found.removed_product)),
    # quotes
    quotes.SaveQuote: of("+++x", "+.+x", lambda found, one: quotes.SaveQuote(draft=sold(QuoteDraft, found, one))),
    quotes.SendQuote: of("+++x", "+.+x", seen(quotes.SendQuote, "quote_draft", "quote_id")),
    quotes.ReviseQuote: of("+++x", "+.+x", seen(quotes.ReviseQuote, "quote", "quote_id", key="new")),
    quotes.LoseQuote: of("+++x", "+.+x", seen(quotes.LoseQuote, "quote", "quote_id", reason=REASON)),
    quotes.VoidQuote: of("+++x", "+.+x", seen(quotes.VoidQuote, "quote", "quote_id", reason=REASON)),
    quotes.DiscardQuote: of("+++x", "+.+x", seen(quotes.DiscardQuote, "quote_draft", "quote_id")),
    orders_from_quotes.OrderFromQuote: of(
        "+++x", "+.+x", lambda _, one: orders_from_quotes.OrderFromQuote(quote_id=one.quote, key="new")
    ),
    # orders
    orders.SaveOrder: of(
        "+++x", "+.+x", lambda found, one: orders.SaveOrder(draft=sold(OrderDraft, found, one, quote_id=one.quote))
    ),
    orders.ConfirmOrder: of("+++x", "+.+x", seen(orders.ConfirmOrder, "order_draft", "order_id")),
    orders.DiscardOrder: of("+++x", "+.+x", seen(orders.DiscardOrder, "order_draft", "order_id")),
    order_changes.ReopenOrder: of(
        "+++x", "+.+x", seen(order_changes.ReopenOrder, "free_order", "order_id", reason=REASON)
    ),
    order_changes.CloseRest: of("+++x", "+.+x", seen(order_changes.CloseRest, "order", "order_id", reason=REASON)),
    order_changes.OpenRest: of("+++x", "+.+x", seen(order_changes.OpenRest, "closed_order", "order_id")),
    order_changes.GiveUpCorrection: of("+++x", "+.+x", seen(order_changes.GiveUpCorrection, "reopened", "order_id")),
    orders.VoidOrder: of("+++x", "+.+x", seen(orders.VoidOrder, "free_order", "order_id", reason=REASON)),
    # deliveries and returns
    deliveries.DraftDelivery: of(
        "+x+x", "+x+x", lambda _, one: deliveries.DraftDelivery(order_ids=(one.order,), key="new")
    ),
    deliveries.SaveDelivery: of(
        "+x+x", "+x+x",
        lambda found, one: deliveries.SaveDelivery(
            draft=DeliveryDraft(
                key="new", party_id=one.customer, lines=(line(found, one, source_line_id=one.order_line),)
            )
        ),
    ),
    deliveries.ShipDelivery: of("+x+x", "+x+x", seen(deliveries.ShipDelivery, "delivery_draft", "delivery_id")),
    deliveries.SignDelivery: of("+x+x", "+x+x", seen(deliveries.SignDelivery, "delivery", "delivery_id")),
    deliveries.VoidDelivery: of(
        "+x+x", "+x+x", seen(deliveries.VoidDelivery, "free_delivery", "delivery_id", reason=REASON)
    ),
    deliveries.DiscardDelivery: of("+x+x", "+x+x", seen(deliveries.DiscardDelivery, "delivery_draft", "delivery_id")),
    returns.DraftReturn: of("+x+x", "+x+x", lambda _, one: returns.DraftReturn(delivery_id=one.delivery, key="new")),
    returns.SaveReturn: of("+x+x", "+x+x", lambda found, one: returns.SaveReturn(draft=returned(found, one))),
    returns.ReceiveReturn: of("+x+x", "+x+x", seen(returns.ReceiveReturn, "return_draft", "return_id")),
    returns.VoidReturn: of("+x+x", "+x+x", seen(returns.VoidReturn, "sales_return", "return_id", reason=REASON)),
    returns.DiscardReturn: of("+x+x", "+x+x", seen(returns.DiscardReturn, "return_draft", "return_id")),
    # money
    charges.AddCharge: of(
        "+xx+", "+xx+",
        lambda _, one: charges.AddCharge(key="new", party_id=one.customer, document_date=TODAY, amount=Decimal(1)),
    ),
    charges.VoidCharge: of("+xx+", "+xx+", seen(charges.VoidCharge, "charge", "charge_id", reason=REASON)),
    charges.AddAdvance: of(
        "+xx+", "+xx+",
        lambda _, one: charges.AddAdvance(key="new", party_id=one.customer, document_date=TODAY, amount=Decimal(1)),
    ),
    charges.VoidAdvance: of("+xx+", "+xx+", seen(charges.VoidAdvance, "advance", "credit_id", reason=REASON)),
    matching.MatchCredit: of("+xx+", "+xx+", seen(matching.MatchCredit, "receipt_credit", "credit_id")),
    matching.CancelAllocation: of(
        "+xx+", "+xx+", lambda _, one: matching.CancelAllocation(allocation_id=one.allocation)
    ),
    receipts.SaveReceipt: of("+xx+", "+xx+", lambda _, one: receipts.SaveReceipt(key="new", draft=receipt(one))),
    receipts.PostReceipt: of("+xx+", "+xx+", lambda _, one: receipts.PostReceipt(key="new", draft=receipt(one))),
    receipts.DeleteReceipt: of("+xx+", "+xx+", seen(receipts.DeleteReceipt, "receipt_draft", "record_id")),
    receipts.VoidReceipt: of(
        "+xx+", "+xx+",
        seen(receipts.VoidReceipt, "receipt", "record_id", reason=REASON, accepted=ASKED),
    ),
    refunds.SaveRefund: of("+xx+", "+xx+", lambda _, one: refunds.SaveRefund(key="new", draft=receipt(one))),
    refunds.PostRefund: of(
        "+xx+", "+xx+",
        lambda _, one: refunds.PostRefund(key="new", draft=receipt(one), accepted=frozenset({"overdraw"})),
    ),
    refunds.DeleteRefund: of("+xx+", "+xx+", seen(refunds.DeleteRefund, "refund_draft", "record_id")),
    refunds.VoidRefund: of("+xx+", "+xx+", seen(refunds.VoidRefund, "refund", "record_id", reason=REASON)),
    refunds.SaveSupplierRefund: of(
        "+xx+", "+xx+", lambda _, one: refunds.SaveSupplierRefund(key="new", draft=receipt(one))
    ),
    refunds.PostSupplierRefund: of(
        "+xx+", "+xx+", lambda _, one: refunds.PostSupplierRefund(key="new", draft=receipt(one))
    ),
    refunds.DeleteSupplierRefund: of(
        "+xx+", "+xx+", seen(refunds.DeleteSupplierRefund, "supplier_refund_draft", "record_id")
    ),
    refunds.VoidSupplierRefund: of(
        "+xx+", "+xx+",
        seen(
            refunds.VoidSupplierRefund, "supplier_refund", "record_id", reason=REASON, accepted=frozenset({"overdraw"})
        ),
    ),
    payments.SavePayment: of("+xx+", "+xx+", lambda _, one: payments.SavePayment(key="new", draft=receipt(one))),
    payments.PostPayment: of(
        "+xx+", "+xx+",
        lambda _, one: payments.PostPayment(key="new", draft=receipt(one), accepted=frozenset({"overdraw"})),
    ),
    payments.DeletePayment: of("+xx+", "+xx+", seen(payments.DeletePayment, "payment_draft", "record_id")),
    payments.VoidPayment: of(
        "+xx+", "+xx+",
        seen(payments.VoidPayment, "payment", "record_id", reason=REASON, accepted=ASKED),
    ),
    accounts.SaveAccount: office(
        "+xx+", lambda _: accounts.SaveAccount(draft=AccountDraft(name="新户", kind=AccountKind.BANK))
    ),
    accounts.RemoveAccount: office(
        "+xx+", lambda found: accounts.RemoveAccount(account_id=found.spare_account, seen_version=1)
    ),
    accounts.TakeBackAccount: office(
        "+xx+", lambda found: accounts.TakeBackAccount(account_id=found.removed_account)
    ),
    # printing
    print_log.LogPrint: of("++++", "+.++", lambda _, one: print_log.LogPrint(documents=(paper(one),), target="a.pdf")),
    printing.StartPrintJob: of(
        "++++", "+.++",
        lambda _, one: printing.StartPrintJob(
            key="new", title="a", target="x", documents=(paper(one),), pages=(b"h", b"1")
        ),
    ),
    printing.AddToPrintJob: personal(
        "++++", "+.++",
        lambda _, one: printing.AddToPrintJob(job_id=one.job, documents=(paper(one),), pages=(b"1",)),
    ),
    printing.EndPrintJob: personal("++++", "+.++", lambda _, one: printing.EndPrintJob(job_id=one.job, next_page=2)),
    printing.TakeUpPrintJob: personal(
        "++++", "+.++", lambda _, one: printing.TakeUpPrintJob(job_id=one.job, from_page=1)
    ),
    printing.ConfirmPrintJob: personal("++++", "+.++", lambda _, one: printing.ConfirmPrintJob(job_id=one.job)),
    printing.DropPrintJob: personal("++++", "+.++", lambda _, one: printing.DropPrintJob(job_id=one.job)),
    print_log.SetReprintRule: office("+xxx", lambda _: print_log.SetReprintRule(needs_right=True)),
    # what is kept for one
    kept_work.KeepDraft: personal(
        ".+..", "....",
        lambda _, one: kept_work.KeepDraft(key=one.keys["typed"], kind="order", title="a", content="{}"),
    ),
    lists_taken.LogListTaken: office(
        "++++",
        lambda _: lists_taken.LogListTaken(title="订单", way=lists_taken.Way.EXCEL, rows=300, columns=("编号",)),
    ),
    kept_work.DropDraft: office("++++", lambda _: kept_work.DropDraft(key="unknown")),
    kept_work.SaveView: office("++++", lambda _: kept_work.SaveView(list_id="orders", name="a", content="{}")),
    kept_work.DeleteView: office("++++", lambda _: kept_work.DeleteView(list_id="orders", name="a")),
    kept_work.GiveViewToAll: office(
        "+xxx", lambda _: kept_work.GiveViewToAll(list_id="orders", name="a", content="{}")
    ),
    kept_work.TakeViewFromAll: office("+xxx", lambda _: kept_work.TakeViewFromAll(list_id="orders", name="a")),
    # imports
    imports.RunImport: of(
        "+x+x", "+x+x", lambda _, one: imports.RunImport(key="new", mapping="m", file_name="a", plan=plan(one))
    ),
    import_undo.UndoImport: of("+x+x", "+x+x", lambda _, one: import_undo.UndoImport(run_id=one.import_run)),
    picture_runs.BeginPictures: office("+x+x", lambda _: picture_runs.BeginPictures(key="pics", folder="f")),
    imports.SaveMapping: office("+x++", lambda _: imports.SaveMapping(name="a", content="{}")),
    imports.RemoveMapping: office("+x++", lambda _: imports.RemoveMapping(name="映射")),
    # print templates
    templates.SaveTemplate: office(
        "+x+x",
        lambda found: templates.SaveTemplate(template_id=None, name="新", content=found.template_content),
    ),
    templates.RestoreTemplateVersion: office(
        "+x+x",
        lambda found: templates.RestoreTemplateVersion(template_id=found.template, number=1, seen_version=1),
    ),
    templates.RenameTemplate: office(
        "+x+x", lambda found: templates.RenameTemplate(template_id=found.template, name="改", seen_version=1)
    ),
    templates.DeleteTemplate: office(
        "+x+x", lambda found: templates.DeleteTemplate(template_id=found.template, seen_version=1)
    ),
    templates.TakeBackTemplate: office(
        "+x+x", lambda found: templates.TakeBackTemplate(template_id=found.removed_template)
    ),
    templates.SetDefaultTemplate: of(
        "+x+x", "+x+x",
        lambda found, one: templates.SetDefaultTemplate(
            kind="delivery", template_id=found.template, party_id=one.customer
        ),
    ),
    # the office
    system.MakeOffice: office("exxx", lambda _: first_start()),
    system.SaveOfficeProfile: office("+xxx", lambda _: system.SaveOfficeProfile(seen_version=1, profile=profile())),
    system.SaveDictionary: office("+xxx", lambda _: system.SaveDictionary(list_name="brand", entries=("a",))),
    pick_lists.RenameEntry: office(
        "+xxx", lambda _: pick_lists.RenameEntry(list_name="region", old="华东", new="江浙沪")
    ),
    pick_lists.SavePickList: office(
        "+xxx",
        lambda _: pick_lists.SavePickList(list_name="region", entries=(EntryDraft(text="海外", kind="big"),)),
    ),
    entry_merges.MergeEntries: office(
        "+xxx", lambda _: entry_merges.MergeEntries(list_name="region", into="华东", taken=("华南",))
    ),
    entry_merges.UndoMerge: office(".xxx", lambda _: entry_merges.UndoMerge(merge_id=1)),
    system.SaveOfficeSetting: office("+xxx", lambda _: system.SaveOfficeSetting(name="a", value=1)),
    money_rules.SetAgingEdges: office("+xxx", lambda _: money_rules.SetAgingEdges(days=(30, 60, 90))),
    money_rules.SetWipeLimit: office(
        "+xxx", lambda _: money_rules.SetWipeLimit(role=Role.FINANCE.code, limit=Decimal(1))
    ),
    number_patterns.SetNumberPatterns: office(
        "+xxx", lambda _: number_patterns.SetNumberPatterns(patterns={"quote": "Q{n:04}"})
    ),
    office_rules.SetOfficeRules: office("+xxx", lambda _: office_rules.SetOfficeRules(rules=OfficeRules())),
    employees.SaveEmployee: office(
        "+xxx", lambda _: employees.SaveEmployee(draft=EmployeeDraft(name="新人"), key="new")
    ),
    employees.EmployeeLeaves: office(
        "+xxx",
        lambda found: employees.EmployeeLeaves(
            employee_id=found.spare_employee, seen_version=found.employee_version, left_on=TODAY
        ),
    ),
    employees.EmployeeComesBack: office(
        "+xxx",
        lambda found: employees.EmployeeComesBack(
            employee_id=found.spare_employee, seen_version=found.employee_version
        ),
    ),
    employees.RemoveEmployee: office(
        "+xxx",
        lambda found: employees.RemoveEmployee(employee_id=found.spare_employee, seen_version=found.employee_version),
    ),
    employees.TakeBackEmployee: office(
        "+xxx", lambda found: employees.TakeBackEmployee(employee_id=found.removed_employee)
    ),
    departments.SaveDepartment: office(
        "+xxx", lambda _: departments.SaveDepartment(draft=DepartmentDraft(name="新部"))
    ),
    own_fields.SaveOwnField: office(
        "+xxx", lambda _: own_fields.SaveOwnField(draft=OwnFieldDraft(key="doors", title="门禁"))
    ),
    own_fields.SwitchOwnField: office(
        "+xxx",
        lambda found: own_fields.SwitchOwnField(field_id=found.spare_field, seen_version=1, is_active=False),
    ),
    own_fields.ArrangeOwnFields: office(
        "+xxx", lambda _: own_fields.ArrangeOwnFields(owner=Owner.PARTY, keys=("spare",))
    ),
    departments.RemoveDepartment: office(
        "+xxx",
        lambda found: departments.RemoveDepartment(department_id=found.spare_department, seen_version=1),
    ),
    departments.TakeBackDepartment: office(
        "+xxx", lambda found: departments.TakeBackDepartment(department_id=found.removed_department)
    ),
    roles.SaveRole: office(
        "+xxx",
        lambda _: roles.SaveRole(
            code="own", name="门店", level=DataLevel.OWN, allowed=(Right.SHIP,), denied=(Right.EXPORT,)
        ),
    ),
    roles.RemoveRole: office(
        "+xxx", lambda found: roles.RemoveRole(role_id=found.spare_role, seen_version=1)
    ),
    alerts.RaiseAlert: office("++++", lambda _: alerts.RaiseAlert(kind=AlertKind.PRINTER, subject="LQ-630K")),
    alerts.HandleAlert: office("+xxx", lambda found: alerts.HandleAlert(alert_id=found.alert)),
    watching.LookAs: office("+xxx", lambda found: watching.LookAs(operator_id=found.other_operator)),
    roles.GiveRights: office(
        "+xxx",
        lambda found: roles.GiveRights(
            operator_id=found.other_operator,
            seen_version=found.operator_version,
            lent=(roles.Lent(role="finance", valid_from=date(2026, 11, 1), valid_to=date(2026, 11, 30)),),
            single=(roles.Single(right=Right.SEE_COST, is_allowed=True),),
        ),
    ),
    operators.AddOperator: office(
        "+xxx", lambda found: new_operator(login="new", employee_id=found.colleague_employee)
    ),
    operators.SaveOperator: office(
        "+xxx",
        lambda found: operators.SaveOperator(
            operator_id=found.other_operator,
            seen_version=found.operator_version,
            draft=OperatorDraft(login="liwei", name="李伟", employee_id=found.colleague_employee),
        ),
    ),
    operators.SwitchOperator: office(
        "+xxx",
        lambda found: operators.SwitchOperator(
            operator_id=found.other_operator, seen_version=found.operator_version, is_active=False
        ),
    ),
    operators.ResetPassword: office(
        "+xxx",
        lambda found: operators.ResetPassword(operator_id=found.other_operator, password="andere-ware", cost=CHEAP),
    ),
    operators.ChangePassword: office(
        "++++", lambda _: operators.ChangePassword(old=PASSWORD, new="andere-ware", cost=CHEAP)
    ),
}  # fmt: skip
"""``e`` is another refusal: a colleague's words in the contact log, an office that is made already."""

"""One office with the same records three times: the salesperson's own, a colleague's, and nobody's.

Each world has words and amounts that stand nowhere else, so that an answer tells whose records it knows.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Access, DataLevel, Role
from crm_desktop.domain.affairs.own_rules import Fact, OwnRuleDraft
from crm_desktop.domain.affairs.tasks import TaskDraft
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.analysis.timing import TimeDraft
from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.employees import DepartmentDraft, EmployeeDraft
from crm_desktop.domain.imports import Batch, ImportPlan, Incoming, Target
from crm_desktop.domain.money.accounts import AccountDraft, AccountKind
from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.sales.drafts import OrderDraft, QuoteDraft, ReturnDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.working_calendar import SpanDraft
from crm_desktop.models.attachments import Attachment, Note
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.prices import ContractPrice
from crm_desktop.models.products import Product
from crm_desktop.models.revisions import DocumentRevision
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.models.tasks import ContactPlan, PlannedContact, Task
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.codec import to_json
from crm_desktop.services import catalogue
from crm_desktop.services.affairs.own_rules import RemoveOwnRule, SaveOwnRule
from crm_desktop.services.affairs.report_times import SetReportTime
from crm_desktop.services.affairs.tasks import SaveTask
from crm_desktop.services.attachments.files import AddFile
from crm_desktop.services.attachments.notes import AddNote
from crm_desktop.services.imports.runs import RunImport, SaveMapping
from crm_desktop.services.money.accounts import RemoveAccount, SaveAccount
from crm_desktop.services.office.alerts import RaiseAlert
from crm_desktop.services.office.departments import RemoveDepartment, SaveDepartment
from crm_desktop.services.office.employees import RemoveEmployee, SaveEmployee
from crm_desktop.services.office.kept_work import KeepDraft, SaveView
from crm_desktop.services.office.own_fields import SaveOwnField
from crm_desktop.services.office.roles import SaveRole
from crm_desktop.services.office.working_calendar import SaveCalendarSpan
from crm_desktop.services.paper.jobs import EndPrintJob, StartPrintJob
from crm_desktop.services.paper.log import PrintedDocument
from crm_desktop.services.paper.templates import DeleteTemplate, SaveTemplate
from crm_desktop.services.parties.contacts import LogContact
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.parties.upkeep import RemoveCustomer
from crm_desktop.services.products.products import RemoveProduct, SaveProduct
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.sales.order_changes import CloseRest, ReopenOrder
from crm_desktop.services.sales.orders import ConfirmOrder, SaveOrder
from crm_desktop.services.sales.quotes import SaveQuote, SendQuote
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn, SaveReturn
from crm_desktop.services.work import Work
from tests.doors.world_money import MoneyOfWorld
from tests.make.office import first_start, make_employee, new_operator

CLOCK = FixedClock(datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
TODAY = CLOCK.today()
MONTH = TODAY.replace(month=12, day=1)
SPAN = SpanDraft(name="国庆节", first_on=date(2027, 10, 1))
RULE = OwnRuleDraft(name="久未下单", fact_1=Fact.SINCE_ORDER, value_1="30")
ROLES = (Role.MANAGER, Role.SALES, Role.ASSISTANT, Role.FINANCE)
OWN, COLLEAGUE, NOBODY = "own", "colleague", "nobody"
OWNERS = (OWN, COLLEAGUE, NOBODY)


@dataclass
class Records:
    """The records of one world by name, with what only they contain."""

    token: str
    price: Decimal
    owner_id: int | None
    ids: dict[str, int] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)

    def __getattr__(self, name):
        try:
            return self.ids[name]
        except KeyError:
            raise AttributeError(name) from None

    def seen(self, name):
        """The version of a record."""
        return self.versions[name]

    @property
    def canaries(self):
        """What is found in an answer that knows of these records: the word, what was sold, what is owed."""
        sold = self.price * 10
        return (self.token, f"{sold:.0f}", f"{2 * sold:.0f}", f"{2 * sold - 5:.0f}", f"{2 * sold + 50:.0f}")

    def is_told(self, answer):
        """Whether an answer contains anything of these records."""
        text = repr(answer)
        return any(canary in text for canary in self.canaries)


class Office:
    """The office and its three worlds."""

    def __init__(self, engine):
        self.engine = engine
        self.worlds: dict[str, Records] = {}
        self.own: tuple[OwnField, ...] = ()
        with Session(engine.execution_options(**WRITE)) as session:
            self._session = session
            self._work = Work(session, SYSTEM, CLOCK)
            self._fill()
            session.commit()

    def access(self, role):
        """Who works in this role; the salesperson is the one whose records are ``OWN``."""
        return self._people[role]

    def carry_out(self, access, command):
        """Run a command as its door does, and take everything back."""
        with Session(self.engine.execution_options(**WRITE)) as session:
            work = Work(session, access, CLOCK)
            handler = catalogue.all_handlers()[type(command)]
            try:
                if handler.rights:
                    work.require(*handler.rights)
                done = handler.run(work, command)
                session.flush()
                return done
            finally:
                session.rollback()

    def _run(self, command):
        done = catalogue.all_handlers()[type(command)].run(self._work, command)
        self._session.flush()
        return done.record_id

    def _fill(self):
        self._run(first_start())
        self.own_rule, self.removed_rule = (self._run(SaveOwnRule(draft=RULE)) for _ in range(2))
        self._run(RemoveOwnRule(rule_id=self.removed_rule))
        self.calendar_span = self._run(SaveCalendarSpan(draft=replace(SPAN, first_on=date(2028, 1, 1))))
        self.report_time = self._run(SetReportTime(draft=TimeDraft(), shipped="Brands by month"))
        sellers = {
            OWN: make_employee(self._session, name="周敏").id,
            COLLEAGUE: make_employee(self._session, name="李伟").id,
        }
        self.colleague_employee = sellers[COLLEAGUE]
        self._people = {}
        for role, login in zip(ROLES, ("boss", "zhou", "he", "sun"), strict=True):
            employee = sellers[OWN] if role is Role.SALES else None
            operator = self._run(new_operator(login=login, role=role, employee_id=employee))
            self._people[role] = Access(operator, login, login, role, employee)
        other = self._run(new_operator(login="liwei", employee_id=sellers[COLLEAGUE]))
        self.other_operator = other
        self.product = self._run(SaveProduct(key="p", draft=ProductDraft(code="LS1", name="螺丝", unit="只")))
        removed = self._run(SaveProduct(key="gone", draft=ProductDraft(code="LS2", name="螺母", unit="只")))
        self.removed_product = removed
        self.spare_product = self._run(SaveProduct(key="s", draft=ProductDraft(code="LS3", name="垫片", unit="只")))
        self._run(RemoveProduct(product_id=removed, seen_version=self._version(Product, removed)))
        self._fill_people()
        self._fill_templates()
        self._run(SaveMapping(name="映射", content="{}"))
        for owner, token, price in (
            (OWN, "QOWNQ", Decimal("731.30")),
            (COLLEAGUE, "QCOLQ", Decimal("863.90")),
            (NOBODY, "QNOBQ", Decimal("997.10")),
        ):
            records = Records(token, price, sellers.get(owner))
            operator = self._people[Role.SALES].operator_id if owner == OWN else other
            World(self._session, self._work, self._run, records, self, operator).fill()
            self.worlds[owner] = records
        self.product_version = self._version(Product, self.product)
        self.spare_version = self._version(Product, self.spare_product)
        self.operator_version = self._version(Operator, other)

    def _fill_people(self):
        self.removed_employee, self.spare_employee = (
            self._run(SaveEmployee(draft=EmployeeDraft(name=name), key=name)) for name in ("旧人", "闲人")
        )
        self.removed_department, self.spare_department = (
            self._run(SaveDepartment(draft=DepartmentDraft(name=name))) for name in ("旧部", "闲部")
        )
        self.removed_account, self.spare_account = (
            self._run(SaveAccount(draft=AccountDraft(name=name, kind=AccountKind.OTHER))) for name in ("旧户", "闲户")
        )
        self._run(RemoveAccount(account_id=self.removed_account, seen_version=1))
        self.alert = self._run(RaiseAlert(kind=AlertKind.MASS_EXPORT, subject="x"))
        self.spare_role = self._run(SaveRole(code="spare", name="闲职", level=DataLevel.OWN, allowed=()))
        self.employee_version = self._version(Employee, self.spare_employee)
        seen = self._version(Employee, self.removed_employee)
        self._run(RemoveEmployee(employee_id=self.removed_employee, seen_version=seen))
        self._run(RemoveDepartment(department_id=self.removed_department, seen_version=1))
        self.spare_field = self._run(SaveOwnField(draft=OwnFieldDraft(key="spare", title="闲字段")))

    def _fill_templates(self):
        content = to_json(builtin_templates("delivery")[0])
        self.template = self._run(SaveTemplate(template_id=None, name="送货", content=content))
        gone = self._run(SaveTemplate(template_id=None, name="旧", content=content))
        self._run(DeleteTemplate(template_id=gone, seen_version=1))
        self.removed_template, self.template_content = gone, content

    def _version(self, entity, record_id):
        self._session.flush()
        return self._session.get(entity, record_id).version


class World(MoneyOfWorld):
    """Makes the records of one world by the real use cases."""

    def __init__(self, session, work, run, records, office, operator):
        self._session, self._work, self._run = session, work, run
        self._records, self._office, self._operator = records, office, operator
        self._noted = {}

    def fill(self):
        """Make all records, and note their ids and versions."""
        self._parties()
        self._quotes()
        self._orders()
        self._deliveries()
        self._money()
        self._hanging()
        self._kept()
        self._session.flush()
        for name, (entity, record_id) in self._noted.items():
            self._records.versions[name] = self._session.get(entity, record_id, populate_existing=True).version

    def _note(self, name, record_id, entity=None):
        self._records.ids[name] = record_id
        if entity is not None:
            self._noted[name] = (entity, record_id)

    def _key(self, name):
        self._records.keys[name] = str(uuid4())
        return self._records.keys[name]

    def _parties(self):
        token, owner = self._records.token, self._records.owner_id
        draft = CustomerDraft(
            code=f"{token}-C", name=f"{token} 五金店", owner_id=owner, people=(PersonDraft(name=f"{token} 先生"),),
            credit_limit=Decimal("1000000"), notes=f"{token} 备注", roles=tuple(PartyRole),
        )  # fmt: skip
        accepted = frozenset({"collision"})
        customer = self._run(SaveCustomer(draft=draft, key=self._key("customer"), accepted=accepted))
        self._note("customer", customer, Party)
        self._note("person", self._session.query(ContactPerson).filter_by(party_id=customer).one().id)
        for name, letter in (("removed_customer", "G"), ("spare_customer", "S"), ("free_customer", "F")):
            other = replace(draft, code=f"{token}-{letter}", name=f"{token} {letter} 店", people=())
            saved = self._run(SaveCustomer(draft=other, key=self._key(name), accepted=accepted))
            self._note(name, saved, Party if name != "removed_customer" else None)
        gone = self._records.removed_customer
        self._run(RemoveCustomer(party_id=gone, seen_version=self._session.get(Party, gone).version))
        self._contact = ContactDraft(
            party_id=customer,
            at=CLOCK.now(),
            said=f"{token} 说",
            next_on=TODAY + timedelta(days=1),
            next_plan=f"{token} 计划",
        )
        entry = self._run(LogContact(key=self._key("contact"), draft=self._contact))
        self._session.get(ContactEntry, entry).employee_id = owner
        self._note("contact", entry, ContactEntry)
        given = TaskDraft(title=f"{token} 任务", party_id=customer, due_on=TODAY)
        task = self._run(SaveTask(draft=given, key=self._key("task")))
        self._session.get(Task, task).for_id = owner
        self._note("task", task, Task)
        planner = owner or make_employee(self._session).id
        plan = ContactPlan(month=MONTH, employee_id=planner, made_at=CLOCK.now())
        self._session.add(plan)
        self._session.flush()
        planned = PlannedContact(plan_id=plan.id, party_id=customer, day=MONTH, reason="grade", figure="7")
        self._session.add(planned)
        self._session.flush()
        for name, record_id in (("planner", planner), ("planned", planned.id)):
            self._note(name, record_id)
        self._note("plan", plan.id, ContactPlan)
        self._session.add(ContractPrice(product_id=self._office.product, party_id=customer, price=Decimal("7.77")))

    def _hanging(self):
        token, place = self._records.token, Place("party", self._records.customer)
        draft = FileDraft(name=f"{token} 合同.txt", kind="合同")
        file = AddFile(key=self._key("file"), place=place, draft=draft, content=token.encode())
        self._note("file", self._run(file), Attachment)
        self._note("note", self._run(AddNote(key=self._key("note"), place=place, text=f"{token} 便条")), Note)

    def line(self, **values):
        """Ten of the product at this world's price."""
        return LineDraft(
            product_id=self._office.product, product_code="LS1", product_name="螺丝", unit="只",
            quantity=Decimal(10), unit_price=self._records.price, **values,
        )  # fmt: skip

    def _draft(self, kind, key, **values):
        head = {"key": key, "party_id": self._records.customer, "tax_rate": Decimal(0)}
        return kind(**head, notes=f"{self._records.token} 附注", lines=(self.line(),), **values)

    def _quotes(self):
        self._note("quote_draft", self._run(SaveQuote(draft=self._draft(QuoteDraft, self._key("quote_draft")))), Quote)
        send = SendQuote(draft=self._draft(QuoteDraft, self._key("quote")), number=f"{self._records.token}-BJ")
        self._note("quote", self._run(send), Quote)
        self._note("quote_line", self._session.get(Quote, self._records.quote).lines[0].id)

    def _orders(self):
        token = self._records.token
        saved = self._run(SaveOrder(draft=self._draft(OrderDraft, self._key("order_draft"))))
        self._note("order_draft", saved, SalesOrder)
        for name, number in (
            ("order", "DD"),
            ("shipped_order", "DD2"),
            ("returned_order", "DD3"),
            ("reopened", "DD4"),
            ("free_order", "DD5"),
            ("free_shipped", "DD6"),
            ("closed_order", "DD7"),
        ):
            draft = self._draft(OrderDraft, self._key(name))
            self._note(name, self._run(ConfirmOrder(draft=draft, number=f"{token}-{number}")), SalesOrder)
        reopened = self._records.reopened
        seen = self._session.get(SalesOrder, reopened).version
        self._run(ReopenOrder(order_id=reopened, seen_version=seen, reason=f"{token} 更正"))
        closed = self._records.closed_order
        seen = self._session.get(SalesOrder, closed).version
        self._run(CloseRest(order_id=closed, seen_version=seen, reason=f"{token} 关闭"))
        self._note("revision", self._session.query(DocumentRevision).filter_by(record_id=reopened).one().id)

    def _deliveries(self):
        token = self._records.token
        draft = self._run(DraftDelivery(order_ids=(self._records.order,), key=self._key("delivery_draft")))
        self._note("delivery_draft", draft, Delivery)
        for name, order, number in (
            ("delivery", "shipped_order", "FH"),
            ("returned", "returned_order", "FH2"),
            ("free_delivery", "free_shipped", "FH3"),
        ):
            made = self._run(DraftDelivery(order_ids=(self._records.ids[order],), key=self._key(name)))
            seen = self._session.get(Delivery, made).version
            self._run(ShipDelivery(delivery_id=made, seen_version=seen, number=f"{token}-{number}"))
            self._note(name, made, Delivery)
        made = self._run(DraftReturn(delivery_id=self._records.returned, key=self._key("return")))
        seen = self._session.get(SalesReturn, made).version
        self._run(ReceiveReturn(return_id=made, seen_version=seen, number=f"{token}-TH"))
        self._note("sales_return", made, SalesReturn)
        self._session.expire_all()
        delivery = self._session.get(Delivery, self._records.delivery)
        draft = ReturnDraft(
            key=self._key("return_draft"), party_id=self._records.customer, delivery_id=delivery.id,
            lines=(self.line(source_line_id=delivery.lines[0].id),), reason=f"{token} 退",
        )  # fmt: skip
        self._note("return_draft", self._run(SaveReturn(draft=draft)), SalesReturn)
        self._note("delivery_line", delivery.lines[0].id)
        self._note("order_line", self._session.get(SalesOrder, self._records.order).lines[0].id)

    def _kept(self):
        token = self._records.token
        paper = PrintedDocument(kind="delivery", record_id=self._records.delivery, number=f"{token}-FH", template="a")
        start = StartPrintJob(
            key=self._key("job"), title=f"{token} 打印", target=token, documents=(paper,), pages=(b"h", token.encode())
        )
        mine = Work(self._session, Access(self._operator, token, token, Role.MANAGER), CLOCK)
        handlers = catalogue.all_handlers()
        self._note("job", handlers[StartPrintJob].run(mine, start).record_id)
        handlers[EndPrintJob].run(mine, EndPrintJob(job_id=self._records.job, next_page=1, problem="x"))
        kept = KeepDraft(key=self._key("typed"), kind="order", title=f"{token} 草稿", content=f'"{token}"')
        handlers[KeepDraft].run(mine, kept)
        handlers[SaveView].run(mine, SaveView(list_id="orders", name=f"{token} 视图", content="{}"))
        values = {"customer_code": f"{token}-S", "at": CLOCK.now(), "said": f"{token} 旧"}
        plan = ImportPlan((Batch(target=Target.CONTACTS, sheet="a", records=(Incoming(2, values),)),))
        run = RunImport(key=self._key("import"), mapping="m", file_name=f"{token}.xlsx", plan=plan)
        self._note("import_run", handlers[RunImport].run(mine, run).record_id)

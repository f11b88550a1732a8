"""What the program can do, and how far each capability is open: every table, command, list, paper … stands in one.

``done`` names what is behind a door as the program names it:

- Records: tables, the one that people edit first.
- Commands: modules of ``services.catalogue.AREAS``.
- States: ``module:WORKFLOW`` below ``domain``.
- List and form: ``dock:ID`` and ``tab:KIND`` of the catalogue.
- Card: ``timeline:KIND``, or ``WINDOW|words`` that stand in a kept window of ``tests/golden/en``.
- Reports: ``tab:KIND`` of the catalogue, or ``WINDOW|words``.
- Command line: names of its lists, reports and papers.
- Paper: kinds of ``print_templates``.
- Import: targets. Reminders: their kinds. Manual: pages. Proof: files of tests.
"""

from tests.doors.twelve.doors import Capability, Closed, Door, Open, done

_NO_STATES = Closed("there is no document that goes from state to state")
_NO_PAPER = Closed("nobody hands it out on paper; the list is printed")
_SET_UP = Closed("set up by hand once")
_ABOUT_THE_PROGRAM = Closed("it is about the office, not about a customer")
_OFFICE_FIGURES = Closed("nothing in it is counted or added up")
_NO_AFFAIR = Closed("nothing in it falls due")


def _capability(name, *, records, commands, states, places, card, reports, command_line, paper, imports, reminders,
                manual, proof):  # fmt: skip
    """One capability, with each of its doors said."""
    said = (records, commands, states, places, card, reports, command_line, paper, imports, reminders, manual, proof)
    return Capability(name, dict(zip(Door, said, strict=True)))


PARTIES = (
    _capability(
        "Customers",
        records=done("party", "match_key", "removed_record"),
        commands=done("parties.customers", "parties.upkeep"),
        states=Closed("prospect, active, dormant and lost are said by the salesperson; none follows from another"),
        places=done("dock:customers", "tab:customer"),
        card=done("tab customer|Timeline", "tab customer|Credit limit"),
        reports=done("tab:sales_report", lacks="value, cross-sell and churn of a customer"),
        command_line=done("customers", "customer", "envelope", "label"),
        paper=done("customer_sheet", "envelope", "address_label"),
        imports=done("customers"),
        reminders=done("silent", "orderless"),
        manual=done("customers"),
        proof=done(
            "services/parties/test_customers.py", "queries/parties/test_card.py", "domain/parties/test_names.py"
        ),
    ),
    _capability(
        "Suppliers, carriers, competitors, partners",
        records=Closed("a customer in another role: one firm stays one record"),
        commands=done("parties.roles"),
        states=_NO_STATES,
        places=done("dock:suppliers", "dock:carriers", "dock:competitors", "dock:partners"),
        card=Open("what is bought from a supplier"),
        reports=Open("purchases by supplier"),
        command_line=done("suppliers", "carriers", "competitors", "partners"),
        paper=Closed("envelope, label and file sheet are those of customers"),
        imports=done("suppliers", lacks="carriers, competitors and partners"),
        reminders=Open("their certificates and contracts that end"),
        manual=done("customers"),
        proof=done(
            "services/parties/test_roles.py", "queries/parties/test_collision.py", "views/customers/test_roles.py"
        ),
    ),
    _capability(
        "People",
        records=done("contact_person"),
        commands=Closed("saved with their customer"),
        states=_NO_STATES,
        places=Open("a list of all people; they are entered and seen on the card, and found by Ctrl+K"),
        card=done("tab customer|Contact people"),
        reports=_OFFICE_FIGURES,
        command_line=Open("list people"),
        paper=Closed("the envelope is the customer's, addressed to a person"),
        imports=Closed("rows of a customer file"),
        reminders=done("birthday"),
        manual=done("customers"),
        proof=done("domain/parties/test_birthdays.py"),
    ),
    _capability(
        "Contact log",
        records=done("contact_entry"),
        commands=done("parties.contacts"),
        states=Closed("a plan is open until it is handled"),
        places=done("dock:contact_log", "tab:contact"),
        card=done("timeline:contact"),
        reports=Open("talks by salesperson and outcome"),
        command_line=done("contacts"),
        paper=_NO_PAPER,
        imports=done("contacts"),
        reminders=done("contact"),
        manual=done("contacts"),
        proof=done("services/parties/test_contacts.py"),
    ),
)

PRODUCTS = (
    _capability(
        "Products and prices",
        records=done("product", "level_price", "contract_price", "price_change"),
        commands=done("products.products"),
        states=Closed("in use or not"),
        places=done("dock:products", "tab:product"),
        card=done("tab product|Level prices"),
        reports=done("tab:sales_report"),
        command_line=done("products"),
        paper=Open("a price list for a customer"),
        imports=done("products"),
        reminders=Open("contract prices that end"),
        manual=done("products"),
        proof=done("services/products/test_products.py", "queries/products/test_prices.py"),
    ),
)

SALES = (
    _capability(
        "Quotes",
        records=done("quote", "quote_line"),
        commands=done("sales.quotes", "sales.quote_orders"),
        states=done("sales.states:QUOTE_WORKFLOW"),
        places=done("dock:quotes", "tab:quote"),
        card=done("timeline:quote"),
        reports=Open("won and lost quotes by reason"),
        command_line=done("quotes", "quote"),
        paper=done("quote"),
        imports=Closed("a quote is a promise: nobody brings in old ones"),
        reminders=done("quote"),
        manual=done("quotes"),
        proof=done("services/sales/test_quotes.py", "scenarios/test_sales_machine.py"),
    ),
    _capability(
        "Sales orders",
        records=done("sales_order", "sales_order_line", "document_revision"),
        commands=done("sales.orders", "sales.order_changes"),
        states=done("sales.states:ORDER_WORKFLOW"),
        places=done("dock:orders", "tab:sales_order", "tab:document_centre"),
        card=done("timeline:sales_order"),
        reports=done("tab:sales_report"),
        command_line=done("orders", "documents", "order"),
        paper=done("sales_order"),
        imports=done("orders"),
        reminders=done("order"),
        manual=done("orders", "documents"),
        proof=done("services/sales/test_orders.py", "scenarios/test_sales_machine.py"),
    ),
    _capability(
        "Deliveries",
        records=done("delivery", "delivery_line"),
        commands=done("sales.deliveries"),
        states=done("sales.states:DELIVERY_WORKFLOW"),
        places=done("dock:deliveries", "tab:delivery"),
        card=done("timeline:delivery"),
        reports=done("tab:sales_report"),
        command_line=done("deliveries", "delivery"),
        paper=done("delivery"),
        imports=Closed("come with the orders of a file, as history"),
        reminders=Closed("the order reminds of what is to be shipped, the receivable of what is to be paid"),
        manual=done("deliveries"),
        proof=done("services/sales/test_deliveries.py", "scenarios/test_sales_machine.py"),
    ),
    _capability(
        "Returns",
        records=done("sales_return", "sales_return_line"),
        commands=done("sales.returns"),
        states=done("sales.states:RETURN_WORKFLOW"),
        places=done("dock:returns", "tab:sales_return"),
        card=done("timeline:sales_return"),
        reports=done("tab:sales_report", lacks="returns by reason"),
        command_line=done("returns", "return"),
        paper=done("sales_return"),
        imports=done("returns"),
        reminders=Closed("goods that are back are credited at once"),
        manual=done("deliveries"),
        proof=done("services/sales/test_returns.py", "scenarios/test_sales_machine.py"),
    ),
)

MONEY = (
    _capability(
        "Receivables",
        records=done("charge", "allocation"),
        commands=done("money.charges", "money.matching"),
        states=Closed("open, partly and wholly settled follow from the allocations"),
        places=done("dock:receivables", "tab:charge", "tab:open_documents"),
        card=done("tab customer|Receivables"),
        reports=done("dock:aging", "tab:aging", "tab:statement"),
        command_line=done("receivables", "aging", "statement"),
        paper=done("statement", "aging"),
        imports=done("opening"),
        reminders=done("receivable"),
        manual=done("receivables", "aging"),
        proof=done("services/money/test_items.py", "scenarios/test_ledger_machine.py"),
    ),
    _capability(
        "Receipts and credits",
        records=done("receipt", "credit"),
        commands=done("money.receipts"),
        states=done("money.items:RECEIPT_WORKFLOW"),
        places=done("dock:receipts", "dock:credits", "tab:receipt", "tab:credit"),
        card=done("timeline:receipt"),
        reports=done("tab:statement"),
        command_line=done("receipts", "receipt", lacks="list credits"),
        paper=done("receipt"),
        imports=Closed("what was paid before is left out of the opening balances"),
        reminders=Closed("money that came is allocated when it is entered"),
        manual=done("receipts"),
        proof=done("services/money/test_receipts.py", "scenarios/test_ledger_machine.py"),
    ),
    _capability(
        "Money accounts",
        records=done("money_account"),
        commands=done("money.accounts"),
        states=_NO_STATES,
        places=done("dock:accounts", "tab:money_account", "tab:account_journal"),
        card=Closed("an account is nobody's card; its journal opens the documents"),
        reports=done("tab:account_journal"),
        command_line=done("accounts", "account-journal"),
        paper=Closed("list and journal are printed as lists"),
        imports=Closed("an office has a handful of them"),
        reminders=_NO_AFFAIR,
        manual=done("accounts"),
        proof=done("services/money/test_accounts.py", "queries/money/test_account_journal.py"),
    ),
    _capability(
        "Sales report",
        records=Closed("nothing of its own is stored"),
        commands=Closed("only reads"),
        states=_NO_STATES,
        places=done("tab:sales_report"),
        card=done("tab customer|Trade this year"),
        reports=done("tab:sales_report"),
        command_line=done("sales"),
        paper=Closed("its list and its chart are printed"),
        imports=Closed("only reads"),
        reminders=_NO_AFFAIR,
        manual=done("reports"),
        proof=done("queries/analysis/test_reports.py"),
    ),
)

AFFAIRS = (
    _capability(
        "Today and reminders",
        records=done("reminder_mark"),
        commands=done("affairs.reminders"),
        states=Closed("done, put off or handed on until it comes again"),
        places=done("dock:reminders", "tab:today"),
        card=Open("what is due with this customer"),
        reports=done("tab today|Money due"),
        command_line=Open("list reminders"),
        paper=_NO_PAPER,
        imports=Closed("they follow from records"),
        reminders=Closed("the kinds stand with what they are about"),
        manual=done("reminders"),
        proof=done("queries/affairs/test_reminders.py", "queries/analysis/test_today.py"),
    ),
    _capability(
        "Search",
        records=done("search_entry"),
        commands=Closed("entries follow from the records"),
        states=_NO_STATES,
        places=done("window:search"),
        card=Closed("it leads to cards"),
        reports=_OFFICE_FIGURES,
        command_line=Closed("each list has --search; the window is opened with --find"),
        paper=_NO_PAPER,
        imports=Closed("entries follow from the records"),
        reminders=_NO_AFFAIR,
        manual=done("search"),
        proof=done("queries/finding/test_search_groups.py", "views/shell/test_search_box.py"),
    ),
)

PAPER = (
    _capability(
        "Print templates",
        records=done("stored_template", "template_version", "template_default"),
        commands=done("paper.templates"),
        states=Closed("each save is a version that can be brought back"),
        places=done("tab:print_templates", "tab:designer"),
        card=Closed("a customer's own template is chosen where templates are"),
        reports=_OFFICE_FIGURES,
        command_line=Closed("print takes one by its name"),
        paper=done("list"),
        imports=Closed("brought in and out as files"),
        reminders=_NO_AFFAIR,
        manual=done("print-templates", "designer", "papers"),
        proof=done("services/paper/test_templates.py", "print_templates/test_matrix.py"),
    ),
    _capability(
        "Printing",
        records=done("print_job", "print_page", "print_record"),
        commands=done("paper.jobs"),
        states=Closed("waiting, printed, failed or dropped follow from its pages"),
        places=done("dock:print_jobs", "dock:prints", "tab:printers"),
        card=Closed("the document says how often it was printed"),
        reports=_OFFICE_FIGURES,
        command_line=done("prints"),
        paper=Closed("it is what prints"),
        imports=Closed("made by printing"),
        reminders=Closed("prints that failed stand in the status line"),
        manual=done("printing"),
        proof=done("services/paper/test_jobs.py", "views/printing/test_whole_way.py"),
    ),
)

OFFICE = (
    _capability(
        "Import and export",
        records=done("import_run", "imported_record", "import_mapping"),
        commands=done("imports.runs", "imports.undo", "office.lists_taken"),
        states=Closed("run, and perhaps undone"),
        places=done("tab:import", "tab:imports"),
        card=Closed("a record says nothing of where it came from"),
        reports=Closed("the check shows the sums of a file before it is brought in"),
        command_line=done("imports"),
        paper=_NO_PAPER,
        imports=Closed("it is the import"),
        reminders=_NO_AFFAIR,
        manual=done("import-export"),
        proof=done("services/imports/test_runs.py", "scenarios/test_import_machine.py", "cli/test_round_trip.py"),
    ),
    _capability(
        "Operators and roles",
        records=done("operator", "role", "role_grant", "operator_role", "operator_grant"),
        commands=done("office.operators", "office.roles"),
        states=Closed("let in or switched off"),
        places=done("tab:operators", "tab:roles", lacks="a screen for lent roles"),
        card=_ABOUT_THE_PROGRAM,
        reports=Open("who may what, compared; why somebody may"),
        command_line=done("operators", "roles"),
        paper=Open("the matrix on paper"),
        imports=_SET_UP,
        reminders=Open("roles that end"),
        manual=done("settings"),
        proof=done("services/office/test_roles.py", "services/office/test_operators.py", "doors/test_roles.py"),
    ),
    _capability(
        "Employees and departments",
        records=done("employee", "department"),
        commands=done("office.employees", "office.departments"),
        states=Closed("here or left"),
        places=done("tab:employees", "tab:departments", "tab:employee"),
        card=Open("a card of a colleague: customers, sales, affairs"),
        reports=done("tab:sales_report"),
        command_line=done("employees", "departments"),
        paper=_NO_PAPER,
        imports=done("employees"),
        reminders=Open("trial periods and contracts that end"),
        manual=done("employees"),
        proof=done("services/office/test_employees.py", "views/system/test_employees.py"),
    ),
    _capability(
        "The office and its rules",
        records=done("office", "setting", "dictionary_entry", "number_counter"),
        commands=done("office.system", "office.rules", "office.pick_lists", "office.number_patterns", "money.rules"),
        states=_NO_STATES,
        places=done("tab:office_profile", "tab:office_rules", "tab:dictionaries", "tab:first_steps", "tab:settings"),
        card=_ABOUT_THE_PROGRAM,
        reports=_OFFICE_FIGURES,
        command_line=Open("the rules of an office, shown and set"),
        paper=Closed("its head stands on every paper"),
        imports=_SET_UP,
        reminders=_NO_AFFAIR,
        manual=done("settings", "getting-started"),
        proof=done("services/office/test_system.py", "services/office/test_rules.py"),
    ),
    _capability(
        "Kept work",
        records=done("typed_draft", "saved_view"),
        commands=done("office.kept_work"),
        states=_NO_STATES,
        places=Closed("drafts are offered at the start, views stand in the bar of their list"),
        card=_ABOUT_THE_PROGRAM,
        reports=_OFFICE_FIGURES,
        command_line=Closed("what was half typed can only be gone on with in its form"),
        paper=_NO_PAPER,
        imports=Closed("kept by itself"),
        reminders=Closed("offered at the start"),
        manual=done("keyboard"),
        proof=done("services/office/test_kept_work.py"),
    ),
    _capability(
        "Backups and audit",
        records=done("audit_entry"),
        commands=Closed("each command leaves its own row"),
        states=_NO_STATES,
        places=done("tab:backups", "tab:audit"),
        card=Open("what changed here, on every record"),
        reports=_OFFICE_FIGURES,
        command_line=Open("list audit; backup, restore and check are there"),
        paper=_NO_PAPER,
        imports=Closed("only ever added to"),
        reminders=Closed("the status line says how old the last copy is"),
        manual=done("settings", "command-line"),
        proof=done("services/test_runner.py", "db/test_backup.py", "db/test_kill.py"),
    ),
)

CAPABILITIES = (*PARTIES, *PRODUCTS, *SALES, *MONEY, *AFFAIRS, *PAPER, *OFFICE)

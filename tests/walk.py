"""Walks through the whole window on a screen of a given size and tells as JSON what is cut, outside, or flashes.

    python -m tests.walk

Each line of the input asks for a walk, as a JSON list: width, height, scale, language, role, or roles with commas.
Each line of the output answers one. The answer also holds each window as text; of several roles it holds nothing else,
the text of each role in one piece.

Qt learns of its screen when it starts: each walk is a process of its own, a copy of this one, which has the program
loaded and the office brought up to date. Where processes cannot be copied it walks itself, once.
What there is to see comes from the catalogue and from the classes of the dialogs; a dialog that nobody opened is told
of, too.
"""

import gc
import json
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

OFFICE = Path(__file__).parent / "db" / "offices" / "layout-0001.crm"
NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
LONG = "这张单据的客户已经超出信用额度 1,234,567.89 元，而且最久的一笔逾期 45 天。" * 3


def main() -> None:
    with TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder)
        office = _made_ready(Path(folder))
        gc.collect()
        gc.freeze()  # what is loaded stays; no copy looks through it for garbage
        for line in sys.stdin:
            walk = json.loads(line)
            if not hasattr(os, "fork"):
                _tell(office, *walk)
                break
            copy = os.fork()
            if not copy:
                _tell(office, *walk)
                os._exit(0)
            if os.waitpid(copy, 0)[1]:
                sys.stdout.write(json.dumps({"crashed": walk}) + "\n")
                sys.stdout.flush()
    sys.stdout.flush()
    os._exit(0)


def _made_ready(folder: Path) -> Path:
    """The office, brought up to date; the whole program is loaded on the way."""
    import crm_desktop.views
    from crm_desktop.db.office import open_office
    from crm_desktop.domain.clock import FixedClock
    from tests.modules import modules_of

    list(modules_of(crm_desktop.views))
    path = Path(shutil.copy(OFFICE, folder / "office.crm"))
    open_office(path, clock=FixedClock(NOW)).close()
    return path


def _tell(office: Path, wide: str, high: str, scale: str, language: str, role: str) -> None:
    """Walk, and write down what was found, in one line."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        os.environ |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder)
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(home, int(wide), int(high))}"
        shutil.copytree(office.parent, home, dirs_exist_ok=True)  # with the backups at its side
        told = json.dumps(_walk(home, float(scale), language, role))
        sys.stdout.write(told.replace(folder, "~") + "\n")
        sys.stdout.flush()


def _screen(folder: Path, wide: int, high: int) -> Path:
    size = {"name": "s", "x": 0, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "logicalBaseDpi": 96}
    whole = {"synchronousWindowSystemEvents": False, "windowFrameMargins": False, "screens": [{**size, "dpr": 1}]}
    path = folder / "screen.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def _walk(home: Path, scale: float, language: str, role: str) -> dict:
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from crm_desktop.db.office import open_office
    from crm_desktop.domain.clock import FixedClock
    from crm_desktop.qtkit.jobs import JobRunner
    from crm_desktop.qtkit.theme import theme
    from crm_desktop.qtkit.words import load_translators
    from crm_desktop.queries.office.system import office_profile
    from crm_desktop.settings.store import SettingsStore
    from crm_desktop.views.shell.session import OfficeSession
    from crm_desktop.views.shell.tour import Tour
    from crm_desktop.views.system.entry_pictures import entry_dialogs
    from tests.flashes import Flashes
    from tests.keys import dead_keys
    from tests.measuring import faults_of, nameless_in
    from tests.views.fakes.asker import FakeAsker

    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    kept = load_translators(app, language)
    QLocale.setDefault(QLocale(language))
    theme().apply(app, choice="light", scale=scale, language=language)
    clock, ask = FixedClock(NOW), FakeAsker(choice="drop")
    jobs = JobRunner(ask.bug)
    store = SettingsStore(home / "settings.json")
    store.change(language=language, show_today_at_login=False)
    office = open_office(home / "office.crm", clock=clock)
    faults, nameless, keys, golden, seen = {}, {}, {}, {}, set()

    def visit(name, widget, over):
        seen.add(type(widget).__name__)
        if name != "about":  # its versions are those of the environment
            golden[name] = _text(name, widget, over)
        for fault in dead_keys(widget, _place(name, widget)) if over is None else ():
            keys.setdefault(fault, name)
        for fault in faults_of(widget):
            faults.setdefault(fault, name)
        for widget_name in nameless_in(widget):
            nameless.setdefault(widget_name, name)

    if "," in role:
        told = {one: _told(office, one, jobs=jobs, ask=ask, clock=clock, store=store) for one in role.split(",")}
        return {"bugs": [repr(error) for error in ask.bugs], "golden": told}
    access = _access(office, role)
    with Flashes() as flashes:
        session = OfficeSession(office, access, jobs=jobs, ask=ask, clock=clock, store=store)
        session.show()
        tour = Tour(session, jobs, visit)
        tour.walk()
        profile = session.context.reader.read(office_profile).profile
        tour.see_all(entry_dialogs(office, profile, jobs=jobs, ask=ask, clock=clock, store=store))
        for name, show in _others(session, tour).items() if role == "manager" else ():
            tour.open(name, show)
        session.put_away()
    del kept
    return {
        "faults": [f"{name}: {fault}" for fault, name in faults.items()],
        "nameless": [f"{name}: {widget}" for widget, name in nameless.items()],
        "keys": [f"{name}: {fault}" for fault, name in keys.items()],
        "flashes": sorted(set(flashes.seen)),
        "unseen": sorted(_dialogs() - seen),
        "bugs": [repr(error) for error in ask.bugs],
        "golden": golden,
    }


def _told(office, role: str, **rest) -> str:
    """The window as somebody in a role finds it, and all docks and tabs in it."""
    from crm_desktop.views.shell.session import OfficeSession
    from crm_desktop.views.shell.tour import Tour

    said = []

    def visit(name, widget, over):
        said.append(f"== {name}\n{_text(name, widget, over)}")

    session = OfficeSession(office, _access(office, role), **rest)
    session.show()
    tour = Tour(session, rest["jobs"], visit)
    tour.settle()
    visit("place", session.window, None)
    tour.rooms()
    session.put_away()
    return "\n".join(said)


def _text(name: str, widget, over) -> str:
    """What stands in a place, and where the Tab key leads in a tab or dock.

    Of windows of their own the order of the Tab key is left out: asked for it, Qt leaves wrappers behind of what goes
    with such a window, and the next collection of garbage crashes.
    """
    from tests.window_text import tab_order, window_text

    if name.startswith("place"):
        return window_text(widget)
    place = over or _place(name, widget)
    return window_text(place) + (tab_order(place) if hasattr(widget, "centre") else "")


def _access(office, role: str):
    """The operator of the office, in another role."""
    from sqlalchemy import select
    from sqlalchemy.orm import Session

    from crm_desktop.models.office.people import Operator
    from crm_desktop.queries.standing import access_of

    with Session(office.engine) as opened:
        operator = opened.scalars(select(Operator).where(Operator.id == 1)).one()
        operator.role = role
        opened.commit()
        return access_of(opened, operator, NOW.date())


def _place(name: str, widget):
    """The part of the main window that is visited, or all of another one."""
    if name.startswith("dock "):
        return widget.docks.docks[name.removeprefix("dock ")]
    return widget.centre.currentWidget() if hasattr(widget, "centre") else widget


def _dialogs() -> set[str]:
    """The names of all dialogs that there are in the program."""
    import crm_desktop.views
    from crm_desktop.qtkit.on_screen import Dialog, SideWindow
    from tests.modules import modules_of

    list(modules_of(crm_desktop.views))

    def leaves(kind):
        below = kind.__subclasses__()
        own = (
            set()
            if kind in (Dialog, SideWindow) or kind.__name__ in {"Sheet", "FormSheet", "RecordWindow"}
            else {kind.__name__}
        )
        return own.union(*map(leaves, below))

    return leaves(Dialog) | leaves(SideWindow)


def _others(session, tour) -> dict:  # noqa: PLR0915 - a line for each import and dialog
    """How the dialogs are opened that no tab of the catalogue is."""
    from crm_desktop.domain.employees import DepartmentDraft
    from crm_desktop.domain.money.aging import Edges
    from crm_desktop.domain.parties.drafts import PersonDraft
    from crm_desktop.qtkit.forms.form import Field, Form
    from crm_desktop.qtkit.message_box import MessageBox
    from crm_desktop.queries.parties.form import choices
    from crm_desktop.settings.printers import PrinterBook
    from crm_desktop.views.choose_colleague import ColleagueChooser
    from crm_desktop.views.customers.in_full import InFullDialog
    from crm_desktop.views.customers.person_dialog import PersonDialog
    from crm_desktop.views.print_request import PrintLogRequest, PrintRequest
    from crm_desktop.views.printing.print_service import PrintService
    from crm_desktop.views.printing.wizard import PrinterWizard
    from crm_desktop.views.products.price_table import RowDialog
    from crm_desktop.views.system.department_dialog import DepartmentDialog
    from crm_desktop.views.system.leaving_dialog import LeavingDialog
    from crm_desktop.views.system.operator_rights import OperatorRightsDialog
    from crm_desktop.views.system.operators import OperatorDialog

    context, window = session.context, session.window
    commands = {spec.id: spec for spec in session.catalogue.commands(context.access)}

    def used_first():
        context.open("print_templates")
        tour.settle()
        tab = window.centre.currentWidget()
        tab.template_actions.choose_use(tab.list.model.row(0))

    def painters():
        context.open("designer", chosen="customer")
        tour.settle()
        window.centre.windows.all[-1].desk.wishes.painters.emit()

    def printers():
        window.activateWindow()
        tour.settle()
        commands["printers.set_up"].run(context)

    def message():
        box = MessageBox(window, LONG, "warning", "amber")
        box.add_button(None, "取消")
        box.add_button("yes", "仍然确认并写入日志", kind="primary")
        box.show()

    def leaving():
        context.open("employees")
        tour.settle()
        LeavingDialog(context, window.centre.currentWidget().model.row(0), window).open()

    def chart():
        context.open("sales_report")
        tour.settle()
        tab = window.centre.currentWidget()
        tab.panel.actions_by_id["report.chart"].trigger()

    def price():
        form = Form("x", [Field("name", "Name")], PersonDraft(), context)
        RowDialog(window, "协议价", form, ()).open()

    return {
        "print": lambda: context.print(PrintRequest("sales_order", 1, "SO-20261120-001")),
        "prints": lambda: context.print(PrintLogRequest("sales_order", 1, "SO-20261120-001")),
        "printers": printers,
        "wizard": lambda: PrinterWizard(window, context, PrinterBook(), PrintService(context)).open(),
        "person": lambda: PersonDialog(window, context, context.reader.read(choices), PersonDraft()).show(),
        "colleague": lambda: ColleagueChooser(window, LONG, "转交", [(1, "陈国强")]).open(),
        "price": price,
        **_of_files(context, window),
        "history": lambda: context.open("history", 1, kind="customer"),
        "region": lambda: context.open("region", region_ids(context)[0]),
        "rights of an operator": lambda: OperatorRightsDialog(context, 1, window).open(),
        "in full": lambda: InFullDialog(window, [("周敏", "mobile", "13957401234"), ("永兴", "address", LONG)]).open(),
        "chart": chart,
        "department": lambda: DepartmentDialog(context, None, DepartmentDraft(), window).open(),
        "leaving": leaving,
        "operator": lambda: OperatorDialog(context, None, window).open(),
        "behind": lambda: context.open(
            "open_documents", as_of=NOW.date(), by="due", column=None, customer="宁波永兴五金", edges=Edges()
        ),
        "use first": used_first,
        "painters": painters,
        "message": message,
        "about": window.help.show_about,
    }


def region_ids(context):
    """The regions of the office, in the order of their tree."""
    from crm_desktop.present.listing import ListRequest
    from crm_desktop.queries.parties.region_list import RegionListing

    return context.reader.read(RegionListing().ids, request=ListRequest())


def _of_files(context, window) -> dict:
    """Files and notes of a record, what is said of a file, and a picture that is looked at."""
    from crm_desktop.domain.attachments.owners import Place
    from crm_desktop.queries.attachments.on_record import FileRow
    from crm_desktop.views.attachments.file_sheet import FileSheet
    from crm_desktop.views.attachments.looking import PictureDialog

    def row():
        said = {"name": "签收单.jpg", "kind": "签收单", "is_private": False, "expires_on": None, "by": "周敏"}
        return FileRow(
            id=1, version=1, added_at=NOW, size=2048, width=640, height=480, small=b"", may_remove=True, **said
        )

    return {
        "files": lambda: context.open("files", 1, kind="party"),
        "file": lambda: FileSheet(window, context, Place("contact_person", 1), row()).open(),
        "picture": lambda: PictureDialog(window, context, [row(), row()], 0).show(),
    }


if __name__ == "__main__":
    main()

"""The list of templates over a real office."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM
from crm_desktop.models.paper.templates import StoredTemplate
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.codec import to_json
from crm_desktop.print_templates.template_files import read_template
from crm_desktop.qtkit.actions import ActionButton
from crm_desktop.queries.paper.templates import chosen_template, template, templates, versions
from crm_desktop.queries.reader import Reader
from crm_desktop.services.paper.templates import SaveTemplate
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.printers import DotMatrix, PrinterBook
from crm_desktop.views.templates.template_tab import TemplatesTab
from crm_desktop.views.templates.use_dialog import UseDialog, UseDraft, printers
from tests.make.parties import make_customer
from tests.rest import rest
from tests.views.fakes.context import fake_context

NOTE = builtin_template("delivery_three_part")


@pytest.fixture
def runner(engine, clock):
    return CommandRunner(engine, SYSTEM, clock)


@pytest.fixture
def reader(engine):
    return Reader(engine, SYSTEM)


@pytest.fixture
def save(runner):
    def save(name="永兴送货单", *, template_id=None, seen=0, **changes):
        content = to_json(replace(NOTE, **changes))
        command = SaveTemplate(template_id=template_id, name=name, content=content, seen_version=seen)
        return runner.run(command).record_id

    return save


@pytest.fixture
def context(qapp, runner, reader):
    return fake_context(reader=reader, runner=runner)


@pytest.fixture
def show(qtbot, context):
    def show():
        tab = TemplatesTab(context)
        qtbot.addWidget(tab)
        tab.resize(1200, 700)
        tab.show()
        settle(qtbot, context)
        return tab

    return show


def settle(qtbot, context):
    rest(qtbot, context.jobs, context)
    assert context.ask.bugs == []


def choose(tab, title):
    model = tab.list.model
    place = next(place for place in range(model.rowCount()) if model.row(place).title_in("zh_CN") == title)
    tab.list.table.selectRow(place)
    return tab.list.current_row()


def titles(tab):
    return [tab.list.model.row(place).title_in("zh_CN") for place in range(tab.list.model.rowCount())]


def press(tab, action):
    tab.list.actions_by_id[action].trigger()


def test_the_list_shows_all_templates_and_a_picture_of_the_chosen_one(show, save, qtbot, context):
    save()
    tab = show()

    choose(tab, "永兴送货单")
    settle(qtbot, context)

    assert "永兴送货单" in titles(tab)
    assert NOTE.title["zh_CN"] in titles(tab)
    assert tab.side.picture.page.paper == NOTE.paper
    assert tab.side.versions.count() == 1


def test_enter_opens_the_designer_and_a_built_in_one_opens_as_a_copy(show, save, qtbot, context):
    own = save()
    tab = show()

    choose(tab, "永兴送货单")
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Return)
    choose(tab, NOTE.title["zh_CN"])
    press(tab, "templates.open")

    assert context.opener.opened == [("designer", own, {}), ("designer", None, {"builtin": "delivery_three_part"})]


def test_a_copy_is_an_own_template_under_a_free_name(show, qtbot, context, reader):
    tab = show()
    for _ in range(2):
        choose(tab, NOTE.title["zh_CN"])
        press(tab, "templates.copy")
        settle(qtbot, context)

    own = [row.title for row in reader.read(templates, kind="delivery") if row.template_id]

    name = f"{NOTE.title['zh_CN']} copy"
    assert own == [name, f"{name} 2"]
    context.ask.undos[-1]()
    settle(qtbot, context)
    assert [row.title for row in reader.read(templates, kind="delivery") if row.template_id] == [name]


def test_a_new_name_can_be_taken_back(show, save, qtbot, context):
    save()
    tab = show()
    context.ask.words = "客户甲"
    choose(tab, "永兴送货单")

    press(tab, "templates.rename")
    settle(qtbot, context)
    assert "客户甲" in titles(tab)
    assert tab.list.current_row().title == "客户甲"

    context.ask.undos[-1]()
    settle(qtbot, context)
    assert "永兴送货单" in titles(tab)


def test_a_deleted_template_comes_back(show, save, qtbot, context):
    save()
    tab = show()
    choose(tab, "永兴送货单")

    press(tab, "templates.delete")
    settle(qtbot, context)
    assert "永兴送货单" not in titles(tab)

    context.ask.undos[-1]()
    settle(qtbot, context)
    assert "永兴送货单" in titles(tab)


def test_built_in_templates_are_neither_renamed_nor_deleted(show):
    tab = show()
    choose(tab, NOTE.title["zh_CN"])

    assert not tab.list.actions_by_id["templates.delete"].isEnabled()
    assert not tab.list.actions_by_id["templates.rename"].isEnabled()
    assert not tab.side._own.isVisible()


def test_a_former_version_is_looked_at_and_brought_back(show, save, qtbot, context, reader):
    own = save(top=1.0)
    save(template_id=own, seen=1, top=9.0)
    tab = show()
    choose(tab, "永兴送货单")
    settle(qtbot, context)

    tab.side.versions.setCurrentRow(1)
    settle(qtbot, context)
    former = tab.side.picture.page
    qtbot.mouseClick(tab.side.restore, Qt.MouseButton.LeftButton)
    settle(qtbot, context)

    assert former.operations[0].y < tab_page(9.0).operations[0].y
    assert reader.read(template, template_id=own).template.top == 1.0
    assert tab.side.versions.count() == 3
    context.ask.undos[-1]()
    settle(qtbot, context)
    assert reader.read(template, template_id=own).template.top == 9.0
    assert len(reader.read(versions, template_id=own)) == 4


def tab_page(top):
    from crm_desktop.print_templates.catalogue import sample
    from crm_desktop.print_templates.layout import layout

    return layout(replace(NOTE, top=top), sample("delivery", 6))[0]


def test_a_broken_template_says_so_in_place_of_its_picture(show, save, qtbot, context, engine):
    own = save()
    with unit_of_work(engine) as session:
        session.get(StoredTemplate, own).content = '{"format": 1}'
    tab = show()

    choose(tab, "永兴送货单")
    settle(qtbot, context)

    assert tab.side.picture.page is None
    assert "print template" in tab.side.picture.words
    assert not tab.list.actions_by_id["templates.open"].isEnabled()
    assert tab.list.actions_by_id["templates.delete"].isEnabled()


def test_a_template_goes_to_another_office_as_a_file(show, save, qtbot, context, tmp_path):
    save(top=4.0)
    tab = show()
    choose(tab, "永兴送货单")
    context.ask.path = tmp_path / "note"

    press(tab, "templates.export")
    settle(qtbot, context)
    context.ask.path = tmp_path / "note.crmtemplate"
    press(tab, "templates.import")
    settle(qtbot, context)

    assert read_template(tmp_path / "note.crmtemplate").top == 4.0
    assert "永兴送货单 2" in titles(tab)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 a zip", "file"),
        (b'{"format": 99}', "update the program"),
        (b"x" * 9_000_000, "up to 8 MB"),
        (to_json(replace(NOTE, kind="horoscope")).encode(), "horoscope"),
        (to_json(NOTE).replace('"width": 241.0', '"width": 5', 1).encode(), "paper"),
    ],
)
def test_a_bad_file_is_refused_in_words(show, qtbot, context, tmp_path, content, words):
    tab = show()
    before = titles(tab)
    context.ask.path = tmp_path / "bad.crmtemplate"
    context.ask.path.write_bytes(content)

    press(tab, "templates.import")
    settle(qtbot, context)

    assert words in context.ask.problems[-1]
    assert titles(tab) == before


def test_a_file_that_is_gone_is_said(show, qtbot, context, tmp_path):
    tab = show()
    context.ask.path = tmp_path / "gone.crmtemplate"

    press(tab, "templates.import")
    settle(qtbot, context)

    assert "gone.crmtemplate" in context.ask.problems[-1]


@pytest.fixture
def dialog(show, save, qtbot, context):
    save()
    tab = show()
    tab.template_actions.choose_use(choose(tab, "永兴送货单"))
    dialog = tab.findChild(UseDialog)
    settle(qtbot, context)
    return dialog


def test_a_customer_gets_a_template_of_his_own(dialog, qtbot, context, reader, engine):
    with unit_of_work(engine) as session:
        customer = make_customer(session, name="宁波永兴五金").id
    dialog.form.show_draft(UseDraft(party_id=customer))
    settle(qtbot, context)

    dialog.add()
    settle(qtbot, context)

    chosen = reader.read(chosen_template, kind="delivery", party_id=customer)
    assert chosen.template.name == "永兴送货单"
    assert any("宁波永兴五金" in words for words in context.ask.notices)
    remove = [button for button in dialog.findChildren(QPushButton) if "宁波永兴五金" in button.accessibleName()]
    qtbot.mouseClick(remove[0], Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert reader.read(chosen_template, kind="delivery", party_id=customer).template.name == NOTE.name


def test_the_default_of_all_is_set_and_the_former_one_comes_back(dialog, qtbot, context, reader):
    dialog.add()
    settle(qtbot, context)
    assert reader.read(chosen_template, kind="delivery").template.name == "永兴送货单"

    context.ask.undos[-1]()
    settle(qtbot, context)
    assert reader.read(chosen_template, kind="delivery").template.name == NOTE.name


def test_printers_are_offered_under_the_codes_of_the_print_dialog(tmp_path, qapp):
    book = PrinterBook(tmp_path / "printers.json")
    book.keep(DotMatrix("得实 1", "tcp://10.0.0.9"))

    assert printers(book, ["HP LaserJet"])[1:] == [("escp:得实 1", "得实 1"), ("driver:HP LaserJet", "HP LaserJet")]


def test_every_action_is_in_the_bar_or_has_a_key(show):
    tab = show()
    in_bar = {button._action.objectName() for button in tab.list.findChildren(ActionButton)}

    for name, action in tab.list.actions_by_id.items():
        assert name in in_bar or action.shortcut().toString()

"""作废, 草稿 and 补打 stand on every page of every kind, whatever the template says."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import product

import pytest
from python_calamine import CalamineWorkbook

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.codec import from_json, to_json
from crm_desktop.print_templates.document import PrintData, Standing
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import TextRun
from crm_desktop.print_templates.papers import HOLE_STRIP, Paper
from crm_desktop.print_templates.pdf import pdf_bytes
from crm_desktop.print_templates.sheet import sheet_bytes
from crm_desktop.print_templates.stamps import STAMP
from crm_desktop.print_templates.template import Band, BandKind, Template, TextItem
from tests.print_templates.matrix import FORMS, TEMPLATES

STATES = {
    "draft": (Standing.DRAFT, 0, ["草稿"]),
    "void": (Standing.VOID, 0, ["作废"]),
    "reprint": (Standing.LIVE, 2, ["补打 2"]),
    "void reprint": (Standing.VOID, 1, ["作废", "补打 1"]),
    "live": (Standing.LIVE, 0, []),
}


def document(kind, standing, times, lines=11, language="zh_CN"):
    found = KINDS[kind].sample(lines, language)
    fields = {**found.fields, "document": {**found.fields["document"], "copies_printed": Decimal(times)}}
    return replace(found, fields=fields, standing=standing)


def stamped(page):
    return [op for op in page.printed() if isinstance(op, TextRun) and op.item == STAMP]


def box(run):
    return run.x, run.y, run.x + run.width, run.y + run.face.height


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize(("name", "state"), list(product(TEMPLATES, STATES)))
def test_every_page_of_every_kind_says_its_state(name, state):
    standing, times, words = STATES[state]
    template = TEMPLATES[name]

    pages = layout(template, document(template.kind, standing, times, lines=37))

    for page in pages:
        runs = stamped(page)
        assert [run.text for run in runs] == words
        side = HOLE_STRIP if page.paper.continuous else 0
        others = [box(op) for op in page.printed() if isinstance(op, TextRun) and op.item != STAMP]
        for run in runs:
            left, top, right, bottom = box(run)
            assert left >= side
            assert right <= page.paper.width - side
            assert top >= 0
            assert bottom <= page.paper.height
            assert not [other for other in others if overlap(box(run), other)]


@pytest.mark.parametrize("name", FORMS)
def test_dot_matrix_prints_the_state_in_its_own_characters(name):
    template = TEMPLATES[name]
    plain = escp_bytes(layout(template, document(template.kind, Standing.LIVE, 0)))
    void = escp_bytes(layout(template, document(template.kind, Standing.VOID, 1)))

    assert "作废".encode("gbk") not in plain
    assert "作废".encode("gbk") in void
    assert "补打".encode("gbk") in void


@pytest.mark.parametrize(("name", "state"), list(product(TEMPLATES, ["draft", "void", "reprint"])))
def test_workbook_says_the_state_above_all(name, state):
    standing, times, [words] = STATES[state]
    template = TEMPLATES[name]

    content = sheet_bytes(template, document(template.kind, standing, times, lines=1))

    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert words in [str(value) for value in rows[0]]


@pytest.mark.parametrize("language", ["zh_TW", "en"])
def test_state_is_in_the_language_of_the_document(language):
    template = builtin_template("delivery_third")
    pages = layout(template, document("delivery", Standing.VOID, 1, language=language))
    assert [run.text for run in stamped(pages[0])] == {
        "zh_TW": ["作廢", "補列印 1"],
        "en": ["VOID", "Reprint 1"],
    }[language]


def full_of(paper):
    """A template that leaves no place free."""
    item = TextItem(id="all", x=0, y=0, width=paper.width, height=paper.height, text="　" * 4000, overflow="wrap")
    return Template(
        name="full", kind="delivery", paper=paper, bands=(Band(kind=BandKind.DOCUMENT_HEAD, height=1, items=(item,)),)
    )


@pytest.mark.parametrize(
    "paper", [Paper(width=20, height=20), Paper(width=100, height=70), Paper(width=241, height=93)]
)
def test_paper_without_room_still_says_it(paper):
    found = document("delivery", Standing.VOID, 3, lines=0)

    pages = layout(full_of(paper), found)

    assert all([run.text for run in stamped(page)] == ["作废", "补打 3"] for page in pages)
    assert all(0 <= run.x < paper.width and 0 <= run.y < paper.height for page in pages for run in stamped(page))
    assert pdf_bytes(pages)


def test_template_of_the_former_format_says_reprint_once_and_who_made_it():
    old = to_json(builtin_template("delivery_third")).replace('"format": 2', '"format": 1')
    old = old.replace("document.maker", "operator.name")
    [head, *rest] = from_json(old).bands
    item = TextItem(
        id="again", width=40, height=5, text="补打 {document.copies_printed}", visible_if="document.copies_printed > 0"
    )
    kept = replace(from_json(old), bands=(replace(head, items=(*head.items, item)), *rest))
    found = document("delivery", Standing.LIVE, 1)
    fields = {**found.fields, "operator": {"name": "打印的人"}}
    found = PrintData(kind="delivery", fields=fields, lines=found.lines)

    pages = layout(from_json(to_json(kept).replace('"format": 2', '"format": 1')), found)

    texts = [op.text for op in pages[0].printed() if isinstance(op, TextRun)]
    assert [text for text in texts if "补打" in text] == ["补打 1"]
    assert "制单：何晓雯" in texts

"""Nothing is printed beyond the form, whatever the template, the printer's offset or its length correction say."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.print_templates.bounds import SLACK_MM, on_paper
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.checks import Fault, findings
from crm_desktop.print_templates.errors import BeyondForm, PaperError
from crm_desktop.print_templates.escp import EscpJob
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.metrics import DOT, Face
from crm_desktop.print_templates.operations import Barcode, Line, Page, Picture, Rect, TextRun, extent
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import LIMITS, PrinterProfile
from crm_desktop.print_templates.template import Band, BandKind, BoxItem, LineItem, Template, TextItem
from tests.print_templates.interpreter import tokens
from tests.print_templates.matrix import FORMS, filled

HALF = Paper(width=241, height=139.7, continuous=True)
FACE = Face(9.6, cpi=12)
FORM_DOTS = 990


def text(x, y, words="合计", **more):
    return TextRun(x=x, y=y, width=FACE.width(words), text=words, face=FACE, item="t", **more)


def fed(part):
    """By how many dots a page feeds the paper before its form feed."""
    return sum(token[2] for token in tokens(part) if token[:2] == b"\x1bJ")


BEYOND = {
    "left": (-30, 20),
    "right": (240, 20),
    "above": (50, -2),
    "below": (50, 138),
    "far below": (50, 300),
}


@pytest.mark.parametrize("edge", BEYOND)
@pytest.mark.parametrize("kind", ["text", "rule", "upright", "box", "picture", "code"])
def test_no_operation_prints_beyond_an_edge_and_each_is_found(edge, kind):
    x, y = BEYOND[edge]
    box = {"x": x, "y": y, "width": 8.0, "height": 8.0, "item": "t"}
    operation = {
        "text": text(x, y),
        "rule": Line(x1=x, y1=y, x2=x + 50, y2=y, item="t"),
        "upright": Line(x1=x, y1=y, x2=x, y2=y + 50, item="t"),
        "box": Rect(**box),
        "picture": Picture(**box, content=b""),
        "code": Barcode(**box, rows=("101",)),
    }[kind]

    page = Page(paper=HALF, operations=tuple(on_paper([operation], HALF)))

    for printed in page.printed():
        left, top, right, bottom = extent(printed)
        assert min(left, top) >= -SLACK_MM
        assert right <= HALF.width + SLACK_MM
        assert bottom <= HALF.height + SLACK_MM
    outside = max(-x, -y, extent(operation)[2] - HALF.width, extent(operation)[3] - HALF.height) > SLACK_MM
    assert (Fault.OFF_PAPER in {found.fault for found in findings([page])}) is outside


def test_text_over_the_side_keeps_the_characters_on_the_paper_and_a_number_shows_none():
    words = "12345678"
    x = 241 - FACE.width("1234")

    [plain] = on_paper([text(x, 20, words)], HALF)
    [number] = on_paper([text(x, 20, words, number=True)], HALF)

    assert (plain.text, number.text) == ("1234", "####")
    assert plain.beyond == pytest.approx(FACE.width("5678"), abs=0.02)


def test_layout_cuts_for_every_painter():
    items = (
        TextItem(id="low", x=20, y=138, width=40, height=5, text="低", style=replace(TextItem(id="x").style, cpi=10)),
        LineItem(id="rule", x=20, y=10, width=400, height=0),
        BoxItem(id="box", x=200, y=100, width=100, height=100),
    )
    template = Template(
        name="t", kind="delivery", paper=HALF, bands=(Band(kind=BandKind.PAGE_HEAD, height=5, items=items),)
    )

    pages = layout(template, sample("delivery", 1))

    assert {(found.item, found.fault) for found in findings(pages) if found.fault is Fault.OFF_PAPER} == {
        ("low", Fault.OFF_PAPER),
        ("rule", Fault.OFF_PAPER),
        ("box", Fault.OFF_PAPER),
    }
    assert fed(EscpJob().parts(pages)[1]) < FORM_DOTS


@pytest.mark.parametrize("offset", [14.0, -14.0, 40.0])
@pytest.mark.parametrize("name", FORMS)
def test_an_offset_that_pushes_text_off_the_form_is_refused(name, offset):
    [document] = filled(name, (11,), ("zh_CN",))
    profile = PrinterProfile(y_offset=offset)
    runs = [op for page in document.pages for op in page.printed() if isinstance(op, TextRun)]
    height = document.template.paper.height
    off = any(run.y + offset < -0.5 or run.y + run.face.height + offset > height + 0.5 for run in runs)

    if off:
        with pytest.raises(BeyondForm):
            EscpJob(profile).parts(document.pages)
    else:
        EscpJob(profile).parts(document.pages)
    assert (Fault.OUT_OF_REACH in {found.fault for found in findings(document.pages, profile)}) >= off


PROFILES = st.builds(
    PrinterProfile,
    x_offset=st.floats(*LIMITS["x_offset"]),
    y_offset=st.floats(*LIMITS["y_offset"]),
    length_correction=st.integers(*LIMITS["length_correction"]),
    forms_done=st.integers(0, 50),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    profile=PROFILES,
    places=st.lists(st.tuples(st.floats(-20, 260), st.floats(-20, 160)), max_size=6),
    height=st.sampled_from([139.7, 93.13, 101.6, 100.0]),
)
def test_no_note_eats_two_forms_or_walks(profile, places, height):
    paper = replace(HALF, height=height)
    marks = [Line(x1=x, y1=y, x2=x + 60, y2=y, item="l") for x, y in places]
    marks += [Line(x1=x, y1=y, x2=x, y2=y + 60, item="l") for x, y in places]
    marks += [Rect(x=x, y=y, width=70, height=40, item="b") for x, y in places]
    marks += [text(x, y) for x, y in places]
    page = Page(paper=paper, operations=tuple(on_paper(marks, paper)))
    job = EscpJob(profile)
    try:
        parts = job.parts([page] * 12)[1:]
    except PaperError:
        return  # refused, naming the item

    length = height / 25.4 * 180 + profile.length_correction / 2
    if paper.form_lines is not None and not profile.length_correction:
        assert all(part.endswith(b"\x0c") and fed(part) < height / DOT for part in parts)
    else:
        assert sum(map(fed, parts)) == pytest.approx(length * len(parts), abs=1)
        assert all(abs(fed(part) - length) <= 1 for part in parts)


def test_text_on_the_tractor_holes_is_found_without_a_printer():
    page = Page(paper=HALF, operations=(text(5, 20), text(228, 30)))
    assert [(found.fault, found.beyond) for found in findings([page])] == [
        (Fault.HOLES, pytest.approx(FACE.width("合计") + 228 - (241 - 12.7), abs=0.01)),
    ]
    assert findings([replace(page, paper=replace(HALF, continuous=False))]) == []


@pytest.mark.parametrize(
    "operation", [text(210, 20), Line(x1=20, y1=5, x2=222, y2=5), Rect(x=200, y=5, width=9, height=9)]
)
def test_what_a_narrow_printer_does_not_reach_is_found_for_rules_and_boxes_too(operation):
    page = Page(paper=HALF, operations=(replace(operation, item="t"),))
    assert [found.fault for found in findings([page], PrinterProfile(columns=80))] == [Fault.OUT_OF_REACH]
    assert findings([page], PrinterProfile(columns=136)) == []


def test_half_a_bar_code_is_refused():
    code = Barcode(x=200, y=20, width=20, height=8, rows=("101",), item="code")
    with pytest.raises(PaperError, match="code"):
        EscpJob(PrinterProfile(columns=80)).parts([Page(paper=HALF, operations=(code,))])

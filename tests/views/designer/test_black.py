"""A form for a dot-matrix printer shows on the canvas what its ribbon can print."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.black import in_black
from crm_desktop.print_templates.operations import Picture
from crm_desktop.print_templates.template import BandKind, BoxItem

RED, PALE = "#C02B36", "#FFF4DC"


@pytest.fixture
def colourful(hand):
    def edit(template):
        template = editing.replace_item(
            template, replace(hand.item("number"), style=replace(hand.item("number").style, color=RED))
        )
        box = BoxItem(id="frame", x=40, y=8, width=30, height=6, thickness=1.0, color=RED, fill=PALE)
        return editing.add(template, BandKind.DOCUMENT_HEAD, box)

    hand.design.do("x", edit)
    return hand


def colours_of(hand):
    image = hand.viewport.grab().toImage()
    ratio = image.devicePixelRatio()
    seen = set()
    for key in ("frame", "number"):
        rect = hand.canvas.view.rect(hand.design.rects[key])
        for x in range(round(rect.left() * ratio) + 2, round(rect.right() * ratio) - 2):
            for y in range(round(rect.top() * ratio) + 2, round(rect.bottom() * ratio) - 2):
                color = image.pixelColor(x, y)
                seen.add(color.hsvSaturation() > 60 and color.value() > 60)
    return seen


def test_canvas_of_a_form_shows_no_colours(colourful):
    assert colourful.design.template.paper.continuous
    assert True not in colours_of(colourful)


def test_canvas_of_a_sheet_shows_them(colourful):
    paper = replace(colourful.design.template.paper, continuous=False)
    colourful.design.do("x", lambda now: editing.set_paper(now, paper))
    assert True in colours_of(colourful)


def test_colour_says_that_it_is_printed_black(colourful):
    colourful.design.choose(["number"])
    assert colourful.field("style.color").button.toolTip()
    paper = replace(colourful.design.template.paper, continuous=False)
    colourful.design.do("x", lambda now: editing.set_paper(now, paper))
    assert not colourful.field("style.color").button.toolTip()


def test_pictures_come_in_dots_and_scans_stay(hand):
    page = hand.design.page
    logo = next(part for part in page.operations if isinstance(part, Picture))
    scan = replace(logo, printed=False, dimmed=True, item="scan")
    black = in_black(replace(page, operations=(logo, scan)))
    image = QImage.fromData(black.operations[0].content)
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert colours <= {"#000000", "#ffffff"}
    assert black.operations[1] is scan

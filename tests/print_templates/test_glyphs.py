"""A character that no font has is never lost in silence: the same mark on all painters, and a finding names it."""

from dataclasses import replace
from shutil import which
from subprocess import run

import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.checks import Fault, findings
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.flow import fit, wrap
from crm_desktop.print_templates.fonts import fallback_fonts, paper_font
from crm_desktop.print_templates.functions import clean
from crm_desktop.print_templates.glyphs import MISSING, _characters, font_of, printable
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.metrics import Face
from crm_desktop.print_templates.operations import TextRun
from crm_desktop.print_templates.pdf import pdf_bytes, write_pdf
from crm_desktop.print_templates.raster import text_strips
from crm_desktop.print_templates.template import Overflow

FACE = Face(10)
NOBODY_HAS = "\U000f0001"
"""For private use: no font here has it."""


def delivery(name, template="delivery_three_part"):
    document = sample("delivery", 2)
    fields = {**document.fields, "customer": {**document.fields["customer"], "name": name}}
    return layout(builtin_template(template), replace(document, fields=fields))


def texts(pages):
    return [op.text for page in pages for op in page.printed() if isinstance(op, TextRun)]


@pytest.mark.parametrize("lost", ["م", "ש", NOBODY_HAS])
@pytest.mark.parametrize("template", ["delivery_three_part", "delivery_a4"])
def test_missing_character_shows_as_a_mark_and_is_named(lost, template):
    pages = delivery(f"五金{lost}行", template)

    assert any(f"五金{MISSING}行" in text for text in texts(pages))
    assert not any(lost in text for text in texts(pages))
    [found] = [found for found in findings(pages) if found.fault is Fault.GLYPH]
    assert (found.item, found.text) == ("customer", lost)
    assert pdf_bytes(pages)
    if template == "delivery_three_part":
        assert MISSING.encode("gbk") in escp_bytes(pages)


@pytest.mark.parametrize("char", ["䶮", "😀", "Ж", "−", "𠮷"])
def test_rare_character_is_drawn_by_a_font_that_has_it_or_marked(char):
    shown, lost = printable(char)
    if lost:
        assert shown == MISSING
        assert not any(ord(char) in _characters(font) for font in (paper_font(), *fallback_fonts()))
        return
    assert shown == char
    assert ord(char) in _characters(font_of(char, paper_font()))
    face = Face(24)
    strips = text_strips(TextRun(x=0, y=0, width=face.width(char), text=char, face=face))
    assert any(any(strip.columns) for strip in strips)


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")
def test_pdf_draws_with_the_font_that_has_the_character(tmp_path):
    chars = [char for char in ("䶮", "😀") if not printable(char)[1]]
    write_pdf(delivery("".join(chars), "delivery_a4"), tmp_path / "a.pdf")
    line = ["pdffonts", str(tmp_path / "a.pdf")]
    said = run(line, capture_output=True, text=True, check=True).stdout  # noqa: S603
    for char in chars:
        name = font_of(char, paper_font()).path.stem.replace("-", "").lower()
        assert name[:10] in said.replace("-", "").lower()


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\ufeff", "\u00ad", "\ufe0f"])
def test_signs_without_a_shape_neither_turn_nor_split_text(sign):
    assert printable(f"五{sign}金") == ("五金", "")
    fitted = fit(f"五{sign}金", FACE, 40, overflow=Overflow.CUT)
    assert fitted.lines == ("五金",)
    assert wrap(f"五{sign}金", FACE, 40) == ["五金"]
    if sign != "\ufe0f":
        assert clean(f"五{sign}金") == "五金"


def test_long_name_is_cut_with_a_mark():
    fitted = fit("长" * 500, FACE, 40, overflow=Overflow.SHRINK)
    assert fitted.lines[0].endswith("…")
    assert FACE.width(fitted.lines[0]) <= 40.01 or fitted.face.width(fitted.lines[0]) <= 40.01
    assert fitted.beyond > 0


def test_every_character_of_gbk_is_in_the_usual_font_or_told():
    """The quick way takes GBK for known: so it must be."""
    gbk = [bytes([lead, trail]) for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF)]
    chars = {raw.decode("gbk") for raw in gbk if raw.decode("gbk", "ignore")}
    known = _characters(paper_font())
    assert [char for char in chars if ord(char) not in known] == []

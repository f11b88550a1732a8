from __future__ import annotations

from dataclasses import replace
from shutil import which

import pytest

from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.pdf import write_pdf
from tests.print_templates.ink import apart, rendered
from tests.print_templates.matrix import FORMS, TEMPLATES, faults, filled, first_run
from tests.print_templates.measure import words_of

needs_poppler = pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")


def pages_of(name):
    return [page for document in filled(name) for page in document.pages]


def baseline_of(pages, write, folder):
    """Where a painter's font has its base line in a word's box, from one word alone on a page."""
    run = first_run(pages)
    alone = replace(run, text="中", anchor="left")
    write([Page(paper=pages[0].paper, operations=(alone,))], folder / "known.pdf")
    word = words_of(folder / "known.pdf")[0][0]
    return (run.baseline - word.top) / (word.bottom - word.top)


@needs_poppler
@pytest.mark.parametrize("name", TEMPLATES)
def test_pdf_puts_each_field_where_the_layout_says(tmp_path, name):
    pages = pages_of(name)

    write_pdf(pages, tmp_path / "all.pdf")

    assert faults(pages, words_of(tmp_path / "all.pdf"), baseline_of(pages, write_pdf, tmp_path)) == []


@pytest.mark.parametrize("name", FORMS)
def test_escp_puts_each_field_where_the_layout_says(interpreter, tmp_path, name):
    pages = pages_of(name)
    paper = pages[0].paper
    (tmp_path / "known").mkdir()
    word = interpreter.words(b"\x1b@H\r\x0c", tmp_path / "known", paper.width, paper.height)[0][0]
    baseline = (20 / 180 * 25.4 - word.top) / (word.bottom - word.top)

    found = interpreter.words(escp_bytes(pages), tmp_path, paper.width, paper.height)

    assert faults(pages, found, baseline) == []


@needs_poppler
@pytest.mark.parametrize("name", [name for name in TEMPLATES if name not in FORMS])
def test_escp_pictures_of_text_stand_where_the_pdf_has_them(interpreter, tmp_path, name):
    pages = pages_of(name)
    paper = pages[0].paper
    write_pdf(pages, tmp_path / "wanted.pdf")

    interpreter.words(escp_bytes(pages), tmp_path, paper.width, paper.height)

    found = [
        apart(page, *(rendered(tmp_path / f"{stem}.pdf", place, place)[0] for stem in ("wanted", "job")))
        for place, page in enumerate(pages, start=1)
    ]
    assert found == [[]] * len(pages)

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from shutil import which
from subprocess import run

import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.errors import FileNotWritten
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Page, TextRun
from crm_desktop.print_templates.pdf import pdf_bytes, write_pdf
from tests.print_templates.measure import misplaced, told_by, words_of

pytestmark = pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")


def baseline_in_box(page, folder, run):
    """Where the font has its base line in a word's box, from one word alone on the page."""
    alone = replace(run, text="中", anchor="left")
    write_pdf([Page(paper=page.paper, operations=(alone,))], folder / "known.pdf")
    word = words_of(folder / "known.pdf")[0][0]
    return (run.baseline - word.top) / (word.bottom - word.top)


@pytest.mark.parametrize("name", ["quote_a4", "delivery_a4", "quote_three_part", "delivery_three_part"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_each_field_stands_where_the_operations_say(tmp_path, name, language):
    template = builtin_template(name)
    pages = layout(template, sample(template.kind, 11, language))
    run = next(op for op in pages[0].printed() if isinstance(op, TextRun))

    write_pdf(pages, tmp_path / "note.pdf")

    found = words_of(tmp_path / "note.pdf")
    baseline = baseline_in_box(pages[0], tmp_path, run)
    assert [misplaced(page, words, baseline=baseline) for page, words in zip(pages, found, strict=True)] == [[]] * len(
        pages
    )


def test_pages_have_the_size_of_their_paper_to_a_hundredth(tmp_path):
    template = builtin_template("delivery_three_part")

    write_pdf(layout(template, sample("delivery", 3)), tmp_path / "note.pdf")

    told = told_by("pdfinfo", tmp_path / "note.pdf")
    size = next(line for line in told.splitlines() if line.startswith("Page size"))
    width, height = (float(part) * 25.4 / 72 for part in (size.split()[2], size.split()[4]))
    assert (width, height) == pytest.approx((241, 139.7), abs=0.01)


def test_fonts_are_embedded_as_subsets(tmp_path):
    write_pdf(layout(builtin_template("quote_a4"), sample("quote", 3)), tmp_path / "note.pdf")

    fonts = told_by("pdffonts", tmp_path / "note.pdf")
    rows = fonts.splitlines()[2:]
    assert rows
    assert all("yes yes" in row for row in rows)
    assert (tmp_path / "note.pdf").stat().st_size < 120_000


def test_the_same_document_gives_the_same_bytes():
    pages = layout(builtin_template("quote_a4"), sample("quote", 3))

    at = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    assert pdf_bytes(pages, at=at) == pdf_bytes(pages, at=at)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    pages = layout(builtin_template("quote_a4"), sample("quote", 1))

    with pytest.raises(FileNotWritten, match="nowhere"):
        write_pdf(pages, tmp_path / "nowhere" / "note.pdf")


def test_a_fault_leaves_the_former_file(tmp_path):
    path = tmp_path / "note.pdf"
    path.write_bytes(b"former")

    with pytest.raises(AttributeError):
        write_pdf([None], path)

    assert path.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [path]


def test_text_that_no_font_has_does_not_stop_the_page():
    data = PrintData(kind="quote", fields={"customer": {"name": "𠮷🙂客户"}})

    assert pdf_bytes(layout(builtin_template("quote_a4"), data)).startswith(b"%PDF")


def test_a_batch_has_a_bookmark_for_each_document(tmp_path):
    template = builtin_template("delivery_a4")
    documents = [sample("delivery", 37), sample("delivery", 1)]
    numbered = [
        replace(found, fields={**found.fields, "document": {**found.fields["document"], "number": f"FH-{place}"}})
        for place, found in enumerate(documents, start=1)
    ]

    write_pdf([page for found in numbered for page in layout(template, found)], tmp_path / "batch.pdf")

    assert told_by("pdftohtml", "-xml", "-stdout", "-i", tmp_path / "batch.pdf").count("<item page=") == 2


def test_one_document_has_no_bookmarks():
    pages = layout(builtin_template("delivery_a4"), sample("delivery", 37))

    assert b"/Outlines" not in pdf_bytes(pages) or b"/Count 0" in pdf_bytes(pages)


def test_a_large_logo_does_not_swell_the_file():
    import random

    from PIL import Image

    noise = Image.frombytes("RGB", (1200, 1200), random.Random(1).randbytes(1200 * 1200 * 3))  # noqa: S311 - a picture
    out = BytesIO()
    noise.save(out, "PNG")
    document = replace(sample("quote", 3), pictures={"company.logo": out.getvalue()})

    content = pdf_bytes(layout(builtin_template("quote_a4"), document))

    assert len(content) < 0.1 * len(out.getvalue())
    assert b"/Subtype /Image" in content


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("name", ["delivery_three_part", "statement_whole", "delivery_a4"])
def test_words_of_a_form_are_found_whole(tmp_path, name):
    template = builtin_template(name)
    document = sample(template.kind, 3)
    fields = {**document.fields, "customer": {**document.fields["customer"], "name": "台州市路桥恒通机电有限公司"}}

    write_pdf(layout(template, replace(document, fields=fields)), tmp_path / "note.pdf")

    line = ["pdftotext", str(tmp_path / "note.pdf"), "-"]
    assert "台州市路桥恒通机电有限公司" in run(line, capture_output=True, check=True).stdout.decode()  # noqa: S603


def test_file_says_when_it_was_made_by_whom_and_what_it_is():
    pages = layout(builtin_template("quote_a4"), sample("quote", 3))

    content = pdf_bytes(pages, title="BJ-1", at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC))

    assert b"20261120093000+00'00'" in content
    assert b"anonymous" not in content
    assert pages[0].owner == "宁波宏达五金贸易有限公司"
    assert b"/Author" in content

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.errors import BeforePrintWidth, BeyondPrintWidth, FormTooLong, FormTooShort
from crm_desktop.print_templates.escp import escp_bytes, escp_parts, slow_items
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.marks import Blanks, Dots, marks_of
from crm_desktop.print_templates.metrics import DOT
from crm_desktop.print_templates.operations import Line
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import PrinterProfile, RuleStyle
from crm_desktop.print_templates.template import Band, BandKind, LineItem, Style, Template, TextItem
from tests.print_templates.interpreter import tokens, without_chinese_commands
from tests.print_templates.measure import misplaced

HALF = Paper(width=241, height=139.7, continuous=True)
BASELINE_DOTS = 20
"""Epson: the base line is 20/180 in below the print position."""


def one_text(text, paper=HALF, **style):
    item = TextItem(id="word", x=30, y=20, width=100, height=5, text=text, style=Style(**{"cpi": 12, **style}))
    band = Band(kind=BandKind.DOCUMENT_HEAD, height=30, items=(item,))
    return Template(name="one", kind="delivery", paper=paper, bands=(band,))


def printed(template, **profile):
    data = PrintData(kind="delivery", fields={})
    return escp_bytes(layout(template, data), PrinterProfile(**profile))


def baseline_in_box(interpreter, folder):
    """Where EscaPy's font has its base line, from a word whose place is known by Epson's manual."""
    folder.mkdir()
    word = interpreter.words(b"\x1b@H\r\x0c", folder, 241, 139.7)[0][0]
    return (BASELINE_DOTS * DOT - word.top) / (word.bottom - word.top)


@pytest.mark.parametrize("kind", ["delivery", "quote"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_each_field_stands_where_the_template_says(interpreter, tmp_path, kind, language):
    pages = layout(builtin_template(f"{kind}_three_part"), sample(kind, 11, language))
    baseline = baseline_in_box(interpreter, tmp_path / "known")

    found = interpreter.words(escp_bytes(pages), tmp_path, 241, 139.7)

    assert len(found) == len(pages) == 2
    assert [misplaced(page, words, baseline=baseline) for page, words in zip(pages, found, strict=True)] == [[], []]


@pytest.mark.parametrize("height", [279.4, 139.7, 93.13])
def test_a_hundred_forms_do_not_drift(interpreter, tmp_path, height):
    template = one_text("第 {page.number} 页 {document.number}", paper=Paper(width=241, height=height, continuous=True))
    data = PrintData(kind="delivery", fields={"document": {"number": "FH-20261120-004"}})
    pages = layout(template, data) * 100

    found = interpreter.words(escp_bytes(pages), tmp_path, 241, height)

    assert len(found) == 100
    first, last = found[0], found[-1]
    assert [word.text for word in first] == [word.text for word in last]
    assert max(abs(a.top - b.top) for a, b in zip(first, last, strict=True)) < 0.3


def test_a_corrected_length_is_fed_to_the_dot():
    data = printed(one_text("字"), length_correction=3)

    down = sum(part[2] for part in tokens(data * 1) if part.startswith(b"\x1bJ"))

    assert b"\x0c" not in tokens(data)
    assert down == round(139.7 / 25.4 * 180 + 1.5)


def test_odd_forms_do_not_lose_parts_of_dots():
    template = one_text("字", paper=Paper(width=241, height=100.0, continuous=True))
    pages = layout(template, PrintData(kind="delivery", fields={})) * 30

    down = sum(part[2] for part in tokens(escp_bytes(pages)) if part.startswith(b"\x1bJ"))

    assert down == round(30 * 100 / DOT)


def test_the_job_begins_with_the_form_length_and_ends_each_page_with_a_form_feed():
    data = printed(one_text("字"))

    assert data.startswith(b"\x1b@\x1b2\x1bC\x21")
    assert data.endswith(b"\r\x0c")


@pytest.mark.parametrize(("height", "lines"), [(279.4, 66), (139.7, 33), (93.13, 22)])
def test_forms_are_whole_lines(height, lines):
    assert Paper(width=241, height=height, continuous=True).form_lines == lines


def test_only_chinese_printers_get_chinese_commands():
    plain = printed(one_text("ABC"), chinese=False)

    assert without_chinese_commands(plain)[1] == []
    assert b"ABC" in plain


def test_a_printer_without_hanzi_gets_them_as_pictures():
    data = printed(one_text("AB中"), chinese=False)

    assert b"AB" in data
    assert b"\x1b*\x27" in data


def test_text_is_native_and_characters_outside_gbk_are_pictures():
    template = one_text("客户Ä号")
    pages = layout(template, PrintData(kind="delivery", fields={}))

    data = escp_bytes(pages)

    assert "客户".encode("gbk") in data
    assert "号".encode("gbk") in data
    assert data.count(b"\x1b*\x27") == 1
    assert slow_items(pages) == {"word": "Ä"}


def test_any_size_of_text_goes_as_a_picture_and_is_marked_slow():
    pages = layout(one_text("中文", cpi=0, size=14), PrintData(kind="delivery", fields={}))

    assert slow_items(pages) == {"word": "中文"}
    assert b"\x1b*\x27" in escp_bytes(pages)


def test_control_characters_in_data_never_reach_the_printer():
    data = PrintData(kind="delivery", fields={"document": {"number": "A\x1b@\x0c\x13\x00B"}})

    out = escp_bytes(layout(one_text("{document.number}"), data))

    assert out.count(b"\x1b@") == 1
    assert out.count(b"\x0c") == 1
    assert b"\x13" not in out


def test_paper_never_moves_up():
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 37))

    parts = tokens(escp_bytes(pages))

    assert all(part[2] for part in parts if part.startswith(b"\x1bJ"))
    assert parts.count(b"\x0c") == len(pages)


def test_auto_line_feed_printers_get_no_carriage_return():
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 3))

    assert b"\r" not in tokens(escp_bytes(pages, PrinterProfile(auto_lf=True)))


def test_rules_as_pictures_join_without_gaps():
    lines = (
        LineItem(id="level", x=20, y=10, width=50, thickness=0.14),
        LineItem(id="upright", x=20, y=10, height=40, thickness=0.14),
    )
    band = Band(kind=BandKind.DOCUMENT_HEAD, height=60, items=lines)
    template = Template(name="rules", kind="delivery", paper=HALF, bands=(band,))

    dots = dots_of(printed(template, rules=RuleStyle.PICTURES))

    left, top = round(20 / DOT), round(10 / DOT)
    assert {(left + step, top) for step in range(round(50 / DOT))} <= dots
    assert {(left, top + step) for step in range(round(40 / DOT))} <= dots


@pytest.mark.parametrize("rules", [RuleStyle.BLANKS, RuleStyle.SIGNS])
def test_rules_of_a_note_join_without_gaps(rules):
    """Blanks and signs are drawn as the printer does: every dot of every rule is there, or lies within one of it."""
    template = builtin_template("delivery_three_part")
    pages = layout(template, sample("delivery", 6))
    dots = dots_of(escp_bytes(pages, PrinterProfile(rules=rules)))
    spread = 0 if rules is RuleStyle.BLANKS else 1
    near = {(x + step, y) for x, y in dots for step in range(-spread, spread + 1)}

    for line in [op for op in pages[0].operations if isinstance(op, Line)]:
        x1, y1, x2, y2 = (round(place / DOT) for place in (line.x1, line.y1, line.x2, line.y2))
        # the last dot of a level rule belongs to the upright one that ends it
        wanted = {(x, y) for x in range(x1, max(x2, x1 + 1)) for y in range(y1, y2 + 1)}
        assert wanted <= near, (line, sorted(wanted - near)[:5])


def test_signs_need_fewer_bytes():
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 6))

    dots, signs = (len(escp_bytes(pages, PrinterProfile(rules=rules))) for rules in (RuleStyle.BLANKS, RuleStyle.SIGNS))

    assert signs < dots * 0.8
    assert b"\xa9\xa6" not in escp_bytes(pages, PrinterProfile(rules=RuleStyle.SIGNS, chinese=False, gb2312_only=True))


def dots_of(data):
    """The dots of all pictures, underlined blanks and frame signs of a one-page job with 12 characters an inch."""
    dots, place = set(), Place()
    for part in tokens(data):
        place.move(part)
        if part.startswith(b"\x1b*"):
            dots |= picture_dots(part[5:], place.x, place.y)
        elif place.lined and part.isspace() and part != b"\r":
            dots |= {(place.x + dot, place.y + 23) for dot in range(place.step * len(part))}
        elif part == "│".encode("gbk"):
            dots |= {(place.x + 12, place.y + row) for row in range(24)}
    return dots


@dataclass
class Place:
    """Where the head is, and how wide a blank."""

    x: int = 0
    y: int = 0
    step: int = 15
    lined: bool = False

    def move(self, part):
        match part[:2]:
            case b"\x1bJ":
                self.y += part[2]
            case b"\x1b$":
                self.x = int.from_bytes(part[2:4], "little") * 3
            case b"\x1b\\":
                self.x += int.from_bytes(part[2:4], "little")
            case b"\x1b-":
                self.lined = part[2] == 1
            case b"\x0e" | b"\x14":
                self.step = 30 if part == b"\x0e" else 15


def picture_dots(columns, x, y):
    found = set()
    for column in range(len(columns) // 3):
        bits = int.from_bytes(columns[column * 3 : column * 3 + 3], "big")
        found |= {(x + column, y + row) for row in range(24) if bits >> (23 - row) & 1}
    return found


def test_an_item_beyond_the_head_is_named_not_lost():
    template = one_text("字" * 5)
    moved = replace(template.bands[0].items[0], x=210.0)
    wide = replace(template, bands=(replace(template.bands[0], items=(moved,)),))

    with pytest.raises(BeyondPrintWidth, match="word"):
        printed(wide, columns=80)
    with pytest.raises(BeforePrintWidth, match="word"):
        printed(template, x_offset=-40)


def test_built_in_forms_fit_eighty_columns():
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 10))

    assert escp_bytes(pages, PrinterProfile(columns=80, x_offset=-19.05))


def test_fixed_gap_printers_get_every_script_placed_by_itself():
    data = printed(one_text("单号AB"), hanzi_gap=(0, 3))

    assert b"\x1cS\x00\x03" in data
    assert b"AB" in data
    assert data.count(b"\x1b$") == 2


def test_the_text_of_a_note_is_small():
    """As native text a note has at most 3 KB; its rules come on top."""
    template = builtin_template("delivery_three_part")
    lines = sample("delivery", 10)
    pages = layout(template, lines)
    without_rules = [
        replace(page, operations=tuple(op for op in page.operations if type(op).__name__ != "Line")) for page in pages
    ]

    assert len(escp_bytes(without_rules)) <= 3 * 1024
    assert len(escp_bytes(pages)) <= 5.5 * 1024
    assert len(escp_bytes(pages, PrinterProfile(rules=RuleStyle.SIGNS))) <= 4 * 1024


def test_no_byte_of_twelve_is_sent_as_a_gap():
    assert b"\x1cS\x06\x06" in printed(one_text("字", cpi=10))


def test_double_and_half_characters_end_again():
    data = printed(one_text("合计", double=True))

    assert data.index(b"\x1cW\x01") < data.index("合计".encode("gbk")) < data.index(b"\x1cW\x00")


def test_amounts_keep_their_figures_in_the_bytes():
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 3))

    assert b"15,950.00" in escp_bytes(pages)
    assert sample("delivery", 3).fields["document"]["total"] == Decimal("15950.00")


def test_head_and_later_pages_are_a_job_as_well(interpreter, tmp_path):
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 37))
    (tmp_path / "whole").mkdir()
    whole = interpreter.words(escp_bytes(pages), tmp_path / "whole", 241, 139.7)
    head, *parts = escp_parts(pages)
    (tmp_path / "rest").mkdir()

    rest = interpreter.words(b"".join([head, *parts[2:]]), tmp_path / "rest", 241, 139.7)

    assert len(parts) == len(pages) == 4
    assert rest == whole[2:]


def test_pages_are_written_one_after_the_other():
    asked = []

    def pages():
        for number, page in enumerate(layout(one_text("字"), PrintData(kind="delivery", fields={})) * 3):
            asked.append(number)
            yield page

    parts = escp_parts(pages())
    next(parts)
    next(parts)

    assert asked == [0]


@pytest.mark.parametrize(("height", "fault"), [(600, FormTooLong), (22, FormTooShort)])
def test_a_length_that_the_printer_cannot_have_is_refused(height, fault):
    with pytest.raises(fault, match=str(height)):
        printed(one_text("字", paper=Paper(width=241, height=height, continuous=True)))


@pytest.mark.parametrize("off", range(-3, 4))
@pytest.mark.parametrize("name", ["delivery_third", "delivery_three_part", "receipt_third"])
def test_corners_of_frames_do_not_gape_wherever_a_printer_underlines(name, off):
    """In dots: an upright rule reaches the level one even if the printer draws its underline three dots off."""
    template = builtin_template(name)
    profile = PrinterProfile()
    [page, *_] = layout(template, sample(template.kind, 3))
    marks = marks_of(page, profile)
    inked = {}
    for mark in marks:
        if isinstance(mark, Dots) and len(mark.columns) == 3:
            word = int.from_bytes(mark.columns, "big")
            rows = {mark.y + pin for pin in range(24) if word >> (23 - pin) & 1}
            inked.setdefault(mark.x, set()).update(rows)
    levels = [
        (mark.x, mark.x + mark.width, mark.y + profile.underline_row) for mark in marks if isinstance(mark, Blanks)
    ]

    gaps = [
        (x, y)
        for first, after, y in levels
        for x, rows in inked.items()
        if first <= x < after and rows & set(range(y - 4, y + 5)) and y + off not in rows
    ]

    assert gaps == []

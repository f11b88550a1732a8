from decimal import Decimal

import pytest

from crm_desktop.print_templates.calibration import (
    CROSS_X,
    CROSS_Y,
    PageWords,
    correction,
    drift_parts,
    offset,
    ruler_parts,
)
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import PrinterProfile
from tests.print_templates.interpreter import tokens

WORDS = PageWords(
    title="定位页",
    measure_across="左纸边到十字中心：应为 60 毫米",
    measure_down="撕纸线到十字中心：应为 40 毫米",
    frames="哪个框线没有缺口？",
    sample="中文 ABC 123",
    form="第 {number} 张",
)
FORMS = [Paper(width=241, height=height, continuous=True) for height in (279.4, 139.7, 93.13)]


@pytest.mark.parametrize("paper", FORMS)
def test_ruler_page_fits_every_form(interpreter, tmp_path, paper):
    head, page = ruler_parts(PrinterProfile(columns=80, x_offset=-20.0), paper, WORDS)

    [words] = interpreter.words(head + page, tmp_path, paper.width, paper.height)

    texts = {word.text for word in words}
    assert {"30", "180", "定位页", "1", "2", "3"} <= texts
    assert max(word.bottom for word in words) < paper.height
    assert min(word.x for word in words) > 27


def test_ten_forms_carry_the_same_cross(interpreter, tmp_path):
    pages = interpreter.words(b"".join(drift_parts(PrinterProfile(), FORMS[1], WORDS)), tmp_path, 241, 139.7)

    assert [page[1].text for page in pages] == [str(number) for number in range(1, 11)]
    assert max(page[0].top for page in pages) - min(page[0].top for page in pages) < 0.05


def test_the_corrected_ten_forms_are_fed_as_far_as_the_correction_says():
    def fed(amount):
        data = b"".join(drift_parts(PrinterProfile(length_correction=amount), FORMS[1], WORDS))
        return sum(part[2] for part in tokens(data) if part.startswith(b"\x1bJ"))

    assert fed(3) - fed(1) == 10


@pytest.mark.parametrize(("off", "steps"), [("0", 0), ("0.6", -1), ("-0.6", 1), ("6.35", -10), ("-3", 5), ("0.2", 0)])
def test_ten_forms_tell_the_correction(off, steps):
    """One step is 1/360 in a form: 0.635 mm over the nine forms between the first and the tenth."""
    assert correction(Decimal(off)) == steps
    assert correction(Decimal(off), present=4) == steps + 4


def test_offsets_bring_the_cross_to_its_place():
    assert offset(CROSS_X, Decimal("62.25")) == Decimal("-2.3")
    assert offset(CROSS_Y, Decimal(40)) == 0

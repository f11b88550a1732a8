"""What was typed is marked in what was found: why it was found can be seen."""

import pytest

from crm_desktop.domain.search_marks import parts_of
from crm_desktop.present.pinyin import marker

SCREW, CODE = "304不锈钢内六角平头螺丝 M8×20", "LS304-M0820 · 东明"


def marked(typed, *texts):
    """The texts with brackets round what was typed, and whether all of it is there."""
    found = marker(typed).found(texts)
    shown = []
    for text, marks in zip(texts, found.marks, strict=True):
        shown.append("".join(f"[{part}]" if hit else part for part, hit in parts_of(text, marks)))
    return " | ".join(shown), found.is_whole


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("ptm8", "304不锈钢内六角[平头]螺丝 [M8]×20"),
        ("pt m8", "304不锈钢内六角[平头]螺丝 [M8]×20"),
        ("ＰＴ", "304不锈钢内六角[平头]螺丝 M8×20"),
        ("nljm8", "304不锈钢[内六角]平头螺丝 [M8]×20"),
        ("nls", "304不锈钢[内]六角平头[螺丝] M8×20"),
        ("luosi", "304不锈钢内六角平头[螺丝] M8×20"),
        ("螺丝", "304不锈钢内六角平头[螺丝] M8×20"),
        ("8*20", "304不锈钢内六角平头螺丝 M[8×20]"),
        ("m8x2", "304不锈钢内六角平头螺丝 [M8×2]0"),
    ],
)
def test_what_was_typed_of_a_name_is_marked(typed, shown):
    assert marked(typed, SCREW, CODE) == (f"{shown} | {CODE}", True)


def test_what_stands_in_the_code_is_marked_there():
    assert marked("ls304m0820", SCREW, CODE) == (f"{SCREW} | [LS304-M0820] · 东明", True)
    assert marked("螺丝 0820", SCREW, CODE) == ("304不锈钢内六角平头[螺丝] M8×20 | LS304-M[0820] · 东明", True)


def test_another_reading_of_a_character_is_marked():
    assert marked("pdj", "304不锈钢平垫圈")[0] == "304不锈钢[平垫圈]"


def test_two_parts_of_a_long_name_are_marked_apart():
    assert marked("nbwj", "宁波永兴五金工具")[0] == "[宁波]永兴[五金]工具"


def test_what_was_typed_as_it_sounds_says_what_it_stands_for():
    reasons = marker("nls m8").found([SCREW]).reasons
    assert [(reason.typed, reason.text) for reason in reasons] == [("nls", "内…螺丝")]
    assert [reason.text for reason in marker("luosi").found([SCREW]).reasons] == ["螺丝"]
    assert marker("螺丝 m8").found([SCREW]).reasons == ()


@pytest.mark.parametrize("typed", ["6921045830820", "thdq", "139", "30820", ""])
def test_what_was_found_by_something_else_is_not_called_found_by_these_texts(typed):
    assert marked(typed, SCREW, CODE) == (f"{SCREW} | {CODE}", False)


def test_of_what_stands_partly_elsewhere_the_rest_is_marked():
    assert marked("永兴 13957", "宁波永兴五金") == ("宁波[永兴]五金", False)

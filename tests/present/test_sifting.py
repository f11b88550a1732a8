"""Lists in memory are searched as customers and products are: as words are written or as they sound."""

import pytest

from crm_desktop.present.sifting import Fit, fit, sifted

WORDS = ("角色与权限", "供应商", "新增客户", "客户", "Roles and rights", "2026-11-20", "10.50")


def found(typed):
    return [WORDS[place] for place in sifted(typed, [(word,) for word in WORDS])]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("juese", ["角色与权限"]),
        ("jueseyuquanxian", ["角色与权限"]),
        ("quanx", ["角色与权限"]),
        ("jsqx", ["角色与权限"]),
        ("gongying", ["供应商"]),
        ("gys", ["供应商"]),
        ("ＧＹＳ", ["供应商"]),
        ("kehu", ["客户", "新增客户"]),
        ("kh", ["客户", "新增客户"]),
        ("客户", ["客户", "新增客户"]),
        ("xz客户", ["新增客户"]),
        ("and r", ["Roles and rights"]),
        ("11-2", ["2026-11-20"]),
        ("0.5", ["10.50"]),
        ("112", []),
        ("-", ["2026-11-20"]),
        ("qy", []),
        ("  ", list(WORDS)),
    ],
)
def test_words_are_found_as_written_or_as_they_sound(typed, words):
    assert found(typed) == words


def test_what_fits_loosely_is_found_only_where_nothing_fits_better():
    assert sifted("xk", [["新增客户"]]) == [0]
    assert sifted("xk", [["新增客户"], ["小开"]]) == [1]


def test_parts_may_stand_in_several_texts_of_a_row():
    assert fit("jiage 客户", "客户", "价格") is Fit.LOOSELY
    assert fit("jiage 客户", "客户", "数量") is None

import pytest

from crm_desktop.domain.parties.collision import match_keys, name_likeness, phone_digits
from crm_desktop.domain.parties.names import name_core, trade_name


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("宁波永兴五金工具有限公司", "永兴五金工具"),
        ("宁波市永兴五金工具有限责任公司", "永兴五金工具"),
        ("永兴五金工具（宁波）有限公司", "永兴五金工具"),
        ("浙江省永兴五金商行", "永兴五金"),
        ("ＡＢＣ　贸易 （上海）", "abc贸易"),
        ("台州市路桥恒通机电经营部", "恒通机电"),
        ("大润超市", "大润超市"),
        ("有限公司", "有限公司"),
        ("", ""),
    ],
)
def test_core_drops_place_form_and_punctuation(name, core):
    assert name_core(name) == core


def test_trade_name_is_what_sets_apart():
    assert trade_name("永兴五金工具") == "永兴"
    assert trade_name("建工物资") == "建工物资"


def _ratio(one, other):
    from rapidfuzz.fuzz import ratio

    return ratio(one, other)


@pytest.mark.parametrize(
    ("one", "other", "is_sure"),
    [
        ("宁波永兴五金工具有限公司", "永兴五金工具", True),
        ("宁波永兴五金工具有限公司", "宁波永兴五金有限公司", True),
        ("宁波永兴五金有限公司", "宁波恒发五金有限公司", False),
        ("杭州永兴建材", "宁波永兴五金", False),
    ],
)
def test_likeness_weighs_the_trade_name(one, other, is_sure):
    likeness = name_likeness(name_core(one), name_core(other), _ratio)
    assert (likeness.score >= 90) is is_sure


def test_phone_digits_ignore_country_code_and_punctuation():
    assert phone_digits("+86 (139) 5740-2186") == phone_digits("13957402186")


def test_match_keys_meet_by_phone_tax_sound_and_characters():
    keys = match_keys(["永兴五金"], phones=["139 5740 2186"], tax_number="91330-2", sound=lambda _text: "yongxing")
    assert {"b:永兴", "s:yongxing", "t:13957402186", "x:913302"} == keys


def test_one_wrong_character_in_three_still_shares_a_key():
    assert match_keys(["永兴达五金"]) & match_keys(["永新达五金"]) == {"k:永达"}

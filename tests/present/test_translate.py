from crm_desktop.present.translate import load_words

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh_CN">
<context><name>sales</name><message><source>Order</source><translation>订单</translation></message>
<message numerus="yes"><source>%n order(s)</source><translation><numerusform>%n 笔</numerusform></translation></message>
<message><source>New</source><translation type="unfinished"></translation></message></context></TS>"""


def test_words_come_by_context(tmp_path):
    (tmp_path / "zh_CN.ts").write_text(TS, encoding="utf-8")
    words = load_words(tmp_path, "zh_CN")
    assert words("sales", "Order") == "订单"
    assert words("sales", "%n order(s)") == "%n 笔"
    assert words("other", "Order") == "Order"


def test_a_text_without_translation_stays_english(tmp_path):
    (tmp_path / "zh_CN.ts").write_text(TS, encoding="utf-8")
    assert load_words(tmp_path, "zh_CN")("sales", "New") == "New"
    assert load_words(tmp_path, "en")("sales", "Order") == "Order"

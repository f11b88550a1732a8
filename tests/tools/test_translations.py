import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools import translations
from tools.texts import Fault, Text, texts_of


def found(source):
    return list(texts_of(source, Path("panel.py")))


def test_tr_takes_the_class_as_its_context():
    source = 'class Panel:\n    def f(self):\n        self.tr("One "\n            "text")\n'
    assert found(source) == [Text("Panel", "One text")]


def test_a_text_after_a_translate_call_over_two_lines_keeps_its_context():
    source = 'class Panel:\n    def f(self):\n        QCoreApplication.translate("area", "A")\n        self.tr(\n"B")\n'
    assert found(source) == [Text("area", "A"), Text("Panel", "B")]


def test_marked_text_and_plural_are_found():
    source = 'T = QT_TRANSLATE_NOOP("sales", "Order")\nclass P:\n    def f(self): self.tr("%n order(s)", "", 3)\n'
    assert found(source) == [Text("sales", "Order"), Text("P", "%n order(s)", plural=True)]


@pytest.mark.parametrize(
    "call",
    [
        'self.tr(f"{x} orders")',
        "self.tr(title)",
        'panel.tr("Text")',
        'QT_TRANSLATE_NOOP("a", title)',
        'translate("a", "b" + c)',
    ],
)
def test_text_that_cannot_be_translated_is_a_fault(call):
    (fault,) = found(f"class P:\n    def f(self):\n        {call}\n")
    assert isinstance(fault, Fault)


def test_translating_a_marked_text_by_name_is_no_fault():
    assert found("translate(context, column.title)") == []


def test_english_plural_gets_both_forms():
    assert translations.english_forms(Text("P", "%n order(s)", plural=True)) == ["%n order", "%n orders"]


def test_words_that_contradict_each_other_are_told(tmp_path):
    (tmp_path / "a.tsv").write_text("Order\t订单\nOrder\t顺序\tsort\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text("Order\t订货单\nno words\n", encoding="utf-8")
    words = translations.read_words(tmp_path)
    assert len(words.faults) == 2
    assert words.forms(Text("sort", "Order")) == ["顺序"]
    assert words.forms(Text("sales", "Order")) == ["订单"]


def test_a_ts_file_is_read_as_it_was_written(tmp_path):
    texts = [Text("A", "a < b & “c”\nnext"), Text("B", "%n day(s)", plural=True)]
    path = tmp_path / "zh_CN.ts"
    path.write_text(translations.ts_file("zh_CN", texts, lambda text: [f"译 {text.source}"]), encoding="utf-8")
    assert translations.read_ts(path) == {text: [f"译 {text.source}"] for text in texts}


def test_placeholders_must_be_the_same():
    assert not translations._same_placeholders(Text("A", "{count} of {total}"), "{count} 笔")
    assert translations._same_placeholders(Text("A", "{count} of {total}"), "共 {total} 笔，{count} 笔")


def test_translations_are_complete():
    assert translations.problems() == []


def test_qt_reads_the_translations(tmp_path):
    path = tmp_path / "zh_CN.ts"
    text = Text("Panel", "%n order(s)", plural=True)
    path.write_text(translations.ts_file("zh_CN", [text], lambda _text: ["%n 笔订单"]), encoding="utf-8")
    translations.write_qm(path)
    translator = QTranslator()
    assert translator.load(str(tmp_path / "zh_CN.qm"))
    assert translator.translate("Panel", "%n order(s)", "", 3) == "%n 笔订单"


MAINLAND = re.findall(
    r"\w+",
    """
    登錄 註銷 文件 數據 打印 默認 打開 窗口 導入 導出 屏幕 網絡
    服務器 軟件 程序 保存 撤銷 字段 模板 視圖 菜單 粘貼 剪貼板 鼠標
    點擊 雙擊 單擊 回車 快捷鍵 光標 工具欄 狀態欄 任務欄 托盤 對話框 設置
    字體 字符 字節 單元格 圖標 頁眉 頁腳 分辨率 拖動 激活 禁用 卸載
    恢復 信息 短信 搜索 查找 刷新 加載 緩存 隊列 端口 串口 磁盤
    硬盤 內存 示例 演示 質量 用戶 函數 變量 兼容 支持 操作系統 計算機
    二維碼 聯系 聯繫 界面
    """,
)
"""Words that a reader in Taiwan or Hong Kong takes for a conversion of letters."""


PAGES = [translations.FOLDER / "zh_TW.ts", *sorted((translations.MANUAL / "zh_TW").glob("*.md"))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_traditional_has_the_words_of_its_readers(path):
    text = re.sub(r"<source>.*?</source>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert [word for word in MAINLAND if word in text] == []


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("隐藏此列", "隱藏此欄"),
        ("{file} 的第 {row} 行、{column} 列", "{file} 的第 {row} 行、{column} 欄"),
        ("打印队列，列出全部列表", "列印佇列，列出全部清單"),
        ("系列、排列、下列", "系列、排列、下列"),
        ("电子邮件", "電子郵件"),
        ("导入数据文件夹", "匯入資料資料夾"),
    ],
)
def test_words_of_the_screen_are_turned_as_a_whole(simplified, traditional):
    assert translations.converter()(simplified) == traditional

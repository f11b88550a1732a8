import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from crm_desktop.present.translate import load_words
from tools import translations
from tools.texts import Fault, Text, texts_of
from tools.words import Words, converter, english_forms, read_words

FOLDER = translations.ROOT / translations.WORDS


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
    assert english_forms(Text("P", "%n order(s)", plural=True)) == ["%n order", "%n orders"]


def test_words_that_contradict_each_other_are_told(tmp_path):
    (tmp_path / "a.tsv").write_text("Order\t订单\nOrder\t顺序\tsort\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text("Order\t订货单\nno words\n", encoding="utf-8")
    words = read_words(tmp_path)
    assert len(words.faults) == 2
    assert words.forms(Text("sort", "Order")) == ["顺序"]
    assert words.forms(Text("sales", "Order")) == ["订单"]


def test_a_ts_file_is_read_as_it_was_written(tmp_path):
    texts = [Text("A", "a < b & “c”\nnext"), Text("B", "%n day(s)", plural=True)]
    path = tmp_path / "zh_CN.ts"
    path.write_text(translations.ts_file("zh_CN", texts, lambda text: [f"译 {text.source}"]), encoding="utf-8")
    words = load_words(tmp_path, "zh_CN")
    assert [words(text.context, text.source) for text in texts] == [f"译 {text.source}" for text in texts]


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


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A program of one text, its word and one page of its manual; what was compiled is noted."""
    files = {
        "crm_desktop/sales.py": 'TITLE = QT_TRANSLATE_NOOP("sales", "Column")\n',
        "resources/translations/words/sales.tsv": "Column\t此列\n",
        "resources/translations/traditional.tsv": "",
        "docs/manual/zh_CN/index.md": "# 订单\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(translations, "write_qm", lambda path: path.with_suffix(".qm").touch())
    translations.build(tmp_path)
    return tmp_path


def test_all_that_the_program_reads_is_built(project):
    folder = project / "resources" / "translations"
    assert [load_words(folder, language)("sales", "Column") for language in ("zh_CN", "zh_TW")] == ["此列", "此欄"]
    assert {path.stem for path in folder.glob("*.qm")} == {"en", "zh_CN", "zh_TW"}
    assert (project / "docs/manual/zh_TW/index.md").read_text(encoding="utf-8") == "# 訂單\n"
    assert translations.is_built(project)


def test_what_is_built_is_not_built_again(project):
    made = project / "resources" / "translations" / "zh_CN.ts"
    made.write_text("mine", encoding="utf-8")
    translations.build(project)
    assert made.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "crm_desktop/sales.py").write_text("TITLE = None\n", encoding="utf-8"),
        lambda root: (root / "crm_desktop/sales.py").unlink(),
        lambda root: (root / "resources/translations/words/sales.tsv").write_text("Column\t栏目\n", encoding="utf-8"),
        lambda root: (root / "resources/translations/traditional.tsv").write_text("此\t該\n", encoding="utf-8"),
        lambda root: (root / "resources/translations/zh_TW.qm").unlink(),
        lambda root: (root / "resources/translations/zh_CN.ts").unlink(),
        lambda root: (root / "docs/manual/zh_TW/index.md").unlink(),
        lambda root: (root / "docs/manual/zh_CN/more.md").write_text("订货\n", encoding="utf-8"),
    ],
)
def test_whatever_is_newer_or_missing_is_built(project, change):
    change(project)
    assert not translations.is_built(project)
    translations.build(project)
    assert translations.is_built(project)


def test_page_that_went_goes_from_the_traditional_manual_too(project):
    (project / "docs/manual/zh_CN/index.md").unlink()
    translations.build(project)
    assert list((project / "docs/manual/zh_TW").iterdir()) == []


def test_text_without_words_and_lost_placeholders_are_told(project):
    (project / "crm_desktop/sales.py").write_text(
        'A, B = QT_TRANSLATE_NOOP("sales", "New"), QT_TRANSLATE_NOOP("sales", "{count} orders")\n', encoding="utf-8"
    )
    (project / "resources/translations/words/sales.tsv").write_text("{count} orders\t行\n", encoding="utf-8")
    assert translations.problems(project) == [
        f"{language}: {fault}"
        for language in ("zh_CN", "zh_TW")
        for fault in ("missing: sales: “New”", "placeholders differ: “{count} orders” and “行”")
    ]


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


PAGES = [FOLDER / "zh_TW.ts", *sorted((translations.ROOT / translations.MANUAL / "zh_TW").glob("*.md"))]


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
        ("系列、排列、下列、草稿在列", "系列、排列、下列、草稿在列"),
        ("电子邮件", "電子郵件"),
        ("导入数据文件夹", "匯入資料資料夾"),
    ],
)
def test_words_of_the_screen_are_turned_as_a_whole(simplified, traditional):
    assert converter(FOLDER)(simplified) == traditional


@pytest.mark.parametrize(
    ("english", "simplified", "traditional"),
    [
        ("First {count} rows", "前 {count} 行", "前 {count} 列"),
        ("R row  C column", "R 行  C 列", "R 列  C 欄"),
        ("Rows", "行数", "列數"),
        ("Best rows of customers", "客户排行的行", "客戶排行的列"),
        ("Run it for these rows", "对这些行执行", "對這些列執行"),
        ("{count} lines", "{count} 行", "{count} 行"),
        ("{count} borrowed from banks", "{count} 银行借款", "{count} 銀行借款"),
    ],
)
def test_row_of_a_table_has_its_own_word_and_a_line_keeps_its(english, simplified, traditional):
    words = Words({(english, ""): simplified}, [])
    assert translations.ways(words, converter(FOLDER))["zh_TW"](Text("x", english)) == [traditional]

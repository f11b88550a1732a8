"""The words of Qt itself in the languages of the program."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from crm_desktop.qtkit.words import LEFT_BY_QT, load_translators


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_no_text_of_the_file_dialog_stays_english(qtbot, qapp, language):
    installed = load_translators(qapp, language)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    texts = [part.text() for kind in (QLabel, QPushButton) for part in dialog.findChildren(kind)]
    kinds = [QCoreApplication.translate("QAbstractFileIconProvider", text) for text in ("File", "Folder", "%1 File")]
    for one in installed:
        qapp.removeTranslator(one)
    assert len(texts) >= 5
    assert [text for text in texts + kinds if text.replace("%1", "").isascii()] == []
    assert set(kinds).isdisjoint(LEFT_BY_QT)

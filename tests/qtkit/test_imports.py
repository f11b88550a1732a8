import sys

from crm_desktop.qtkit.imports import spare_source_reading


def test_later_modules_are_not_read_for_switches(tmp_path, monkeypatch, qapp):
    spare_source_reading()
    (tmp_path / "of_no_concern.py").write_text("WORDS = 'PySide6 and __feature__'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    import of_no_concern

    chosen = sys.modules["shibokensupport.feature"].pyside_feature_dict
    assert of_no_concern.WORDS
    assert chosen.get("of_no_concern", -1) == -1

"""Whatever is shipped of others is named with its licence."""

import json
import re
from pathlib import Path

import pytest

from crm_desktop.settings.notices import Notice, read_notices
from tools import notices

ROOT = Path(__file__).parents[2]
ASKED_FOR = ["PySide6-Essentials>=6.8,<6.12", "psycopg[binary]>=3.2", "matplotlib>=3.11"]


@pytest.fixture(scope="module")
def collected():
    return {notice.name: notice for notice in notices.collect()}


def test_each_locked_library_that_is_shipped_has_the_text_of_its_licence(collected):
    asked_for = notices.tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    libraries = set(notices.shipped(asked_for))
    assert libraries <= collected.keys()
    for name in libraries:
        assert len(collected[name].text) > 500, name
        assert 0 < len(collected[name].licence) <= notices.LONGEST_NAME, name


def test_what_a_library_needs_on_windows_or_asks_for_as_an_extra_is_shipped_too():
    assert {"shiboken6", "psycopg-binary", "tzdata", "numpy"} <= set(notices.shipped(ASKED_FOR))


def test_tools_of_the_developers_are_not_shipped():
    assert not {"pytest", "ruff", "opencc", "mypy"} & set(notices.shipped(ASKED_FOR))


def test_libraries_under_the_lesser_licence_come_with_both_texts(collected):
    under = [notice for notice in collected.values() if "LGPL" in notice.licence]
    assert {"pyside6-essentials", "shiboken6", "psycopg"} <= {notice.name for notice in under}
    for notice in under:
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in notice.text
        assert re.search(r"^ +GNU GENERAL PUBLIC LICENSE", notice.text, re.MULTILINE)


def test_icons_fonts_and_what_libraries_carry_inside_are_named(collected):
    assert {
        "Tabler Icons",
        "Python",
        "SQLCipher",
        "Last Resort (font)",
    } <= collected.keys()


def test_the_repository_has_no_font_that_nobody_names():
    fonts = [path for folder in ("resources", "crm_desktop") for path in (ROOT / folder).rglob("*.[ot]t[fc]")]
    assert fonts == []


@pytest.mark.parametrize(
    ("locked", "kept", "said"),
    [
        ({}, {"licences": {}, "texts": {}}, "lock its version"),
        ({"shiboken6": "6.11.3"}, {"licences": {}, "texts": {}}, "the text of its licence"),
    ],
)
def test_library_without_version_or_licence_is_told(locked, kept, said):
    with pytest.raises(notices.NoNotice, match=said):
        notices._of_library(ROOT, "shiboken6", locked, kept)


def test_window_reads_what_was_made(tmp_path):
    notice = {"name": "segno", "version": "1.6.6", "licence": "BSD-3-Clause", "text": "Copyright"}
    (tmp_path / "notices.json").write_text(json.dumps({"made_from": "", "notices": [notice]}), encoding="utf-8")
    assert read_notices(tmp_path) == (Notice(**notice),)
    assert read_notices(tmp_path / "elsewhere") == ()

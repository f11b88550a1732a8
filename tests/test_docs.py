import re
from pathlib import Path

import pytest

from crm_desktop.settings.places import version

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "docs" / "manual"
LINK = re.compile(r"\]\(([^)#]+)\)")
PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page):
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_manual_has_the_same_pages_in_each_language():
    pages = {folder.name: {path.name for path in folder.glob("*.md")} for folder in MANUAL.iterdir() if folder.is_dir()}
    assert pages.keys() == {"en", "zh_CN", "zh_TW"}
    assert pages["en"] == pages["zh_CN"] == pages["zh_TW"]


def test_the_index_names_every_page():
    for language in ("en", "zh_CN", "zh_TW"):
        links = set(LINK.findall((MANUAL / language / "index.md").read_text(encoding="utf-8")))
        assert links == {path.name for path in (MANUAL / language).glob("*.md")} - {"index.md"}


def test_what_is_new_says_the_same_in_each_language_and_knows_this_version():
    """The change log is that page; 繁體 is made from 简体."""
    shapes = {}
    for language in ("en", "zh_CN", "zh_TW"):
        lines = (MANUAL / language / "whats-new.md").read_text(encoding="utf-8").splitlines()
        shapes[language] = [line.split(" ")[0] if line.startswith(("#", "- ")) else bool(line) for line in lines]
        assert f"## {version()}" in lines
    assert shapes["en"] == shapes["zh_CN"] == shapes["zh_TW"]

"""Commands are found in the search box by their words and by their sound."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.queries.finding.box import Sought
from crm_desktop.views.catalogue import CommandSpec, load_catalogue
from crm_desktop.views.shell.search_groups import Finder
from tests.views.fakes.context import fake_context

TITLES = ("角色与权限", "新供应商", "供应商", "新增客户", "新增报价单", "客户", "Statement")


@pytest.fixture
def finder():
    commands = [CommandSpec(title, "tests", title, "file", lambda _context: None) for title in TITLES]
    return Finder(fake_context(), commands, load_catalogue().finds())


def commands(finder, text):
    return [match.text for match in finder.find("commands", Sought(text, "commands", 3, date(2026, 11, 20))).matches]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("juese", "角色与权限"),
        ("gongying", "供应商"),
        ("quanxian", "角色与权限"),
        ("kehu", "客户"),
        ("state", "Statement"),
    ],
)
def test_full_pinyin_finds_a_command(finder, typed, first):
    assert commands(finder, typed)[0].startswith(first)


def test_a_command_that_is_named_or_meant_by_its_beginning_goes_before_all_groups(finder):
    for typed in ("gys", "gongyingshang", "供应商", "juese", "角色", "gongying", "state"):
        assert finder.order(typed, "")[0] == "commands", typed
    for typed in ("gongyin", "gong", "js", "quanxian", "权限", "sta"):
        assert finder.order(typed, "")[0] != "commands", typed

import pytest

from crm_desktop.cli.options.top import parser
from crm_desktop.cli.window import window_options
from crm_desktop.present.translate import Words

SAME = (
    ("--operator", "boss", "--office", "a.crm", "list", "orders"),
    ("list", "orders", "--operator", "boss", "--office", "a.crm"),
    ("--operator", "boss", "list", "--office", "a.crm", "orders"),
)


@pytest.mark.parametrize("typed", SAME)
def test_options_of_all_commands_may_stand_before_or_behind(typed):
    options = parser(Words({})).parse_args(typed)
    assert (options.operator, options.office, options.json) == ("boss", "a.crm", False)


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ((), {}),
        (("--demo",), {"demo": True}),
        (("--office", "账 本.crm", "--tray"), {"office": "账 本.crm", "tray": True}),
        (("--office=a.crm", "--lang=zh_TW"), {"office": "a.crm", "language": "zh_TW"}),
        (("--find", "SO-20261120-001"), {"find": "SO-20261120-001"}),
        (("--operator", "周敏", "--office", "a.crm"), {"operator": "周敏", "office": "a.crm"}),
    ],
)
def test_line_that_only_opens_the_window_is_read_as_the_parser_reads_it(typed, options):
    assert window_options(typed) == options
    parsed = parser(Words({})).parse_args(typed)
    assert (parsed.demo, parsed.tray) == (options.get("demo", False), options.get("tray", False))
    assert (parsed.find, parsed.operator or "") == (options.get("find", ""), options.get("operator", ""))
    assert (parsed.office, parsed.lang) == (options.get("office", ""), options.get("language", ""))


@pytest.mark.parametrize(
    "typed",
    [
        ("list", "orders"),
        ("--help",),
        ("--lang", "fr"),
        ("--office",),
        ("--office=",),
        ("--office", "--demo"),
        ("--x",),
    ],
)
def test_any_other_line_is_left_to_the_parser(typed):
    assert window_options(typed) is None

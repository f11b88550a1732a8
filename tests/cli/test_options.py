import pytest

from crm_desktop.cli.options import parser
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

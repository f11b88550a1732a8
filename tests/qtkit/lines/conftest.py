"""Entry grids: a plain one, and one that takes blocks."""

import pytest

from crm_desktop.qtkit.lines.paste import PasteRules
from tests.qtkit.lines.entry import make_grid


@pytest.fixture
def grid(qtbot):
    return make_grid(qtbot)


@pytest.fixture
def ruled(qtbot):
    """A grid that knows what the heads of sheets mean."""
    known = {"编号": "code", "品名": "name", "数量": "quantity", "单价": "price"}

    def heads(titles):
        return {known[title]: title for title in titles if title in known}

    return make_grid(qtbot, paste_rules=PasteRules(heads, ("code", "quantity", "price"), ("name",)))

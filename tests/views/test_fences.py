"""The window asks nothing of a widget that its class does not promise."""

import ast
from collections import Counter

from tests.doors.test_fences import ROOT

TOLERATED = {
    "views/catalogue.py": (1, "a feature package may add nothing"),
    "views/contacts/contact_dialog.py": (1, "a talk that is corrected has a time, one that is typed has none"),
    "views/shell/menus.py": (1, "what Qt widget has the focus, and what it can do"),
}
"""How often a file looks for an attribute that may be there, each with its reason; the numbers are only to fall."""


def is_guess(node):
    """``hasattr(…)``, or ``getattr`` with a default."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    return node.func.id == "hasattr" or (node.func.id == "getattr" and len(node.args) == 3)


def test_no_attribute_is_looked_for_that_may_be_there():
    found = Counter(
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "views").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if is_guess(node)
    )
    assert found == {name: count for name, (count, _why) in TOLERATED.items()}

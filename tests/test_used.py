"""What the program does not use is not in it: a function that only tests call proves nothing of what people get."""

import ast
import re
from collections import Counter
from pathlib import Path

import crm_desktop

ROOT = Path(crm_desktop.__file__).parent
FOR_TESTS = {"InlineExecutor"}
"""What tests put in the place of threads."""
OF_QT = re.compile(r"[a-z]+[A-Z]")
"""Qt calls its own methods by their names."""


def named(path):
    """Functions, methods and classes that somebody must name to use them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        is_asked_by_name = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.decorator_list
        if is_asked_by_name and not node.name.startswith("__") and not OF_QT.match(node.name):
            yield node.name


def test_everything_is_used():
    sources = [path for path in ROOT.rglob("*.py") if "migrations" not in path.parts]
    words = Counter(word for path in sources for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))
    assert {name for path in sources for name in named(path) if words[name] == 1} == FOR_TESTS

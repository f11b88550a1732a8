"""How much belongs to one widget: what it derives from, and the parts it makes that are handed a widget."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import types
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import crm_desktop
from crm_desktop import qtkit, views

MOST_METHODS = 28
"""Of one class."""
MOST_TOGETHER = 40
"""Of a widget with what it derives from and its parts.

A part is a class that is no widget itself and is handed one: it works on what the widget shows. What is handed values
or models and tells what it found is no part of it, and the widgets inside have parts of their own.
"""


@cache
def modules():
    """All modules in which widgets may be."""
    found = [pkgutil.walk_packages(root.__path__, f"{root.__name__}.") for root in (qtkit, views)]
    return [importlib.import_module(one.name) for some in found for one in some]


@cache
def classes():
    """The classes of the kit and of the views."""
    made = [(module, one) for module in modules() for one in vars(module).values() if inspect.isclass(one)]
    return frozenset(one for module, one in made if one.__module__ == module.__name__)


def methods(one):
    """The methods and properties that are written in a class; those that a dataclass gets are not."""
    written = (value.fget if isinstance(value, property) else value for value in vars(one).values())
    plain = (getattr(value, "__func__", value) for value in written)
    return [value for value in plain if isinstance(value, types.FunctionType) and value.__code__.co_filename[0] != "<"]


def line_of(one):
    """A class with what it derives from in the program."""
    return frozenset(base for base in one.__mro__ if base.__module__.startswith("crm_desktop."))


def said_in(words, one):
    """What dotted words mean in the module of a class; None if they mean nothing there."""
    found, *rest = words.split(".")
    meant = vars(inspect.getmodule(one)).get(found)
    for word in rest:
        meant = getattr(meant, word, None)
    return meant


def takes_widget(made):
    """Whether whoever makes one hands it a widget."""
    writer = next((base for base in made.__mro__ if "__init__" in vars(base)), made)
    if not writer.__module__.startswith("crm_desktop."):
        return False
    kinds = [str(one.annotation).split("[")[0] for one in inspect.signature(writer.__init__).parameters.values()]
    given = [said_in(kind.split("|")[0].strip(), writer) for kind in kinds]
    return any(inspect.isclass(one) and issubclass(one, QWidget) for one in given)


@cache
def called_in(module):
    """What each class of a module calls."""
    written = [node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.ClassDef)]
    calls = {node.name: [one.func for one in ast.walk(node) if isinstance(one, ast.Call)] for node in written}
    return {name: {ast.unparse(one) for one in some} for name, some in calls.items()}


@cache
def parts_made(one):
    """The parts that a class makes."""
    calls = (said_in(words, one) for words in called_in(inspect.getmodule(one)).get(one.__name__, ()))
    made = {found for found in calls if inspect.isclass(found) and found in classes()}
    return frozenset(found for found in made if not issubclass(found, QWidget) and takes_widget(found))


def together(widget):
    """How many methods a widget has with what it derives from and its parts."""
    own = line_of(widget)
    parts = (line_of(part) for base in own for part in parts_made(base))
    return sum(len(methods(one)) for one in own.union(*parts))


@pytest.fixture(scope="module")
def counted(qapp):
    """Each widget with the number of its methods and those of its parts."""
    found = {one: together(one) for one in classes() if issubclass(one, QWidget)}
    return {f"{one.__module__.split('.', 2)[2]}.{one.__name__}": count for one, count in found.items()}


def test_widgets_are_found_with_their_parts(counted):
    from crm_desktop.qtkit.lists.selection import ListSelection
    from crm_desktop.qtkit.lists.sheet import ListSheet
    from crm_desktop.qtkit.lists.table_model import WindowedModel

    assert len(counted) > 150
    assert ListSelection in parts_made(ListSheet)
    assert WindowedModel not in parts_made(ListSheet)


def test_parts_of_one_widget_stay_few(counted):
    assert {name: count for name, count in counted.items() if count > MOST_TOGETHER} == {}


def test_classes_stay_small():
    found = {}
    for path in Path(crm_desktop.__file__).parent.rglob("*.py"):
        for body in path.read_text(encoding="utf-8").split("\nclass ")[1:]:
            name, count = re.match(r"\w+", body)[0], body.count("\n    def ")
            if count > MOST_METHODS:
                found[f"{path.stem}.{name}"] = count
    assert found == {}

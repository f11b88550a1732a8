"""Finds the English texts of the program in its source.

lupdate finds them too, but 6.11 puts a text that follows ``QCoreApplication.translate(`` over several lines into a
context that does not exist, and it passes over texts that are not literals. So the source is read as Python here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

MARKERS = {"QT_TRANSLATE_NOOP", "translate"}
MARKED = re.compile(rf"\b(tr|{'|'.join(sorted(MARKERS))})\s*\(")
"""Stands in a file that may have texts: the others need not be read as Python."""
DEFINITIONS = {Path("crm_desktop/domain/words.py")}
"""Where a marker itself is defined, with names for its arguments."""


STANDS_ON = {"sales": "trade"}
"""Areas of documents: what is marked for all of them is said by each in its own context, too, since the columns of a
list or the fields of a form are looked up in one context, whichever of the two marked them."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One English text; ``context`` is the class of the widget or the area it was marked in."""

    context: str
    source: str
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """A text that can never be translated, such as an f-string."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def find_texts(root: Path, package: str = "crm_desktop") -> tuple[list[Text], list[Fault]]:
    """All texts of the package below ``root``, sorted, and the faulty ones."""
    texts: set[Text] = set()
    faults: list[Fault] = []
    for path in sorted((root / package).rglob("*.py")):
        relative = path.relative_to(root)
        if relative in DEFINITIONS:
            continue
        source = path.read_text(encoding="utf-8")
        if not MARKED.search(source):
            continue
        for found in texts_of(source, relative):
            if isinstance(found, Text):
                texts.add(found)
            else:
                faults.append(found)
    shared = [
        replace(text, context=area) for area, below in STANDS_ON.items() for text in texts if text.context == below
    ]
    return sorted(texts.union(shared)), faults


def texts_of(source: str, path: Path) -> Iterator[Text | Fault]:
    """The texts and faults of one file."""
    for call, scope in _calls(ast.parse(source), ""):
        name = _name(call.func)
        if name == "tr":
            yield from _tr(call, scope, path)
        elif name in MARKERS:
            yield from _marked(call, name, path)


def _calls(node: ast.AST, scope: str) -> Iterator[tuple[ast.Call, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, scope
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else scope)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _tr(call: ast.Call, scope: str, path: Path) -> Iterator[Text | Fault]:
    if not call.args:
        return
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if not (isinstance(owner, ast.Name) and owner.id == "self" and scope):
        yield Fault(path, call.lineno, "tr() of another object has no context: use self.tr() or QT_TRANSLATE_NOOP()")
    elif (source := _literal(call.args[0])) is None:
        yield Fault(path, call.lineno, "tr() needs a literal text, with {names} for .format()")
    else:
        yield Text(scope, source, plural=len(call.args) > 2 or "%n" in source)


def _marked(call: ast.Call, name: str, path: Path) -> Iterator[Text | Fault]:
    if len(call.args) < 2:
        return
    context, source = _literal(call.args[0]), _literal(call.args[1])
    if context is not None and source is not None:
        yield Text(context, source, plural="%n" in source)
    elif name == "QT_TRANSLATE_NOOP" or _is_composed(call.args[1]):
        yield Fault(path, call.lineno, f"{name}() needs literal texts")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_composed(node: ast.expr) -> bool:
    """An f-string, ``"a" + b`` or ``"a" % b``: what reaches the translator is not what stands in the source."""
    return isinstance(node, (ast.JoinedStr, ast.BinOp))

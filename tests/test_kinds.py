"""A kind of document is declared once: few modules outside its own declaration name it, and each kind is listed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

import crm_desktop
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.sales import states
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.catalogue import TABLES
from crm_desktop.services.catalogue import all_handlers

ROOT = Path(crm_desktop.__file__).parent
DECLARED = (
    *(
        "domain/trade/kinds",
        "domain/trade/price_source",
        "domain/sales/kinds",
        "domain/sales/states",
        "domain/sales/drafts",
        "domain/sales/progress",
    ),
    *("models/sales/*", "queries/sales/kinds", "services/sales/kinds", "present/columns/sales"),
    *("views/sales/kinds", "views/sales/looks"),
)
"""In which all kinds of sales are declared."""
OWN: Mapping[DocumentKind, tuple[str, ...]] = {
    DocumentKind.QUOTE: ("*/sales/quote*", "print_templates/kinds/quote", "demo/quotes"),
    DocumentKind.ORDER: (
        "*/sales/order*",
        "*/sales/promises",
        "queries/promises",
        "print_templates/kinds/sales_order",
        "demo/trade",
    ),
    DocumentKind.DELIVERY: ("*/sales/deliver*", "print_templates/kinds/delivery", "demo/trade"),
    DocumentKind.RETURN: ("*/sales/return*", "print_templates/kinds/sales_return", "demo/returns"),
}
"""The modules that say what a kind is and does."""
MOST = {DocumentKind.QUOTE: 3, DocumentKind.ORDER: 4, DocumentKind.DELIVERY: 6, DocumentKind.RETURN: 1}
"""So many other modules name a kind; a number that may only fall."""
HISTORY = ("db/migrations/", "print_templates/upgrades")
ICON = frozenset({"icon", "idea"})


@cache
def names_of(kind: DocumentKind) -> frozenset[str]:
    """What a kind is called in the program: its classes, its workflow, its commands, its declarations."""
    one, table = DOCUMENTS[kind], TABLES[kind]
    classes = {table.entity, table.line, one.draft, one.states}
    commands = {command for command, handler in all_handlers().items() if handler.record_kind == kind}
    workflow = {name for name, value in vars(states).items() if value is one.workflow}
    return frozenset({made.__name__ for made in classes | commands} | workflow)


@cache
def declarations_of(kind: DocumentKind) -> frozenset[tuple[str, str]]:
    """The names under which the declarations of a kind are imported, with their module."""
    from crm_desktop.domain.sales import kinds
    from crm_desktop.models.sales import kinds as tables

    places = ((kinds, DOCUMENTS[kind]), (tables, TABLES[kind]))
    return frozenset(
        (holder.__name__, name)
        for holder, declared in places
        for name, value in vars(holder).items()
        if value is declared
    )


@dataclass(frozen=True)
class Said:
    """What stands in a module: names, what is imported from where, members of ``DocumentKind``, texts but icons."""

    names: frozenset[str]
    imported: frozenset[tuple[str, str]]
    members: frozenset[str]
    texts: frozenset[str]

    @classmethod
    def by(cls, source: str) -> Said:
        """Read a module."""
        nodes = list(ast.walk(ast.parse(source)))
        icons = {spot for node in nodes for spot in icons_in(node)}
        imports = [
            (node.module or "", one.name) for node in nodes if isinstance(node, ast.ImportFrom) for one in node.names
        ]
        members = [
            node.attr for node in nodes if isinstance(node, ast.Attribute) and is_name(node.value, "DocumentKind")
        ]
        texts = [node for node in nodes if isinstance(node, ast.Constant) and id(node) not in icons]
        return cls(
            frozenset([node.id for node in nodes if isinstance(node, ast.Name)] + [name for _, name in imports]),
            frozenset(imports),
            frozenset(members),
            frozenset(node.value for node in texts if isinstance(node.value, str)),
        )

    def tells_of(self, kind: DocumentKind) -> bool:
        """Whether a kind is named: by a class, a member, a declaration, or by its code."""
        return bool(
            self.names & names_of(kind)
            or self.imported & declarations_of(kind)
            or kind.name in self.members
            or kind.value in self.texts
        )


def is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def icons_in(node: ast.AST) -> Iterator[int]:
    """The places of texts that are the idea of an icon: some are called as a kind is."""
    if isinstance(node, ast.keyword) and node.arg in ICON:
        yield id(node.value)
    parts = node.elts if isinstance(node, ast.Tuple) else node.args if isinstance(node, ast.Call) else []
    for one, other in pairwise(parts):
        if isinstance(other, ast.Attribute) and is_name(other.value, "Tone"):
            yield id(one)


@cache
def modules() -> Mapping[str, Said]:
    """What stands in the modules of the program in which a kind may be named, by their path without ending."""
    wanted = {name for kind in MOST for name in (*names_of(kind), f'"{kind.value}"', f"DocumentKind.{kind.name}")}
    wanted |= {name for kind in MOST for _, name in declarations_of(kind)}
    sources = {
        path.relative_to(ROOT).as_posix().removesuffix(".py"): path.read_text("utf-8") for path in ROOT.rglob("*.py")
    }
    may_name = re.compile("|".join(map(re.escape, sorted(wanted))))
    return {
        name: Said.by(source)
        for name, source in sorted(sources.items())
        if not name.startswith(HISTORY) and may_name.search(source)
    }


def naming(kind: DocumentKind) -> list[str]:
    """The modules that name a kind and are not its own."""
    own = (*DECLARED, *OWN[kind])
    return [
        name
        for name, said in modules().items()
        if not any(Path(name).match(pattern) for pattern in own) and said.tells_of(kind)
    ]


@pytest.mark.parametrize("kind", MOST)
def test_few_modules_name_a_kind(kind):
    found = naming(kind)
    assert len(found) == MOST[kind], "\n".join([f"{len(found)}: more is too many, lower the number if it fell", *found])


@pytest.mark.parametrize("kind", DocumentKind)
def test_each_kind_is_declared_and_stored(kind):
    assert DOCUMENTS[kind].kind is kind
    assert TABLES[kind].type is DOCUMENTS[kind]
    assert TABLES[kind].entity.__tablename__ == kind.value

"""What the validators look at, gathered once."""

import ast
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import crm_desktop
from crm_desktop import domain, models
from crm_desktop.domain.workflow import Workflow
from crm_desktop.models.all_tables import Base
from crm_desktop.present.translate import load_words
from crm_desktop.settings.places import resources
from crm_desktop.views.catalogue import DockSpec, TabSpec, load_catalogue
from tests.modules import modules_of

PROGRAM = Path(crm_desktop.__file__).parent
TESTS = Path(__file__).parents[2]
DOCS = TESTS.parent / "docs"
MANUAL = DOCS / "manual"
LANGUAGES = ("zh_CN", "zh_TW")
"""Into which English is translated."""


@cache
def tables() -> Mapping[str, type[Base]]:
    """All mapped classes by the name of their table."""
    list(modules_of(models))
    return {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}


@cache
def migrations() -> str:
    """The source of all migrations."""
    return "\n".join(path.read_text("utf-8") for path in sorted((PROGRAM / "db/migrations/versions").glob("v*.py")))


@cache
def workflows() -> Mapping[str, Workflow]:
    """All state tables by ``module:NAME`` below ``domain``, where they are made."""
    found = {}
    for module in modules_of(domain):
        for name, value in vars(module).items():
            if isinstance(value, Workflow) and f"\n{name} = " in Path(str(module.__file__)).read_text("utf-8"):
                found[f"{module.__name__.removeprefix('crm_desktop.domain.')}:{name}"] = value
    return found


@cache
def places() -> Mapping[str, DockSpec | TabSpec]:
    """All docks and tabs of the window."""
    features = load_catalogue().features
    docks = {f"dock:{spec.id}": spec for feature in features for spec in feature.docks}
    return docks | {f"tab:{spec.kind}": spec for feature in features for spec in feature.tabs}


@cache
def ways() -> str:
    """What menus, activities and the code of views open, as one text."""
    features = load_catalogue().features
    targets = [spec.target for feature in features for spec in feature.activities]
    return "\n".join([*targets, source("views")])


@cache
def source(folder: str) -> str:
    """The source of a layer."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((PROGRAM / folder).rglob("*.py")))


@cache
def golden(window: str, language: str = "en") -> str:
    """What a window says; "" if it is not kept."""
    path = TESTS / "golden" / language / f"{window}.txt"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def untranslated(context: str, text: str) -> list[str]:
    """The languages that have no words of their own for a text."""
    return [one for one in LANGUAGES if load_words(resources() / "translations", one)(context, text) == text]


@cache
def names_in(test: str) -> frozenset[str]:
    """Every name that a file of tests uses."""
    tree = ast.parse((TESTS / test).read_text(encoding="utf-8"))
    return frozenset(
        node.id if isinstance(node, ast.Name) else node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute)
    )


def page(name: str, language: str) -> str:
    """A page of the manual; "" if there is none."""
    path = MANUAL / language / f"{name}.md"
    return path.read_text(encoding="utf-8") if path.exists() else ""


@cache
def words_of_page(name: str, language: str) -> frozenset[str]:
    """The words of code of a page."""
    return frozenset(re.findall(r"[a-z_]+(?:-[a-z_]+)*", page(name, language)))

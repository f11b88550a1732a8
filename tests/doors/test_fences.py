"""An id that came from outside leads to a record through one door: ``queries.scope.visible``."""

import ast
from pathlib import Path

import crm_desktop

ROOT = Path(crm_desktop.__file__).parent
DOOR = "queries/scope.py"
ASKS = ("sees", "visible", "_head(access", "_choices(access")
"""A function that compares an id says itself who may see the row, or is named below."""

TOLERATED = {
    "queries/departments.py:people_under": "names of colleagues are for everybody",
    "queries/regions.py:regions_of": "where colleagues sell is for everybody",
    "queries/money/open_documents.py:_of": "narrows rows that sees_customer has cut",
    "queries/paper/head_pictures.py:head_pictures": "print_data has been through the door",
    "queries/attachments/places.py:called": "names the record beside a file that the list of files has cut",
    "queries/attachments/places.py:title_of": "on_record and hanging_glance have been through the door",
    "queries/attachments/on_record.py:_stored": "content_of has been through the door",
    "queries/paper/parties.py:_operator": "who asks himself",
    "queries/paper/parties.py:maker": "given a loaded document, which names its maker",
    "queries/products/offer.py:_customer_terms": "line_offers has been through the door",
    "queries/money/documents.py:money_detail": "after the rows of its list, which is cut",
    "queries/paper/templates.py:_template_of": "templates are for everybody",
    "queries/sales/deliveries.py:sent_lines": "of statements about orders, which ask who may see those",
    "services/imports/undo.py:_put_back": "of an import run that went through the door",
    "services/office/login.py:_write": "who is at the log-in",
    "services/office/operators.py:_guess": "who asks himself",
    "services/sales/quotes.py:_replace_former": "the version before a quote that went through the door",
}
"""Functions that compare an id without asking, each with its reason; the list is only to become shorter."""


def sources():
    for folder in ("services", "queries", "exchange", "cli", "demo", "db"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def is_loaded_by_id(node):
    """``session.get(…)`` and its kin."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("get", "get_one")
        and ast.unparse(node.func.value).endswith("session")
    )


def compares_an_id(node):
    """``Entity.id == something_id``; the names of colleagues are nobody's secret."""
    if not isinstance(node, ast.Compare) or not isinstance(node.left, ast.Attribute) or node.left.attr != "id":
        return False
    if ast.unparse(node.left.value) == "Employee":
        return False
    other = node.comparators[0]
    values = other.values if isinstance(other, ast.BoolOp) else [other]
    names = [value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "") for value in values]
    owners = [ast.unparse(value.value).lstrip("_") for value in values if isinstance(value, ast.Attribute)]
    is_column = any(owner[:1].isupper() or owner in ("entity", "kind") or owner.endswith(".c") for owner in owners)
    return isinstance(node.ops[0], ast.Eq) and not is_column and any(name.endswith("_id") for name in names)


def test_nothing_is_loaded_past_the_door():
    loads = [name for name, text in sources() for node in ast.walk(ast.parse(text)) if is_loaded_by_id(node)]
    assert loads == [DOOR]


def test_every_look_up_by_id_asks_who_may_see_it():
    found = {
        f"{name}:{function.name}"
        for name, text in sources()
        for function in ast.walk(ast.parse(text))
        if isinstance(function, ast.FunctionDef) and any(map(compares_an_id, ast.walk(function)))
        if not any(asks in ast.unparse(function) for asks in ASKS)
    }
    assert found == TOLERATED.keys()


def test_the_fence_sees_what_it_is_for():
    bad = ast.parse("def f(session, x_id):\n    session.get(A, x_id)\n    return select(A).where(A.id == x_id)")
    assert [is_loaded_by_id(node) for node in ast.walk(bad)].count(True) == 1
    assert [compares_an_id(node) for node in ast.walk(bad)].count(True) == 1


def test_who_looks_through_the_whole_layout_has_mapped_it():
    """The classes are mapped by area: whatever was not asked by then would be missing without a word."""
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in ROOT.rglob("*.py")
        if path.parent.name != "models"
    }
    has_all = {path for path, text in texts.items() if "models.all_tables import Base" in text}
    assert {path for path, text in texts.items() if "Base.metadata" in text} <= has_all
    assert has_all == {"db/migrations/env.py", "db/schema.py", "demo/make.py"}, "these map all wherever they are loaded"

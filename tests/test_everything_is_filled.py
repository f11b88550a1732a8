"""Nothing is stored that nobody can enter, and nothing is offered that no form reads."""

import ast
import dataclasses
from functools import cache
from pathlib import Path

import pytest

from crm_desktop import domain, models
from crm_desktop.domain.access import Area
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.limits import Limit
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.all_tables import Base
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.sorting import sorting_column, words_of
from tests.modules import modules_of

PROGRAM = Path(__file__).parents[1] / "crm_desktop"
READERS = {"pick_list", "pick_tags", "offer_pick_list", "run_with_reason"}
"""The functions of ``views.pick_lists``; ``customer_grade`` is also read by the rules of trade."""
GIVEN = {"id", "version"}
"""What the database itself gives."""
KEPT = {"line_id", "unread"}
"""What a draft keeps by itself: which stored line it is, and what could not be read."""


@cache
def trees(folder):
    return [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((PROGRAM / folder).rglob("*.py"))]


def nodes(folder, kind):
    return (node for tree in trees(folder) for node in ast.walk(tree) if isinstance(node, kind))


@cache
def written():
    """Every name that a service could write: set on a record, given to a class, or a key of values."""
    list(modules_of(models))
    names = set()
    for folder in ("services", "db"):
        names |= {node.attr for node in nodes(folder, ast.Attribute) if isinstance(node.ctx, ast.Store)}
        names |= {keyword.arg for call in nodes(folder, ast.Call) for keyword in call.keywords}
        for made in nodes(folder, ast.Dict):
            names |= {key.value for key in made.keys if isinstance(key, ast.Constant)}
    return names | drafted() | declared() | ({role.flag for role in PartyRole} if "roles" in drafted() else set())


def declared():
    """What services set by the name that a declaration says: of a kind of document, of a limit or a level of a role."""
    assert {call.func.id for call in nodes("services", ast.Call) if isinstance(call.func, ast.Name)} >= {"setattr"}
    said = {getattr(table, part) for table in TABLES.values() for part in ("source", "behind", "posted_at")}
    return said | {limit.value for limit in Limit} | {area.value for area in Area}


@cache
def drafted():
    """The fields of the drafts that services copy into records, and of the profile of the office."""
    names = set()
    for module in modules_of(domain):
        for made in vars(module).values():
            if (
                isinstance(made, type)
                and dataclasses.is_dataclass(made)
                and made.__name__.endswith(("Draft", "Profile"))
            ):
                names |= {one.name for one in dataclasses.fields(made)}
    return names


def columns():
    written()
    return sorted(
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.columns
        if column.name not in GIVEN | {sorting_column(table.c[name]).name for name in words_of(table)}
    )


@cache
def filled_by_their_owner():
    """The columns of parts that point at a record: its list of parts, which a service writes, fills them."""
    return {
        (part.table.name, part.name)
        for mapper in Base.registry.mappers
        for parts in mapper.relationships
        if parts.cascade.delete_orphan and parts.key in written()
        for part in parts.remote_side
    }


@pytest.mark.parametrize(("table", "column"), columns())
def test_every_mapped_column_is_written_by_a_command(table, column):
    is_written = column in written() or (table, column) in filled_by_their_owner()
    assert is_written, f"{table}.{column}: no service writes it"


@cache
def entered():
    """Every name by which a form, a page or an import could set a field."""
    names = set()
    for folder in ("views", "exchange"):
        names |= {node.value for node in nodes(folder, ast.Constant) if isinstance(node.value, str)}
        names |= {keyword.arg for call in nodes(folder, ast.Call) for keyword in call.keywords}
    return names


@pytest.mark.parametrize("name", sorted(drafted() - KEPT))
def test_every_field_of_a_draft_can_be_entered(name):
    """A form has it, a page or an import sets it, or a place that opens a form gives it."""
    assert name in entered()


def is_partial(call):
    return isinstance(call.func, ast.Name) and call.func.id == "partial"


def test_whatever_a_form_takes_from_the_place_that_opens_it_is_given_by_some_place():
    """Such as the quote that a talk is about: the form took it, but nobody gave it."""
    taken = {
        call.args[0].value
        for call in nodes("views", ast.Call)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "get"
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "prefill"
        and isinstance(call.args[0], ast.Constant)
    }
    given = {
        keyword.arg
        for call in nodes("views", ast.Call)
        if (isinstance(call.func, ast.Attribute) and call.func.attr in {"open", "open_tab"}) or is_partial(call)
        for keyword in call.keywords
    }
    for made in nodes("views", ast.Dict):  # what is handed over as a mapping
        given |= {key.value for key in made.keys if isinstance(key, ast.Constant)}
        given |= {value.value for value in made.values if isinstance(value, ast.Constant)}
    given |= {kind.talked_of for kind in DOCUMENTS.values()}
    assert len(taken) > 10
    assert taken - given == set()


def pick_lists_read():
    found = set()
    for call in nodes("views", ast.Call):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        declared = [word.value for word in call.keywords if word.arg == "pick_lists"]
        found |= {one.value for lists in declared for one in ast.walk(lists) if isinstance(one, ast.Constant)}
        if name in READERS:
            values = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg in {"name", "pick_list"})]
            found |= {one.value for one in values if isinstance(one, ast.Constant) and one.value in PICK_LISTS}
    return found


def test_every_pick_list_is_read_by_a_form():
    assert PICK_LISTS.keys() - pick_lists_read() == set()


def test_forms_read_pick_lists_through_the_one_door():
    """Otherwise a list could be read under a name that no office has."""
    for tree in trees("views"):
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Name) and call.func.id in READERS - {"run_with_reason"}:
                named = [*call.args, *(word.value for word in call.keywords)]
                if any(ast.unparse(one).endswith(".pick_lists[field]") for one in named):
                    continue  # declared by a kind of document, and counted there
                names = {one.value for one in named if isinstance(one, ast.Constant) and isinstance(one.value, str)}
                assert names & PICK_LISTS.keys(), ast.unparse(call)

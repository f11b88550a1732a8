"""Looks whether the doors to what is stored and changed are as open as they are said to be.

Each validator is given a capability and tells what is not true of it.
"""

from collections.abc import Iterator
from importlib import import_module

from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.imports import Target
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.exchange.targets import FIELDS, TITLES
from crm_desktop.queries.scope import RULES, rules_of_lines
from crm_desktop.services.catalogue import AREAS, all_handlers
from crm_desktop.views.system.audit_words import COMMAND_WORDS, KIND_WORDS
from tests.doors.commands import COMMANDS
from tests.doors.twelve import facts
from tests.doors.twelve.doors import Capability, Door

WITHOUT_KEY = {"role", "operator", "department", "setting", "stored_template", "reminder_mark", "import_mapping"}
"""Known by a name or code that only one may have, so that saving twice saves once."""


def records(capability: Capability) -> Iterator[str]:
    """Tables are made by a migration, have a rule of who sees them, and are safe from stale and repeated saving."""
    for place, name in enumerate(capability.names(Door.RECORDS)):
        entity = facts.tables().get(name)
        if entity is None:
            yield f"there is no table {name}"
            continue
        if f'"{name}"' not in facts.migrations():
            yield f"no migration makes {name}"
        if name not in RULES.keys() | rules_of_lines().keys():
            yield f"nobody says who sees {name}"
        columns = entity.__table__.columns
        if place == 0 and "version" not in columns and "version" in edited(capability):
            yield f"{name} has no version: who saves last wins"
        if place == 0 and "key" not in columns and name not in WITHOUT_KEY and "key" in edited(capability):
            yield f"{name} has no key: a command that is repeated stores twice"


def edited(capability: Capability) -> set[str]:
    """What commands of the capability say of the record as it was seen."""
    found = set()
    for command in commands_of(capability):
        fields = command.__dataclass_fields__
        found |= {"version"} if "seen_version" in fields else set()
        found |= {"key"} if "key" in fields or "key" in getattr(fields.get("draft"), "metadata", {}) else set()
    return found


def commands_of(capability: Capability) -> list[type]:
    """The commands that its modules handle."""
    modules = [import_module(f"crm_desktop.services.{area}") for area in capability.names(Door.COMMANDS)]
    return [command for module in modules for command in module.HANDLERS]


def commands(capability: Capability) -> Iterator[str]:
    """Each has a right, or is named as everybody's; words for the audit in three languages; a row of who may."""
    for area in capability.names(Door.COMMANDS):
        if area not in AREAS:
            yield f"there are no commands {area}"
        elif not import_module(f"crm_desktop.services.{area}").HANDLERS:
            yield f"{area} handles nothing"
    for command in commands_of(capability):
        if command not in COMMANDS:
            yield f"{command.__name__} has no row of who may"
        if all_handlers()[command].is_audited:
            yield from _without_words(command)


def _without_words(command: type) -> Iterator[str]:
    name, kind = command.__name__, all_handlers()[command].record_kind
    if kind not in {*KIND_WORDS, *DOCUMENTS}:
        yield f"{name} is about a {kind!r}, which has no words"
    if name not in COMMAND_WORDS:
        yield f"{name} has no words for the audit"
    else:
        words = COMMAND_WORDS[name]
        yield from (f"{name} has no {one} words for the audit" for one in facts.untranslated("audit", words))


def states(capability: Capability) -> Iterator[str]:
    """Services ask each step of the table, and views ask it which buttons are to be had."""
    for name in capability.names(Door.STATES):
        workflow = facts.workflows().get(name)
        if workflow is None:
            yield f"there is no state table {name}"
            continue
        constant = name.rpartition(":")[2]
        yield from (f"no service takes the step {step} of {name}" for step in workflow.steps if not _taken(step))
        looped = any(one.workflow is workflow for one in DOCUMENTS.values()) and ".type.workflow" in facts.source(
            "views"
        )
        if not looped and constant not in facts.source("views"):
            yield f"no view asks {name} what may be done"
        if not {workflow.initial, *(step.target for step in workflow.steps.values())} <= set(type(workflow.initial)):
            yield f"{name} leads to a state that there is not"


def _taken(step: str) -> bool:
    return f'"{step}"' in facts.source("services")


def imports(capability: Capability) -> Iterator[str]:
    """A target has fields, a title in three languages, and what it brings in can be undone."""
    for name in capability.names(Door.IMPORT):
        if name not in set(Target):
            yield f"there is no import of {name}"
            continue
        target = Target(name)
        if not FIELDS.get(target):
            yield f"the import of {name} has no fields"
        yield from (f"the import of {name} has no {one} title" for one in facts.untranslated("imports", TITLES[target]))


def reminders(capability: Capability) -> Iterator[str]:
    """A kind has a picture and words, and some query finds it."""
    for name in capability.names(Door.REMINDERS):
        if name not in set(ReminderKind):
            yield f"there are no reminders {name}"
            continue
        member = f"ReminderKind.{ReminderKind(name).name}"
        if member not in facts.source("queries"):
            yield f"no query finds reminders {name}"
        if member not in facts.source("views"):
            yield f"reminders {name} have no words"


def proof(capability: Capability) -> Iterator[str]:
    """Its tests are there, and use what it has: a command, a mapped class, a query or a panel."""
    for name in capability.names(Door.PROOF):
        path = facts.TESTS / name
        if not path.exists():
            yield f"there is no test {name}"
        elif "def test_" not in path.read_text(encoding="utf-8") and "Test" not in path.read_text(encoding="utf-8"):
            yield f"{name} tests nothing"
    own = {command.__name__ for command in commands_of(capability)}
    used = set().union(
        *(facts.names_in(name) for name in capability.names(Door.PROOF) if (facts.TESTS / name).exists())
    )
    if own and not own & used and not any("machine" in name for name in capability.names(Door.PROOF)):
        yield "its tests run none of its commands"

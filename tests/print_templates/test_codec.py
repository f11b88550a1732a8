from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates.builtin import builtin_template, builtin_templates
from crm_desktop.print_templates.codec import FORMAT, from_json, to_json
from crm_desktop.print_templates.errors import BrokenTemplate, NewerTemplate, UnknownTemplate
from crm_desktop.print_templates.kinds import KINDS


def content(name="delivery_a4"):
    return json.loads(to_json(builtin_template(name)))


@pytest.mark.parametrize("kind", list(KINDS))
def test_built_in_templates_survive_writing_and_reading(kind):
    templates = builtin_templates(kind)

    assert templates
    assert [from_json(to_json(template)) for template in templates] == list(templates)


@pytest.mark.parametrize("kind", list(KINDS))
def test_built_in_templates_speak_three_languages(kind):
    for template in builtin_templates(kind):
        chinese = {key for key, text in spoken(template) if any("一" <= char <= "鿿" for char in outside_braces(text))}

        assert set(template.title) == {"zh_CN", "zh_TW", "en"}
        assert chinese <= template.texts["en"].keys()
        assert not any("一" <= char <= "鿿" for text in template.texts["en"].values() for char in outside_braces(text))


def spoken(template):
    """All texts of a template with their keys."""
    for item in template.items():
        if hasattr(item, "text"):
            yield item.id, item.text
    yield from ((f"copy.{label.id}", label.label) for label in template.copies.labels)
    table = template.table
    if table is None:
        return
    yield from ((f"{table.id}.{column.id}", column.title) for column in table.columns)
    for row in table.extra_rows:
        yield from ((f"{table.id}.{row.id}.{cell.column}", cell.text) for cell in row.cells)


def outside_braces(text):
    depth, plain = 0, ""
    for char in text:
        depth += {"{": 1, "}": -1}.get(char, 0)
        plain += char if not depth else ""
    return plain


def broken(change):
    whole = content()
    change(whole)
    return json.dumps(whole)


def set_at(*path_and_value):
    *path, last, value = path_and_value

    def change(whole):
        place = whole
        for step in path:
            place = place[step]
        place[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (set_at("bands", 0, "items", 0, "type", "hologram"), "bands.0.items.0"),
        (set_at("bands", 0, "items", 1, "width", "wide"), "company_name_alone.width"),
        (set_at("bands", 0, "items", 1, "width", 1e9), "company_name_alone.width"),
        (set_at("bands", 0, "items", 1, "wings", 2), "company_name_alone.wings"),
        (set_at("bands", 0, "items", 1, "text", "{customer.name"), "company_name_alone"),
        (set_at("bands", 0, "items", 1, "visible_if", "__import__('os')"), "company_name_alone"),
        (set_at("bands", 0, "items", 1, "id", "logo"), "logo"),
        (set_at("bands", 0, "kind", "sideways"), "bands.0.kind"),
        (set_at("bands", 2, "items", 0, "columns", 0, "width", 0), "lines.row"),
        (set_at("bands", 2, "items", 0, "columns", []), "lines"),
        (set_at("bands", 2, "items", 0, "extra_rows", 0, "cells", 0, "column", "ghost"), "lines.carried.ghost"),
        (set_at("paper", "width", 5), "paper"),
        (set_at("bands", None), "bands"),
        (set_at("name", 7), "name"),
        (set_at("format", "one"), "format"),
        (set_at("format", 0), "format"),
    ],
)
def test_a_broken_template_says_where(change, named):
    with pytest.raises(BrokenTemplate) as caught:
        from_json(broken(change))

    assert f"“{named}”" in str(caught.value)


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "null", "[" * 100_000, '{"format": 1}', b"\xff\xfe\x00"])
def test_what_is_no_template_is_refused(text):
    with pytest.raises(BrokenTemplate):
        from_json(text)


def test_a_newer_template_asks_for_an_update():
    with pytest.raises(NewerTemplate, match="update the program"):
        from_json(broken(set_at("format", FORMAT + 1)))


def test_an_older_template_is_brought_up_to_date():
    old = content()
    old["label"] = old.pop("name")

    template = from_json(
        json.dumps(old),
        known=FORMAT + 1,
        upgrades={FORMAT: lambda whole: {"name": whole.pop("label"), **whole}},
    )

    assert template.name == "delivery_a4"


def test_an_unknown_built_in_is_named():
    with pytest.raises(UnknownTemplate, match="waybill"):
        builtin_template("waybill")


@given(st.data())
def test_any_change_of_a_value_gives_a_template_or_our_error(data):
    whole = content("delivery_three_part")
    place = whole
    while isinstance(place, dict | list) and place:
        keys = sorted(place) if isinstance(place, dict) else range(len(place))
        key = data.draw(st.sampled_from(list(keys)))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            place[key] = data.draw(st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just([]))
            break
        place = place[key]

    with suppress(DomainError):
        from_json(json.dumps(whole))

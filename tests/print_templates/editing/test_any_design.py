"""Whatever is done in the designer, the template can be saved, read, upgraded, undone and done again."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.codec import FORMAT, from_json, to_json
from crm_desktop.print_templates.editing import Axis, Clip, Edge, History, Order
from crm_desktop.print_templates.errors import PaperError
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.papers import PAPERS, Paper
from crm_desktop.print_templates.template import (
    BandKind,
    BarcodeItem,
    BoxItem,
    Column,
    Copies,
    CopyLabel,
    CopyMode,
    DigitsItem,
    ExtraCell,
    ExtraRow,
    LineItem,
    PictureItem,
    Symbology,
    TextItem,
)
from tests.print_templates.designs import WORDS, sizes

NAMES = [name for kind in KINDS.values() for name in kind.templates]
STEPS = sizes(-300, 300)
TEXTS = st.sampled_from(["备注", "{customer.name}", "{document.total|money}", "{{x}}", "第 {page.number} 页"])
EXPRESSIONS = st.sampled_from(["line.amount * 2", "if(line.quantity > 1, line.price, 0)", "line.name & '！'", "1"])


def some_ids(draw, template):
    ids = [item.id for item in template.items()]
    return draw(st.lists(st.sampled_from(ids), max_size=5, unique=True)) if ids else []


def move(draw, template):
    return editing.move(template, some_ids(draw, template), draw(STEPS), draw(STEPS))


def resize(draw, template):
    for name in some_ids(draw, template)[:1]:
        template = editing.resize(template, name, draw(STEPS), draw(STEPS), draw(STEPS), draw(STEPS))
    return template


def arrange(draw, template):
    ids = some_ids(draw, template)
    match draw(st.integers(0, 3)):
        case 0:
            return editing.align(template, ids, draw(st.sampled_from(Edge)))
        case 1:
            return editing.distribute(template, ids, draw(st.sampled_from(Axis)))
        case 2:
            return editing.same_size(template, ids, draw(st.sampled_from([None, *Axis])))
    return editing.reorder(template, ids, draw(st.sampled_from(Order)))


def bind(draw, template):
    ids = some_ids(draw, template)
    edit = draw(st.sampled_from([editing.group, editing.ungroup, editing.lock, editing.remove]))
    return edit(template, ids)


def add(draw, template):
    name = editing.fresh_id(template, "item")
    box = {"id": name, "x": draw(sizes(0, 200)), "y": draw(sizes(0, 50)), "width": 30.0, "height": 8.0}
    item = draw(
        st.sampled_from(
            [
                TextItem(**box, text=draw(TEXTS)),
                LineItem(**{**box, "height": 0.0}),
                BoxItem(**box),
                PictureItem(**box, picture="company.logo"),
                BarcodeItem(**box, expression="document.number", symbology=draw(st.sampled_from(Symbology))),
                DigitsItem(**box, expression="document.total", boxes=draw(st.integers(1, 14))),
            ]
        )
    )
    return editing.add(template, draw(st.sampled_from(BandKind)), item)


def columns(draw, template):
    table = template.table
    if table is None:
        return template
    column = draw(st.sampled_from(table.columns)).id
    new = Column(id=editing.fresh_column_id(template, table.id), title="新", expression=draw(EXPRESSIONS), width=20)
    edits = [
        lambda: editing.add_column(template, table.id, new, draw(st.integers(-2, 12))),
        lambda: editing.move_column(template, table.id, column, draw(st.integers(-2, 12))),
        lambda: editing.resize_column(template, table.id, column, draw(STEPS), keep_total=draw(st.booleans())),
        lambda: editing.remove_column(template, table.id, column),
    ]
    return draw(st.sampled_from(edits))()


def sums(draw, template):
    table = template.table
    if table is None:
        return template
    if draw(st.booleans()):
        return editing.remove_extra_row(template, table.id, draw(st.sampled_from(["mine", "ghost"])))
    column = draw(st.sampled_from(table.columns)).id
    cells = (ExtraCell(column=column, text=draw(TEXTS), span=draw(st.integers(1, 9))),)
    return editing.set_extra_row(template, table.id, ExtraRow(id="mine", cells=cells))


def page(draw, template):
    match draw(st.integers(0, 4)):
        case 0:
            own = Paper(width=draw(STEPS), height=draw(STEPS), continuous=draw(st.booleans()))
            paper = draw(st.sampled_from([own, *PAPERS.values()]))
            return editing.set_paper(template, paper, top=draw(STEPS), bottom=draw(STEPS))
        case 1:
            return editing.resize_band(template, draw(st.sampled_from(BandKind)), draw(STEPS))
        case 2:
            return editing.remove_band(template, draw(st.sampled_from(BandKind)))
        case 3:
            return editing.to_band(template, some_ids(draw, template), draw(st.sampled_from(BandKind)), draw(STEPS))
    labels = tuple(CopyLabel(id=f"k{number}", label=draw(WORDS)) for number in range(draw(st.integers(0, 3))))
    return editing.set_copies(template, Copies(mode=draw(st.sampled_from(CopyMode)), labels=labels))


def paste(draw, template):
    clip = editing.copied(template, some_ids(draw, template))
    bands = st.sampled_from([None, *BandKind])
    return editing.paste(template, Clip.from_text(clip.to_text()), draw(bands), draw(STEPS), draw(STEPS))


def say(draw, template):
    keys = [item.id for item in template.items() if isinstance(item, TextItem)]
    if template.table:
        keys += [f"{template.table.id}.{column.id}" for column in template.table.columns]
    keys += [f"copy.{label.id}" for label in template.copies.labels]
    languages = st.sampled_from(["", "zh_CN", "zh_TW", "en"])
    return editing.set_words(template, draw(st.sampled_from(keys)), draw(TEXTS), draw(languages)) if keys else template


EDITS = [move, resize, arrange, bind, add, columns, sums, page, paste, say]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_any_design_survives_saving_reading_upgrading_undo_and_redo(data):
    start = builtin_template(data.draw(st.sampled_from(NAMES)))
    history = History(start)
    states = [start]
    for edit in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=10)):
        with suppress(PaperError):
            history.do(edit.__name__, edit(data.draw, history.template))
        if history.template != states[-1]:
            states.append(history.template)

    for state in states:
        assert from_json(to_json(state)) == state
    assert upgraded(states[-1]) == states[-1]
    with suppress(PaperError):
        layout(states[-1], sample(states[-1].kind, 3))
    for state in reversed(states[:-1]):
        assert history.undo() == state
    assert not history.can_undo
    assert not history.is_dirty
    for state in states[1:]:
        assert history.redo() == state
    assert not history.can_redo


def upgraded(template):
    """Read what a program of the format before this one wrote: its name was called something else."""
    old = json.loads(to_json(template))
    old["label"] = old.pop("name")
    steps = {FORMAT: lambda content: {"name": content.pop("label"), **content}}
    return from_json(json.dumps(old), known=FORMAT + 1, upgrades=steps)


def test_words_may_be_any():
    start = builtin_template("delivery_a4")
    item = next(item for item in start.items() if isinstance(item, TextItem))

    for text in ("\u202eabc", "👍", "a\nb", "\x07"):
        changed = editing.replace_item(start, replace(item, text=text))
        assert from_json(to_json(changed)) == changed

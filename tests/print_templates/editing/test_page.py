import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.codec import from_json, to_json
from crm_desktop.print_templates.editing import (
    Clip,
    ImpossiblePaper,
    NothingToPaste,
    OneTableOnly,
    copied,
    find,
    group,
    new_ids,
    paste,
    remove_band,
    resize_band,
    set_copies,
    set_paper,
    set_words,
)
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import BandKind, Copies, CopyLabel, CopyMode


@pytest.fixture
def note():
    return builtin_template("delivery_three_part")


def test_a_band_keeps_room_for_its_items(note):
    foot = note.bands[-1]
    lowest = max(item.y + item.height for item in foot.items)

    assert resize_band(note, foot.kind, 30.129).bands[-1].height == 30.13
    assert resize_band(note, foot.kind, 0).bands[-1].height == pytest.approx(min(lowest, foot.height))
    assert resize_band(note, foot.kind, 9999).bands[-1].height == note.paper.height


def test_a_band_goes_with_its_items_and_their_translations(note):
    foot = note.bands[-1]

    changed = remove_band(note, foot.kind)

    assert changed.band(foot.kind) is None
    assert not {item.id for item in foot.items} & changed.texts["en"].keys()


def test_own_papers_are_exact_to_the_hundredth(note):
    changed = set_paper(note, Paper(width=190.004, height=93.129), top=-2, bottom=500)

    assert (changed.paper.width, changed.paper.height) == (190, 93.13)
    assert (changed.top, changed.bottom) == (0, 46.56)
    with pytest.raises(ImpossiblePaper, match="20 to 1200"):
        set_paper(note, Paper(width=5, height=100))


def test_other_copies_forget_the_former_labels(note):
    label = note.copies.labels[0]
    copies = Copies(mode=CopyMode.REPEATED, labels=(CopyLabel(id="driver", label="司机联", prices=False), label))

    changed = set_copies(note, copies)

    assert changed.copies == copies
    assert {key for key in changed.texts["en"] if key.startswith("copy.")} == {f"copy.{label.id}"}


def test_words_are_written_in_the_language_that_has_its_own(note):
    key = next(key for key in note.texts["en"] if "." not in key and "{" not in note.texts["en"][key])

    english = set_words(note, key, "Goods out", "en")
    own = set_words(note, key, "出库", "zh_CN")

    assert english.texts["en"][key] == "Goods out"
    assert find(english, key).text == find(note, key).text
    assert find(own, key).text == "出库"
    assert own.texts["en"][key] == note.texts["en"][key]


def test_other_fields_in_a_text_make_its_translations_go(note):
    key = next(item.id for item in note.items() if item.id in note.texts["en"] and "{" in getattr(item, "text", ""))

    changed = set_words(note, key, "{customer.short_name}")

    assert key not in changed.texts["en"]


@pytest.mark.parametrize("part", ["column", "cell", "copy"])
def test_titles_sums_and_labels_are_words_too(note, part):
    table = note.table
    row = table.extra_rows[0]
    key = {
        "column": f"{table.id}.{table.columns[1].id}",
        "cell": f"{table.id}.{row.id}.{row.cells[0].column}",
        "copy": f"copy.{note.copies.labels[0].id}",
    }[part]

    changed = set_words(note, key, "别的")

    assert "别的" in to_json(changed)
    assert from_json(to_json(changed)) == changed


def test_items_go_over_the_clipboard_into_another_template(note):
    other = builtin_template("quote_a4")
    chosen = [item.id for item in note.bands[0].items[:3]]
    text = copied(group(note, chosen), chosen).to_text()

    pasted = paste(other, Clip.from_text(text), BandKind.DOCUMENT_HEAD, 2, 3)

    added = [find(pasted, name) for name in new_ids(other, pasted)]
    assert len(added) == 3
    assert len({item.group for item in added}) == 1
    assert {item.id for item in pasted.band(BandKind.DOCUMENT_HEAD).items} >= {item.id for item in added}
    assert from_json(to_json(pasted)) == pasted


def test_a_copy_in_the_same_template_gets_ids_and_translations_of_its_own(note):
    key = next(key for key in note.texts["en"] if "." not in key)

    pasted = paste(note, copied(note, [key]), None, 1, 1)

    (name,) = new_ids(note, pasted)
    assert name != key
    assert find(pasted, name).x == find(note, key).x + 1
    assert pasted.texts["en"][name] == note.texts["en"][key]


def test_a_second_table_is_not_pasted(note):
    with pytest.raises(OneTableOnly):
        paste(note, copied(note, [note.table.id]))


@pytest.mark.parametrize("text", ["", "hello", "[]", '{"crm_template_items": 1, "pieces": [{"band": "sky"}]}', "{}"])
def test_other_things_on_the_clipboard_are_refused(text):
    with pytest.raises(NothingToPaste):
        Clip.from_text(text)

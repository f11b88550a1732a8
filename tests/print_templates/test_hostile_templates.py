"""Broken, hand-edited and hostile templates: each is refused at the right place, and nothing hangs."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.checks import Fault, findings
from crm_desktop.print_templates.codec import MAX_BYTES, from_json, to_json
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.effort import TooMuchWork
from crm_desktop.print_templates.errors import BrokenTemplate, PaperError
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Picture, TextRun
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.pdf import pdf_bytes
from crm_desktop.print_templates.pictures import MOST_BYTES, NoPicture, embedded, is_drawable
from crm_desktop.print_templates.sheet import sheet_bytes
from crm_desktop.print_templates.template import (
    Band,
    BandKind,
    BarcodeItem,
    Column,
    Overflow,
    PictureItem,
    Style,
    Symbology,
    TableItem,
    Template,
    TextItem,
)


def whole():
    return json.loads(to_json(builtin_template("delivery_a4")))


def item_of(content, name):
    return next(item for band in content["bands"] for item in band.get("items", []) if item["id"] == name)


def table_of(content):
    return next(item for band in content["bands"] for item in band.get("items", []) if item["type"] == "table")


def many_items(content):
    items = content["bands"][0]["items"]
    items += [{"type": "line", "id": f"l{number}", "width": 5} for number in range(10_000)]


def twice(content):
    items = content["bands"][0]["items"]
    items.append(items[0])


FAULTS = {
    "not a number": lambda content: content["paper"].update(width=float("nan")),
    "endless": lambda content: content["paper"].update(height=float("inf")),
    "endless item": lambda content: item_of(content, "logo").update(x=float("-inf")),
    "immense": lambda content: item_of(content, "logo").update(width=10**400),
    "negative": lambda content: item_of(content, "logo").update(height=-5),
    "two of one id": twice,
    "no id": lambda content: item_of(content, "logo").update(id=""),
    "an id with a point": lambda content: item_of(content, "logo").update(id="a.b"),
    "an id of control bytes": lambda content: item_of(content, "logo").update(id="\x1b[2J"),
    "an id without end": lambda content: item_of(content, "logo").update(id="x" * 5000),
    "half a character": lambda content: item_of(content, "logo").update(picture="\ud800"),
    "half a character as key": lambda content: content["texts"]["en"].update({"\udfff": "x"}),
    "ten thousand items": many_items,
    "ten thousand columns": lambda content: table_of(content).update(
        columns=[{"id": f"c{n}", "title": "", "expression": "1", "width": 2} for n in range(900)]
    ),
    "text without size": lambda content: table_of(content).update(style={"size": 0}),
    "lines without height": lambda content: table_of(content).update(style={"leading": 0}),
    "a million rows": lambda content: table_of(content).update(rows_per_page=9999),
    "a colour that is none": lambda content: table_of(content).update(color="javascript:alert(1)"),
    "no boxes": lambda content: content["bands"][0]["items"].append(
        {"type": "digits", "id": "d", "expression": "1", "boxes": 0}
    ),
    "a picture that is none": lambda content: item_of(content, "logo").update(content="@@@"),
    "a picture that is a zip": lambda content: item_of(content, "logo").update(
        content=base64.b64encode(b"PK\x03\x04" + bytes(100)).decode()
    ),
    "a wrong type": lambda content: content.update(bands={"0": []}),
    "a list as a name": lambda content: content.update(name=["x"]),
    "true as a length": lambda content: content["paper"].update(width=True),
    "a text of novel length": lambda content: item_of(content, "title").update(text="长" * 5000),
    "an expression that loops": lambda content: item_of(content, "title").update(
        text="{while(1)}", visible_if="(" * 99
    ),
    "an expression of attributes": lambda content: item_of(content, "title").update(visible_if="customer.__class__.x"),
    "labels without end": lambda content: content.update(
        copies={"labels": [{"id": f"k{n}", "label": ""} for n in range(999)]}
    ),
}


@pytest.mark.parametrize("change", FAULTS.values(), ids=FAULTS.keys())
def test_what_was_edited_by_hand_is_refused_in_words(change):
    content = whole()
    change(content)

    with pytest.raises(BrokenTemplate, match="older version: “") as caught:
        from_json(json.dumps(content))

    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(
    "text",
    [
        "[" * 500_000,
        '{"a":' * 200_000,
        '{"format": 1, "bands": ' + "[" * 400 + "]" * 400 + "}",
        "9" * 5000,
        '{"format": ' + "9" * 4000 + "}",
        b"\x1f\x8b\x08" + bytes(1000),
        b"PK\x03\x04" + bytes(1000),
        b"\xef\xbb\xbf{}",
        " " * (MAX_BYTES + 1),
        '{"format": 1' + ' ,"x": 1' * 10_000 + "}",
    ],
    ids=["deep", "deep objects", "deep parts", "one number", "a long format", "gzip", "zip", "mark", "huge", "keys"],
)
def test_bombs_are_refused(text):
    with pytest.raises(PaperError):
        from_json(text)


def picture(width=40, height=20, kind="PNG", mode="L"):
    file = BytesIO()
    Image.new(mode, (width, height), "white").save(file, kind)
    return file.getvalue()


def bomb():
    """A PNG of 900 million points in a few hundred bytes of promises."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_pictures_of_both_kinds_are_taken(kind):
    text = embedded(picture(kind=kind))

    template = replace(a_page(PictureItem(id="seal", width=30, height=20, content=text)))

    assert from_json(to_json(template)) == template


BAD_PICTURES = {
    "bomb": bomb(),
    "cut": picture(200, 200)[:60],
    "empty": b"",
    "text": b"hello",
    "gif": picture(kind="GIF"),
    "half a head": b"\x89PNG\r\n\x1a\n\x00",
    "jpeg without size": b"\xff\xd8" + b"\xff" * 500,
    "large": b"\x89PNG\r\n\x1a\n" + bytes(MOST_BYTES),
}


@pytest.mark.parametrize("content", BAD_PICTURES.values(), ids=BAD_PICTURES.keys())
def test_other_files_are_no_pictures(content):
    assert not is_drawable(content)
    with pytest.raises(NoPicture, match="PNG or JPEG"):
        embedded(content)


def a_page(*items, kind=BandKind.DOCUMENT_HEAD):
    return Template(
        name="t", kind="delivery", paper=Paper(width=210, height=140), bands=(Band(kind=kind, height=60, items=items),)
    )


PAINTERS = {
    "pdf": lambda template, document: pdf_bytes(layout(template, document)),
    "escp": lambda template, document: escp_bytes(layout(template, document)),
    "sheet": sheet_bytes,
}


@pytest.mark.parametrize("painted", PAINTERS.values(), ids=PAINTERS.keys())
@pytest.mark.parametrize("logo", [bomb(), b"hello", picture()[:50]], ids=["bomb", "text", "cut"])
def test_a_spoilt_logo_is_named_and_the_rest_is_printed(painted, logo):
    template = a_page(
        PictureItem(id="logo", width=30, height=20, picture="company.logo"),
        TextItem(id="word", x=50, width=50, height=10, text="送货单"),
    )
    document = replace(sample("delivery", 1), pictures={"company.logo": logo})

    pages = layout(template, document)

    assert painted(template, document)
    assert [(finding.item, finding.fault) for finding in findings(pages)] == [("logo", Fault.PICTURE)]
    assert [run.text for run in pages[0].printed() if isinstance(run, TextRun)] == ["送货单"]


def test_a_logo_that_the_office_does_not_have_is_nothing_to_worry_about():
    pages = layout(a_page(PictureItem(id="logo", width=30, height=20, picture="company.logo")), sample("delivery", 1))

    assert findings(pages) == []
    assert not any(isinstance(operation, Picture) for operation in pages[0].operations)


@pytest.mark.parametrize("painted", PAINTERS.values(), ids=PAINTERS.keys())
def test_a_code_of_a_value_that_it_cannot_hold_is_printed_in_words(painted):
    template = a_page(
        BarcodeItem(
            id="ean", width=40, height=15, symbology=Symbology.EAN13, expression="document.number", caption=True
        )
    )

    pages = layout(template, sample("delivery", 1))

    assert painted(template, sample("delivery", 1))
    assert [(finding.item, finding.fault) for finding in findings(pages)] == [("ean", Fault.CODE)]
    assert [run.text for run in pages[0].printed() if isinstance(run, TextRun)] == ["FH-20261120-004"]


def test_a_template_that_makes_endless_work_is_stopped():
    heavy = "+".join(["line.amount * line.quantity"] * 20)
    items = tuple(
        TextItem(id=f"t{number}", width=30, height=5, text=f"{{sum({heavy} + {number})}}") for number in range(900)
    )

    with pytest.raises(TooMuchWork):
        layout(a_page(*items), sample("delivery", 100))


def test_a_thousand_copies_of_a_thousand_items_are_stopped():
    columns = (Column(id="a", title="", expression="1", width=5),)
    items = tuple(TextItem(id=f"t{number}", width=30, height=5, text="x") for number in range(990))
    head = Band(kind=BandKind.PAGE_HEAD, height=30, items=items)
    table = TableItem(id="lines", columns=columns, rows_per_page=1)
    template = Template(
        name="t",
        kind="delivery",
        paper=Paper(width=210, height=140),
        bands=(head, Band(kind=BandKind.DETAIL, items=(table,))),
    )

    with pytest.raises(TooMuchWork):
        layout(template, sample("delivery", 1000))


def test_shrinking_from_any_size_ends_where_small_steps_would():
    for size in (9.6, 30.0, 199.5):
        item = TextItem(
            id="t", width=40, height=5, text="宁波永兴五金工具", style=Style(size=size), overflow=Overflow.SHRINK
        )
        (run,) = layout(a_page(item), sample("delivery", 1))[0].operations

        assert run.face.size == pytest.approx(stepped(size, 8, 40))


def stepped(size, hanzi, room):
    while hanzi * size * 25.4 / 72 > room + 0.01 and size > 5.5:
        size = round(size - 0.5, 2)
    return size


TYPED = {
    "nothing": "",
    "500 characters": "长" * 500,
    "one word": "A" * 500,
    "right to left": "שלום עולם مرحبا بالعالم",
    "turned": "\u202e倒着写\u202c",
    "emoji": "👍🏽 好评 👩‍👩‍👧 🇨🇳",
    "control bytes": "\x1b@\x0c\x00\x07急\x7f\x9b",
    "lines": "一\r\n二\u2028三\x0b四",
    "beyond GBK": "𠮷野家 㐀 ﷽",
    "half a character": "\ud83d",
    "combining": "e" + "\u0301" * 300,
}


@pytest.mark.parametrize("painted", PAINTERS.values(), ids=PAINTERS.keys())
@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
@pytest.mark.parametrize("name", ["delivery_three_part", "delivery_a4"])
def test_whatever_was_typed_comes_out(painted, typed, name):
    line = {
        "code": typed,
        "name": typed,
        "unit": typed,
        "quantity": Decimal(1),
        "amount": Decimal("1.00"),
        "note": typed,
    }
    document = PrintData(
        kind="delivery",
        fields={"document": {"number": typed, "note": typed, "total": Decimal("1.00")}, "customer": {"name": typed}},
        lines=[line],
    )

    assert painted(builtin_template(name), document)


def test_broken_template_says_why_in_the_language_of_the_user():
    content = whole()
    content["paper"]["width"] = -5

    with pytest.raises(BrokenTemplate) as caught:
        from_json(json.dumps(content))

    why = caught.value.params["why"]
    assert isinstance(why, DomainError)
    assert "{least}" in why.template
    assert "is not from" in str(caught.value)


@pytest.mark.parametrize(
    ("count", "is_refused"),
    [(1, False), (20, True)],
)
def test_many_large_pictures_are_refused_not_waited_for(count, is_refused):
    contents = [plain_picture(4800, 4800, shade) for shade in range(count)]
    items = tuple(
        PictureItem(id=f"p{n}", x=10, y=10, width=20, height=20, content=embedded(content))
        for n, content in enumerate(contents)
    )
    template = Template(
        name="p",
        kind="delivery",
        paper=Paper(width=210, height=297),
        bands=(Band(kind=BandKind.PAGE_HEAD, height=40, items=items),),
    )
    if is_refused:
        with pytest.raises(TooMuchWork):
            layout(template, sample("delivery", 1))
    else:
        assert layout(template, sample("delivery", 1))


def test_many_large_codes_are_refused_and_one_for_each_line_is_not():
    code = BarcodeItem(id="c", width=20, height=20, symbology=Symbology.QR, expression="customer.name")
    document = sample("delivery", 1)
    long = replace(document, fields={**document.fields, "customer": {"name": "x" * 700}})
    many = tuple(replace(code, id=f"c{n}") for n in range(900))
    template = Template(
        name="p",
        kind="delivery",
        paper=Paper(width=210, height=297),
        bands=(Band(kind=BandKind.PAGE_HEAD, height=40, items=many[:40]),),
    )
    assert layout(template, document)
    crowded = replace(template, bands=(Band(kind=BandKind.PAGE_HEAD, height=40, items=many),))
    with pytest.raises(TooMuchWork):
        layout(crowded, long)


def plain_picture(width, height, shade):
    out = BytesIO()
    Image.new("L", (width, height), shade).save(out, "PNG")
    return out.getvalue()

"""Tiny pictures, drawn here, and notes on some records of the demo office."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.models.attachments import Attachment, Note
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sorting import with_sort_keys
from crm_desktop.services.attachments.files import AddFile, add_file
from crm_desktop.services.attachments.notes import AddNote, add_note
from crm_desktop.services.work import Work

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

SIZE = (320, 240)


def put_files(work: Work) -> None:
    """Give some customers, people, products and deliveries pictures and notes."""
    for place, name, kind, content in _files(work.session):
        draft = FileDraft(
            name=name,
            kind=kind,
            is_private=place.kind == "contact_person",
            expires_on=work.clock.today() + timedelta(days=400) if kind == "证照" else None,
        )
        add_file(work, AddFile(key=f"demo-{place.kind}-{place.id}-{kind}", place=place, draft=draft, content=content))
    for place, text, is_pinned in _notes(work.session):
        add_note(work, AddNote(key=f"demo-{place.id}-{is_pinned}", place=place, text=text, is_pinned=is_pinned))
    _sign(work.session)


def _sign(session: Session) -> None:
    """Let the assistant have put them there: nobody of the office is called as who makes it."""
    who = session.scalars(select(Operator).where(Operator.login == "hexiaowen")).one()
    for kind in (Attachment, Note):
        signed = {"operator_id": who.id, "operator_name": who.name}
        session.execute(update(kind).values(with_sort_keys(kind.__table__, signed)))


def _files(session: Session) -> Iterator[tuple[Place, str, str, bytes]]:
    customers = session.scalars(select(Party.id).where(Party.is_customer).order_by(Party.id).limit(3)).all()
    for at, party_id in enumerate(customers):
        yield Place("party", party_id), "店面.png", "店面", _shop(at)
    yield Place("party", customers[0]), "营业执照.png", "证照", _paper("#fdf7e3", "#aa3333")
    person = session.scalars(select(ContactPerson.id).where(ContactPerson.party_id == customers[0]).limit(1)).first()
    if person is not None:
        yield Place("contact_person", person), "负责人.png", "负责人照片", _face()
    for at, product_id in enumerate(session.scalars(select(Product.id).order_by(Product.id).limit(6))):
        yield Place("product", product_id), "商品.png", "商品", _bolt(at)
    pictured = next(table for table in TABLES.values() if table.type.pictured)
    signed = select(pictured.entity.id).where(pictured.entity.signed_on.is_not(None))
    for record_id in session.scalars(signed.order_by(pictured.entity.id.desc()).limit(3)):
        kind = pictured.type.pictured[0]
        yield Place(pictured.kind.value, record_id), f"{kind}.png", kind, _paper("#ffffff", "#224466")


def _notes(session: Session) -> Iterator[tuple[Place, str, bool]]:
    customers = session.scalars(select(Party.id).where(Party.is_customer).order_by(Party.id).limit(2)).all()
    yield Place("party", customers[0]), "送货走后门，下午两点以后收货；司机先打电话。", True
    yield Place("party", customers[0]), "老板喜欢先看样品再谈价。", False
    yield Place("party", customers[1]), "发票要专票，月底前寄到。", False


def _shop(at: int) -> bytes:
    """A shop front under a sign."""
    draw, png = _begun("#cfe3f5")
    draw.rectangle((20, 60, 300, 220), fill="#e9e2d3", outline="#777766")
    draw.rectangle((20, 60, 300, 96), fill=("#b03030", "#2f6fb0", "#2f8f5b")[at % 3])
    for left in range(36, 280, 44):
        draw.rectangle((left, 112, left + 30, 180), fill="#8fb4d6", outline="#555577")
    draw.rectangle((136, 130, 186, 220), fill="#6b4f35")
    draw.rectangle((0, 220, 320, 240), fill="#999999")
    return png()


def _paper(ground: str, ink: str) -> bytes:
    """A sheet with lines, and a stamp or a name under them."""
    draw, png = _begun("#e8e8e8")
    draw.rectangle((60, 12, 260, 228), fill=ground, outline="#999999")
    draw.rectangle((110, 28, 210, 40), fill=ink)
    for top in range(60, 170, 18):
        draw.line((80, top, 240, top), fill="#888888", width=2)
    draw.ellipse((180, 160, 236, 216), outline=ink, width=4)
    return png()


def _face() -> bytes:
    """Somebody's head and shoulders."""
    draw, png = _begun("#dde6ee")
    draw.ellipse((110, 40, 210, 150), fill="#e8c39e", outline="#886644")
    draw.chord((106, 34, 214, 120), 180, 360, fill="#332b26")
    draw.rounded_rectangle((70, 156, 250, 260), 40, fill="#34568b")
    return png()


def _bolt(at: int) -> bytes:
    """A bolt with its thread."""
    draw, png = _begun("#ffffff")
    tint = ("#8a8f98", "#b08d3c", "#5c6470")[at % 3]
    draw.regular_polygon((90, 120, 56), 6, fill=tint, outline="#333333")
    draw.rectangle((140, 96, 290, 144), fill=tint, outline="#333333")
    for left in range(180, 290, 12):
        draw.line((left, 96, left + 8, 144), fill="#333333", width=2)
    return png()


def _begun(ground: str) -> tuple[ImageDraw, Callable[[], bytes]]:
    """A picture to be drawn, and what gives its bytes then."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", SIZE, ground)

    def png() -> bytes:
        made = BytesIO()
        picture.save(made, "PNG", optimize=True)
        return made.getvalue()

    return ImageDraw.Draw(picture), png

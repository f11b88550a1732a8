"""Pictures and files with defaults."""

from io import BytesIO
from itertools import count

from PIL import Image

from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.services.attachments.files import AddFile, add_file
from crm_desktop.services.attachments.notes import AddNote, add_note

_KEYS = count()


def picture(width=600, height=400, *, color="#c00", kind="PNG"):
    """The bytes of a picture of one colour."""
    made = BytesIO()
    Image.new("RGB", (width, height), color).save(made, kind)
    return made.getvalue()


def bomb(width=50_000, height=50_000):
    """A small file that says to be a picture of very many dots."""
    made = BytesIO()
    Image.new("1", (8, 8)).save(made, "PNG")
    content = bytearray(made.getvalue())
    content[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    import zlib

    content[29:33] = zlib.crc32(bytes(content[12:29])).to_bytes(4, "big")
    return bytes(content)


def place_of(record):
    """Where something is put on a stored record."""
    return Place(record.__tablename__, record.id)


def put_file(work, record, *, name="店面.png", content=None, key="", small=None, **draft):
    """Put a file on a record and return its id."""
    content = picture() if content is None else content
    draft = FileDraft(name=name, **draft)
    key = key or f"file {next(_KEYS)}"
    return add_file(work, AddFile(key=key, place=place_of(record), draft=draft, content=content, small=small)).record_id


def put_note(work, record, *, text="只收纸质发票", key="", **values):
    """Write a note on a record and return its id."""
    key = key or f"note {next(_KEYS)}"
    return add_note(work, AddNote(key=key, place=place_of(record), text=text, **values)).record_id

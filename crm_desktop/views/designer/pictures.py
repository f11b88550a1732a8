"""Picture files for a template: read, made smaller where that loses nothing on paper, and put in."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.open_offices import require_closed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates import editing
from crm_desktop.print_templates.template import Band, BandKind, PictureItem, Template
from crm_desktop.views.designer.design import Design

FILES = "PNG, JPEG (*.png *.jpg *.jpeg *.bmp)"
LOGO_PX, SCAN_PX = 1200, 2000
JPEG_QUALITY = 72


class UnreadablePicture(DomainError):
    """The file is no picture that we can read."""

    template = QT_TRANSLATE_NOOP("errors", "To use {name} as a picture, save it as PNG or JPEG first.")


def picture_content(path: Path, *, largest: int) -> tuple[str, QImage]:
    """The picture of a file in base64, no more than ``largest`` pixels long.

    Raises:
        UnreadablePicture: if it is none.
        SourceIsOpen: if it is the office.
    """
    require_closed(path)
    image = QImage(str(path))
    if image.isNull():
        raise UnreadablePicture(name=path.name)
    if max(image.width(), image.height()) > largest:
        image = image.scaled(
            largest, largest, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    is_scan = largest == SCAN_PX
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg" if is_scan else b"png"))
    if is_scan:
        writer.setQuality(JPEG_QUALITY)
    writer.write(image)
    return base64.b64encode(content.data()).decode(), image


def take_picture(design: Design, path: Path) -> bool:
    """Let the chosen picture items show a file; with its shape, so that nothing is empty around it."""
    content, image = picture_content(path, largest=LOGO_PX)

    def change(item: PictureItem) -> PictureItem:
        height = round(item.width * image.height() / image.width(), 2)
        return replace(item, picture="", content=content, height=max(height, 1.0))

    return design.change_items(QCoreApplication.translate("designer", "Picture"), change, PictureItem)


def put_scan(design: Design, path: Path) -> bool:
    """Lay a scan of a printed form under everything: dimmed, locked, never printed."""
    content, _image = picture_content(path, largest=SCAN_PX)
    item_id = editing.fresh_id(design.template, "scan")

    def edit(template: Template) -> Template:
        others = [item.id for item in template.items() if isinstance(item, PictureItem) and item.background]
        template = editing.remove(editing.lock(template, others, locked=False), others)
        band = template.band(BandKind.PAGE_HEAD) or Band(kind=BandKind.PAGE_HEAD)
        paper = template.paper
        scan = PictureItem(
            id=item_id, x=0, y=-template.top, width=paper.width, height=paper.height, content=content,
            background=True, printed=False, locked=True,
        )  # fmt: skip
        return editing.set_band(template, replace(band, items=(scan, *band.items)))

    return design.do(QCoreApplication.translate("designer", "Background scan"), edit)

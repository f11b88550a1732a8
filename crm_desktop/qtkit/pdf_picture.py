"""Pictures of a PDF, made by PDFium: what a reader of PDF files shows. The one module that knows pypdfium2."""

from __future__ import annotations

from PySide6.QtGui import QImage

POINTS = 72.0


def pdf_images(content: bytes, *, dpi: float = 110.0, most: int = 1) -> list[QImage]:
    """The first pages of a PDF; only one thread may do this at a time."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return [_image(document[index], dpi) for index in range(min(len(document), most))]
    finally:
        document.close()


def _image(page: object, dpi: float) -> QImage:
    bitmap = page.render(scale=dpi / POINTS, rev_byteorder=True)  # type: ignore[attr-defined]
    depth = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBX8888}[bitmap.n_channels]
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, depth)
    return image.copy()  # the bytes are gone after this

"""Writes pages as ESC/P bytes with Chinese characters (ESC/P-K), for 24-pin printers.

Only the commands that all 24-pin printers share. Each field is placed by itself, so nothing drifts with the width
of a character; the paper only moves down. Source: Epson ESC/P Reference Manual (1997), LQ-1600K Programmer's Reference.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from crm_desktop.print_templates.marks import Blanks, Dots, Mark, Native, marks_of, native_pieces
from crm_desktop.print_templates.metrics import Face, cell_dots
from crm_desktop.print_templates.operations import Barcode, Page, Picture, TextRun
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import PrinterProfile

ESC, FS = b"\x1b", b"\x1c"
CR, FF, SI, DC2 = b"\r", b"\x0c", b"\x0f", b"\x12"
_PITCH = {10: ESC + b"P", 12: ESC + b"M", 15: ESC + b"g"}
_HANZI = 24
_BLANK_FACE = Face(9.6, cpi=12)


def escp_bytes(pages: list[Page], profile: PrinterProfile | None = None) -> bytes:
    """Return the bytes that print pages, as one job.

    Raises:
        BeyondPrintWidth, BeforePrintWidth: naming an item that the head does not reach.
    """
    if not pages:
        return b""
    writer = _Writer(profile or PrinterProfile(), pages[0].paper)
    for page in pages:
        writer.page(page)
    return bytes(writer.out)


def slow_items(pages: list[Page], profile: PrinterProfile | None = None) -> dict[str, str]:
    """The items that must go as pictures, with the first text concerned: pictures of text print slowly.

    The designer marks them; logos and bar codes are always pictures and have an empty text.
    """
    known = profile or PrinterProfile()
    slow: dict[str, str] = {}
    for page in pages:
        for operation in page.printed():
            if isinstance(operation, Picture | Barcode):
                slow.setdefault(operation.item, "")
            elif isinstance(operation, TextRun):
                pictured = [text for native, _, text in native_pieces(operation, known) if not native]
                if pictured:
                    slow.setdefault(operation.item, pictured[0])
    return slow


@dataclass
class _State:
    """What the printer was last told; None is not known."""

    cpi: int | None = None
    condensed: bool = False
    wide: bool = False
    tall: bool = False
    bold: bool = False
    underline: bool = False
    hanzi_double: bool = False
    hanzi_half: bool = False
    hanzi_underline: bool = False
    gaps: dict[bytes, tuple[int, int]] = field(default_factory=dict)


class _Writer:
    """Writes one job; positions are dots of 1/180 in from the top of the first form."""

    def __init__(self, profile: PrinterProfile, paper: Paper) -> None:
        self.out = bytearray()
        self._profile = profile
        self._paper = paper
        self._state = _State()
        self._y = 0
        self._forms = 0
        self._start()

    def _start(self) -> None:
        profile = self._profile
        self.out += ESC + b"@"
        self._form_length()
        self.out += ESC + b"x" + (b"\x01" if profile.letter_quality else b"\x00")
        self.out += ESC + b"R\x00"
        if profile.one_way:
            self.out += ESC + b"U\x01"
        if profile.chinese:
            self.out += FS + b"&"
            self._gap(b"S", profile.hanzi_gap or (0, 6))

    def _form_length(self) -> None:
        """Tell the length in lines of 1/6 in; the present place becomes the top of the form."""
        lines = self._paper.form_lines or max(round(self._paper.height / 25.4 * 6), 1)
        self.out += ESC + b"2" + ESC + b"C" + bytes([min(lines, 127)])

    def page(self, page: Page) -> None:
        """Write one page and leave the paper at the top of the next."""
        for mark in marks_of(page, self._profile):
            self._down_to(mark.row)
            self._mark(mark)
        self._finish_form(page.paper)

    def _finish_form(self, paper: Paper) -> None:
        self._plain()
        exact = paper.form_lines is not None and not self._profile.length_correction
        if exact or not paper.continuous:
            self.out += (b"" if self._profile.auto_lf else CR) + FF
        else:
            length = paper.height / 25.4 * 180 + self._profile.length_correction / 2
            # rounded on the whole job, so that the rest of a dot does not add up
            self._down_to(round(length * (self._forms + 1)) - round(length * self._forms))
            self._form_length()
        self._forms += 1
        self._y = 0

    def _down_to(self, y: int) -> None:
        distance = y - self._y
        if distance <= 0:
            return
        if not self._profile.auto_lf:
            self.out += CR
        while distance:
            step = min(distance, 255)
            self.out += ESC + b"J" + bytes([step])
            distance -= step
        self._y = y

    def _across_to(self, x: int) -> None:
        sixtieths, rest = divmod(x, 3)
        self.out += ESC + b"$" + sixtieths.to_bytes(2, "little")
        if rest:
            # in draft the unit is 1/120 in
            step = rest if self._profile.letter_quality else round(rest * 120 / 180)
            self.out += ESC + b"\\" + step.to_bytes(2, "little")

    def _mark(self, mark: Mark) -> None:
        match mark:
            case Native():
                self._text(mark)
            case Dots():
                self._across_to(mark.x)
                self.out += ESC + b"*\x27" + (len(mark.columns) // 3).to_bytes(2, "little") + mark.columns
            case Blanks():
                self._blanks(mark)

    def _text(self, mark: Native) -> None:
        self._across_to(mark.x)
        self._look(mark.face)
        self.out += mark.text.encode("gbk" if self._profile.chinese else "ascii")

    def _blanks(self, mark: Blanks) -> None:
        """Underline blanks of 30 dots; the last one lies over the one before, so that the end is exact."""
        step = 30 if mark.width >= 30 else 15
        # the place first: an underline begins where the head is when it is switched on
        self._across_to(mark.x)
        self._look(_BLANK_FACE, wide=step == 30, underline=True)
        count, rest = divmod(mark.width, step)
        self.out += b" " * count
        if rest:
            self._across_to(mark.x + mark.width - step)
            self.out += b" "
        self._look(_BLANK_FACE)

    def _plain(self) -> None:
        """End everything that would colour the next page."""
        if self._state.cpi is not None:
            self._look(_BLANK_FACE)

    def _look(self, face: Face, *, wide: bool | None = None, underline: bool | None = None) -> None:
        state = self._state
        if state.cpi != face.cpi:
            self.out += _PITCH[face.cpi]
            state.cpi = face.cpi
        condensed = face.half and face.cpi != 15
        if state.condensed != condensed:
            self.out += SI if condensed else DC2
            state.condensed = condensed
        double = face.double if wide is None else wide
        if state.wide != double:
            self.out += ESC + b"W" + bytes([double])
            state.wide = double
        if state.tall != face.double:
            self.out += ESC + b"w" + bytes([face.double])
            state.tall = face.double
        self._weight(face, face.underline if underline is None else underline)
        if self._profile.chinese:
            self._hanzi_look(face)

    def _weight(self, face: Face, lined: bool) -> None:  # noqa: FBT001 - what the printer is told
        state = self._state
        if state.bold != face.bold:
            self.out += ESC + (b"E" if face.bold else b"F")
            state.bold = face.bold
        if state.underline != lined:
            self.out += ESC + b"-" + bytes([lined])
            state.underline = lined

    def _hanzi_look(self, face: Face) -> None:
        state = self._state
        if state.hanzi_half != face.half:
            self.out += FS + (SI if face.half else DC2)
            state.hanzi_half = face.half
        if state.hanzi_double != face.double:
            self.out += FS + b"W" + bytes([face.double])
            state.hanzi_double = face.double
        if state.hanzi_underline != face.underline:
            self.out += FS + b"-" + bytes([face.underline])
            state.hanzi_underline = face.underline
        if self._profile.hanzi_gap is None:
            single = Face(face.size, cpi=face.cpi, half=face.half)
            rest = round(cell_dots(single)[0]) - (_HANZI // 2 if face.half else _HANZI)
            # 12 would be the byte that ejects the page on printers without FS S
            gap = (6, 6) if rest == 12 else (0, rest)
            self._gap(b"T" if face.half else b"S", gap)

    def _gap(self, command: bytes, gap: tuple[int, int]) -> None:
        if self._state.gaps.get(command) != gap:
            self.out += FS + command + bytes(gap)
            self._state.gaps[command] = gap

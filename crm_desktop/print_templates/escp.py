"""Writes pages as ESC/P bytes with Chinese characters (ESC/P-K), for 24-pin printers.

Only the commands that all 24-pin printers share. Each field is placed by itself, so nothing drifts with the width
of a character; the paper only moves down. Source: Epson ESC/P Reference Manual (1997), LQ-1600K Programmer's Reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crm_desktop.print_templates.errors import FormTooLong, FormTooShort
from crm_desktop.print_templates.escp_look import ESC, Looks
from crm_desktop.print_templates.marks import (
    Blanks,
    Dots,
    Mark,
    Native,
    Sign,
    marks_of,
    native_pieces,
    nearest_sixtieth,
)
from crm_desktop.print_templates.operations import Barcode, Page, Picture, TextRun
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import PrinterProfile

CR, FF = b"\r", b"\x0c"
LONGEST_FORM, SHORTEST_FORM = 127, 6
"""Lines of 1/6 in: ESC C takes at most 127; no tractor holds forms under an inch."""
_UPRIGHT = "│".encode("gbk")
_STROKE = 12
"""Dots of the upright sign left of its stroke, which stands in the middle of 24."""


def escp_bytes(pages: Iterable[Page], profile: PrinterProfile | None = None) -> bytes:
    """Return the bytes that print pages, as one job.

    Raises:
        BeyondPrintWidth, BeforePrintWidth: naming an item that the head does not reach.
        FormTooLong, FormTooShort: when the printer cannot have forms of this length.
    """
    return b"".join(escp_parts(pages, profile))


def escp_parts(pages: Iterable[Page], profile: PrinterProfile | None = None) -> Iterator[bytes]:
    """Give the head of a job, then the bytes of each page, so that a job of any size needs little memory.

    Each page begins and ends at the top of a form and relies on the head only: the head and the pages from n on are a
    job as well.
    """
    job = EscpJob(profile)
    for page in pages:
        yield from job.parts([page])


class EscpJob:
    """A job that is written document by document."""

    def __init__(self, profile: PrinterProfile | None = None) -> None:
        self._profile = profile or PrinterProfile()
        self._writer: _Writer | None = None

    def parts(self, pages: Iterable[Page]) -> list[bytes]:
        """The bytes of each page; before those of the very first page the head of the job."""
        found: list[bytes] = []
        for page in pages:
            if self._writer is None:
                self._writer = _Writer(self._profile, page.paper)
                found.append(self._writer.taken())
            self._writer.page(page.paper, marks_of(page, self._profile))
            found.append(self._writer.taken())
        return found

    def parts_of_marks(self, paper: Paper, marks: list[Mark]) -> list[bytes]:
        """The head and one page of marks, from top to bottom: for test pages that mix ways of printing."""
        self._writer = _Writer(self._profile, paper)
        head = self._writer.taken()
        self._writer.page(paper, marks)
        return [head, self._writer.taken()]


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


class _Writer:
    """Writes one job; positions are dots of 1/180 in from the top of the first form."""

    def __init__(self, profile: PrinterProfile, paper: Paper) -> None:
        self.out = bytearray()
        self._profile = profile
        self._paper = paper
        self._looks = Looks(profile)
        self._y = 0
        self._forms = profile.forms_done
        self._start()

    def _start(self) -> None:
        profile = self._profile
        self.out += ESC + b"@"
        self._form_length()
        self.out += ESC + b"x" + (b"\x01" if profile.letter_quality else b"\x00")
        self.out += ESC + b"R\x00"
        if profile.one_way:
            self.out += ESC + b"U\x01"
        self.out += self._looks.begin()

    def _form_length(self) -> None:
        """Tell the length in lines of 1/6 in; the present place becomes the top of the form."""
        lines = self._paper.form_lines or round(self._paper.height / 25.4 * 6)
        if lines > LONGEST_FORM:
            raise FormTooLong(height=f"{self._paper.height:g}", longest=f"{LONGEST_FORM / 6 * 25.4:.0f}")
        if lines < SHORTEST_FORM:
            raise FormTooShort(height=f"{self._paper.height:g}", shortest=f"{SHORTEST_FORM / 6 * 25.4:.0f}")
        self.out += ESC + b"2" + ESC + b"C" + bytes([lines])

    def taken(self) -> bytes:
        """What was written since it was asked last."""
        written = bytes(self.out)
        self.out.clear()
        return written

    def page(self, paper: Paper, marks: list[Mark]) -> None:
        """Write one page and leave the paper at the top of the next."""
        self._looks.forget()
        for mark in marks:
            self._down_to(mark.row)
            self._mark(mark)
        self._finish_form(paper)

    def _finish_form(self, paper: Paper) -> None:
        self.out += self._looks.plain()
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
            case Sign():
                self.out += self._looks.signs()
                self._across_to(max(mark.x - _STROKE - self._looks.left_gap, 0))
                self.out += _UPRIGHT

    def _text(self, mark: Native) -> None:
        self.out += self._looks.text(mark.face)
        self._across_to(nearest_sixtieth(mark.x))
        self.out += mark.text.encode("gbk" if self._profile.chinese else "ascii")

    def _blanks(self, mark: Blanks) -> None:
        """Underline doubled blanks; one more lies over the last, so that the end is exact to a dot."""
        # the place first: an underline begins where the head is when it is switched on
        self._across_to(mark.x)
        self.out += self._looks.blanks()
        step = self._looks.blank_dots
        count, rest = divmod(mark.width, step)
        self.out += b" " * max(count, 1)
        if rest and count:
            self._across_to(mark.x + mark.width - step)
            self.out += b" "
        self.out += self._looks.after_blanks()

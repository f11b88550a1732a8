"""What a dot-matrix printer was last told about its characters, and the fewest bytes that change it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from crm_desktop.print_templates.metrics import Face, cell_dots
from crm_desktop.print_templates.profile import PrinterProfile

ESC, FS = b"\x1b", b"\x1c"
SO, SI, DC2, DC4 = b"\x0e", b"\x0f", b"\x12", b"\x14"
HANZI = 24
_PITCH = {10: ESC + b"P", 12: ESC + b"M", 15: ESC + b"g"}
_SINGLE = Face(9.6, cpi=12)


@dataclass(frozen=True, slots=True)
class _Latin:
    """How single-byte characters look; a pitch of 0 is not known."""

    cpi: int = 0
    condensed: bool = False
    wide: bool = False
    bold: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class _Hanzi:
    double: bool = False
    half: bool = False
    underline: bool = False


@dataclass
class Looks:
    """The characters of one printer during one job; each method returns what must be sent."""

    profile: PrinterProfile
    _latin: _Latin = _Latin()
    _tall: bool = False
    _hanzi: _Hanzi = _Hanzi()
    _gaps: dict[bytes, tuple[int, int]] = field(default_factory=dict)

    def begin(self) -> bytes:
        """Hanzi on, with their gaps: makers differ in what they are after switching on."""
        if not self.profile.chinese:
            return b""
        return FS + b"&" + self._gap(b"S", self.profile.hanzi_gap or (0, 6))

    def forget(self) -> None:
        """Tell pitch and gaps again when they are needed next: a job may go on at any page."""
        self._latin = _Latin()
        self._gaps.clear()

    def text(self, face: Face) -> bytes:
        """Look like a face."""
        wanted = _Latin(face.cpi, face.half and face.cpi != 15, face.double, face.bold, face.underline)
        return self._to(wanted, tall=face.double) + self._chinese(face)

    @property
    def blank_dots(self) -> int:
        """Dots of one underlined blank: a doubled one of the present pitch."""
        return 360 // (self._latin.cpi or _SINGLE.cpi)

    def blanks(self) -> bytes:
        """Underlined doubled blanks, until ``after_blanks``."""
        known = self._latin
        out = self._to(replace(known, cpi=known.cpi or _SINGLE.cpi, condensed=False, wide=False), tall=self._tall)
        return out + SO + ESC + b"-\x01"

    def after_blanks(self) -> bytes:
        """Look as before the blanks: some printers would underline signs and moves too."""
        return ESC + b"-\x00" + DC4

    def signs(self) -> bytes:
        """The printer's own frame signs: plain hanzi, whatever Latin looks like."""
        out = self._to(replace(self._latin, bold=False), tall=self._tall) if self._latin.bold else b""
        return out + self._chinese(replace(_SINGLE, cpi=self._latin.cpi or 12))

    @property
    def left_gap(self) -> int:
        """Dots left of a plain hanzi."""
        return self._gaps.get(b"S", (0, 0))[0]

    def plain(self) -> bytes:
        """End everything that would colour the next page."""
        if self._latin == _Latin():
            return b""
        return self.text(replace(_SINGLE, cpi=self._latin.cpi))

    def _to(self, wanted: _Latin, *, tall: bool) -> bytes:
        out = self._changed(wanted)
        self._latin = wanted
        if tall != self._tall:
            out += ESC + b"w" + bytes([tall])
            self._tall = tall
        return out

    def _changed(self, wanted: _Latin) -> bytes:
        """A pitch is told while characters are of single width."""
        known, out = self._latin, b""
        if known.underline != wanted.underline:
            out += ESC + b"-" + bytes([wanted.underline])
        if known.wide and not wanted.wide:
            out += ESC + b"W\x00"
        if known.condensed and not wanted.condensed:
            out += DC2
        if known.cpi != wanted.cpi:
            out += _PITCH[wanted.cpi]
        if wanted.condensed and not known.condensed:
            out += SI
        if wanted.wide and not known.wide:
            out += ESC + b"W\x01"
        if known.bold != wanted.bold:
            out += ESC + (b"E" if wanted.bold else b"F")
        return out

    def _chinese(self, face: Face) -> bytes:
        if not self.profile.chinese:
            return b""
        wanted, known = _Hanzi(face.double, face.half, face.underline), self._hanzi
        self._hanzi = wanted
        out = b""
        if known.half != wanted.half:
            out += FS + (SI if wanted.half else DC2)
        if known.double != wanted.double:
            out += FS + b"W" + bytes([wanted.double])
        if known.underline != wanted.underline:
            out += FS + b"-" + bytes([wanted.underline])
        return out + (self._gap_of(face) if self.profile.hanzi_gap is None else b"")

    def _gap_of(self, face: Face) -> bytes:
        rest = round(cell_dots(replace(face, double=False))[0]) - (HANZI // 2 if face.half else HANZI)
        # 12 would be the byte that ejects the page on printers without FS S
        return self._gap(b"T" if face.half else b"S", (6, 6) if rest == 12 else (0, rest))

    def _gap(self, command: bytes, gap: tuple[int, int]) -> bytes:
        if self._gaps.get(command) == gap:
            return b""
        self._gaps[command] = gap
        return FS + command + bytes(gap)

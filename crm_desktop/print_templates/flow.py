"""Fits text into boxes: cut, wrap, shrink, half width; a number is never cut."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crm_desktop.print_templates.glyphs import printable
from crm_desktop.print_templates.metrics import SIZE_STEP, SMALLEST_SIZE, Face
from crm_desktop.print_templates.template import Overflow

_NOT_FIRST = frozenset("，。；：！？、）】》”’%,.;:!?)]}…")
"""Signs that may not begin a line."""
_TOLERANCE = 0.01
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page, in mm."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text as it fits.

    Attributes:
        beyond: mm by which the whole text is wider than its box; 0 when nothing is lost.
        lost: the characters that no font here has.
    """

    lines: tuple[str, ...]
    face: Face
    beyond: float = 0.0
    lost: str = ""


def fit(text: str, face: Face, width: float, *, overflow: Overflow, number: bool = False, most: int = 1) -> Fitted:
    """Fit a text into a width.

    A ``number`` shows ### instead of losing a figure. The box holds ``most`` lines; wrapped text beyond them ends
    with an ellipsis.
    """
    shown, lost = printable(text)
    found = _fitted(shown, face, width, overflow=overflow, number=number, most=most)
    return replace(found, lost=lost) if lost else found


def _fitted(text: str, face: Face, width: float, *, overflow: Overflow, number: bool, most: int) -> Fitted:
    lines = text.splitlines() or [""]
    widest = max(map(face.width, lines))
    if widest <= width + _TOLERANCE and len(lines) == 1:
        return Fitted((text,) if text else (), face)
    if number:
        return _fit_number(lines[0], face, width, overflow)
    if overflow is Overflow.NEXT_ROW and len(lines) == 1 and (narrow := _in_one_row(text, face, width)):
        return Fitted((text,), narrow)
    if overflow in {Overflow.WRAP, Overflow.NEXT_ROW}:
        return _wrap_into(lines, face, width, most)
    joined = " ".join(lines)
    smaller = _narrowed(joined, face, width, overflow)
    return _cut(joined, smaller, width)


def wrap(text: str, face: Face, width: float) -> list[str]:
    """Break a text into lines: between hanzi, after spaces, and inside a word only when it is too long."""
    lines: list[str] = []
    for paragraph in printable(text)[0].splitlines() or [""]:
        lines += _wrap_paragraph(paragraph, face, width)
    return lines


def _wrap_paragraph(text: str, face: Face, width: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for word in _words(text):
        needed = face.width(word)
        if used + face.width(word.rstrip()) <= width + _TOLERANCE:
            line, used = line + word, used + needed
            continue
        if line.strip():
            lines.append(line.rstrip())
        pieces = _pieces(word, face, width)
        lines += pieces[:-1]
        line = pieces[-1]
        used = face.width(line)
    return [*lines, line.rstrip()]


def _words(text: str) -> list[str]:
    """Split into what must stay on one line, closing signs with what precedes them."""
    words: list[str] = []
    for char in text:
        last = words[-1][-1] if words else " "
        joins = char < "\x80" and last < "\x80" and last not in " -/"
        if words and (char in _NOT_FIRST or char == " " or joins):
            words[-1] += char
        else:
            words.append(char)
    return words


def _pieces(word: str, face: Face, width: float) -> list[str]:
    pieces = [""]
    used = 0.0
    for char in word:
        step = face.advance(char)
        if used + step > width + _TOLERANCE and pieces[-1]:
            pieces.append("")
            used = 0.0
        pieces[-1] += char
        used += step
    return pieces


def _wrap_into(lines: list[str], face: Face, width: float, most: int) -> Fitted:
    wrapped = [part for line in lines for part in _wrap_paragraph(line, face, width)]
    if len(wrapped) <= most:
        return Fitted(tuple(wrapped), face)
    lost = sum(map(face.width, wrapped[most:]))
    last = wrapped[most - 1] + _MORE
    if face.width(last) > width + _TOLERANCE:
        last = _beginning(wrapped[most - 1], face, width - face.advance(_MORE)) + _MORE
    return Fitted((*wrapped[: most - 1], last), face, beyond=round(lost, 2))


def _in_one_row(text: str, face: Face, width: float) -> Face | None:
    """The narrow characters of a printer, when they save a row of the form; they are as high as the others."""
    narrow = replace(face, cpi=15)
    return narrow if face.cpi and not face.double and narrow.width(text) <= width + _TOLERANCE else None


def _fit_number(text: str, face: Face, width: float, overflow: Overflow) -> Fitted:
    smaller = _narrowed(text, face, width, overflow)
    beyond = smaller.width(text) - width
    if beyond <= _TOLERANCE:
        return Fitted((text,), smaller)
    signs = max(int((width + _TOLERANCE) / face.advance("#")), 1)
    return Fitted(("#" * min(signs, len(text)),), face, beyond=round(face.width(text) - width, 2))


def _narrowed(text: str, face: Face, width: float, overflow: Overflow) -> Face:
    if overflow is Overflow.HALF:
        return replace(face, half=True) if face.width(text) > width + _TOLERANCE else face
    if overflow is not Overflow.SHRINK:
        return face
    now = _near(text, face, width)
    while now.width(text) > width + _TOLERANCE:
        smaller = now.smaller()
        if smaller is None:
            break
        now = smaller
    return now


def _near(text: str, face: Face, width: float) -> Face:
    """A face that is little larger than the one that fits: free sizes need not be tried one by one."""
    if face.cpi or not text:
        return face
    excess = 1 - width / max(face.width(text), 0.001)
    steps = int(face.size * excess / SIZE_STEP) - 2
    steps = min(steps, int((face.size - SMALLEST_SIZE) / SIZE_STEP) - 2)
    return replace(face, size=round(face.size - SIZE_STEP * steps, 2)) if steps > 0 else face


def _cut(text: str, face: Face, width: float) -> Fitted:
    """As much as there is room for, with a mark of what is missing."""
    if face.width(text) <= width + _TOLERANCE:
        return Fitted((text,), face)
    room = width - face.advance(_MORE)
    kept = _beginning(text, face, room) + _MORE if room >= 0 else _beginning(text, face, width)
    return Fitted((kept,), face, beyond=round(face.width(text) - width, 2))


def _beginning(text: str, face: Face, width: float) -> str:
    used = 0.0
    for index, char in enumerate(text):
        used += face.advance(char)
        if used > width + _TOLERANCE:
            return text[:index]
    return text

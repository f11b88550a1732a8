"""What Excel shows of a whole number whose format makes a code of it: leading zeros, hyphens between its digits."""

from __future__ import annotations

import re

_PARTS = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?:\[[^\]]*\]|_.|\*.)|(?P<digit>[0#?])|(?P<plain>[-+()/: ])')
LONGEST = 60


def shown_code(value: float, number_format: str) -> str | None:
    """The text of a number under a format with at least two zeros in a row of digits.

    Returns:
        None where the format shows an ordinary number, such as ``0.00``, or the number is no whole one.

    >>> shown_code(57488000001.0, "0000-00000000"), shown_code(123.0, "000000"), shown_code(7.0, '"C-"000')
    ('0574-88000001', '000123', 'C-007')
    >>> shown_code(1.5, "000"), shown_code(1.0, "0.00"), shown_code(12.0, "0"), shown_code(1.0, "yyyy-mm-dd")
    (None, None, None, None)
    """
    if not 0 <= value < 10**15 or value != int(value):
        return None
    parts = _parts(number_format.partition(";")[0])
    if parts is None or sum(part == "0" for part, is_digit in parts if is_digit) < 2:
        return None
    digits = str(int(value))
    places = sum(is_digit for _, is_digit in parts)
    shown: list[str] = []
    for part, is_digit in reversed(parts):
        if not is_digit:
            shown.append(part)
            continue
        places -= 1
        taken, digits = (digits, "") if not places else (digits[-1:], digits[:-1])
        shown.append(taken or ("0" if part == "0" else ""))
    return "".join(reversed(shown)).strip()


def _parts(section: str) -> list[tuple[str, bool]] | None:
    """Literals and places for digits; None if the format holds anything else, such as a point or letters of dates."""
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(section):
        match = _PARTS.match(section, at)
        if match is None or len(found) > LONGEST:
            return None
        literal = match["quoted"] or match["escaped"] or match["plain"]
        if match["digit"]:
            found.append((match["digit"], True))
        elif literal:
            found.append((literal, False))
        at = match.end()
    return found

"""Bar codes as rows of dark (1) and light (0) modules, quiet zones included."""

from __future__ import annotations

from crm_desktop.print_templates.template import Symbology

_CODE128 = (
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232",
)  # fmt: skip
_CODE128_STOP = "2331112"
_START_B, _START_C, _CODE_B, _CODE_C = 104, 105, 100, 99
_EAN_LEFT = (
    "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
_EAN_PARITY = ["AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"]
_QUIET_128, _QUIET_EAN, _QUIET_QR = 10, 9, 2


class NotEncodable(ValueError):
    """The value cannot be written in this bar code."""


def modules(symbology: Symbology, value: str) -> tuple[str, ...]:
    """Return the modules of a bar code.

    Raises:
        NotEncodable: when the value does not suit the code.
    """
    match symbology:
        case Symbology.CODE128:
            return (_code128(value),)
        case Symbology.EAN13:
            return (_ean13(value),)
        case Symbology.QR:
            return _qr(value)


def _code128(value: str) -> str:
    if not value or len(value) > 80 or any(not " " <= char <= "~" for char in value):
        raise NotEncodable(value)
    codes = _code128_values(value)
    check = (codes[0] + sum(place * code for place, code in enumerate(codes))) % 103
    widths = "".join(_CODE128[code] for code in (*codes, check)) + _CODE128_STOP
    quiet = "0" * _QUIET_128
    return quiet + _bars(widths) + quiet


def _code128_values(value: str) -> list[int]:
    """Choose set C for pairs of figures, set B for the rest."""
    in_c = _figures_at(value, 0) >= 4 or (value.isdigit() and len(value) == 2)
    codes = [_START_C if in_c else _START_B]
    place = 0
    while place < len(value):
        run = _figures_at(value, place)
        if in_c and run < 2:
            codes.append(_CODE_B)
            in_c = False
        elif not in_c and (run >= 6 or (run >= 4 and place + run == len(value))) and run % 2 == 0:
            codes.append(_CODE_C)
            in_c = True
        step = 2 if in_c else 1
        codes.append(int(value[place : place + 2]) if in_c else ord(value[place]) - 32)
        place += step
    return codes


def _figures_at(value: str, place: int) -> int:
    count = 0
    while place + count < len(value) and value[place + count] in "0123456789":
        count += 1
    return count


def _bars(widths: str) -> str:
    return "".join(("1" if index % 2 == 0 else "0") * int(width) for index, width in enumerate(widths))


def _ean13(value: str) -> str:
    if len(value) not in {12, 13} or any(char not in "0123456789" for char in value):
        raise NotEncodable(value)
    check = str(-sum(int(figure) * (3 if index % 2 else 1) for index, figure in enumerate(value[:12])) % 10)
    if len(value) == 13 and value[12] != check:
        raise NotEncodable(value)
    figures = value[:12] + check
    left = "".join(
        _ean_figure(int(figure), parity)
        for figure, parity in zip(figures[1:7], _EAN_PARITY[int(figures[0])], strict=True)
    )
    right = "".join(_inverted(_EAN_LEFT[int(figure)]) for figure in figures[7:])
    quiet = "0" * _QUIET_EAN
    return f"{quiet}101{left}01010{right}101{quiet}"


def _ean_figure(figure: int, parity: str) -> str:
    return _EAN_LEFT[figure] if parity == "A" else _inverted(_EAN_LEFT[figure])[::-1]


def _inverted(bits: str) -> str:
    return bits.translate(str.maketrans("01", "10"))


def _qr(value: str) -> tuple[str, ...]:
    import segno

    if not value or len(value) > 800:
        raise NotEncodable(value)
    code = segno.make_qr(value, error="m")
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.matrix_iter(border=_QUIET_QR))

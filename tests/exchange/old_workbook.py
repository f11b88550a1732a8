"""Writes small .xls files (BIFF8 in a compound file), since no library of ours does."""

import struct

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
ERRORS = {"#NULL!": 0x00, "#DIV/0!": 0x07, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#NUM!": 0x24, "#N/A": 0x2A}


def record(kind, content=b""):
    return struct.pack("<HH", kind, len(content)) + content


def text16(text, length="<H"):
    return struct.pack(length, len(text)) + b"\1" + text.encode("utf-16-le")


def old_workbook(
    path, rows, *, formats=(), hidden_rows=(), hidden_columns=(), is_hidden=False, merged=(), title="客户"
):
    """Write one sheet.

    Args:
        rows: texts, numbers, None; ``("#N/A",)`` is an error, ``(value, n)`` a number under the n-th format.
    """
    globals_before = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)) + record(
        0x0042, struct.pack("<H", 1200)
    )
    for number, code in enumerate(formats):
        globals_before += record(0x041E, struct.pack("<H", 164 + number) + text16(code))
    for number in (0, *(164 + place for place in range(len(formats)))):
        globals_before += record(0x00E0, struct.pack("<HHHBBBBIIH", 0, number, 1, 0, 0, 0, 0, 0, 0, 0))
    name = struct.pack("<B", len(title)) + b"\1" + title.encode("utf-16-le")
    start = len(globals_before) + 4 + 6 + len(name) + 4
    bound = record(0x0085, struct.pack("<IBB", start, int(is_hidden), 0) + name)
    stream = globals_before + bound + record(0x000A) + _sheet(rows, hidden_rows, hidden_columns, merged)
    path.write_bytes(_compound(stream))
    return path


def _sheet(rows, hidden_rows, hidden_columns, merged):
    width = max(map(len, rows))
    found = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for column in hidden_columns:
        found += record(0x007D, struct.pack("<HHHHHH", column, column, 2000, 0, 1, 0))
    found += record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    for row in range(len(rows)):
        found += record(0x0208, struct.pack("<HHHHHHI", row, 0, width, 300, 0, 0, 0x20 if row in hidden_rows else 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            found += _cell(row, column, cell)
    if merged:
        found += record(0x00E5, struct.pack("<H", len(merged)) + b"".join(struct.pack("<HHHH", *one) for one in merged))
    return found + record(0x000A)


def _cell(row, column, cell):
    match cell:
        case None:
            return b""
        case (str(error),):
            return record(0x0205, struct.pack("<HHHBB", row, column, 0, ERRORS[error], 1))
        case (value, style):
            return record(0x0203, struct.pack("<HHHd", row, column, 1 + style, value))
        case str():
            return record(0x0204, struct.pack("<HHH", row, column, 0) + text16(cell))
    return record(0x0203, struct.pack("<HHHd", row, column, 0, cell))


def _compound(stream):
    stream += bytes(max(4096 - len(stream), 0))
    stream += bytes(-len(stream) % SECTOR)
    sectors = len(stream) // SECTOR
    fat = [FAT, END, *range(3, 3 + sectors - 1), END]
    fat += [FREE] * (SECTOR // 4 - len(fat))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        1,
        1,
        0,
        4096,
        END,
        0,
        END,
        0,
    )
    header += struct.pack("<109I", 0, *[FREE] * 108)
    folders = _entry("Root Entry", 5, 0, child=1) + _entry("Workbook", 2, len(stream), start=2)
    folders += bytes(SECTOR - len(folders))
    return header + struct.pack(f"<{SECTOR // 4}I", *fat) + folders + stream


def _entry(name, kind, size, *, start=END, child=FREE):
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16xI8x8xIII", raw, len(raw), kind, 1, FREE, FREE, child, 0, start if kind == 2 else END, size, 0
    )

"""The seal of an office file: which key its pages are enciphered with.

SQLCipher signs every page, so each damaged one is noticed. Its first 16 bytes, the salt, are the only ones in plain
text; ours tell what the file is and where its key comes from:

    bytes 0-9    ``CRMDesktop``
    byte 10      version of this layout: 1
    byte 11      key slot: 0 = the key built into the program
    bytes 12-15  made by chance, so that no two offices have one key

The built-in key is no secret, as it is in the program's source: it guards against damage, not against thieves. A
passphrase of the office's own gets a slot number of its own in ``key_for``, which is the one place that makes keys.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from crm_desktop.domain.targets import OFFICE_MAGIC

HEADER_SIZE = 16
MAGIC = OFFICE_MAGIC + b"\x01"
BUILT_IN = 0

_BUILT_IN_SECRET = b"crm-desktop: the built-in key of office files, layout 1"


def new_header() -> bytes:
    """The first 16 bytes of a new office file."""
    return MAGIC + bytes([BUILT_IN]) + secrets.token_bytes(4)


def is_office(header: bytes) -> bool:
    """Whether a file that begins so is an office file, sealed in whichever way."""
    return header.startswith(OFFICE_MAGIC) and len(header) == HEADER_SIZE


def is_known(header: bytes) -> bool:
    """Whether this version of the program can open the seal."""
    return header.startswith(MAGIC) and header[11] == BUILT_IN


def key_for(header: bytes) -> bytes:
    """The 32 bytes that open a file with this header.

    Raises:
        ValueError: if the header names a key slot that this version does not know.
    """
    if not is_known(header):
        raise ValueError("unknown key slot")
    return hashlib.blake2b(header, key=_BUILT_IN_SECRET[:64], digest_size=32).digest()


def unlock(connection: Any, header: bytes, *, is_new: bool = False) -> None:
    """Give a fresh connection the key of its file; a raw key, as a passphrase would cost 0.25 s per connection."""
    connection.execute(f"PRAGMA key = \"x'{key_for(header).hex()}'\"")
    if is_new:
        connection.execute(f"PRAGMA cipher_salt = \"x'{header.hex()}'\"")
    # Its messages go to standard error; the exceptions say the same.
    connection.execute("PRAGMA cipher_log_level = NONE")

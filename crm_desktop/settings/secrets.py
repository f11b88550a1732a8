"""Passwords that this computer keeps: encrypted for the Windows account, elsewhere in a file that only the user reads.

They stand apart from the settings, which people send to their supplier, copy and print.
"""

from __future__ import annotations

import base64
import json
import os
import re
import sys
from pathlib import Path
from urllib.parse import quote, unquote

from crm_desktop.domain.files import put_in_place

_ADDRESS = re.compile(r"^(?P<scheme>[a-z+]+://)(?P<user>[^:@/]*):(?P<password>.*)@(?P<rest>[^@]*)$")
_QUERY = re.compile(r"(?<=[?&])password=(?P<password>[^&]*)&?")


def split_address(address: str) -> tuple[str, str]:
    """An address without its password, and the password.

    >>> split_address("postgresql://crm:p%40ss@server/office")
    ('postgresql://crm@server/office', 'p@ss')
    >>> split_address("postgresql://server/office?password=x&sslmode=require")
    ('postgresql://server/office?sslmode=require', 'x')
    >>> split_address("D:/office.crm")
    ('D:/office.crm', '')
    """
    found = _ADDRESS.match(address)
    if found is not None:
        return f"{found['scheme']}{found['user']}@{found['rest']}", unquote(found["password"])
    asked = _QUERY.search(address) if "://" in address else None
    if asked is not None:
        return _QUERY.sub("", address).rstrip("?&"), unquote(asked["password"])
    return address, ""


def with_password(address: str, password: str) -> str:
    """Put a password into an address that has none.

    >>> with_password("postgresql://crm@server/office", "p@ss")
    'postgresql://crm:p%40ss@server/office'
    """
    scheme, mark, rest = address.partition("://")
    user, at, place = rest.rpartition("@")
    if not password or not mark or (at and ":" in user):
        return address
    return f"{scheme}://{user}:{quote(password, safe='')}@{place}"


class Secrets:
    """Passwords by address."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, address: str, password: str) -> None:
        """Keep a password; it replaces a former one."""
        held = self._read() | {address: _seal(password)}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        # made for the user alone before a word of it is written
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(held, file, indent=1)
        put_in_place(fresh, self._path)

    def find(self, address: str) -> str:
        """The password for an address; empty if there is none that this user can read."""
        sealed = self._read().get(address)
        return _open(sealed) if sealed else ""

    def _read(self) -> dict[str, str]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (RecursionError, OSError, ValueError):
            return {}
        return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _seal(text: str) -> str:
    data = text.encode()
    if sys.platform == "win32":
        from crm_desktop.settings.dpapi import protect

        data = protect(data)
    return base64.b64encode(data).decode("ascii")


def _open(sealed: str) -> str:
    try:
        data = base64.b64decode(sealed, validate=True)
        if sys.platform == "win32":
            from crm_desktop.settings.dpapi import unprotect

            data = unprotect(data)
        return data.decode()
    except (OSError, ValueError):
        return ""  # sealed for another account, or damaged: it is asked for again

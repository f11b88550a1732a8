"""Where an office is: the name of a file, or the address of a server."""

from __future__ import annotations

from pathlib import Path

SCHEME = "postgresql"


def is_server_url(target: Path | str) -> bool:
    """Whether ``target`` is the address of a server and not the name of a file."""
    return isinstance(target, str) and target.startswith((f"{SCHEME}://", f"{SCHEME}+psycopg://"))

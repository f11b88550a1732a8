"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from crm_desktop.domain.files import put_in_place
from crm_desktop.domain.targets import require_target
from crm_desktop.print_templates.errors import FileNotWritten


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` make a file beside ``path``, then put it in its place; a former file stays until then.

    Raises:
        TargetIsOffice, TargetOfOffice, TargetNoFile: if the name is one that nothing may be written to.
        FileNotWritten: when the folder, the disk or another program forbids it.
    """
    require_target(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=path.suffix, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise FileNotWritten(path=path, why=error.strerror or error) from error
    part = Path(name)
    try:
        write(part)
        put_in_place(part, path)
    except OSError as error:
        raise FileNotWritten(path=path, why=error.strerror or error) from error
    finally:
        part.unlink(missing_ok=True)


def save_bytes(path: Path, content: bytes) -> None:
    """Write bytes as a whole file.

    Raises:
        FileNotWritten: when it cannot be written.
    """
    write_whole(path, lambda part: _write(part, content))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)

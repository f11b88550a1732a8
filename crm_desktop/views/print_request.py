"""How any panel asks for paper; the printing feature answers through ``Context.print``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """One stored document to be printed."""

    kind: str
    record_id: int
    number: str = ""

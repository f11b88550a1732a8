"""Passwords as they are kept: argon2id, slow enough that a stolen file does not give them away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: memory in KiB, passes, threads."""

    memory_kib: int
    passes: int
    threads: int


STRONG = Cost(memory_kib=64 * 1024, passes=3, threads=4)
"""About 50 ms and 64 MiB for one guess; tests take a cheaper one."""


def hash_password(password: str, cost: Cost = STRONG) -> str:
    """The text that is stored; it holds its own salt and cost."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.threads).hash(password)


def is_password(password: str, stored: str) -> bool:
    """Whether ``password`` is the one that ``stored`` was made from; it takes as long as making it."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False

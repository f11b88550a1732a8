"""Mapped classes and column types, by area: whoever asks an area imports its module, and only that is mapped.

Modules of mapped classes keep their annotations as they are, without ``from __future__ import annotations``: SQLAlchemy
would compile each text of a column again when the program starts, a fifth of what mapping takes.
"""

"""Mapped classes and column types, by area: whoever asks an area imports its module, and only that is mapped."""

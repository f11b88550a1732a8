"""Mapped classes and column types."""

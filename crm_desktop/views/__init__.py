"""Panels and windows."""

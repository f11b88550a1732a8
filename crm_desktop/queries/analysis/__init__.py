"""Figures over many documents."""

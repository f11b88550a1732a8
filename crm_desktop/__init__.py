"""A desktop CRM for one small trading office."""

__version__ = "0.1.0"

"""Use cases: a frozen command in, what it changed out."""

"""The office itself: its people, rights, settings, logs."""

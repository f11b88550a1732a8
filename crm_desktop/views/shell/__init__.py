"""The window around all panels: its frame, places, docks, menus, search, lock."""

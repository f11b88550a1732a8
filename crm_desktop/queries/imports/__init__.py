"""What was imported, and how."""

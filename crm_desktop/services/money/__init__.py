"""What is owed, what came in, and what settles what."""

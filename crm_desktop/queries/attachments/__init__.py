"""Files and notes on records."""

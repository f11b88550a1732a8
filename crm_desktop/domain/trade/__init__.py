"""What every kind of trade document has."""

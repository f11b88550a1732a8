"""What we deal in, and its prices."""

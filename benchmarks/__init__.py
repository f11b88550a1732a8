"""Measures the program against its limits; ``python -m benchmarks`` prints and keeps the table."""

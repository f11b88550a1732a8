"""A made-up trading office with a year of trade."""

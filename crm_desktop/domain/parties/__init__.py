"""Whom we deal with: what a customer is, whom it resembles, when its people have birthday."""

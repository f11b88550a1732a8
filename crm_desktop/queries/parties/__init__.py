"""Whom we deal with: customers, their people, the talks with them."""

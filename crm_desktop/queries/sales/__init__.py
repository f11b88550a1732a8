"""Quotes, orders, deliveries, returns: their lists, drafts, progress."""

"""Quotes, orders, deliveries, returns."""

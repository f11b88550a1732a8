"""Quotes, orders, deliveries and returns, each with its lines."""

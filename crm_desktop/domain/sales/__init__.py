"""Prices, states, drafts and checks of quotes, orders, deliveries and returns."""

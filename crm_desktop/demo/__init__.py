"""A made-up office with a year of believable trade, the same for the same seed and day."""

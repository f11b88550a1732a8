"""What every trade document does."""

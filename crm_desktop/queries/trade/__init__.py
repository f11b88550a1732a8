"""What is asked of trade documents of any kind."""

"""What is to be seen to today."""

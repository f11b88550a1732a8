"""What may be typed at the command line, in the language of the user."""

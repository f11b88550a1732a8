"""Files, pictures and notes that hang on records."""

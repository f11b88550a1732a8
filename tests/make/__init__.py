"""Records for tests, by area; each says only what its test is about."""

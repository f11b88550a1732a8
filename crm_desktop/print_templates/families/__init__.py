"""Templates that are written once per paper; kinds of documents bring the words in which they differ."""

"""The lines of a document, typed like a sheet."""

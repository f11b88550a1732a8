"""Workbooks into the books, and out of them again."""

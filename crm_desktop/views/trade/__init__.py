"""Lists, tabs and pages of documents of any kind: what a kind looks like, its area declares."""

"""Small charts that are alive."""

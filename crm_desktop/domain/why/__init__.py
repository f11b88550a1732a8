"""What a computed figure is made of, and what would turn a gate that it shuts."""

"""What is owed: ages, allocations, credit, terms."""

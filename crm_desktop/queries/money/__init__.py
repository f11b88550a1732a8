"""What is open, how old it is, what came in; every figure of a balance."""

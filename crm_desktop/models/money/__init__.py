"""The one ledger, what comes in and goes out, and where it lies."""

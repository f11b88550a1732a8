"""Stand-ins for what stands round a panel, by areas."""

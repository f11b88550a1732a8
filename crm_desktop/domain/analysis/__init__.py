"""Figures of the office: what they are cut by, what is summed, what is made of sums."""

"""The office itself: its people, log-ins, rules, words."""

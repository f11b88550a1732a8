"""What is to be seen to: rules, tasks, contact plans."""

"""A desktop CRM for one small trading office."""

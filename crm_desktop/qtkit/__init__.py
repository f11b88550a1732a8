"""Qt without CRM words: tables, forms, actions, jobs, painting."""

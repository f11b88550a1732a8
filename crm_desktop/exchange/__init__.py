"""Files in and out: workbooks, csv, mappings, imports."""

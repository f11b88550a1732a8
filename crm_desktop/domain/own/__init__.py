"""Own fields 自定义字段: what the office itself keeps of a record, beside what the program knows."""

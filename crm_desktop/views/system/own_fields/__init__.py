"""Own fields 自定义字段: where the office defines what it keeps beside what the program knows."""

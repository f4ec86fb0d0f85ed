"""Cổng công khai cải cách hành chính: dữ liệu YAML thành trang tĩnh."""

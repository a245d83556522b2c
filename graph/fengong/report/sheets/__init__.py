"""Sheets of the workbook: one a file."""

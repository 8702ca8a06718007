"""Departments, jurisdictions, numbers, staff, and what each may do."""

"""The parts of reading a date: written, named by month, relative to today."""

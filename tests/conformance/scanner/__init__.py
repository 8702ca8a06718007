"""The port to a scanner for malware."""

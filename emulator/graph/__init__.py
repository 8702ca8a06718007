"""The Graph API, one endpoint per file."""

"""Signs what the government says: PDFs for readers, short tokens for QR codes."""

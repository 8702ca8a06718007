"""Where anyone checks a certificate: upload the file, type the code, or scan the QR."""

"""What is done with certificates: the only writers."""

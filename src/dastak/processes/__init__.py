"""What happens next: stories that join two apps after something happened in one of them."""

"""The port to a payment gateway."""

"""Paying: the page after the gateway, and the door for the gateway's news."""

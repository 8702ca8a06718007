"""How the platform tells a business what happened: signed, repeated, out of order."""

"""The top floor: settings, command line, and where every vendor and entrance is plugged in."""

"""One file per named rule over several answers."""

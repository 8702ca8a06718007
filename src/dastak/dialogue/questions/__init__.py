"""One file per manner of asking a field: typed, chosen, chosen several times, row by row."""

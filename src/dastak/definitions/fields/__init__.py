"""One file per kind of field: what it accepts, how it is shown, how it is masked."""

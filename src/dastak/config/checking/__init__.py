"""Whether this installation is fit to run: one file for each thing that can be wrong."""

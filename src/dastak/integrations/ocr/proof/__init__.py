"""What a paper itself proves: its codes, its signatures, and whom we trust to have signed."""

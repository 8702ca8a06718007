"""The pages that a citizen pays on."""

"""Makes a photograph of a paper readable."""

"""The faces of one definition: each a pure function of the service in a file of its own."""

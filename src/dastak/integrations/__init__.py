"""Ports to the outside world, each with its vendors and a sandbox."""

"""The control interface: how tests and the phone page play the citizens."""

"""The phone page: what a citizen holds in the hand, drawn from the control interface alone."""

"""Who talks: states, turns, and the performing of what a turn orders."""

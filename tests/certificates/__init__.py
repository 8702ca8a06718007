"""Drawing, signing, issuing and checking certificates."""

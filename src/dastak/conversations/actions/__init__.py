"""What we do with conversations besides turns: the verbs of staff and of the clock."""

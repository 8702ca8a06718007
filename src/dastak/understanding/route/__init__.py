"""The rules around the model: danger first, then exact words, then where the message belongs."""

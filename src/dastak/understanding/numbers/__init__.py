"""Numbers as people say and type them, in three scripts."""

from dastak.understanding.numbers.digits import spoken_digits
from dastak.understanding.numbers.read import Number, numbers_in, read_number
from dastak.understanding.numbers.tokens import Token, tokens

__all__ = ["Number", "Token", "numbers_in", "read_number", "spoken_digits", "tokens"]

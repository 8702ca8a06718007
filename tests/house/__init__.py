"""What the house promises about itself: its words, its walls and its papers agree."""

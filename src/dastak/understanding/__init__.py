"""From what people write to what they mean: pure, given a trained model and the word lists."""

"""A double of an endpoint that speaks OpenAI's chat completions, for tests and trials."""

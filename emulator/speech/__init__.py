"""A double of two speech recognition interfaces: Bhashini's ULCA pipelines, and OpenAI's style."""

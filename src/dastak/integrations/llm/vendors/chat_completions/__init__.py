"""Any endpoint that speaks OpenAI's chat completions: vLLM, llama.cpp, Ollama, a cloud's."""

"""Find the chunk of knowledge that answers a question, in any script and spelling."""

"""One file per protocol of speech recognition that we speak."""

"""The officer's desk: sign in, see the queue, decide a case on one screen."""

"""The words of the command ``dastak``, spoken in this process."""

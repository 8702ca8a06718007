"""What the platform knows: businesses, citizens, messages, media, templates."""

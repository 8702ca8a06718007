"""Every listener to voice notes, held to the same promises."""

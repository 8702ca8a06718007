"""What can be said of things that are not done here: their names, who does them, whom to call."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

Said = Mapping[str, str]
"""A text by language."""
NOTHING: Mapping[str, Said] = MappingProxyType({})


class Signposts(msgspec.Struct, frozen=True):
    """The words of a catalogue that a number needs for what it does not offer itself.

    ``titles``: every service and other intent that is known. ``groups``: the titles of the groups.
    ``redirects``: where to go for what others do. ``cards``: what to say in an emergency.
    """

    titles: Mapping[str, Said] = NOTHING
    groups: Mapping[str, Said] = NOTHING
    redirects: Mapping[str, Said] = NOTHING
    cards: Mapping[str, Said] = NOTHING

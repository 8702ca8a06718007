"""Say in words what people say with pictures."""

_PICTURES = {
    "yes": "👍 👌 ✅ ✔ ☑ 🆗 💯 🙆 👏",
    "no": "👎 ❌ ✖ 🚫 ⛔ 🙅 ❎ ✗ ✘",
    "thanks": "🙏",
    "hello": "👋",
    "unsure": "🤷 🤔 ❓ ❔ 😕",
    "male": "👨 👦 ♂ 🧔 👴",
    "female": "👩 👧 ♀ 👵",
    "transgender": "⚧",
}
_WORDS = str.maketrans(
    {picture: f" {word} " for word, pictures in _PICTURES.items() for picture in pictures.split()}
)


def name_pictures(text: str) -> str:
    """Emoji that mean something become words; the others stay as they are."""
    return text if text.isascii() else text.translate(_WORDS)

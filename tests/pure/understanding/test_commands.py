"""Orders are heard anywhere, in any spelling, and never swallow an answer."""

from pathlib import Path

import pytest

from dastak.understanding.commands import Command, find_command, read_commands

CATALOGUE = Path(__file__).parents[3] / "catalogue"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("STOP", "stop"), ("stop!", "stop"), ("please stop", "stop"), ("sotp", "stop"),
        ("mujhe message mat bhejo", "stop"), ("मैसेज बंद करो", "stop"), ("unsubcribe", "stop"),
        ("ਸੁਨੇਹੇ ਬੰਦ ਕਰੋ", "stop"), ("START", "start"), ("messages chalu karo", "start"),
        ("menu", "menu"), ("Menu please", "menu"), ("mneu", "menu"), ("मेनू", "menu"),
        ("मेन्यू दिखाओ", "menu"), ("ਮੀਨੂੰ", "menu"), ("main menu", "menu"), ("menuu", "menu"),
        ("back", "back"), ("go back", "back"), ("wapas", "back"), ("वापस जाओ", "back"),
        ("vapas jao", "back"), ("peeche", "back"), ("ਪਿੱਛੇ", "back"), ("cancel", "cancel"),
        ("cancle", "cancel"), ("cancel karo", "cancel"), ("रद्द करें", "cancel"),
        ("rehne do", "cancel"), ("band karo", "cancel"), ("ਰੱਦ ਕਰੋ", "cancel"),
        ("talk to a human", "person"), ("agent se baat karao", "person"), ("agent", "person"),
        ("किसी इंसान से बात करनी है", "person"), ("mujhe call karo", "person"),
        ("ਕਿਸੇ ਨਾਲ ਗੱਲ ਕਰਨੀ ਹੈ", "person"), ("status", "status"), ("staus", "status"),
        ("mere aavedan ki sthiti", "status"), ("स्टेटस बताओ", "status"), ("ਸਥਿਤੀ", "status"),
        ("mera certificate bhejo", "certificate"), ("मेरा प्रमाण पत्र भेजो", "certificate"),
        ("download my certificate", "certificate"), ("receipt", "receipt"), ("reciept", "receipt"),
        ("rasid bhejo", "receipt"), ("रसीद चाहिए", "receipt"), ("pay now", "pay"),
        ("payment karna hai", "pay"), ("भुगतान करना है", "pay"), ("help", "help"), ("hlep", "help"),
        ("why?", "help"), ("kyon?", "help"), ("kyu chahiye", "help"), ("समझ नहीं आया", "help"),
        ("madad", "help"), ("udaharan do", "help"), ("ਮਦਦ", "help"), ("skip", "skip"),
        ("skip karo", "skip"), ("अगला सवाल", "skip"), ("baad me", "skip"), ("resume", "resume"),
        ("jaari rakho", "resume"), ("start over", "start_over"), ("शुरू से", "start_over"),
        ("phir se shuru karo", "start_over"), ("s​top", "stop"), ("ＭＥＮＵ", "menu"),
    ],
)  # fmt: skip
def test_a_command_is_heard_in_three_scripts_and_mis_typed(text: str, name: str) -> None:
    found = find_command(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hindi", "hi"), ("हिंदी", "hi"), ("हिन्दी में बताओ", "hi"), ("hindi me baat karo", "hi"),
        ("English", "en"), ("english please", "en"), ("अंग्रेज़ी", "en"), ("angrezi me", "en"),
        ("Punjabi", "pa"), ("ਪੰਜਾਬੀ", "pa"), ("पंजाबी में", "pa"), ("change language", ""),
        ("भाषा बदलें", ""), ("bhasha badlo", ""), ("ਭਾਸ਼ਾ ਬਦਲੋ", ""),
    ],
)  # fmt: skip
def test_a_language_command_says_which(text: str, language: str) -> None:
    assert find_command(text) == Command("language", language)


@pytest.mark.parametrize(
    "text",
    [
        "Menu Sharma", "Meenu", "meenu", "Renu", "Manu", "Rashid", "Rashid Khan", "Asha", "Pay Rd",
        "12 Pay Rd, Rohini", "Ramesh Kumar", "सुनीता देवी", "shop", "Punjab", "Hindu", "bank",
        "certificate", "birth certificate", "income certificate chahiye", "9810012345",
 "5 jan 1998",
        "haan", "nahi", "yes", "no", "1", "H.No. 12, Back Lane, Rohini",
        "Stop the bus near my house now",
        "bijli ka bill bharna hai", "mera street light kharab hai", "hello", "thanks", "", "...",
        "👍",
        "Agent Vinod Colony", "Start Up Village Road", "Cancer Hospital", "Home Guard Colony",
        "Next to State Bank", "Hindi Medium School", "Help Age India", "state", "Madan", "Madhav",
        "Kyon ki", "Pawan", "Radhe Shyam", "person of Indian origin", "language teacher", "Bhaskar",
        "ration card", "pension", "dukan", "Hina", "Payal", "Jari Wala Street", "Chhotu",
        "ਗੁਰਪ੍ਰੀਤ",
        "मीनू", "राशिद", "वापी", "दिल्ली", "hari om", "Skipper", "Menon", "Backlane", "do", "ek",
    ],
)  # fmt: skip
def test_an_ordinary_answer_is_no_command(text: str) -> None:
    assert find_command(text) is None


def test_opt_out_is_heard_with_courtesies_around_it() -> None:
    found = find_command("Sir please stop sending me messages ji")
    assert found == Command("stop")


def test_every_listed_phrase_is_its_own_command() -> None:
    import yaml

    raw = yaml.safe_load((CATALOGUE / "understanding/commands.yaml").read_text(encoding="utf-8"))
    commands = read_commands(CATALOGUE)
    never = raw.pop("never")
    raw.pop("courtesies")
    wrong = [
        (key, text, commands.find(text))
        for key, by_language in raw.items()
        for texts in by_language.values()
        for text in texts
        if (found := commands.find(text)) is None
        or f"{found.name}:{found.language}".rstrip(":") != key
    ]
    assert wrong == []
    assert [text for text in never if commands.find(text)] == []

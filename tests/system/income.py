"""Everything that the income certificate may ask, in English and in Hindi."""

from __future__ import annotations

from tests.system.citizen import Answer, says, sends, taps, waits
from tests.system.papers import paper, portrait


def in_english(seed: int) -> list[Answer]:
    """Answers of a woman with a voter card and an electricity bill."""
    return [
        Answer("In which language", taps("English")),
        Answer("how can we help", says("mujhe income certificate chahiye")),
        Answer("Decided by", taps("Start")),
        Answer("Shall we go on", taps("I agree")),
        Answer("photo of one identity paper", sends(paper("voter-card", seed))),
        Answer("reading it", waits),
        Answer("shows where you live now", sends(paper("electricity-bill", seed))),
        Answer("salary slip", taps("I do not have it")),
        Answer("passport-size photograph", sends(portrait(seed))),
        Answer("We read this from your papers", taps("Yes, all right")),
        Answer("we read .* Is this right", taps("Yes")),
        Answer("your full name", says("Sunita Devi")),
        Answer("date of birth|When were you born", says("15/08/1990")),
        Answer("man or a woman|gender", says("woman")),
        Answer("father", says("Ram Prasad")),
        Answer("Where do you live now|present address", says("House 24, Gali 3, Budh Vihar")),
        Answer("PIN code", says("110086")),
        Answer("In which district", says("North West")),
        Answer("Which sub-division", says("Rohini")),
        Answer("mobile number", says("98100 12345")),
        Answer("income come from", says("1")),
        Answer("earn in a year\\? If you", says("1.2 lakh")),
        Answer("anyone else in your family", says("no")),
        Answer("whole family earn", says("1,20,000")),
        Answer("need the certificate for", says("scholarship")),
    ]


def in_hindi(seed: int) -> list[Answer]:
    """The same, by somebody who writes Hindi."""
    return [
        Answer("किस भाषा में", taps("हिंदी")),
        Answer("शब्दों में लिख|किस काम के लिए लिख|अपने शब्दों", says("आय प्रमाण पत्र बनवाना है")),
        Answer("फ़ैसला करेंगे", taps("शुरू करें")),
        Answer("आगे बढ़ें\\?", taps("मैं सहमत हूँ")),
        Answer("पढ़ रहे हैं", waits),
        Answer("जिस पर आपका अभी का पता", sends(paper("electricity-bill", seed))),
        Answer("पहचान के एक कागज़", sends(paper("voter-card", seed))),
        Answer("वेतन पर्ची", taps("मेरे पास नहीं है")),
        Answer("पासपोर्ट साइज़ फ़ोटो", sends(portrait(seed))),
        Answer("कागज़ों से यह पढ़ा", taps("हाँ, सब ठीक है")),
        Answer("हमने .* पढ़ा", taps("हाँ")),
        Answer("पूरा नाम", says("सुनीता देवी")),
        Answer("जन्म तिथि|जन्म कब", says("15 अगस्त 1990")),
        Answer("लिंग|पुरुष", says("महिला")),
        Answer("पिता का नाम", says("राम प्रसाद")),
        Answer("अभी कहाँ रहते|अभी का पता", says("मकान 24, गली 3, बुध विहार")),
        Answer("पिन कोड", says("११००८६")),
        Answer("किस ज़िले", says("उत्तर पश्चिमी")),
        Answer("उप-मंडल", says("रोहिणी")),
        Answer("मोबाइल नंबर", says("९८१०० १२३४५")),
        Answer("चुना हुआ", taps("बस, इतना ही")),
        Answer("आय कहाँ से आती", says("१")),
        Answer("खुद साल में", says("डेढ़ लाख")),
        Answer("कोई और भी कमाता", says("नहीं")),
        Answer("पूरा परिवार|सब मिलाकर|कुल", says("डेढ़ लाख")),
        Answer("किस काम|किसलिए|क्यों चाहिए", says("छात्रवृत्ति")),
    ]


CHECKED = "Is everything right"
FILED = "is with the office"
CHECKED_HINDI = "सब सही है|ठीक है\\? तो|दफ़्तर भेज"
FILED_HINDI = "दफ़्तर (में|पहुँच)"

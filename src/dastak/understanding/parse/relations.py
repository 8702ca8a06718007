"""The names of relations in three scripts, and what a relation of a relation is called."""

from dastak.understanding.normalise import light, phonetic, romanise
from dastak.understanding.normalise.wordlist import word_list

_NAMES = {
    "self": "self swayam svayam swayan khud myself apna main apne aap mai me aap स्वयं खुद अपना "
    "मैं ਆਪ ਖੁਦ",
    "father": "father papa pita pitaji dad daddy abbu abba bapu baap baapu bauji babuji walid "
    "fathers "
    "पिता पापा पिताजी बाप बाबूजी ਪਿਤਾ ਬਾਪੂ ਪਾਪਾ",
    "mother": "mother maa ma mata mataji mummy mom mum ammi amma mammi maiya maan bebe mai "
    "walida mumy mami "
    "माँ मां माता माताजी मम्मी अम्मा अम्मी ਮਾਂ ਮਾਤਾ ਬੇਬੇ",
    "son": "son beta bete ladka putra putr puttar bachcha munda suputra betaa betey बेटा बेटे "
    "पुत्र लड़का "
    "ਪੁੱਤਰ ਮੁੰਡਾ ਬੇਟਾ",
    "daughter": "daughter beti betiya ladki putri bitiya bachchi kudi suputri dhee dhi beti "
    "daugther doter "
    "बेटी पुत्री लड़की बिटिया ਧੀ ਕੁੜੀ ਬੇਟੀ",
    "husband": "husband pati patidev shauhar gharwala mian miyan hubby hasband gharwale aadmi "
    "khasam "
    "पति शौहर घरवाला ਪਤੀ ਘਰਵਾਲਾ",
    "wife": "wife patni biwi bivi gharwali begum dharmpatni jeevansathi joru lugai aurat vife "
    "wahuti "
    "पत्नी बीवी घरवाली धर्मपत्नी बेगम ਪਤਨੀ ਘਰਵਾਲੀ ਵਹੁਟੀ",
    "spouse": "spouse jeewansathi jivansathi",
    "brother": "brother bhai bhaiya bhaijaan bro veer veerji bhrata bhaia anuj sibling भाई भैया "
    "भाइ ਭਰਾ ਵੀਰ ਭਾਈ",
    "sister": "sister behen behan bahan bahin didi sis bhain behn bhaen deedi jiji बहन बहिन दीदी "
    "ਭੈਣ ਦੀਦੀ",
    "grandfather": "grandfather dada dadaji nana nanaji grandpa baba grandfathers दादा दादाजी "
    "नाना नानाजी ਦਾਦਾ ਨਾਨਾ",
    "grandmother": "grandmother dadi dadiji nani naniji grandma दादी दादीजी नानी ਦਾਦੀ ਨਾਨੀ",
    "grandson": "grandson pota pote naati nati navasa nawasa dohta pautra navaasa पोता नाती "
    "नवासा पौत्र ਪੋਤਾ ਦੋਹਤਾ",
    "granddaughter": "granddaughter poti natin naatin navasi nawasi dohti pautri natini पोती "
    "नातिन नवासी पौत्री "
    "ਪੋਤੀ ਦੋਹਤੀ",
    "grandchild": "grandchild grandchildren",
    "uncle": "uncle chacha chachaji tau tauji mama mamaji mausa mausaji fufa phupha foofa "
    "phoopha kaka taya "
    "चाचा ताऊ मामा मौसा फूफा काका ताया ਚਾਚਾ ਤਾਇਆ ਮਾਮਾ ਫੁੱਫੜ ਮਾਸੜ",
    "aunt": "aunt aunty auntie chachi chaachi tai taiji mamiji maami mausi maasi bua buaji foofi "
    "phuphi kaki "
    "khala चाची ताई मामी मौसी बुआ फूफी काकी ਚਾਚੀ ਤਾਈ ਮਾਮੀ ਮਾਸੀ ਭੂਆ",
    "cousin": "cousin cousins chachera mamera phuphera mausera चचेरा ममेरा मौसेरा फुफेरा",
    "nephew": "nephew bhatija bhanja bhatije bhanje भतीजा भांजा भानजा ਭਤੀਜਾ ਭਾਣਜਾ",
    "niece": "niece bhatiji bhanji bhatiji भतीजी भांजी भानजी ਭਤੀਜੀ ਭਾਣਜੀ",
    "daughter-in-law": "bahu bahurani putravadhu bahoo vadhu nooh nuh putrvadhu बहू बहु पुत्रवधू "
    "ਨੂੰਹ",
    "son-in-law": "damad daamad jamai jawai javai daamaad jamaai दामाद जमाई ਜਵਾਈ",
    "father-in-law": "sasur sasurji shvasur swasur sohra sahura ससुर श्वसुर ਸਹੁਰਾ",
    "mother-in-law": "saas saasu sasu saasuma sas sass सास सासू ਸੱਸ",
    "brother-in-law": "jija jijaji saala sala devar dewar jeth jethji nandoi bahnoi behnoi "
    "saadhu jeejaji saalaji "
    "जीजा साला देवर जेठ नंदोई बहनोई साढ़ू ਜੀਜਾ ਸਾਲਾ ਦਿਓਰ ਜੇਠ",
    "sister-in-law": "bhabhi bhabi nanad nand saali sali devrani jethani bhaujai bhabhiji salhaj "
    "bhauji "
    "भाभी ननद साली देवरानी जेठानी ਭਾਬੀ ਨਣਾਨ ਸਾਲੀ",
    "guardian": "guardian abhibhavak sanrakshak palak gardian अभिभावक संरक्षक पालक ਸਰਪ੍ਰਸਤ",
    "friend": "friend dost mitra yaar saheli दोस्त मित्र सहेली ਦੋਸਤ",
    "neighbour": "neighbour neighbor padosi padausi padosan पड़ोसी पड़ोसन ਗੁਆਂਢੀ",
    "stepfather": "stepfather",
    "stepmother": "stepmother",
    "tenant": "tenant kirayedar kirayadar किरायेदार",
    "child": "child children bachche santan aulad kid kids बच्चा बच्चे संतान औलाद ਬੱਚਾ",
    "parent": "parent parents mata-pita",
    "employer": "employer malik मालिक",
}  # fmt: skip
BY_LIGHT = {
    light(romanise(word)): relation
    for relation, words in reversed(_NAMES.items())
    for word in word_list(words)
}
BY_SOUND = {
    phonetic(romanise(word)): relation
    for relation, words in reversed(_NAMES.items())
    for word in word_list(words)
}
PHRASES = (
    (r"\b(?:dauter|daughter|dotar|dauther) in la", "daughter-in-law"),
    (r"\bson in la", "son-in-law"),
    (r"\bfather in la", "father-in-law"),
    (r"\bmother in la", "mother-in-law"),
    (r"\bbrother in la", "brother-in-law"),
    (r"\bsister in la", "sister-in-law"),
    (r"\b(?:grand|great) ?father", "grandfather"),
    (r"\b(?:grand|great) ?mother", "grandmother"),
    (r"\bgrand ?son", "grandson"),
    (r"\bgrand ?daughter", "granddaughter"),
    (r"\bstep ?father|\bsautele? (?:pita|bap|papa)", "stepfather"),
    (r"\bstep ?mother|\bsauteli (?:ma|mata)", "stepmother"),
    (r"\b(?:adopted|god ?liya|dattak) (?:son|beta|putra)", "adopted son"),
    (r"\b(?:adopted|god ?li|dattak) (?:daughter|beti|putri)", "adopted daughter"),
    (
        r"\bcousin|\b(?:chacher|mamer|phupher|fufer|mauser)[aei] (?:bhai|bahan|behen|behan)",
        "cousin",
    ),
)
COMPOSED = {
    ("son", "wife"): "daughter-in-law",
    ("daughter", "husband"): "son-in-law",
    ("husband", "father"): "father-in-law",
    ("wife", "father"): "father-in-law",
    ("husband", "mother"): "mother-in-law",
    ("wife", "mother"): "mother-in-law",
    ("husband", "brother"): "brother-in-law",
    ("wife", "brother"): "brother-in-law",
    ("sister", "husband"): "brother-in-law",
    ("husband", "sister"): "sister-in-law",
    ("wife", "sister"): "sister-in-law",
    ("brother", "wife"): "sister-in-law",
    ("father", "father"): "grandfather",
    ("mother", "father"): "grandfather",
    ("father", "mother"): "grandmother",
    ("mother", "mother"): "grandmother",
    ("father", "brother"): "uncle",
    ("mother", "brother"): "uncle",
    ("father", "sister"): "aunt",
    ("mother", "sister"): "aunt",
    ("son", "son"): "grandson",
    ("daughter", "son"): "grandson",
    ("son", "daughter"): "granddaughter",
    ("daughter", "daughter"): "granddaughter",
    ("brother", "son"): "nephew",
    ("sister", "son"): "nephew",
    ("brother", "daughter"): "niece",
    ("sister", "daughter"): "niece",
    ("uncle", "son"): "cousin",
    ("uncle", "daughter"): "cousin",
    ("aunt", "son"): "cousin",
    ("aunt", "daughter"): "cousin",
    ("uncle", "wife"): "aunt",
    ("aunt", "husband"): "uncle",
    ("father", "wife"): "mother",
    ("mother", "husband"): "father",
} | {("self", relation): relation for relation in _NAMES}
RELATIONS = frozenset({*_NAMES, *COMPOSED.values(), *(relation for _, relation in PHRASES)})
"""Every relation that can be read."""

"""First, doosra, तीसरा: which place in a list, or which day of a month."""

from dastak.understanding.normalise import light, romanise
from dastak.understanding.normalise.wordlist import word_list

_WORDS = {
    1: "first 1st pehla pehli pehle pahla pahli pahle pehlaa pratham peehla पहला पहली पहले प्रथम "
    "ਪਹਿਲਾ ਪਹਿਲੀ ਪਹਿਲੇ",
    2: "second 2nd doosra dusra dusri doosri dusre doosre dwitiya duja dooja दूसरा दूसरी दूसरे "
    "द्वितीय ਦੂਜਾ ਦੂਜੀ ਦੂਸਰਾ",
    3: "third 3rd teesra tisra tisri teesri tisre teesre tritiya teeja तीसरा तीसरी तीसरे तृतीय "
    "ਤੀਜਾ ਤੀਜੀ",
    4: "fourth 4th chautha chauthi chouthi choutha चौथा चौथी चौथे ਚੌਥਾ ਚੌਥੀ",
    5: "fifth 5th paanchva panchva paanchvi panchwa panchwi paanchwa पाँचवां पांचवां पाँचवीं "
    "पांचवी ਪੰਜਵਾਂ ਪੰਜਵੀਂ",
    6: "sixth 6th chhatha chatha chhathi chhata छठा छठी ਛੇਵਾਂ",
    7: "seventh 7th saatva satva saatvi satwa saatwa सातवां सातवीं ਸੱਤਵਾਂ",
    8: "eighth 8th aathva athva aathvi aathwa आठवां आठवीं ਅੱਠਵਾਂ",
    9: "ninth 9th nauva nauvi nauwa नौवां नौवीं ਨੌਵਾਂ",
    10: "tenth 10th dasva dasvi daswa दसवां दसवीं ਦਸਵਾਂ",
    11: "eleventh gyarahva gyarvi", 12: "twelfth barahva barahvi", 13: "thirteenth terahvi",
    14: "fourteenth chaudahvi", 15: "fifteenth pandrahvi", 16: "sixteenth solahvi",
    17: "seventeenth satrahvi", 18: "eighteenth atharahvi", 19: "nineteenth unnisvi",
    20: "twentieth bisvi beesvi", 30: "thirtieth tisvi teesvi",
}  # fmt: skip
ORDINALS = {
    light(romanise(word)): place for place, words in _WORDS.items() for word in word_list(words)
}
"""Word in its ``light`` form → place, from one."""

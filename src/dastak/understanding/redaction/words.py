"""Words that point at a name, and ordinary words that are none, by how they sound."""

from dastak.understanding.normalise import latin_words, light
from dastak.understanding.normalise.wordlist import word_list


def _sounds(line: str) -> frozenset[str]:
    return frozenset("".join(map(light, latin_words(word))) for word in word_list(line))


NAME = _sounds("naam nam name naem naav नाम ਨਾਮ ਨਾਂ ਨਾਂਅ")
FILLERS = _sounds("hai h he is hain hey to toh ji sh shri mr mrs है हैं तो जी ਹੈ ਜੀ")
OWNERS = _sounds("mera meraa mere meri my apna मेरा मेरे ਮੇਰਾ ka ki ke का ਦਾ")
HONORIFICS = _sounds(
    "shri shree shrimati smt sushri kumari mr mrs miss mister swargiya sardar sardarni "
    "श्री श्रीमती सुश्री स्व स्वर्गीय ਸ਼੍ਰੀ ਸ਼੍ਰੀਮਤੀ ਸਰਦਾਰ"
)
OF = frozenset({"s/o", "d/o", "w/o", "c/o", "h/o", "f/o"}) | _sounds("सपुत्र सुपुत्र सुपुत्री ਸਪੁੱਤਰ ਸਪੁੱਤਰੀ")
SPEAKING = _sounds("bol bolraha bolrahi hoon hun hu speaking हूँ हूं बोल ਹਾਂ ਬੋਲ")
_LATIN = """
a an and any are as at but by can do does for from get give had has have he her his how i if in
into is it its just like me mine more my need new no not of off old on only or our out over please
she should some still such than that the their them then there they this to too under up us very
want was we were what when where which who why will with would wrong you your aadhaar aadhar
account add added address age all also amount application applied apply approve apne apni apna
bank because bill birth block bond book card caste category certificate change changed check city
complaint connection correct corrected correction cut date dead death delete delhi department died
different discom district document duplicate election electricity error family father fee file fix
form gas gone government govt hospital house husband income issue issued job kyc land late letter
licence license lost marriage married meter missing mistake mobile mother mutation name names
number office online pan panchayat paper papers passport pay payment pending pension phone photo
police portal print problem property punjab ration record register registered registration reject
rejected remove removed renew report request same scheme school second select senior service sex
shop single site soon spell spelled spelling start state status stop street student surname tax
transfer transferred update updated upload vehicle verify village voter ward water wife widow
wrongly year aa aaj aana aap aapka aaya ab abhi accha agar aise aur ban banana banane banani
banavana banvana banwana banwane banwani bhi bola badal badalna badalvana badalwana badlana badlav
badlo bas bata batao bataye bete beti bahu bhai bhatija beta baccha bacche bachche bachcha badh
bijli chadha chadhana chadhwana chahie chahiye chahta chahti charha charhana che chhut chhuta
chuka chuki dal dalna dalwana darj de dekha dekhna dena dijiye diya dono ek emandaar galat galti
gaya gayi gaye ghar ghareeb gareeb ghata hamara hamare hata hatana hatvana hatwana ho hona hone
hota hua hue hui hum jagah jamin zameen ja jald jama janam janm jati jo jod jodna jodwana judwana
juda judvana jaati ka kab kagaz kahan kaise kam kar kara karaana karana karna karne karni karo
karun karva karvana karwa karwana karwani kat kata katna katvana katwa katwana kaun kaunsa kya ke
keval khana kharab khatam ki kis kisi kisan kitna kitne ko koi kripya kuch ladka ladki le lein
lena liye likha likhna likhwa likhwana likhi log ma maa mai main majdur mazdoor mahila makan mange
mata mein mere meri mila milta milega mujhe mujhko na nahi nahin nai naya naye nikalna nikalwana
nikla ne pani par parivar pata patni pati parents pe pehle pita pitaji papa mummy por praman patra
purana pura poora rah raha rahe rahi raho rakha rehna rehta ruka saal sab sabhi sadak sahi sahab
sarkari sath se shaadi shadi shaadishuda sirf sudhar sudharna sudharwana suno tha thi thik theek
tab tak tum un unka unke uska uske usme vala vale vali wala wale wali vidhva vidhwa viklang
divyang vridh budha budhi vo vote wo woh yah ye yeh yahan yojana zyada berojgar pareshan dukhi
bimar beemar akela akeli garbhavati kirayedar retired unmarried divorced disabled farmer resident
citizen facing unable trying looking waiting living
"""
_DEVANAGARI = """
गया गई में मे का की के को से पर है हैं नहीं और भी हो रहा रही करना कराना करवाना चाहिए बदलना बदलवाना
गलत ग़लत सही जोड़ना जुड़वाना हटाना कटवाना राशन कार्ड प्रमाण पत्र आधार वोटर लिस्ट सूची ठीक सुधार
दर्ज गलती लिखा चढ़ाना चढ़वाना किसान विधवा गरीब बेरोजगार दिव्यांग विकलांग छात्र मजदूर महिला परेशान
"""
_GURMUKHI = """
ਗਲਤ ਬਦਲਣਾ ਬਦਲਵਾਉਣਾ ਠੀਕ ਕਰਵਾਉਣਾ ਜੋੜਨਾ ਕਟਵਾਉਣਾ ਵਿੱਚ ਵਿਚ ਤੇ ਨੂੰ ਦਾ ਦੀ ਦੇ ਰਾਸ਼ਨ ਕਾਰਡ ਆਧਾਰ ਵੋਟਰ ਚਾਹੀਦਾ
ਕਿਸਾਨ ਵਿਧਵਾ ਗਰੀਬ ਬੇਰੁਜ਼ਗਾਰ ਨਹੀਂ ਹੋ ਗਿਆ ਗਈ ਸੀ ਸੋਧ
"""
ORDINARY = NAME | FILLERS | HONORIFICS | SPEAKING | _sounds(f"{_LATIN} {_DEVANAGARI} {_GURMUKHI}")
"""After “my name” these tell what is wrong with it, not what it is."""

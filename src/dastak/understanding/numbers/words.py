"""Which word is which number: Hindi and Punjabi in common romanised spellings, and English."""

from dastak.understanding.normalise.latin import romanise
from dastak.understanding.normalise.phonetic import light
from dastak.understanding.numbers.native import DEVANAGARI, GURMUKHI

_SPELLINGS = """
0 shunya shoonya sunya zero jiro zeero oh nil sifar
1 ek ik aik one pehla
2 do two dho
3 teen tin tinn three
4 char chaar four
5 paanch panch pach paach panj five
6 chhah chah che chhe chhai chhey six chhi
7 saat sat satt seven
8 aath ath atth eight
9 nau nao nine naw noun
10 das dus ten dass
11 gyarah gyaarah gyara igarah gyarha giaran eleven
12 barah baarah bara baran twelve barha
13 terah tera teran thirteen
14 chaudah chauda chodah choudah chaudan fourteen
15 pandrah pandra pandhra pandran fifteen
16 solah sola solan sixteen
17 satrah satra satarah sataran seventeen
18 atharah athara atharan aththarah eighteen
19 unnis unnees unis unni nineteen
20 bees bis vees vih veeh twenty
21 ikkis ikkees ekis ikees ikki
22 bais baees bayis baaees bai
23 teis teees tayis teyis tei
24 chaubis chaubees chobis choubis chauvi
25 pachis pachees pacchis pachchees panjhi
26 chhabbis chabbis chhabbees chabis chhabbi
27 sattais sattaees satais satai
28 atthais atthaees athais aththaees athai
29 untis untees unatis untti unattees
30 tees tis tih thirty
31 ikattis ikatis iktis ekattis ikattees ikattiis
32 battis batis battees bati
33 taintis tentis taintees tetis tetees
34 chauntis chautis chauntees chontis chautees
35 paintis pentis paintees pentees
36 chhattis chattis chhattees chhatis
37 saintis sentis saintees setis
38 adtis artis adtees athtis adatees
39 untalis unatalis untaalees unchalis untaalis
40 chalis chaalis chalees chaalees forty fourty
41 iktalis iktaalis iktaalees ektalis
42 bayalis byalis bayaalees bayaalis biyalis
43 tetalis taintalis tetaalees taitalis taintaalees
44 chavalis chauvalis chavaalees chauvaalees chawalis
45 paintalis pentalis paintaalees petalis
46 chhiyalis chiyalis chhiyaalees
47 saintalis sentalis saintaalees setalis
48 adtalis artalis adtaalees adatalis
49 unchas unachas unchaas unanchas
50 pachas pachaas pachchas panjah fifty
51 ikyavan ikyawan ikyaavan ikavan ekavan
52 bavan baavan bawan
53 tirpan tirepan trepan tirapan
54 chauvan chavvan chauwan chowan
55 pachpan pachapan
56 chhappan chappan
57 sattavan sattaavan satavan
58 atthavan atthaavan athavan aththaavan
59 unsath unasath
60 saath sath sixty satth
61 iksath ikasath eksath
62 basath baasath
63 tirsath tiresath tresath tirasath
64 chausath chaunsath chosath
65 painsath pensath paisath
66 chhiyasath chiyasath
67 sadsath sarsath sadasath
68 adsath arsath adasath
69 unhattar unahattar
70 sattar seventy
71 ikhattar ikahattar ekhattar
72 bahattar behattar
73 tihattar tehattar
74 chauhattar chohattar
75 pachhattar pachattar pichhattar pachahattar pichattar
76 chhihattar chhiyattar chihattar
77 satattar sathattar satahattar satahatar
78 athattar athhattar athahattar athahatar
79 unasi unyasi unnasi unaasee
80 assi asi eighty
81 ikyasi ikyaasee ikasi
82 bayasi byasi bayaasee biyasi
83 tirasi tiraasee
84 chaurasi chorasi chauraasee
85 pachasi pachaasee pichasi
86 chhiyasi chiyasi chhiyaasee
87 sattasi satasi sattaasee
88 atthasi athasi atthaasee aththasi
89 navasi navaasee nawasi
90 nabbe nabe navve nave nabbey ninety
91 ikyanve ikyanave ikyaanave ikanve
92 banve baanve baanave banave
93 tiranve tiraanave tiranave
94 chauranve chauraanave chauranave
95 pachanve pachanave panchanve pachaanve pachchanve pachaanave
96 chhiyanve chiyanve chhiyanave chhiyaanave
97 sattanve sattanave satanve sattaanave
98 atthanve athanve atthanave atthaanave aththanve athhanve
99 ninyanve ninyanave ninyaanave ninanve
"""

UNITS = {
    light(word): int(value)
    for value, *words in (line.split() for line in _SPELLINGS.strip().splitlines())
    for word in words
}
UNITS |= {
    light(romanise(word)): value
    for words in (DEVANAGARI, GURMUKHI)
    for value, word in enumerate(words)
}
"""Word in its ``light`` form → number below one hundred."""

SCALES = {
    light(word): scale
    for scale, words in {
        100: "sau so sou hundred saw sainkda",
        1000: "hazar hazaar hajar hajaar hjar hazzar thousand thousands k hazaro hajaron",
        100_000: "lakh laakh lac lacs lakhs lack lacks l lkh lakkh lakhon",
        10_000_000: "crore crores karod caror karor cr karodh karore kror",
    }.items()
    for word in words.split()
}

HALVES = {
    light(word): (numerator, denominator)
    for (numerator, denominator), words in {
        (5, 2): "dhai dhaai adhai adhaai dhaaee adhaaee dai",
        (3, 2): "dedh dhed ded deedh dhedh derh dairh",
        (1, 2): "aadha adha half aadhe adhe addha",
    }.items()
    for word in words.split()
}
"""Words that are a fraction by themselves: dhai is two and a half."""

SHIFTS = {
    light(word): (numerator, denominator)
    for (numerator, denominator), words in {
        (1, 2): "saadhe sadhe sade saade sarhe sadhey saadhey saarhe",
        (1, 4): "sava sawa savaa swa",
        (-1, 4): "paune pone paun paune pauna",
    }.items()
    for word in words.split()
}
"""Words that move the number after them: saadhe teen is three and a half."""

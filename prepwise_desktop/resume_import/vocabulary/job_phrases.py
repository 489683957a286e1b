"""Words around the things that a requirement asks for, in eight languages, as patterns over plain text."""

#: what stands before the things that are asked for
LEAD_INS = r"""
    (?:experience|experiences|expertise|skills?|background|proficien(?:t|cy)|fluency|competen(?:t|ce|cy)|
    qualifications?|
    training|interest(?:ed)?|familiar(?:ity)?|exposure|understanding|knowledge|command|track record|grasp|
    comfortable|confident|
    confidence|skilled|practice|degree of comfort|trained|versed|experienced)\s+(?:with|in|of|using|as|to|on|
    working with|working in|across|for|at)\s|
    \byou (?:know|understand|have used|have worked with|enjoy|write|speak)\s|\bability to\s|\bable to\s|\bproven\s|
    \berfahrung(?:en)?\s+(?:mit|in der|in den|in|im|als|bei|aus)\s|kenntnisse\s+(?:in der|in den|in|im|der|des|von|
    uber|zu)\s|
    \bumgang mit\s|\bvertraut(?:heit)? mit\s|\bwissen (?:in|uber|im)\s|\bbeherrschung (?:von|der)\s|
    \bverstandnis (?:von|fur|der)\s|
    \bexperiences?\s+(?:significative |reussie |professionnelle )*(?:en tant que|en|dans|avec|sur|de la|du|de|des|
    d')\s?|
    \bconnaissances?\s+(?:de la|des|du|de|en|d')\s?|\bmaitris(?:e|ez)\s+(?:de la|de l'|des|du|de|d'|la|les|le|l')?\s?|
    \ba l'aise avec\s|\bcompetences? (?:en|sur)\s|
    \bexperiencia\s+(?:en|con|como|de|previa en)\s|\bconocimientos?\s+(?:de|en|avanzados de)\s|\b(?:dominio|
    manejo)\s+(?:de|del)\s|
    \bexperiencia\s+(?:em|com)\s|\bconhecimentos?\s+(?:de|em|avancados? em)\s|\bdominio\s+(?:de|em)\s|
    \besperienza\s+(?:in|con|di|nella|nel|nello|come|su)\s|\bconoscenz[ae]\s+(?:di|del|della|dei|delle|dello|su)\s|
    \bpadronanza\s+(?:di|del|della)\s|
    \bervaring\s+(?:met|in|als|op)\s|\bkennis\s+(?:van|in|op)\s|\bvaardig(?:heid)? (?:in|met)\s|\bbekend met\s|
    \bdoswiadczeni[ea]\s+(?:w pracy z|w pracy|w|we|z|ze|jako|na)\s|\bznajomosc\s|\bwiedz[ay]\s+(?:z zakresu|z|o|
    na temat)\s|\bumiejetnosc\s
"""

#: what stands after them and says only how much it matters
TRAILS = r"""
    \s*(?:,|\(|-|\u2013|\u2014)?\s*\b(?:(?:is|are|would be|will be|being)\s+(?:a |an |strongly |highly |
    very )?(?:plus|bonus|must|required|preferred|
    essential|desirable|advantage|helpful|welcome|nice|ideal|expected|needed|mandatory)|required|preferred|
    essential|desirable|a plus|
    (?:sind|ist|waren|ware)?\s*(?:von vorteil|wunschenswert|erforderlich|zwingend|ein plus|gern gesehen|notwendig|
    ein muss)|
    (?:est |sont |serait? |seraient )?(?:un plus|un atout|souhaitee?s?|appreciee?s?|exigee?s?|indispensables?|
    obligatoires?|requise?s?)|
    (?:es |son |sera )?(?:imprescindibles?|deseables?|valorables?|obligatori[ao]s?)|(?:e |sera )?(?:desejave(?:l|
    is)|obrigatori[ao]s?|um diferencial)|
    (?:e |sono |sara )?(?:gradit[aoie]|richiest[aoie]|preferenzial[ei]|indispensabil[ei])|(?:is |zijn )?(?:een pre|
    vereist|een must)|
    (?:jest |bedzie |sa )?(?:mile widzian\w*|wymagan\w*|dodatkowym atutem|atutem))\b.*$
"""

#: between the members of a list
JOINTS = (
    r"\s*[,;\u2022\u00b7]\s*(?:and|und|et|y|e|ed|en|i|oraz|or|oder|ou|o|of|lub|as well as|sowie)?\s+|"
    r"\s+(?:and|und|et|y|ed|en|oraz|as well as|sowie|&|\+)\s+|\s+(?:e|i)\s+"
)
#: between members of which one is enough
EITHER = r"\s+(?:or|oder|ou|o|of|lub|and\s?/\s?or|und\s?/\s?oder|bzw\.?)\s+|\s*/\s*"
#: before the examples of a wider thing
SUCH_AS = (
    r"\s*[,(]?\s*\b(?:such as|like|e\.\s?g\.?|for example|including|ideally|especially|preferably|"
    r"wie(?: z\.\s?b\.)?|zum beispiel|z\.\s?b\.|etwa|idealerweise|insbesondere|tels? que|telles? que|comme|"
    r"par exemple|notamment|como|por ejemplo|por exemplo|tales como|come|ad esempio|quali|zoals|bijvoorbeeld|"
    r"takich jak|np\.|m\.in\.)[:,]?\s+"
)
#: one of the listed is enough
ONE_OF = (
    r"\b(?:one of|at least one of|any of|one or more of|eine der|mindestens eine[rs]?|l'un de|au moins un|"
    r"alguno de|uno de|pelo menos um|almeno un\w*|een van|jednego z|jeden z)\b"
)

#: words that name nothing by themselves: how much, how good, and what every advert says
EMPTY_WORDS = """
    a an the of in on with for to and or as at by from into our your you we their its this that these those all any
    other others
    strong good great excellent solid deep proven demonstrable demonstrated relevant professional practical hands
    working work
    basic advanced extensive prior previous recent current sound high very highly ideally least minimum several some
    similar related
    equivalent comparable modern large complex various different good-humoured real new first second experience
    experiences
    knowledge understanding skill skills ability abilities background expertise proficiency familiarity required
    preferred plus
    bonus must have has having be is are will would can who what which etc years year months role position team
    environment
    field area industry setting least more than over one two three tools tool technologies technology software systems
    gute guter gutes guten sehr fundierte fundiertes erste mehrjahrige einschlagige sichere sicherer sicheren
    idealerweise mit in im
    und oder der die das den dem des ein eine einer einem einen von vom zur zum fur bei sowie als erfahrung
    erfahrungen kenntnisse
    kenntnis umgang bereich verwandte vergleichbare vergleichbar berufserfahrung praktische ausgepragte hohe
    bonne bonnes bon bons tres solide solides une un le la les l d de des du en dans avec et ou sur pour au aux
    premiere experience
    connaissance connaissances maitrise competences forte excellente excellent significative minimum reussie poste
    similaire
    buen buena buenos buenas el los las del con por para y o e conocimiento conocimientos experiencia solida solido
    amplia
    previa minima dominio puesto similar semelhante simile vergelijkbare podobne boa bom bons boas os as da do das
    dos em com ou conhecimento conhecimentos solida ampla
    buona buono ottima ottime ottima il lo gli di della dei delle nel nella ed esperienza conoscenza conoscenze
    capacita almeno
    goede ruime aantoonbare minimaal het een van voor ervaring kennis met enige relevante jaar
    dobra bardzo bieg w we z ze na do doswiadczenie znajomosc umiejetnosc minimum podobnym stanowisku praktyczna
"""

#: numbers in words
NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "ein": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "acht": 8, "zehn": 10,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "dois": 2, "quatro": 4, "due": 2, "tre": 3, "cinque": 5,
    "twee": 2, "drie": 3, "vijf": 5, "dwa": 2, "dwoch": 2, "trzy": 3, "trzech": 3, "piec": 5, "pieciu": 5,
}  # fmt: skip
#: how many years "several" is at least
SEVERAL = (
    r"\bseveral years|mehrjahrige\w*|\bplusieurs annees|\bvarios anos|\bdiversi anni|\benkele jaren|"
    r"\bkilkuletni\w*|\bkilka lat"
)
#: from the years to what they were spent with
YEARS_LEAD = r"""
    ['\u2019]?\s*(?:of |de |di |d'|van )?(?:[^\W\d_]+[ -]){0,4}?(?:working (?:with|in|as)|in der|in den|in|im|
    as an?|as|with|using|building|mit|als|bei|
    como|con|en|com|em|nella|nel|nello|come|dans|avec|sur|jako|w|na|z|met|op)\s+
"""
YEARS_UNIT = (
    r"(?:years?|yrs?|jahre?n?|ans|annees?|anos?|anni|anno|jaar|jaren|lata?)\b(?!\s+(?:old|of age|alt|"
    r"or older))(?!\W{0,2}s? (?:old|of age))"
)

"""What certificates and licences are called in adverts, as patterns over plain text in eight languages."""

CERTIFICATES = r"""
    \baws certified[\w -]{0,40}|\bazure (?:administrator|fundamentals|developer) associate|\bcka\b|\bckad\b|\bcissp\b|
    \bcism\b|\bcisa\b|\bceh\b|\bccn[ap]\b|\bcomptia \w+\+?|\bpmp\b|\bprince2\b|\bcapm\b|\bcsm\b|\bpsm(?: ?i+)?\b|
    \bscrum master(?: certif\w+)?|\bitil(?: v?\d)?\b|\bsix sigma(?: \w+ belt)?|\bcpa\b|\bacca\b|\bcfa\b|\bcima\b|
    \bfrm\b|
    \bcia\b|\bshrm(?:-s?cp)?\b|\bphr\b|\bcipd\b|\bqts\b|\bpgce\b|\bnclex(?:-[rp]n)?\b|\bnmc (?:registration|pin|
    registered)|
    \bhcpc registration|\brn (?:license|licence|registration)|\bregistered nurse licen[cs]e|\bbls\b|\bacls\b|\bpals\b|
    \bcpr\b|\bfirst aid(?: certif\w+)?|\bdbs (?:check|certificate)?|\bcscs(?: card)?\b|\bosha ?(?:10|30)?\b|\bsmsts\b|
    \bnebosh\b|\biosh\b|\b18th edition\b|\bgas safe\b|\bfood (?:hygiene|safety) (?:certificate|certification|level \d)|
    \bservsafe\b|\bwset(?: level)? ?\d?|\bforklift (?:licen[cs]e|certif\w+)|\bhgv(?: class)? ?\d?\b|
    \bcdl(?: class)? ?[ab]?\b|
    \b(?:full |clean |valid )*driv(?:ing|er)\W{0,2}s? licen[cs]e\b|\bbar admission|\badmitted to the bar|\bcelta\b|
    \bdelta\b|\btefl\b|
    \bgoogle (?:ads|analytics) certif\w+|\bhubspot certif\w+|\bsalesforce certified[\w -]{0,30}|\bistqb(?: \w+ level)?|
    \bfuhrerschein(?:klasse| der klasse| klasse)?(?: [a-e]\d?e?)?|\bstaplerschein\b|\bflurfordermittelschein\b|
    \bmeisterbrief\b|
    \bausbildereignung\w*|\baevo\b|\bada-schein\b|\bapprobation\b|\bexamen als pflegefach\w+|\bersthelfer\w*|
    \bschweissschein\w*|
    \bpermis(?: de conduire)?(?: b| c| ce)?\b(?! de travail)|\bcaces(?: \d)?|\bhabilitations? electriques?|
    \bdiplome d.etat(?: infirmier)?|
    \bsst\b|\bcarn(?:e|et) de (?:conducir|manipulador de alimentos|carretillero)|\bcarta de conducao|
    \bcnh(?: [a-e])?\b|\bcrea\b|
    \boab\b|\bcoren\b|\bpatente(?: di guida)?(?: [a-e])?\b|\biscrizione all.albo\b|\brijbewijs(?: [a-e]e?)?|
    \bbig[- ]registratie|
    \bvca\b|\bheftruckcertificaat|\bprawo jazdy(?: kat\.? ?[a-e])?|\buprawnienia sep(?: do 1 kv)?|
    \bprawo wykonywania zawodu
"""

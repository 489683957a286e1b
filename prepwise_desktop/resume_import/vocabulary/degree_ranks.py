"""Degrees in ranks that can be compared, as patterns over plain text in eight languages."""

#: 4 a doctorate, 3 a master, 2 a bachelor, 1 a vocational training
DEGREE_RANKS: dict[int, str] = {
    4: r"""
        \bph\.?\s?d\b|
        \bdoctor|\bdphil\b|\bpromotion\b|\bpromovier|\bdoctorat|\bdoctorado|
        \bdoutorad|\bdottorat|\bdoktor
    """,
    3: r"""
        \bmaster(?!ed|ing|y)|\bm\.?\s?sc\b|\bmba\b|\bm\.?a\.?\b(?! level)|
        \bdiplom(?:-|ingenieur|e? d'ingenieur|kauf)|\bdipl\b|
        \bmagist|\bbac\s?\+\s?5|\becole d'ingenieur|\bmestrado|\bllm\b|\bm\.?eng\b|\bmagistrale|\bmaestria
    """,
    2: r"""
        \bbachelor|\bb\.?\s?sc\b|\bb\.?a\.?\b|\bb\.?eng\b|\bbac\s?\+\s?[34]|
        \blicen[cs]e\b|\blicenciatura|\bgrado\b|\btitulacion|\bgraduacao|\bensino superior|\blaurea|\bhbo\b|\bwo\b|
        \bwyksztalceni\w* wyzsze|\blicencjat|\binzynier|\bllb\b
    """,
    1: r"""
        \bausbildung|\bbac\s?\+\s?2|\bbts\b|\bdut\b|\bcap\b|\bformacion profesional|\bmbo\b|\bapprenticeship|\bnvq\b|
        \bensino tecnico|\blehre\b|\bassociate'?s? degree|\bhnd\b|\bsrednie\b
    """,
}
#: a university degree that says no more
UNIVERSITY = r"\bdegree\b|\bstudium\b|\bstudie|hochschul|\buniversit|\bcollege\b"
#: any leaving certificate, which says less than every one above
ANY_DEGREE = r"\bdiplom|\babitur|\bbac\b|\bopleiding|\bwyksztalceni|\btitulo\b"

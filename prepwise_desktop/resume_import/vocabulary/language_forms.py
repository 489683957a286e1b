"""Spoken languages and fields of study under their names in eight languages, and how well a language is spoken."""

#: the first name of each line is the one that the others are compared under
LANGUAGE_FORMS = """
    english englisch anglais ingles inglese engels angielski angielskiego angielskim
    german deutsch deutschkenntnisse allemand aleman alemao tedesco duits niemiecki niemieckiego niemieckim
    french franzosisch francais frances francese frans francuski francuskiego
    spanish spanisch espagnol espanol castellano espanhol spagnolo spaans hiszpanski hiszpanskiego
    portuguese portugiesisch portugais portugues portoghese portugees portugalski portugalskiego
    italian italienisch italien italiano italiaans wloski wloskiego
    dutch niederlandisch neerlandais holandes neerlandes olandese nederlands nederlandse niderlandzki niderlandzkiego
    polish polnisch polonais polaco polones polacco pools polski polskiego
    russian russisch russe ruso russo rosyjski rosyjskiego
    ukrainian ukrainisch ukrainien ucraniano ukrainski ukrainskiego
    arabic arabisch arabe arabo arabski arabskiego
    turkish turkisch turc turco turks turecki
    chinese mandarin chinesisch chinois chino chines cinese chinees chinski
    japanese japanisch japonais japones giapponese japans japonski
    korean koreanisch coreen coreano koreaans koreanski
    hindi
    czech tschechisch tcheque checo ceco tsjechisch czeski czeskiego
    swedish schwedisch suedois sueco svedese zweeds szwedzki
    danish danisch danois danes danese deens dunski
    norwegian norwegisch norvegien noruego norvegese noors norweski
    finnish finnisch finnois finlandes fins finski
    greek griechisch grec griego grego greco grieks grecki
    romanian rumanisch roumain rumano romeno rumeno roemeens rumunski
    hungarian ungarisch hongrois hungaro ungherese hongaars wegierski
    welsh walisisch gallois gales gallese
    catalan katalanisch catala catalao catalano
"""

#: one field of study a line, by the starts of its names in the eight languages
AREA_FORMS = """
    computer computing informati software
    econom wirtschaft volkswirt economi ekonom
    business betriebs administra gestion bedrijfskunde zarzadz management
    mechanic maschinenbau meccanic mecani werktuigbouw mechani
    electric elektr electri elettr
    law rechts jura jurist droit derecho direito giurisprud prawo
    nursing pflege infirmi enfermer infermier verpleeg pielegniar krankenpfleg
    account buchhaltung comptab contab rachunk boekhoud
    mathemat matemat wiskunde
    statisti
    psycholog psico
    chemi chimi quimi
    physic physik fisica natuurkunde
    marketing publicid
    education pedagog padagog educac lerarenopleiding
    medicin medizin medecine geneeskunde
    architect architekt
"""

#: rank -> words of plain text; 7 is a native speaker, 6 to 1 are C2 to A1
LANGUAGE_RANKS: dict[int, str] = {
    7: r"\bnative|mother tongue|muttersprach|maternelle|\bnativ[oa]|madrelingua|moedertaal|ojczyst|\bbilingu",
    6: r"\bc2\b",
    5: r"\bc1\b|\bfluen|\bproficien|verhandlungssicher|fliesend|fliessend|sehr gut|\bcourant|\bfluid|\bfluente|"
    r"avance|avanzad|avancad|avanzat|vloeiend|uitstekend|\bbiegl|zaawansowan|excellent|ausgezeichnet|\badvanced|"
    r"full professional|\bottim[oa]",
    4: r"\bb2\b|upper.intermediate|\bgute?[nrs]?\b|\bgood\b|professional working|working knowledge|\bbon(?:ne)? niveau|"
    r"\bbuon[oa]|\bgoede?\b|\bdobr|komunikatywn|\bbusiness",
    3: r"\bb1\b|\bintermedi|conversational|konversation|sredniozaawansowan",
    2: r"\ba2\b|\bbasic|grundkenntnisse|\bnotions|\bbasic[oa]\b|elementar|podstawow|\bbasis\b|scolaire|limited",
    1: r"\ba1\b|\bbeginner|anfanger|debutant|principiante|\biniciante",
}

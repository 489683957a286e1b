"""Words that speak for a degree, a field of study or a mark."""

#: plain words or starts of words (marked by a final *)
DEGREE_WORDS = """
    bachelor* baccalaureate baccalaureat master* masters doctor* doctorate phd dphil mphil mba emba msc bsc ba bs ma ms
    meng beng btech mtech bcom bba bed med mfa bfa llb llm jd md dds mbbs bca mca be me ab sb sm scb hnd hnc btec nvq
    svq gcse gcses alevels ged diploma* diplom* associate minor major honours honors certificate postgraduate
    undergraduate pgce pgdip foundation apprenticeship aas as aa dipl mag lic licence licenciatur* licenciad*
    licenta maitrise maestr* master doctorat deug dut bts bac cap bep classe* ingenier* ingenieur* grado grad graduado
    graduada bachillerato fp titulo especialista especialidad mestrado bacharel* tecnologo
    laurea laureat* magistrale triennale dottorato maturita magister* magistrate promotion dissertation habilitation
    abitur fachabitur fachhochschulreife hochschulreife staatsexamen ausbildung lehre ausgebildet* geselle meister
    realschulabschluss mittlere reife doctoraal propedeuse vwo havo mbo hbo wo licencjat inzynier mgr inz lic
    matura technik dyplom* studia gymnasial degree ged
    πτυχιο* μεταπτυχιακ* διδακτορικ* διπλωμα* απολυτηριο* תואר בוגר מוסמך בגרות דוקטורט
    学士* 修士* 博士* 卒業 学部 研究科
"""

#: short forms with points, which words() would take apart
DEGREE_FORMS = r"""
    \bb\.\s?(?:a|sc|s|eng|tech|ed|com|e|arch|f\.?a|b\.?a)\b|\bm\.\s?(?:a|sc|s|eng|tech|ed|com|phil|arch|f\.?a|b\.?a)\b|
    \bph\.?\s?d\b|\bll\.\s?[bm]\b|\bd\.\s?phil\b|\bdipl\.[-\s]?\w+|\bdr\.\s|\bmag\.\s|\bmgr\b|\bin[zż]\.|\ba\.\s?[as]\b|
    \bc\.?a\.?p\b|\bmaster\b|\btecnic[oa] (?:superior|especialista|en|em)\b|\bm1\b|\bm2\b|\ba-levels?\b
"""

#: fields of study, by the start of a word
AREA_STARTS = """
    science scienc engineer informati comput mathemat physic chemi biolog econom business management administration
    psycholog sociolog histor philosoph literatur linguist language law legal nursing medicin pharmac education
    pedagog art arts design architect electr electron mechanic civil industrial communicat journalis marketing finance
    account statisti data political politic international culinary cookery hospitality tourism music theatre film
    wirtschaft betriebs volkswirt rechts maschinen elektro informat padagog germanist genie droit gestion lettres
    informatica ingenieria derecho administracion economia direito giurisprudenza informatyka ekonomia prawo
    zarzadzan physics relations ingegneri meccanic elettr comptab contab hosteler publicid commerc
    elettron chimic maschinenbau pfleg
"""

#: what introduces a mark or an honour beside a degree
MARKS = r"""
    \b(?:c?gpa|grade|note|abschlussnote|score|average|moyenne|mention|promedio|nota|voto|cijfer|ocena|final grade)\b|
    \b(?:with (?:honou?rs|distinction)|cum laude|magna cum|summa cum|first class|upper second|lower second|2:[12])\b|
    \b\d[.,]\d{1,2}\s?/\s?\d|\b\d{2,3}\s?/\s?\d{2,3}\b|\b\d[.,]\d{1,2}\b|\bdean.s list\b|\bwith (?:high )?distinction\b
"""

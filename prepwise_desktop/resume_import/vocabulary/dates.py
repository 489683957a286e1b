"""Months, seasons, words for today and words between two dates, as resumes print them."""

#: plain names and short forms of the months, January first; Greek and Hebrew stand beside the eight languages
_MONTHS = """
    january januar janvier enero janeiro gennaio januari stycznia styczen jan jän janv ene gen sty ιανουαριος
    ιανουαριου ιαν ינואר; february februar fevrier febrero fevereiro febbraio februari lutego luty feb febr fev fevr
    lut φεβρουαριος φεβρουαριου φεβ פברואר; march marz maerz mars marzo marco maart marca marzec mar mrz mrt μαρτιος
    μαρτιου μαρ מרץ מרס; april avril abril aprile kwietnia kwiecien apr avr abr kwi απριλιος απριλιου απρ אפריל; may
    mai mayo maio maggio mei maja maj mag μαιος μαιου μαι מאי; june juni juin junio junho giugno czerwca czerwiec
    jun giu cze ιουνιος ιουνιου ιουν יוני; july juli juillet julio julho luglio lipca lipiec jul juil lug lip
    ιουλιος ιουλιου ιουλ יולי; august aout agosto augustus sierpnia sierpien aug ago aou sie αυγουστος αυγουστου αυγ
    אוגוסט; september septembre septiembre setembro settembre wrzesnia wrzesien sep sept set sett wrz σεπτεμβριος
    σεπτεμβριου σεπ ספטמבר; october oktober octobre octubre outubro ottobre pazdziernika pazdziernik oct okt out ott
    paz οκτωβριος οκτωβριου οκτ אוקטובר; november novembre noviembre novembro listopada listopad nov lis νοεμβριος
    νοεμβριου νοε נובמבר; december dezember decembre diciembre dezembro dicembre grudnia grudzien dec dez dic gru
    δεκεμβριος δεκεμβριου δεκ דצמבר
"""
MONTHS: tuple[str, ...] = tuple(_MONTHS.split(";"))

#: a season says the year only
SEASONS = (
    "spring summer autumn fall winter fruhling fruhjahr sommer herbst printemps ete automne hiver primavera verano "
    "otono invierno verao outono estate autunno inverno lente zomer herfst wiosna lato jesien zima "
    "wintersemester sommersemester ws ss"
)

#: what still goes on
OPEN_ENDS = (
    "present, current, currently, now, onwards, onward, today, ongoing, to date, date, till date, heute, jetzt, "
    "laufend, aktuell, "
    "gegenwartig, dato, aujourd'hui, aujourd hui, ce jour, a ce jour, present, actuel, actuellement, maintenant, "
    "en cours, actualidad, la actualidad, actual, actualmente, presente, hoy, la fecha, atual, atualmente, "
    "o momento, hoje, ate o momento, oggi, in corso, attuale, attualmente, heden, nu, nog steeds, obecnie, dzis, "
    "nadal, teraz, chwili obecnej, σημερα, παρον, היום, הווה, כיום, 現在, 至今, 今"
)

#: words before a date that open a range without an end
SINCE = "since, seit, ab, depuis, desde, dal, da, sinds, od, from, von, de, du, van, vanaf, ab dem, seit dem, από, מאז"

#: words that may stand between the two dates of a range
UNTIL = (
    "to, until, till, through, thru, bis, bis zum, a, au, jusqu'a, jusque, hasta, al, a la, ate, fino a, tot, tot en "
    "met, t/m, do, and, έως, εως, עד, から"
)

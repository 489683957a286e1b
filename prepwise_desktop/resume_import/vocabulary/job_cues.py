"""Words inside a job description's sentences that tell what the sentence is for, in eight languages (plain text)."""

#: welcome, not needed
NICE = r"""
    nice to have|nice-to-have|\ba plus\b|\bbonus\b|\bpreferred\b|\bpreferably\b|\bideally\b|\bdesirable\b|
    \badvantage(?:ous)?\b|\bwould be (?:great|good|helpful|ideal|welcome)|\bhelpful\b|\bwelcome\b(?! you)|
    \bnot (?:required|essential|a must)\b|\beven better\b|von vorteil|wunschenswert|idealerweise|gern gesehen|
    \bvorteilhaft|\boptional\b|kein muss|\bun plus\b|\bun atout\b|serait? (?:un|apprecie)|souhaite[es]*\b|
    apprecie[es]*\b|
    \bidealement\b|\bdeseable|\bvalorable|se valora|\bvalorara|\bdesejave|\bdiferencial|sera um plus|\bgradit[aoie]\b|
    preferibil|titolo preferenziale|\bpreferenziale|\been pre\b|\bmooi meegenomen|\bbij voorkeur|mile widzian|
    dodatkowym atutem|bedzie atutem|\batutem\b
"""

#: something to bring along
QUALIFICATION = r"""
    \d\s?\+?\s?(?:years?|yrs?|jahre?n?|ans\b|annees|anos|anni|jaar|lata?\b)|\b(?:years|jahre|annees|lat) |
    \bexperience\b|
    \bexperienced\b|\bknowledge\b|
    \bability\b|\bable to\b|\bskilled\b|\bskills?\b|\bfamiliar|\bproficien|\bdegree\b|\bdiploma\b|\bbachelor|
    \bmaster.?s\b|
    \bphd\b|\bcertifi|\blicen[cs]e|\bregistration\b|\bqualifi(?:ed|cation)|\brequired\b|\brequires?\b|\bmust\b|\bfluent|
    \bcomfortable\b|\bunderstanding\b|\bbackground in\b|\btrack record|\bproven\b|\bexpertise\b|\byou(?:'ve|'re|
    \s(?:have|are|know|bring|understand|speak|hold))\b|\bwillingness\b|\bcommand of\b|\beducation\b|\bdriv(?:er|
    ing)\W?s? licen|
    \berfahrung|\bkenntnisse|kenntnisse\b|\bausbildung|\bstudium\b|\babschluss|\bsicher(?:er|en)? umgang|\bvertraut|
    \bbereitschaft|\bfahigkeit|\bfuhrerschein|\bsie (?:haben|bringen|verfugen|sind|sprechen)|\bdu (?:hast|bringst|
    bist|verfugst|sprichst)|deutsch|englisch|\bkommunikations|\bteam(?:fahig|geist|player)|
    \bconnaissance|\bmaitris|\bdiplom|\bformation\b|\bvous (?:avez|etes|justifiez|maitrisez|possedez|parlez|disposez)|
    \bpermis\b|\bbac ?\+|\banglais|\brigueur|\baisance|\bcapacite|
    \bexperiencia\b|\bconocimiento|\btitulacion|\bgrado en|\blicenciatura|\bdominio\b|\bmanejo\b|\bcarn(?:e|et) de|
    \bnivel\b|\bcapacidad|\bconhecimento|\bgraduacao|\bensino|\bingles|\besperienza\b|\bconoscenz|\blaurea|\bpadronanza|
    \bcapacita|\binglese|\bpatente\b|\bervaring|\bkennis\b|\bopleiding|\bdiploma|\bje (?:hebt|bent|beschikt|spreekt)|
    \bjij (?:hebt|bent)|\bbeheers|\brijbewijs|\bdoswiadczen|\bznajomosc|\bwyksztalcen|\bumiejetnosc|\bwiedza\b|
    \bprawo jazdy|\bbiegl
"""

#: something to do
TASK = r"""
    ^(?:you will|you'll|you would|in this role)\b|\byou(?:'ll| will)\b|\bresponsible for\b|
    \byou (?:own|lead|build|design|develop|write|plan|run|manage|review|work|make|take|help|support|care|teach)\b|
    \bwork(?:ing)? (?:closely )?with\b|\bresponsib|
    \bsie (?:ubernehmen|entwickeln|leiten|betreuen|planen|arbeiten|unterstutzen|verantworten|steuern|pflegen|beraten)|
    \bdu (?:ubernimmst|entwickelst|leitest|betreust|planst|arbeitest|unterstutzt|verantwortest|gestaltest)|
    \bvous (?:serez|assurez|participez|developpez|concevez|gerez|encadrez|travaill|aurez|prenez|accompagnez)|
    \bte encargaras|\bseras responsable|\btrabajaras|\bvoce (?:vai|sera)|\bti occuperai|\bsarai\b|\bje (?:gaat|werkt|
    ontwikkelt|begeleidt|bent verantwoordelijk)|\bbedziesz\b
"""

#: how a task begins in a list: a verb without its person
TASK_VERBS = """
    own lead build design develop write plan run manage review make take help support care teach create ensure maintain
    coordinate deliver drive prepare analyse analyze assess monitor negotiate improve coach train advise handle
    collaborate work partner define implement provide oversee conduct perform assist organise organize report identify
    establish contribute translate supervise mentor test document operate install repair cook serve administer treat
    keep answer set research investigate present communicate act respond execute evaluate process track update
    participate facilitate guide shape champion optimise optimize automate configure deploy migrate scale troubleshoot
"""

#: what a firm says of itself, its pay and the law
OFFERED = r"""
    \bwe offer|\bbenefits?\b|\bsalary\b|\bpension\b|\bholidays?\b|\bvacation\b|\bperks\b|equal opportunit|regardless of|
    \bgender\b|\bdisabilit|\breligion\b|apply (?:now|by|via|today|here|online|with)|send (?:us )?(?:your|a cv)|
    cover letter|
    \bcv\b|founded in|headquarter|our mission|about us|\binsurance\b|\b401|\bbonus(?:es)? (?:of|up|scheme|plan)|
    \bparental|remote-friendly|free (?:lunch|coffee)|\bprivacy\b|closing date|reference number|per (?:hour|annum|
    month)\b|
    wir bieten|wir freuen uns|bewerbung|\burlaubstage|\btage urlaub|\bgehalt|\bverguetung|\bvergutung|altersvorsorge|
    nous offrons|nous vous offrons|\bmutuelle\b|tickets? restaurant|\bremuneration|envoye[rz] |\bcandidature|
    ofrecemos|\bsalario\b|\bvacaciones\b|envia tu|oferecemos|\bvale[- ]|plano de saude|envie (?:seu|o seu)|offriamo|
    \bbuoni pasto|inviare? (?:il|un)|\bretribuzione|wij bieden|\bvakantiedagen|\bsollicit|\bsalaris\b|oferujemy|
    \bwynagrodzen|\bopieka medyczna|wyslij
"""

#: a statement about the firm itself
ABOUT_US = (
    r"^\W*(?:we|our|us|founded|the company|wir|unser[es]*|nous|notre|nos|nosotros|nuestr|nos |nossa?|noi|wij|"
    r"onze|my )\b"
)
TO_YOU = (
    r"\byou|looking for|seeking|\bsie\b|\bdu\b|\bdich\b|suchen|\bvous\b|recherch|buscamos|procuramos|"
    r"cerchiamo|zoeken|szukamy"
)

#: for whom somebody looks: what follows is the title
LOOKING_FOR = r"""
    (?:(?:we(?:'re| are)?|is|are)?\s?(?:currently |now )?(?:looking for|seeking|hiring|recruiting|searching for|
    in search of)|
    (?:sucht|suchen)(?: wir)?(?: ab sofort| zum nachstmoglichen zeitpunkt)?|recherch(?:e|ons)|recrut(?:e|ons)|
    busca(?:mos)?|procura(?:mos)?|cerca(?:|no)|cerchiamo|zoek(?:t|en)(?: wij| we)?|szuka(?:my)?|poszukuj(?:e|emy))
    \s+(?:an?|our (?:next|new)|another|eine?n?|une?|uma?|een|its|their)?\s*
"""

#: labels before a value on one line
TITLE_LABELS = """
    job title, title, position, role, job, vacancy, stelle, stellenbezeichnung, berufsbezeichnung, position,
    poste, intitule du poste, puesto, cargo, vaga, posizione, ruolo, functie, stanowisko
"""
COMPANY_LABELS = """
    company, employer, organisation, organization, firma, unternehmen, arbeitgeber, entreprise, societe, empresa,
    azienda, bedrijf, werkgever, pracodawca
"""

#: what is said not to be asked
NOT_ASKED = (
    r"^\W*(?:no|kein|keine|pas de|aucune?|sin|sem|geen) [\w' ]{2,40}(?:needed|required|necessary|notig|"
    r"erforderlich|exigee?|vereist)"
)

#: no experience is needed
BEGINNERS = r"""
    entry[- ]level|no (?:prior |previous )?experience (?:is )?(?:required|needed|necessary)|recent graduates?|
    berufseinsteiger|quereinsteiger|absolvent|debutant[es()]* accepte|sin experiencia|sem experiencia|
    senza esperienza|prima esperienza|starters?functie|bez doswiadczenia
"""

#: words that begin a sentence and no firm's name
NO_NAMES = """
    we our the this that you your us it in as at for a an join about wir unser unsere die der das als nous notre le la
    les nosotros el los nos o os il noi wij de het my na jako are do what why who how
"""

#: what follows the adjective of a nation, where no language is meant
NOUNS_AFTER_NATIONS = """
    law tax market markets clients customers cuisine companies company gaap accounting literature culture teacher
"""

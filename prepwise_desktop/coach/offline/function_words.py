"""The small words that carry grammar and no subject matter."""


def listed(text: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(text.split())


DETERMINERS = listed("a an the this that these those my your his her its our their every each no some any")
PREPOSITIONS = listed(
    "of to in on at for from by with without into onto over under between through during before after about against "
    "among as per than until upon within across behind below above towards via"
)
AUXILIARIES = listed(
    "is are was were be been being am do does did has have had can could will would shall should may might must"
)
PRONOUNS = listed("i you he she it we they me him us them myself yourself itself themselves who whom whose which what")
CONJUNCTIONS = listed("and or but nor so if because while when where whereas although though since that")
#: negations are kept apart: they turn a statement round, so overlap must not drop them silently
NEGATIONS = listed("not no never none neither nor without cannot nothing nobody")
OTHERS = listed(
    "there here then also just only very too much many more most such own same other another how why both all s t re "
    "ve ll d m don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn up down out off again "
    "further once even still yet like one ones thing things way get gets got let lets ok well really etc e g i.e e.g"
)

FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | AUXILIARIES | PRONOUNS | CONJUNCTIONS | NEGATIONS | OTHERS
#: how a key point says that something should be told; the answer tells it without these
REPORTING = listed(
    "said says say named names stated states given gives mentioned explained explains described told tells shown "
    "considered weighed compared admitted"
)
#: small words that turn or measure a statement; where a key point has one, the answer should have it too
TELLING = listed(
    "no not never none neither nor without most more less least same other both all each every only again up down out "
    "off over under before after between"
)

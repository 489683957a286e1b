"""Which language a text is in, from its small words and its script."""

import unicodedata

from prepwise_desktop.coach.offline.words import words

#: frequent small words that English does not share, accents left out
_SMALL_WORDS = {
    "en": "the and of to is was were with that for it are this which you they have from not but when we my by as be",
    "de": "der das und ist nicht ich ein eine zu den mit sich auf fur von wir dem hat habe wurde auch werden bei uber",
    "fr": (
        "la un que des les une est dans que pour qui sur avec nous "
        "vous pas plus etait mais je ce cette ont aux sont du et ai"
    ),
    "es": (
        "la un que es se sin el los las una por para con su "
        "pero fue cuando muy mas como del y mi era yo lo esta porque nuestro"
    ),
    "pt": (
        "um que se sem os uma nao com para por mais foi quando meu "
        "minha voce isso em ao da do muito eu era nos ele mas como"
    ),
    "it": (
        "la un per senza il gli che di una non per con sono "
        "della ho anche piu nel mi questo era quando abbiamo le ma ed alla"
    ),
    "nl": "het een van niet dat en ik met voor zijn op aan werd wij ook maar hebben heb naar om deze te ze mijn",
    "pl": "nie jest sie na ze z w jak ale przez ktory bylo dla oraz moj po przy mialem tego byl czy moja",
}
_SETS = {language: frozenset(listed.split()) for language, listed in _SMALL_WORDS.items()}
#: fewer words than this are too few to tell
_LEAST_WORDS = 6
#: fewer small words than this prove nothing
_LEAST_HITS = 3
#: share of small words that a running text of a language reaches easily (English answers measured: 0.15 and more)
_LEAST_SHARE = 0.15
#: another language must have this many times the small words of the expected one
_CLEARLY = 2.0
#: share of letters outside the Latin script from which a text is in another script
_OTHER_SCRIPT = 0.5


def is_other_language(text: str, expected: str) -> bool:
    """Whether the text is plainly not in the expected language (ISO 639-1); False when it cannot be told."""
    if _foreign_letters(text) > _OTHER_SCRIPT:
        return expected in _SETS
    found = [word.plain for word in words(text)]
    if len(found) < _LEAST_WORDS or expected not in _SETS:
        return False
    hits = {language: sum(word in listed for word in found) for language, listed in _SETS.items()}
    best = max(hits, key=lambda language: hits[language])
    enough = max(_LEAST_HITS, _LEAST_SHARE * len(found), _CLEARLY * hits[expected])
    return best != expected and hits[best] >= enough


def _foreign_letters(text: str) -> float:
    if text.isascii():
        return 0.0
    letters = [letter for letter in text if letter.isalpha()]
    # Greek letters stand in formulas
    foreign = [letter for letter in letters if not unicodedata.name(letter, "").startswith(("LATIN", "GREEK", "MICRO"))]
    return len(foreign) / len(letters) if len(letters) >= 4 else 0.0

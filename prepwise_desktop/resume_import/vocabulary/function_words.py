"""Small words that tell a language: frequent in one, rare or absent in the others."""

FUNCTION_WORDS: dict[str, str] = {
    "en": "the and of to with for in by from at on an into through across using which were was as",
    "de": "und der die das mit fur von im zur zum bei des dem den durch als auf aus einer eines einem uber nach",
    "fr": "et des les du dans avec pour sur par au aux une en chez sous leur ses qui le d l",
    "es": "y los las con para del por una en el al su como mas sobre entre desde un",
    "pt": "e dos das com para em por uma da do na no ao os as pelo pela mais sobre um",
    "it": "di il della dei con per del alla nella gli degli una nel ed delle dal sul le un",
    "nl": "en van het een met voor bij naar door op aan uit tot als over het te",
    "pl": "i w z na do oraz dla przez od ze o po nad pod lub jako przy za ktory",
}

#: first and last letter of scripts that tell a language by themselves
SCRIPTS: dict[str, tuple[str, str]] = {
    "el": ("\u0370", "\u03ff"),
    "he": ("\u0590", "\u05ff"),
    "ja": ("\u3040", "\u30ff"),
    "ar": ("\u0600", "\u06ff"),
    "ru": ("\u0400", "\u04ff"),
    "ko": ("\uac00", "\ud7a3"),
    "zh": ("\u4e00", "\u9fff"),
}

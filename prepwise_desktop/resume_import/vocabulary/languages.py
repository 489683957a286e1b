"""Names of spoken languages and of the levels at which they are spoken."""

LANGUAGE_NAMES = """
    english, german, french, spanish, italian, portuguese, dutch, polish, russian, ukrainian, czech, slovak, hungarian,
    romanian, bulgarian, serbian, croatian, bosnian, slovenian, slovene, greek, turkish, arabic, hebrew, persian,
    farsi, urdu, hindi, bengali, punjabi, tamil, telugu, marathi, gujarati, kannada, malayalam, sinhala, nepali,
    chinese, mandarin, cantonese, japanese, korean, vietnamese, thai, indonesian, malay, tagalog, filipino, swedish,
    norwegian, danish, finnish, icelandic, estonian, latvian, lithuanian, irish, welsh, scottish gaelic, gaelic,
    catalan, basque, galician, latin, afrikaans, zulu, xhosa, isixhosa, isizulu, swahili, amharic, yoruba, igbo, hausa,
    somali, uzbek, kazakh, azerbaijani, georgian, armenian, albanian, macedonian, maltese, luxembourgish, esperanto,
    sign language, american sign language, british sign language, berber, tamazight, kurdish, pashto, sesotho, shona,
    deutsch, englisch, franzosisch, spanisch, italienisch, portugiesisch, niederlandisch, polnisch, russisch,
    ukrainisch, tschechisch, slowakisch, ungarisch, rumanisch, bulgarisch, serbisch, kroatisch, griechisch, turkisch,
    arabisch, chinesisch, japanisch, schwedisch, norwegisch, danisch, finnisch, persisch, hebraisch, latein,
    anglais, allemand, francais, espagnol, italien, portugais, neerlandais, polonais, russe, arabe, chinois, mandarin,
    japonais, turc, grec, hebreu, roumain, amazighe, berbere, ingles, aleman, frances, espanol, castellano, italiano,
    portugues, holandes, polaco, ruso, arabe, chino, japones, catalan, gallego, euskera, turco, griego, rumano,
    alemao, espanhol, neerlandes, polones, russo, chines, catalao, inglese, tedesco, francese, spagnolo, portoghese,
    olandese, polacco, arabo, cinese, giapponese, greco, rumeno, engels, duits, frans, spaans, italiaans, portugees,
    nederlands, pools, russisch, arabisch, turks, angielski, niemiecki, francuski, hiszpanski, wloski, portugalski,
    niderlandzki, polski, rosyjski, ukrainski, czeski, arabski, chinski, japonski, język angielski, język niemiecki,
    ελληνικα, αγγλικα, γερμανικα, γαλλικα, ισπανικα, ιταλικα, עברית, אנגלית, ערבית, רוסית, צרפתית, גרמנית, ספרדית,
    日本語, 英語, 中国語, 韓国語, フランス語, ドイツ語, スペイン語
"""

#: words of a level; CEFR marks stand in languages.py of the importer
LEVEL_WORDS = """
    native speaker mother tongue fluent fluency bilingual proficient proficiency advanced upper lower intermediate
    conversational basic elementary beginner limited working professional full good very excellent fair written spoken
    reading writing business level knowledge certified ielts toefl delf dele goethe jlpt academic limited near
    muttersprache muttersprachler fliessend fließend verhandlungssicher gut sehr grundkenntnisse grundlagen konversation
    langue maternelle courant bilingue intermediaire avance debutant notions scolaire lu ecrit parle professionnel
    nativo nativa lengua materna fluido alto medio bajo basico avanzado intermedio conversacion nivel
    lingua madre madrelingua fluente avancado basico intermediario ottimo buono scolastico base livello
    moedertaal vloeiend goed redelijk basis ojczysty biegly biegle zaawansowany sredniozaawansowany podstawowy
    komunikatywny poziom μητρικη αριστα καλα πολυ αρχαρια שפת אם שוטפת טובה בסיסית גבוהה מצוינת ברמת 母語 ネイティブ
    流暢
    ビジネスレベル 日常会話 初級 中級 上級
"""

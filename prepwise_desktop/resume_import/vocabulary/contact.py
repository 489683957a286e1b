"""Words that stand beside contact data."""

#: labels before or after an address, a number or a link
LABELS = """
    email, e mail, mail, courriel, correo, correo electronico, e mail adresse, phone, telephone, tel, mobile, mob, cell,
    telefon, telefono, telefone, telefoon, handy, mobil, portable, mobiel, movil, cellulare, telemovel, komorka, fon,
    t, m, e, p, w, location, address, adresse, adres, indirizzo, direccion, endereco, anschrift, wohnort, ort, ville,
    website, web, homepage, site, url, portfolio, blog, linkedin, github, gitlab, twitter, xing, skype, nationality,
    nationalitat, nationalite, date of birth, born, geburtsdatum, geboren, geburtsort, ne le, date de naissance,
    fecha de nacimiento, data di nascita, geboortedatum, data urodzenia, marital status, familienstand, driving licence,
    fuhrerschein, permis, τηλ, τηλεφωνο, κινητο, διευθυνση, טלפון, נייד, דואל, כתובת, מייל, 電話, 電話番号, 住所, メール
"""

#: labels of the place where a person lives
ADDRESS_LABELS = """
    location, address, home address, adresse, adres, indirizzo, direccion, endereco, anschrift, wohnort, wohnhaft, ort,
    ville, domicilio, morada, residenza, woonplaats, adres zamieszkania, based in, city, διευθυνση, כתובת, 住所
"""

#: the network that a host belongs to
NETWORKS = {
    "linkedin.com": "LinkedIn",
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "bitbucket.org": "Bitbucket",
    "xing.com": "Xing",
    "twitter.com": "Twitter",
    "x.com": "X",
    "facebook.com": "Facebook",
    "instagram.com": "Instagram",
    "behance.net": "Behance",
    "dribbble.com": "Dribbble",
    "stackoverflow.com": "Stack Overflow",
    "medium.com": "Medium",
    "youtube.com": "YouTube",
    "kaggle.com": "Kaggle",
    "orcid.org": "ORCID",
    "scholar.google.com": "Google Scholar",
    "researchgate.net": "ResearchGate",
    "leetcode.com": "LeetCode",
    "hackerrank.com": "HackerRank",
    "mastodon.social": "Mastodon",
    "t.me": "Telegram",
    "vimeo.com": "Vimeo",
    "soundcloud.com": "SoundCloud",
    "codepen.io": "CodePen",
    "huggingface.co": "Hugging Face",
    "dev.to": "DEV",
    "pinterest.com": "Pinterest",
}

#: forms of address before a name and marks after it that are no part of it; "Dr." is one where it is printed
HONORIFICS = "mr mrs ms miss herr frau mme mlle sra phd md cpa pmp msc mba rn"

#: a document's own name, which is no person's
DOCUMENT_NAMES = """
    resume, curriculum vitae, cv, europass, europass cv, europass curriculum vitae, europass lebenslauf,
    europass resume, europass curriculum,
    lebenslauf, curriculum, bewerbung, zyciorys, vita, hoja de vida, cv resume, page,
    βιογραφικο σημειωμα, βιογραφικο, קורות חיים, 履歴書, 職務経歴書
"""

"""Words that speak for an employer or for a place of study."""

#: legal forms: as good as certain
LEGAL_FORMS = """
    inc incorporated llc llp ltd limited plc corp corporation co gmbh ag kg kgaa ohg gbr ug mbh se ev sarl sas sasu sa
    scop eurl snc spa srl srls sapa sl slu sau slne lda ltda eireli bv nv vof cv ab as asa aps oy oyj oü pte pty pvt
    jsc ooo zrt kft doo dd sro zoo sp αε επε אגודה
"""

#: the same where they are printed with points or several words
LEGAL_PHRASES = r"""
    \bs\.\s?a\.|\bs\.\s?l\.|\bs\.\s?r\.\s?l\.|\bs\.\s?p\.\s?a\.|\bsp\.\s?z\s?o\.?\s?o|\bs\.\s?a\.\s?r\.\s?l|&\s?co\b|
    \bb\.\s?v\.|\bn\.\s?v\.|\be\.\s?v\.|\bs\.\s?c\.|\ba\.\s?s\.|\bd\.\s?o\.\s?o|\bα\.\s?ε\.|בע.?מ|株式会社|有限会社|合同会社
"""

#: what employers call themselves
COMPANY_WORDS = """
    company group holding holdings partners associates consulting consultants solutions systems technologies labs
    laboratories laboratory studio studios agency media publishing press bank insurance capital ventures industries
    manufacturing motors airlines airways logistics shipping foods bakery brewery restaurant bistro brasserie cafe
    hotel hotels resort hospital clinic clinics healthcare pharmacy school university college academy institute
    council ministry department authority government municipality city foundation trust charity museum library
    theatre church association federation society stores store shop supermarket outlet works foundry factory
    enterprises robotics dynamics biotech semiconductor builders contractors properties realty estates farm farms
    dairy lines cruises cruise firm kitchens organization startup analytics center centre payments mills
    gesellschaft gruppe werke werk stadtwerke klinik klinikum krankenhaus universitat hochschule schule gymnasium
    gemeinde stadt amt ministerium verein verband stiftung bau maschinenbau versicherung versicherungen sparkasse
    verlag kanzlei praxis handel handels spedition logistik autohaus backerei gasthaus gasthof prufhaus societe
    entreprise cabinet groupe banque assurances hopital clinique universite ecole lycee mairie ministere bureau
    etudes ouvrages agence editions boulangerie maison atelier ateliers empresa grupo banco seguros clinica
    universidad escuela colegio instituto ayuntamiento ministerio consejeria agencia editorial hoteles tienda taller
    despacho asesoria bufete fundacion universidade escola faculdade prefeitura azienda gruppo banca assicurazioni
    ospedale universita scuola comune ministero agenzia editrice officina ristorante albergo fondazione bedrijf
    groep ziekenhuis universiteit hogeschool gemeente ministerie stichting verzekeringen firma grupa szpital
    uniwersytet szkola urzad gmina ministerstwo fundacja kancelaria spolka zaklad przychodnia εταιρεια ομιλος
    τραπεζα νοσοκομειο πανεπιστημιο σχολειο חברת חברה קבוצת קבוצה בנק אוניברסיטת בית מכון עיריית
"""

#: words of names of employers that are common elsewhere too
COMPANY_HINTS = """
    medical digital global international interactive retail commerce pharma telecom technology tech software
    services service network energy power transport construction architects engineering electronics communications
    market union office house industrial kitchen
"""

#: what places of study call themselves; the first letters of a word suffice
INSTITUTION_STARTS = """
    universit univers univerz uniwersyt universid universiteit college colleg school academy academ institut istitut
    instytut polytech politec politech politech conservator faculty facult hochschul fachhochschul gymnasium
    gesamtschul realschul berufsschul berufskolleg schule akademi kolleg ecole lycee iut iae iseg hec insa ensa
    escuela escola scuola liceo lycee facultad faculdade instituto hogeschool szkol zespol liceum technikum akademia
    πανεπιστ σχολη πολυτεχν λυκει ινστιτουτ אוניברסיט טכניון מכללת מכללה מכון תיכון בצלאל 大学 高校 高等学校 専門学校
    学院
    bootcamp seminary
"""

#: whole words of the same kind
INSTITUTION_WORDS = "uni hwk ihk mit ucla usc nyu eth epfl ucl lse tu fh iit nit agh tum rwth kit unam iese insead"

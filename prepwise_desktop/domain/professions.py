"""The words that tell a profession family from the title of a role, in the eight languages of resumes that we read."""


def _words(text: str) -> tuple[str, ...]:
    """Starts of lower-case, unaccented words; a final "_" stands for the end of the word."""
    return tuple(word.strip().replace("_", " ") for word in text.split(","))


#: of equal hits the first family wins, so the narrow ones stand first
FAMILY_WORDS: dict[str, tuple[str, ...]] = {
    "data": _words(
        """
        data, daten, donnees, datos, dados, dati, machine learning, statisti, analytics, business intelligence,
        ml engineer, ai engineer, bi developer
        """
    ),
    "software": _words(
        """
        software, developer, entwickler, developp, desarrollador, desenvolvedor, sviluppatore, ontwikkelaar,
        programista, programm, backend, back-end, frontend, front-end, full stack, full-stack, fullstack, devops,
        site reliability, sre, qa, test automation, tester, sysadmin, systems administrator, cloud, security
        engineer, informatik, informatic, web, mobile, android, ios, platform engineer, solution architect,
        solutions architect, it support, it administrator
        """
    ),
    "design": _words(
        """
        designer, ux, ui, graphic, grafik, graphist, illustrat, art director, creative director, diseñador,
        disenador, grafico, ontwerper, projektant graficzny
        """
    ),
    "product": _words(
        """
        product manager, product owner, produktmanager, chef de produit, product lead, head of product, jefe de
        producto, gerente de produto, scrum master, business analyst
        """
    ),
    "marketing": _words(
        """
        marketing, seo, brand, content, social media, communication, kommunikation, communicatie, public relations,
        copywriter, journalist, editor, redakt, redact, campaign, growth
        """
    ),
    "sales": _words(
        """
        sales, account executive, account manager, business development, vertrieb, verkauf, commercial, ventas,
        vendas, vendite, verkoop, sprzedaz, key account, retail, store, cashier
        """
    ),
    "finance": _words(
        """
        finance, financ, accountant, accounting, auditor, audit, controller, controlling, buchhalt, comptab,
        contable, contador, contabil, boekhoud, ksiegow, treasur, tax, steuer, bank, investment, actuar, payroll,
        underwrit
        """
    ),
    "people": _words(
        """
        human resources, hr_, recruit, talent, people partner, people operations, personal, ressources humaines,
        recursos humanos, risorse umane, kadr
        """
    ),
    "health": _words(
        """
        nurse, nursing, doctor, physician, surgeon, midwife, pharmac, apothek, therap, paramedic, dentist, medical,
        clinical, care, pfleg, arzt, infirmi, medecin, sage-femme, enfermer, medico, infermier, verpleeg,
        pielegniar, lekarz, veterin, radiograph, caregiver, health, krankenpfleg, altenpfleg
        """
    ),
    "education": _words(
        """
        teacher, teaching, lecturer, professor, tutor, lehrer, erzieher, dozent, enseignant, professeur, formateur,
        maestr, profesor, docente, insegnante, leraar, docent, nauczyciel, instructor, school, trainer, librarian,
        education
        """
    ),
    "hospitality": _words(
        """
        chef, cook, koch, cuisin, cociner, cuoco, kok_, kucharz, waiter, waitress, kellner, serveu, camarer,
        barista, bartender, sommelier, hotel, restaurant, kitchen, front desk, housekeep, reception, concierge,
        flight attendant, tour guide, event
        """
    ),
    "law": _words(
        """
        lawyer, attorney, solicitor, barrister, paralegal, legal, counsel, anwalt, jurist, notar, avocat, juriste,
        abogad, advogad, avvocat, advocaat, prawnik, adwokat, judge, compliance
        """
    ),
    "trades": _words(
        """
        electrician, plumber, carpenter, welder, mechanic_, technician, machinist, joiner, roofer, elektriker,
        schlosser, tischler, schreiner, mechatronik, klempner, electricien, plombier, menuisier, soudeur,
        electricista, fontanero, eletricista, elettricista, elektryk, driver, fahrer, chauffeur, operator, painter,
        bricklayer, gardener, fitter, installer
        """
    ),
    "engineering": _words(
        """
        engineer, ingenieur, ingenier, engenheir, ingegner, inzynier, mechanical, civil, electrical, structural,
        chemical, aerospace, architect, architekt, surveyor, bauleiter, draughts, drafter, cad
        """
    ),
    "science": _words(
        """
        research, scientist, scientif, wissenschaft, chercheu, investigador, pesquisador, ricercat, onderzoek, naukow,
        postdoc, biolog, chemist, physicist, chemiker, laborat, phd, doctoral
        """
    ),
    "operations": _words(
        """
        operations, logistic, logistik, supply chain, procurement, purchas, einkauf, achat, compras, acquist,
        inkoop, warehouse, lager, project manager, projektleiter, projektmanager, chef de projet, projet,
        jefe de proyecto, project, office, administrat, assistant, secretar, sekretar, coordinator, planner, manager,
        consultant, berater, customer, support
        """
    ),
}

LEAD_WORDS = _words(
    """
    lead, head of, director, chief, vice president, principal, staff engineer, leiter, leitung, geschaftsfuhr,
    directeur, responsable, direttore, responsabile, jefe, jefa, gerente, diretor, hoofd, kierownik, dyrektor,
    executive chef, partner, cto, ceo, cfo, coo, vp
    """
)
SENIOR_WORDS = _words(
    """
    senior, sr., sr_, principal, expert, confirme, starszy, experienced, architect
    """
)
JUNIOR_WORDS = _words(
    """
    junior, jr., jr_, intern, trainee, apprentice, graduate, student, entry, werkstudent, praktikant, auszubild,
    azubi, stagiair, stagiaire, apprenti, alternan, becari, practicas, aprendiz, estagi, tirocin, stagist,
    apprendist, stażyst, stazyst, praktykant, mlodszy, commis, assistant teacher
    """
)

"""Headings of job descriptions in eight languages: starts of words and phrases that tell what stands below."""

#: searched in this order, each in the plain text of a heading; "_" at an end asks for the end of a word there
JOB_HEADINGS: dict[str, str] = {
    "nice": """
        nice to have, nice-to-have, bonus, preferred, desirable, desired, plus_, pluses, good to have, would be great,
        even better, extra credit, ideally, advantage, von vorteil, wunschenswert, pluspunkt, idealerweise, optional,
        nice, gern gesehen, un plus, les plus, atouts, souhaite, apprecie, deseable, valorable, se valora, valorara,
        desejave, diferencia, valorizamos, gradit, preferenzial, costituisc, pre_, pluspunten, mile widzian, dodatkow
    """,
    "offer": """
        offer, benefit, perks, why us, why join, why work, what you get, what you'll get, what you will get, in return,
        about us, about the company, who we are, our company, our values, our culture, the team, our mission,
        compensation, salary, package, how to apply, apply, application process, process, equal opportunit,
        diversity, rewards, wir bieten, wir dir bieten, das bieten, dich erwartet,
        dein vorteil, ihre vorteile, deine vorteile, deine benefits, uber uns, wer wir sind, gute grunde, kontakt,
        bewerb, unternehmen, gehalt, nous offrons, nous vous offrons, nous proposons, ce que nous, avantages,
        a propos, qui sommes-nous, qui sommes nous, entreprise, remuneration, postuler, candidature, processus,
        ofrecemos, se ofrece, que ofrece, beneficios, sobre nosotros, quienes somos, empresa, oferecemos, o que
        oferec, sobre nos, quem somos, candidat, offriamo, cosa offr, si offre, chi siamo, azienda,
        l'azienda, benefici, bieden, wat krijg, over ons, wie zijn wij, wie we zijn, arbeidsvoorwaarden, sollicit,
        oferujemy, co oferuje, zapewniamy, o nas, o firmie, aplik, benefity
    """,
    "must": """
        require, qualification, must have, must-have, what you bring, what you'll bring, what you need, what you'll
        need, what we need, who you are, you have, about you, you are, you bring, your profile, your background,
        your skills, skills, experience, what we're looking, what we are looking, we're looking, we are looking, looking
        for, ideal candidate, the candidate, person specification, essential, minimum, education, basic, you'll have,
        you might be, eligib, knowledge, profil, anforderung, bringen sie, bringst du, was sie mitbringen, was du
        mitbringst, mitbringen, voraussetzung, wir erwarten, wir suchen, das zeichnet, qualifikation, kenntnisse,
        uberzeugen, competences, prerequis, pre-requis, recherche, vous etes, vous avez, exigences, connaissances,
        requisit, perfil, buscamos, imprescindible, tu perfil, que necesitas, esperamos, experiencia, formacion,
        procuramos, exigid, obrigatori, o que buscamos, precisa, requerid, profilo, cerchiamo, requisiti, competenze,
        chi cerchiamo, conoscenze, eisen, functie-eisen, wat breng, jij bent, jij hebt, jouw profiel, wie ben jij, wij
        vragen, wat vragen, gevraagd, vereist, wymagan, oczekuj, oczekiwan, czego, kogo szukamy, kwalifikac, twoj
        profil
    """,
    "tasks": """
        responsib, what you will do, what you'll do, what you do, what you'll be doing, you will, you'll, duties, tasks,
        role, the job, job description, day to day, day-to-day, position, your impact, your mission, your work, purpose
        of, accountab, key areas, aufgabe, das machst du, deine rolle, ihre rolle, tatigkeit, verantwortung, das
        erwartet, was sie erwartet, was dich, stelle, mission, votre role, le poste, poste, vos activites, activites,
        taches, responsabil, funcion, tareas, que haras, tu mision, puesto, atividades, funcoes, o que voce, vaga,
        attribui, atribui, mansion, attivita, cosa farai, ruolo, di cosa ti, taken, wat ga je, werkzaamheden, functie,
        jouw rol, wat je gaat, obowiazk, zadania, zakres, co bedziesz, stanowisk, twoja rola
    """,
}

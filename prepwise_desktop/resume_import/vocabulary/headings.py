"""Headings of sections: whole phrases that leave no doubt, and words that speak for a kind."""

#: kinds of sections; every value below is one of these keys
PHRASES: dict[str, str] = {
    "contact": """
        contact, contact me, contact information, contact details, personal information, personal details, personal
        data, details, about, kontakt, kontaktdaten, personliche daten, personliche angaben, zur person, coordonnees,
        informations personnelles, etat civil, contacto, datos personales, datos de contacto, informacion personal,
        contato, dados pessoais, contatti, dati personali, informazioni personali, recapiti, contactgegevens,
        persoonlijke gegevens, personalia, dane osobowe, dane kontaktowe, location, links, profiles, social, online,
        find me online, get in touch, στοιχεια επικοινωνιας, επικοινωνια, προσωπικα στοιχεια, פרטים אישיים, פרטי קשר,
        יצירת קשר, 連絡先, 個人情報
    """,
    "summary": """
        summary, profile, about me, professional profile, professional summary, career summary, executive summary,
        personal statement, personal profile, career objective, objective, professional objective, statement,
        career profile, introduction, overview, bio, biography, who i am, highlights of qualifications,
        summary of qualifications, qualifications summary, profil, kurzprofil, uber mich, zusammenfassung,
        personliches profil, berufsziel, zielsetzung, a propos, a propos de moi, profil professionnel, resume,
        objectif, objectif professionnel, presentation, en bref, perfil, perfil profesional, resumen,
        resumen profesional, sobre mi, acerca de mi, objetivo, objetivo profesional, extracto, resumo,
        resumo profissional, perfil profissional, sobre mim, objetivo profissional, profilo, profilo professionale,
        sommario, sintesi, su di me, chi sono, obiettivo, obiettivo professionale, profiel, samenvatting, over mij,
        persoonlijk profiel, profielschets, podsumowanie, podsumowanie zawodowe, o mnie, profil zawodowy,
        cel zawodowy, περιληψη, προφιλ, תקציר, אודות, פרופיל, 概要, 要約, 職務要約, 自己pr, プロフィール, 自己紹介
    """,
    "work": """
        experience, work experience, professional experience, academic appointments, academic positions,
        academic experience, teaching appointments, where i've worked, where i have worked, employment, employment
        history, work history, career, career history, relevant experience, professional background, professional
        history, positions held, positions, industry experience, research experience, teaching experience, clinical
        experience, internships, internship, internship experience, leadership experience, job history, jobs, work,
        appointments, professional career, consulting experience, military experience, freelance experience,
        background, experience highlights, berufserfahrung, berufspraxis, beruflicher werdegang, werdegang,
        beruflicher hintergrund, arbeitserfahrung, praxiserfahrung, praktische erfahrung, erfahrung, erfahrungen,
        praktika, berufliche stationen, berufliche erfahrung, berufliche erfahrungen, berufstatigkeit, tatigkeiten,
        karriere, anstellungen, experience professionnelle, experiences professionnelles, experiences, parcours
        professionnel, parcours, emplois, stages, carriere, experiencia, experiencia laboral, experiencia profesional,
        historial laboral, trayectoria profesional, trayectoria, empleo, practicas, experiencia professional,
        experiencia profissional, historico profissional, experiencias profissionais, trajetoria profissional,
        trajetoria, estagios, emprego, esperienza, esperienze, esperienza lavorativa, esperienze lavorative,
        esperienza professionale, esperienze professionali, percorso professionale, carriera, tirocini, werkervaring,
        ervaring, loopbaan, professionele ervaring, arbeidsverleden, werk, stages en werkervaring, doswiadczenie,
        doswiadczenie zawodowe, przebieg pracy zawodowej, zatrudnienie, historia zatrudnienia, kariera, praca, staze,
        praktyki, εργασιακη εμπειρια, επαγγελματικη εμπειρια, προυπηρεσια, εμπειρια, ניסיון, ניסיון תעסוקתי, ניסיון
        מקצועי, תעסוקה, 職歴, 職務経歴, 経歴
    """,
    "education": """
        education, what i studied, where i studied, academic background, academic history, academic qualifications,
        educational background, studies, education and training, training and education, academic education,
        qualifications, formal education, degrees, academic record, schooling, ausbildung, bildung, bildungsweg,
        bildungsgang, studium, akademische ausbildung, schulbildung, schulische ausbildung, akademischer werdegang,
        hochschulbildung, aus und weiterbildung, ausbildung und studium, formation, formations, etudes, cursus,
        scolarite, diplomes, parcours academique, formation academique, diplomes et formations, educacion, formacion,
        formacion academica, estudios, estudios realizados, educacion y formacion, titulacion, educacao, formacao,
        formacao academica, escolaridade, habilitacoes, habilitacoes literarias, istruzione, formazione, istruzione e
        formazione, studi, titoli di studio, percorso di studi, percorso formativo, opleiding, opleidingen, onderwijs,
        studie, opleiding en training, wyksztalcenie, edukacja, studia, εκπαιδευση, σπουδες, השכלה, לימודים, 学歴, 教育
    """,
    "skills": """
        skills, top skills, what i do, what i'm good at, what i can do, my toolbox, technical skills, core skills, key
        skills, core competencies, competencies, competences, expertise, areas of expertise, technologies, technical
        expertise, skill set, skillset, professional skills, strengths, tools, tools and technologies, technical
        proficiencies, proficiencies, soft skills, hard skills, abilities, programming languages, computer skills, it
        skills, software, tech stack, technical summary, capabilities, specialties, skills summary, professional
        skills summary, core strengths, key competencies, kenntnisse, fahigkeiten, kompetenzen, fachkenntnisse, it
        kenntnisse, edv kenntnisse, qualifikationen, kenntnisse und fahigkeiten, fachliche kompetenzen, technische
        kenntnisse, starken, schwerpunkte, skills und tools, competences techniques, competences cles, informatique,
        outils, savoir faire, atouts, competences professionnelles, competencias, habilidades, aptitudes,
        conocimientos, habilidades tecnicas, conocimientos tecnicos, informatica, destrezas, competencias tecnicas,
        conhecimentos, competencias chave, competenze, capacita, abilita, competenze tecniche, conoscenze, conoscenze
        informatiche, competenze informatiche, capacita e competenze, vaardigheden, competenties, kennis, technische
        vaardigheden, umiejetnosci, kompetencje, znajomosc programow, umiejetnosci techniczne, δεξιοτητες, ικανοτητες,
        γνωσεις, כישורים, מיומנויות, יכולות, スキル, 技能, 専門スキル
    """,
    "languages": """
        languages, language skills, spoken languages, language proficiency, languages spoken, sprachen,
        sprachkenntnisse, fremdsprachen, langues, langues etrangeres, competences linguistiques, idiomas, lenguas,
        linguas, lingue, lingue straniere, conoscenze linguistiche, competenze linguistiche, talen, talenkennis,
        jezyki, jezyki obce, znajomosc jezykow, γλωσσες, ξενες γλωσσες, שפות, 言語, 語学
    """,
    "projects": """
        projects, project, personal projects, selected projects, side projects, key projects, academic projects, open
        source, open source projects, notable projects, portfolio, project experience, projekte, ausgewahlte projekte,
        projekterfahrung, eigene projekte, projets, projets personnels, realisations, proyectos, proyectos personales,
        projetos, progetti, progetti personali, projecten, projekty, εργα, פרויקטים, プロジェクト
    """,
    "certificates": """
        certifications, certificates, certification, licenses, licences, licenses and certifications, courses,
        training, trainings, professional development, certifications and licenses, courses and certifications,
        professional certifications, accreditations, registrations, continuing education, coursework,
        zertifikate, zertifizierungen, weiterbildung, weiterbildungen, fortbildung, fortbildungen, lehrgange, kurse,
        certificats, habilitations, formations complementaires, formation continue, certificaciones, certificados,
        cursos, cursos y certificaciones, formacion complementaria, certificacoes, certificazioni, corsi, attestati,
        certificaten, certificeringen, cursussen, certyfikaty, kursy, szkolenia, kursy i szkolenia, uprawnienia,
        πιστοποιησεις, σεμιναρια, הסמכות, קורסים, 資格, 免許
    """,
    "publications": """
        publications, selected publications, papers, articles, patents, research, conference papers, talks,
        presentations, publications and presentations, veroffentlichungen, publikationen, vortrage, patente,
        articles scientifiques, publicaciones, ponencias, publicacoes, pubblicazioni, brevetti, publicaties,
        publikacje, δημοσιευσεις, פרסומים, 論文, 発表
    """,
    "awards": """
        awards, honors, honours, honors and awards, honours and awards, awards and honors, achievements,
        accomplishments, scholarships, prizes, awards and achievements, recognition, distinctions, grants,
        auszeichnungen, preise, stipendien, ehrungen, prix, prix et distinctions, recompenses, bourses, premios,
        reconocimientos, becas, logros, premios e reconhecimentos, bolsas, premi, riconoscimenti, borse di studio,
        prijzen, onderscheidingen, nagrody, osiagniecia, wyroznienia, διακρισεις, βραβεια, פרסים, הצטיינות, 受賞, 受賞歴
    """,
    "volunteering": """
        volunteering, volunteer, volunteer experience, volunteer work, community service, community involvement,
        voluntary work, community, civic engagement, extracurricular activities, activities, leadership,
        leadership and activities, ehrenamt, ehrenamtliche tatigkeit, ehrenamtliches engagement, engagement,
        soziales engagement, benevolat, engagements, engagement associatif, vie associative, activites, voluntariado,
        voluntariado social, volontariato, attivita di volontariato, vrijwilligerswerk, wolontariat,
        dzialalnosc spoleczna, εθελοντισμος, התנדבות, ボランティア
    """,
    "interests": """
        interests, hobbies, hobbies and interests, personal interests, interessen, hobbys, freizeit, interets,
        centres d'interet, loisirs, centre d'interet, intereses, aficiones, interesses, passatempos, interessi,
        hobby, zainteresowania, ενδιαφεροντα, תחביבים, 趣味
    """,
    "references": """
        references, referees, recommendations, testimonials, referenzen, recommandations, referencias, referenze,
        referenties, referencje, συστασεις, ממליצים, 推薦
    """,
}

#: starts of words that speak for a kind inside a longer heading
STEMS: dict[str, str] = {
    "summary": "summary profil perfil resum zusammenfass samenvat podsumow objectiv objetiv sommari",
    "work": """experienc employ career werdegang berufs erfahrung experienci laboral esperienz ervaring loopbaan
        doswiadcz zatrudn parcours emploi carrier internship praktik appointment""",
    "education": """educat academic ausbildung bildung studi studium formation formacion formacao formazion istruzion
        opleiding onderwijs wyksztal edukac scolar diplom etude""",
    "skills": """skill competenc kompeten competenz competent kenntnis fahigkeit expertis technolog proficienc
        habilidad conocimient conheciment vaardig umiejetn strength tool""",
    "languages": "language sprach langue idioma lingu talen jezyk",
    "projects": "project projekt projet proyect projet progett",
    "certificates": "certif zertif licens licenc weiterbild fortbild course kurs curso corsi szkolen training",
    "publications": "publicat publik veroffent publicac pubblic paper patent talk",
    "awards": "award honor honour achievement auszeichn distinction premi prix prijz nagrod scholarship stipend prize",
    "volunteering": "volunt ehrenamt benevol vrijwillig wolont activit community",
    "interests": "interest hobb interess intere loisir zainteres aficion",
    "references": "referenc referenz referent referenc",
}

#: words of a heading that say nothing about its kind
FILLERS = """
    and or of the in my a an to for top with other others additional selected key core main major relevant recent
    personal professional technical general practical notable special further areas area history background summary
    information details und oder der die das meine weitere sonstige fachliche berufliche beruflicher berufliches
    personliche et ou de des du la le les mes autres professionnelle professionnelles professionnel y o del las los
    mis otros otras profesional profesionales e os as meus outros outras profissional ed della delle dei degli altre
    altri professionale professionali en van het mijn overige i oraz moje inne zawodowe zawodowa
"""

#: labels inside an entry that head its bullets and mean nothing themselves
SUBLABELS = """
    highlights, responsibilities, key responsibilities, achievements, key achievements, duties, tasks, main tasks,
    selected achievements, accomplishments, key accomplishments, description, aufgaben, tatigkeiten, erfolge,
    aufgabenschwerpunkte, missions, taches, realisations, responsabilites, funciones, logros, responsabilidades,
    tareas, atividades, responsabilita, mansioni, attivita, taken, verantwoordelijkheden, obowiazki,
    zakres obowiazkow, osiagniecia, technologies, tech stack, environment, courses, coursework, keywords
"""

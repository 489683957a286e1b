"""Words that speak for the title of a role."""

#: whole plain words
TITLE_WORDS = """
    engineer developer programmer manager director analyst designer consultant architect administrator specialist
    coordinator assistant associate intern trainee apprentice officer executive president chief head lead leader
    supervisor superintendent foreman teacher lecturer professor tutor instructor trainer coach scientist researcher
    fellow postdoc nurse physician doctor surgeon dentist pharmacist therapist midwife paramedic technician mechanic
    electrician plumber carpenter welder machinist operator driver pilot captain chef cook baker waiter waitress
    bartender barista sommelier receptionist concierge cashier clerk secretary accountant auditor controller
    bookkeeper treasurer actuary underwriter broker trader banker lawyer attorney solicitor barrister paralegal
    counsel judge notary editor writer journalist copywriter reporter translator interpreter photographer
    illustrator artist animator producer musician recruiter buyer planner strategist owner founder cofounder partner
    principal freelancer contractor representative agent advisor adviser salesperson merchandiser tester qa sre
    sister matron warden porter ranger butcher brewer tailor joiner fitter roofer bricklayer mason courier
    librarian archivist curator surveyor inspector guard firefighter soldier sergeant lieutenant chaplain pastor
    caregiver nanny cleaner gardener farmer stylist hairdresser ceo cto cfo coo vp student demonstrator scholar
    volunteer mentor generalist worker labourer laborer dispatcher picker packer handler steward stewardess usher
    ingenieur ingenieurin entwickler entwicklerin programmierer berater beraterin leiter leiterin teamleiter
    geschaftsfuhrer geschaftsfuhrerin abteilungsleiter projektleiter projektleiterin bauleiter filialleiter
    sachbearbeiter sachbearbeiterin assistent assistentin referent referentin controllerin werkstudent werkstudentin
    praktikant praktikantin auszubildender auszubildende azubi lehrling geselle meister techniker technikerin
    mechaniker elektriker schlosser tischler koch kochin kellner kellnerin lehrer lehrerin dozent dozentin erzieher
    erzieherin arzt arztin pfleger pflegerin pflegefachfrau pflegefachmann krankenschwester krankenpfleger apotheker
    verkaufer verkauferin kaufmann kauffrau buchhalter buchhalterin anwalt anwaltin rechtsanwalt jurist redakteur
    redakteurin ubersetzer hilfskraft mitarbeiter mitarbeiterin aushilfe fahrer vorstand prokurist
    ingenieure developpeur developpeuse chef cheffe responsable directeur directrice gerant charge chargee
    conseiller conseillere consultante comptable assistante secretaire infirmier infirmiere medecin pharmacien
    enseignant enseignante professeur professeure formateur formatrice stagiaire apprenti apprentie alternant
    technicien technicienne vendeur vendeuse serveur serveuse cuisinier cuisiniere avocat avocate juriste redacteur
    redactrice traducteur chercheur chercheuse doctorant doctorante gestionnaire employe employee ouvrier conducteur
    ingeniero ingeniera desarrollador desarrolladora programador programadora gerente jefe jefa director directora
    analista disenador disenadora consultor consultora arquitecto administrador administrativo administrativa
    especialista coordinador coordinadora asistente auxiliar becario becaria practicante encargado encargada
    supervisor supervisora maestro maestra profesor profesora docente enfermero enfermera medico medica abogado
    abogada contable contador tecnico tecnica vendedor vendedora dependiente dependienta camarero camarera cocinero
    cocinera redactor traductor investigador investigadora ayudante operario conductor responsable
    engenheiro engenheira desenvolvedor desenvolvedora diretor diretora coordenador coordenadora assistente
    estagiario estagiaria professor professora enfermeiro enfermeira advogado advogada chefe tecnico pesquisador
    ingegnere sviluppatore sviluppatrice programmatore responsabile direttore direttrice impiegato impiegata
    addetto addetta consulente progettista tirocinante stagista apprendista insegnante infermiere infermiera medico
    avvocato commesso commessa cameriere cuoco contabile ragioniere ricercatore capo operaio tecnico collaboratore
    ontwikkelaar adviseur medewerker medewerkster directeur hoofd leidinggevende projectleider teamleider docent
    docente leraar lerares verpleegkundige arts stagiair boekhouder verkoper verkoopster kok jurist onderzoeker
    beheerder ontwerper monteur chauffeur eigenaar
    inzynier programista programistka kierownik kierowniczka dyrektor menedzer specjalista specjalistka asystent
    asystentka stazysta stazystka praktykant ksiegowy ksiegowa nauczyciel nauczycielka pielegniarka lekarz prawnik
    adwokat konsultant doradca sprzedawca kelner kelnerka kucharz technik mechanik kierowca analityk projektant
    koordynator redaktor tlumacz badacz wlasciciel adiunkt
    μηχανικος προγραμματιστης διευθυντης υπευθυνος βοηθος καθηγητης νοσηλευτης νοσηλευτρια λογιστης αναλυτης
    συμβουλος σχεδιαστης αρχιτεκτονας δασκαλος δασκαλα μαγειρας πωλητης γραμματεας ερευνητης τεχνικος
    מהנדס מהנדסת מפתח מפתחת מנהל מנהלת יועץ יועצת אנליסט אחות מורה מתכנת מתכנתת ראש מעצב מעצבת עוזר עוזרת
"""

#: ends of words in which the languages build such titles
TITLE_ENDINGS = """
    ingenieur ingenieurin leiter leiterin entwickler entwicklerin berater beraterin manager managerin assistent
    assistentin referent arbeiter arbeiterin helfer helferin techniker technikerin meister meisterin fuhrer fuhrerin
    kaufmann kauffrau lehrer lehrerin pfleger pflegerin therapeut therapeutin verkaufer verkauferin student studentin
    mechaniker elektroniker mechatroniker
    medewerker ontwikkelaar adviseur beheerder leider verpleegkundige エンジニア マネージャー デザイナー 開発者 師 者 員
    ディレクター リーダー アシスタント インターン 担当 主任 課長 部長
"""

#: words before a title
TITLE_RANKS = """
    senior junior sr jr lead principal staff chief deputy vice assistant associate head interim acting freelance
    executive managing regional global national graduate summer student leitender leitende stellvertretender
    stellvertretende starszy mlodszy glowny sous commis
"""

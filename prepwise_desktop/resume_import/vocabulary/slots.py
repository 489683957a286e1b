"""Labels that forms print before a slot of an entry ("Name and address of employer"), by the starts of their words."""

#: the first role whose start fits a word of the label wins
SLOT_STARTS: dict[str, str] = {
    "body": """
        activit responsib task dut achiev aufgab tatigk erfolg tache mission responsab tarea funcion atividad
        mansion compiti werkzaamhed taken verantwoord obowiaz zakres zadani descript beschreib omschrijv opis
        subject principal skills covered schwerpunkt materie matieres asignatura vakken przedmiot
    """,
    "dates": "date dates datum data datas zeitraum period dauer duration fecha okres czas von bis",
    "company": """
        employer employ compan organisation organization arbeitgeb firma unternehm betrieb employeur entreprise
        societe empresa empleador empregador datore azienda werkgever bedrijf pracodawc
    """,
    "title": """
        occupation position role job title beruf funktion stelle poste fonction cargo puesto profesion funcao
        lavoro posizion ruolo functie beroep stanowisk
    """,
    "degree": """
        qualification degree diplom abschluss qualifikation titre intitule titul titol qualifica behaald uzyskan
        tytul certificate designac award
    """,
    "institution": """
        school universit institut instituc provider etabliss ecole centro schule hochschule bildungseinricht
        onderwijsinstell szkol uczelni istituto erogatrice ensino enseignement formacion opleid providing
    """,
    "other": "business sector classificat einstuf branche settore sektor livello niveau level",
    "place": "place location city ort lieu ville lugar localidad luogo sede plaats local miejsc address",
}

#: words of such a label that say nothing
SLOT_FILLERS = """
    name and address of or held main type the a title nature und der die des oder name adresse
    wichtigste art et ou du de la le les l nom occupe principales y o del desempenado nombre direccion
    e o del dei ricoperti nome indirizzo principali dell ou ocupado morada da principais en naam adres van het
    voornaamste i adres nazwa glowne zajmowane awarded by obtenida rilasciata delivre obtenu
"""

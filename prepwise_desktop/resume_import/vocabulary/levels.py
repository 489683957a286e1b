"""Words that say how well a skill is known, which are no part of its name."""

SKILL_LEVELS = """
    expert, advanced, intermediate, beginner, basic, proficient, experienced, novice, familiar, master, skillful,
    skilled, fluent, good, very good, excellent, strong, senior, competent, working knowledge, basic knowledge,
    fundamentals, experte, fortgeschritten, grundkenntnisse, gut, sehr gut, expertenkenntnisse, anfanger, sicher,
    avance, intermediaire, debutant, confirme, expert, notions, maitrise, avanzado, intermedio, basico, experto, alto,
    medio, avancado, intermediario, especialista, avanzato, base, buono, ottimo, esperto, gevorderd, goed, basis,
    uitstekend, zaawansowany, sredniozaawansowany, podstawowy, ekspert, biegly, dobry, bardzo dobry, πολυ καλα,
    αριστα, καλα
"""

"""Words that speak for a place."""

COUNTRIES = """
    afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus,
    belgium, bolivia, brazil, bulgaria, cambodia, cameroon, canada, chile, china, colombia, costa rica, croatia, cuba,
    cyprus, czech republic, czechia, denmark, dominican republic, ecuador, egypt, england, estonia, ethiopia, finland,
    france, georgia, germany, ghana, great britain, greece, guatemala, hong kong, hungary, iceland, india, indonesia,
    iran, iraq, ireland, israel, italy, jamaica, japan, jordan, kazakhstan, kenya, korea, kuwait, latvia, lebanon,
    lithuania, luxembourg, malaysia, malta, mexico, moldova, monaco, mongolia, morocco, nepal, netherlands,
    new zealand, nigeria, northern ireland, norway, oman, pakistan, panama, paraguay, peru, philippines, poland,
    portugal, qatar, romania, russia, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia,
    south africa, south korea, spain, sri lanka, sweden, switzerland, syria, taiwan, tanzania, thailand, tunisia,
    turkey, uganda, ukraine, united arab emirates, uae, united kingdom, uk, united states, usa, us, uruguay,
    uzbekistan, venezuela, vietnam, wales, zimbabwe, deutschland, osterreich, schweiz, frankreich, italien, spanien,
    polen, niederlande, belgien, tschechien, ungarn, allemagne, suisse, belgique, espagne, italie, maroc, algerie,
    tunisie, espana, alemania, francia, reino unido, estados unidos, mexico, brasil, italia, svizzera, germania,
    nederland, duitsland, belgie, polska, niemcy, czechy, ελλαδα, ισραηλ, ישראל, 日本
"""

#: states and provinces as short forms after a city
REGIONS = """
    al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa
    ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nl nsw vic qld wa
"""

#: where no city is
REMOTE = """
    remote, hybrid, home office, homeoffice, teletravail, remoto, teletrabajo, a distance, da remoto, zdalnie, thuis,
    on site
"""

#: large cities of the world and of the countries whose resumes we read
CITIES = """
    abidjan, abu dhabi, accra, adelaide, addis ababa, algiers, almaty, amman, ankara, baghdad, baku, beirut, busan,
    caracas, coimbra, colombo, cordoba, curitiba, dakar, damascus, dhaka, doha, guangzhou, guayaquil, hong kong, izmir,
    jeddah, kampala, kathmandu, kingston, kuwait city, la paz, lahore, luanda, manama, maputo, medellin, muscat, oporto,
    panama city, perth, phnom penh, pretoria, recife, reykjavik, salvador, san jose, shenzhen, tangier, tehran, tirana,
    ulaanbaatar, valletta, vientiane, winterthur, yangon, yerevan, yokohama,
    amsterdam, athens, atlanta, auckland, austin, bangalore, bengaluru, bangkok, barcelona, basel, beijing, belfast,
    belgrade, berlin, bern, bilbao, birmingham, bogota, bologna, bonn, bordeaux, boston, bratislava, bremen, brisbane,
    bristol, brno, brussels, bruxelles, bucharest, budapest, buenos aires, cairo, calgary, cambridge, cape town,
    cardiff, casablanca, chennai, chicago, cleveland, cologne, koln, copenhagen, cork, dallas, delhi, denver, detroit,
    dortmund, dresden, dubai, dublin, durban, dusseldorf, edinburgh, eindhoven, essen, florence, firenze, frankfurt,
    galway, gdansk, gdynia, geneva, geneve, genoa, genova, ghent, glasgow, gothenburg, graz, grenoble, guadalajara,
    hamburg, hannover, hanoi, helsinki, ho chi minh city, houston, hyderabad, innsbruck, istanbul, jakarta, jerusalem,
    johannesburg, karachi, karlsruhe, katowice, kolkata, krakow, kuala lumpur, kyiv, kyoto, lagos, lausanne, leeds,
    leipzig, liege, lille, lima, linz, lisbon, lisboa, liverpool, ljubljana, lodz, london, los angeles, lublin, luzern,
    lyon, madrid, malaga, manchester, manila, mannheim, marseille, melbourne, mexico city, miami, milan, milano,
    minneapolis, montevideo, montpellier, montreal, moscow, mumbai, munich, munchen, munster, nagoya, nairobi, nantes,
    naples, napoli, new delhi, new york, newcastle, nice, nurnberg, nyc, osaka, oslo, ottawa, oxford, padova, palermo,
    paris, philadelphia, phoenix, pittsburgh, portland, porto, poznan, prague, praha, pune, quito, rabat, rennes, riga,
    rio de janeiro, riyadh, rome, roma, rotterdam, salzburg, san diego, san francisco, santiago, sao paulo, sapporo,
    sarajevo, seattle, seoul, sevilla, seville, shanghai, sheffield, skopje, sofia, stockholm, strasbourg, stuttgart,
    sydney, szczecin, taipei, tallinn, tashkent, tbilisi, tel aviv, the hague, den haag, thessaloniki, tokyo, toronto,
    torino, toulouse, tunis, turin, utrecht, valencia, vancouver, venice, venezia, vienna, wien, vilnius, warsaw,
    warszawa, washington, wellington, winnipeg, wroclaw, zagreb, zaragoza, zurich, αθηνα, θεσσαλονικη, πατρα,
    תל אביב, חיפה, ירושלים, באר שבע, 東京, 東京都, 大阪, 京都, 名古屋, 福岡
"""

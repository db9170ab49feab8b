"""The words of invented advertisements: titles, units, tasks, what is asked for and offered."""

from dataclasses import dataclass

MARKERS = ("(m/w/d)", "(w/m/d)", "(m/w/d)", "(d/m/w)", "m/w/d", "(m/w/x)", "(gn)", "(m/w/d)")
"""As employers write them."""


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of job."""

    profession: str
    """Id of the profession that it is; empty where the portal has none."""
    names: tuple[str, ...]
    tasks: tuple[str, ...]
    profile: tuple[str, ...]
    asked: str
    """The qualification in a word; empty when none is needed."""
    pay: tuple[int, int] = (0, 0)
    """From the lowest to the highest monthly pay, gross, full time; none where only the tariff is named."""
    tariff: str = ""
    units: tuple[str, ...] = ()
    """Where it is done; anywhere when empty."""


CARE_TASKS = (
    "Sie pflegen und begleiten Menschen nach einem Plan, den Sie selbst mitschreiben.",
    "Sie geben Medikamente und versorgen Wunden.",
    "Sie beobachten, wie es jemandem geht, und sagen früh Bescheid.",
    "Sie sprechen mit Angehörigen, auch wenn es schwierig ist.",
    "Sie übergeben Ihren Dienst kurz und vollständig.",
    "Sie leiten Auszubildende an.",
    "Sie schreiben am Tablet auf, was Sie getan haben.",
)
HELP_TASKS = (
    "Sie helfen beim Waschen, Anziehen und Essen.",
    "Sie begleiten Menschen zu Untersuchungen und zurück.",
    "Sie achten auf Trinken, Schlaf und Stimmung und erzählen davon der Fachkraft.",
    "Sie richten Zimmer und Material.",
    "Sie messen Blutdruck, Puls und Temperatur.",
    "Sie lagern Menschen so, dass die Haut gesund bleibt.",
)
SURE = (
    "Sie arbeiten gern in einem Team.",
    "Sie bleiben ruhig, wenn viel zugleich passiert.",
    "Ihr Deutsch reicht für Gespräche und Notizen, etwa Niveau B2.",
    "Sie können sich vorstellen, auch am Wochenende zu arbeiten.",
    "Berufsanfang oder Rückkehr nach einer Pause? Beides passt.",
)

ROLES: dict[str, Role] = {
    "nurse": Role(
        "pflegefachperson",
        (
            "Pflegefachperson", "Pflegefachfrau / Pflegefachmann", "Pflegefachkraft",
            "Gesundheits- und Krankenpfleger:in", "Gesundheits- und Krankenpfleger",
            "Altenpfleger", "Examinierte Pflegekraft", "Krankenschwester / Krankenpfleger",
        ),
        CARE_TASKS,
        ("Sie sind Pflegefachperson, in Kranken-, Kinderkranken- oder Altenpflege examiniert.", *SURE),
        "Examen in der Pflege", (3650, 4400), "TVöD P 8",
    ),
    "assistant": Role(
        "pflegefachassistenz",
        (
            "Pflegefachassistent:in", "Pflegefachassistenz", "Pflegehelfer mit einjähriger Ausbildung",
            "Altenpflegehelfer", "Krankenpflegehelfer:in", "Gesundheits- und Krankenpflegeassistent",
        ),
        HELP_TASKS,
        ("Sie haben eine Ausbildung in der Pflegeassistenz von mindestens einem Jahr.", *SURE),
        "Ausbildung in der Pflegeassistenz", (3100, 3500), "TVöD P 6",
    ),
    "theatre": Role(
        "ota",
        (
            "Operationstechnischer Assistent (OTA)", "OTA – Operationstechnische Assistenz",
            "Operationstechnische:r Assistent:in",
        ),
        (
            "Sie bereiten den Saal und die Instrumente vor.",
            "Sie instrumentieren bei geplanten und eiligen Operationen.",
            "Sie zählen mit und prüfen, dass nichts fehlt.",
            "Sie beruhigen Menschen kurz vor der Operation.",
            "Sie helfen, Abläufe im Saal zu verbessern.",
        ),
        ("Sie sind OTA oder Pflegefachperson mit Weiterbildung für den OP.", *SURE),
        "OTA oder Fachweiterbildung OP", (3400, 4300), "TVöD P 8",
        ("Zentral-OP", "OP-Zentrum", "Ambulanter OP"),
    ),
    "imaging": Role(
        "mtr",
        (
            "Medizinischer Technologe für Radiologie (MTR)", "MTR / MTRA", "MTRA",
            "Medizinische:r Technolog:in für Radiologie",
        ),
        (
            "Sie machen Aufnahmen mit Röntgen, CT und MRT.",
            "Sie erklären vor der Untersuchung, was gleich passiert.",
            "Sie achten auf den Strahlenschutz.",
            "Sie prüfen die Bilder, bevor jemand das Gerät verlässt.",
        ),
        ("Sie sind MTR oder MTRA mit Erlaubnis, die Berufsbezeichnung zu führen.", *SURE),
        "Abschluss MTR oder MTRA", (3300, 4200), "TVöD EG 9a",
        ("Radiologie", "CT und MRT", "Strahlentherapie"),
    ),
    "function": Role(
        "mtf",
        (
            "Medizinischer Technologe für Funktionsdiagnostik (MTF)", "MTAF",
            "Medizinische:r Technolog:in Funktionsdiagnostik", "MTF / MTAF",
        ),
        (
            "Sie schreiben EKG und EEG und messen die Lunge.",
            "Sie leiten Menschen an, damit die Messung gelingt.",
            "Sie erkennen Fehler in der Messung und wiederholen sie.",
            "Sie assistieren beim Herzultraschall.",
        ),
        ("Sie sind MTF oder MTAF. Wir lernen auch erfahrene MFA an.", *SURE),
        "Abschluss MTF oder MTAF", (3200, 4000), "TVöD EG 9a",
        ("Funktionsdiagnostik", "Herz und Lunge", "Schlaflabor"),
    ),
    "practice": Role(
        "mfa",
        (
            "Medizinische Fachangestellte (MFA)", "MFA", "Medizinische:r Fachangestellte:r",
            "Arzthelferin / MFA",
        ),
        (
            "Sie empfangen Menschen und planen Termine.",
            "Sie nehmen Blut ab und schreiben EKG.",
            "Sie bereiten Impfungen und kleine Eingriffe vor.",
            "Sie rechnen Leistungen ab.",
        ),
        ("Sie sind MFA oder haben einen anderen Gesundheitsberuf gelernt.", *SURE),
        "Ausbildung MFA", (2700, 3300), "Tarifvertrag MFA", ("Empfang", "Ambulanz", "Praxis"),
    ),
    "trainee": Role(
        "pflegefachperson",
        (
            "Ausbildung zur Pflegefachfrau / zum Pflegefachmann", "Ausbildung Pflegefachperson 2027",
            "Azubi Pflegefachfrau / Pflegefachmann",
        ),
        (
            "Sie lernen im Wechsel in der Schule und bei uns.",
            "Sie sind in der Altenpflege, im Krankenhaus und auf Touren unterwegs.",
            "Eine feste Person leitet Sie an.",
        ),
        (
            "Sie haben einen mittleren Schulabschluss oder einen Ersten Schulabschluss mit Ausbildung.",
            "Sie haben ein Praktikum gemacht oder machen noch eines.",
        ),
        "Schulabschluss", (0, 0), "TVAöD Pflege",
    ),
    "helper": Role(
        "",
        (
            "Aushilfe auf Station ohne Ausbildung", "Pflegehilfskraft ohne Ausbildung",
            "Mithelfen im Winter: Aushilfe", "Betreuungskraft", "Servicekraft auf Station",
            "Ungelernte Pflegehilfe", "Hilfskraft in der Hauswirtschaft",
        ),
        (
            "Sie verteilen Essen und helfen beim Essen.",
            "Sie füllen Wäsche und Material auf.",
            "Sie begleiten Menschen zu Untersuchungen.",
            "Sie lesen vor, hören zu und gehen mit spazieren.",
            "Sie räumen auf, damit die anderen pflegen können.",
        ),
        (
            "Sie brauchen keine Ausbildung. Wir zeigen Ihnen alles.",
            "Sie kommen pünktlich und sagen früh Bescheid.",
            "Ein Führungszeugnis bringen Sie vor dem ersten Tag mit.",
        ),
        "", (2850, 3050), "Mindestlohn Pflege",
    ),
}  # fmt: skip

OTHERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Koch / Köchin", "Küche", ("Sie kochen für 120 Menschen.", "Sie kennen sich mit Diäten aus.")),
    ("Reinigungskraft", "Hygiene", ("Sie halten Flure sauber.", "Sie arbeiten nach einem Plan.")),
    (
        "Sachbearbeitung Personal",
        "Verwaltung",
        ("Sie rechnen Gehälter ab.", "Sie schreiben Verträge."),
    ),
    ("Haustechniker", "Technik", ("Sie reparieren, was klemmt.", "Sie prüfen Anlagen.")),
    ("Sozialarbeiter", "Sozialdienst", ("Sie beraten zu Anträgen.", "Sie sprechen mit Familien.")),
    ("Fahrer", "Hol- und Bringdienst", ("Sie fahren Menschen und Akten.", "Sie kennen die Stadt.")),
    ("Physiotherapeut:in", "Therapie", ("Sie üben Gehen und Greifen.", "Sie arbeiten in Gruppen.")),
    (
        "IT-Systemadministrator",
        "IT",
        ("Sie betreuen Server.", "Sie helfen, wenn nichts mehr geht."),
    ),
    ("Logopädin / Logopäde", "Therapie", ("Sie üben Sprechen.", "Sie beraten Angehörige.")),
    (
        "Assistenzarzt",
        "Innere Medizin",
        ("Sie behandeln auf der Station.", "Sie lernen alle Bereiche."),
    ),
    ("Mitarbeiter Controlling", "Verwaltung", ("Sie rechnen Zahlen.", "Sie erklären sie.")),
    ("Diätassistent:in", "Küche", ("Sie beraten zum Essen.", "Sie planen Kostformen.")),
)
"""Jobs that are none of the portal's professions, where they are done, and their tasks."""

EVERYWHERE = 7
"""As many of these are found outside hospitals, too."""

UNITS = {
    "hospital": (
        "Intensivstation", "Innere Medizin", "Unfallchirurgie", "Zentrale Notaufnahme", "Geriatrie",
        "Station 4B", "Kardiologie", "Stroke Unit", "Wahlleistungsstation", "Palliativstation",
        "Neurologie", "Wundmanagement",
    ),
    "care-home": ("Wohngruppe Süd", "Tagespflege", "Nachtdienst", "Wohnbereich 2", "Kurzzeitpflege"),
    "home-care": ("Tour Nord", "Tour Innenstadt", "Nachttour", "E-Bike-Tour", "Intensivpflege zu Hause"),
    "other": ("Springerpool", "Einsatz auf Zeit", "Pool Krankenhaus", "Pool Pflegeheime"),
}  # fmt: skip

MIX = {
    "hospital": ("nurse",) * 8
    + ("assistant",) * 3 + ("theatre",) * 3 + ("imaging",) * 2 + ("function",) * 2
    + ("helper", "trainee"),
    "care-home": ("nurse",) * 6 + ("assistant",) * 4 + ("helper",) * 2 + ("trainee",),
    "home-care": ("nurse",) * 6 + ("assistant",) * 3 + ("helper",),
    "other": ("nurse",) * 5 + ("assistant",) * 3 + ("practice",) * 3 + ("helper",) * 2,
}  # fmt: skip
"""What employers look for, as often as it stands here."""

INTRODUCTIONS = {
    "hospital": (
        "Das {name} sucht Verstärkung. Sie arbeiten in einem Team, das neue Leute gern einarbeitet.",
        "Im {name} behandeln wir jeden Tag viele Menschen. Dafür brauchen wir Sie.",
        "Der Winter wird voll. Darum sucht das {name} Menschen, die mit anpacken.",
    ),
    "care-home": (
        "Bei uns wohnen Menschen, die Zeit und gute Pflege brauchen. Kommen Sie in unser Team.",
        "{name}: Hier kennt man sich mit Namen. Wir suchen Sie.",
    ),
    "home-care": (
        "Wir pflegen Menschen dort, wo sie am liebsten sind: zu Hause.",
        "{name} fährt kurze Touren mit festen Zeiten. Fahren Sie mit.",
    ),
    "other": (
        "Sie sagen, wann Sie können. {name} findet den Einsatz dazu.",
        "Viele Häuser, ein Vertrag: So arbeitet {name}.",
    ),
}

OFFERS = (
    "Der Dienstplan steht sechs Wochen vorher fest.",
    "30 Tage Urlaub und ein freier Tag am Geburtstag.",
    "Eine feste Person arbeitet Sie in den ersten drei Monaten ein.",
    "Ein Zuschuss zum Jobticket oder ein Rad zum Leihen.",
    "Wer einspringt, bekommt einen Zuschlag.",
    "Fortbildungen finden in der Arbeitszeit statt.",
    "Eine Kita, die um halb sechs öffnet.",
    "Sie können Ihre Stunden zweimal im Jahr ändern.",
)

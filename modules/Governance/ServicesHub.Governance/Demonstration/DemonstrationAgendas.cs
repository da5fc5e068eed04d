namespace ServicesHub.Governance;

/// <summary>What the bodies of the demonstration discussed.</summary>
internal static class DemonstrationAgendas
{
    public static DemonstrationItem[] Start =>
    [
        new("Insediamento dei nuovi componenti", "Ludovica Ferranti", ItemOutcome.Noted, "Il presidente dà il benvenuto ai componenti designati."),
        new("Avvio del piano provinciale delle politiche del lavoro", "Ennio Baldassarri", ItemOutcome.Decided, "La Provincia illustra i dati sul lavoro dei cittadini stranieri.",
            DecisionKind.Proposal, "Il Consiglio propone alla Provincia di predisporre il piano provinciale delle politiche del lavoro con indicatori e target annuali.", "provincia", 120, "La bozza è stata presentata alla Sezione Lavoro."),
    ];

    public static DemonstrationItem[] Draft =>
    [
        new("Esame della bozza di piano", "Ennio Baldassarri", ItemOutcome.Decided, "La Sezione esamina obiettivi, misure e indicatori.",
            DecisionKind.Recommendation, "La Sezione raccomanda di prevedere almeno una misura sulla formazione degli operatori.", "provincia", 30, "Il piano prevede l'obiettivo 2."),
        new("Segnalazioni tra enti: tempi di risposta", "Corrado Vagnoni", ItemOutcome.Noted, "I Centri per l'impiego riferiscono sui tempi medi."),
    ];

    public static DemonstrationItem[] Opinion =>
    [
        new("Parere sul piano provinciale delle politiche del lavoro", "Dario Salladini", ItemOutcome.Decided, "La Sezione Lavoro riferisce sull'istruttoria; nessuna osservazione contraria.",
            DecisionKind.Opinion, "Il Consiglio esprime parere favorevole al piano provinciale delle politiche del lavoro.", "provincia", 20, "Approvato con decreto del Presidente della Provincia."),
        new("Calendario delle sedute", "Ludovica Ferranti", ItemOutcome.Noted, "Il Consiglio si riunisce due volte l'anno, la Sezione Lavoro ogni tre mesi."),
    ];

    public static DemonstrationItem[] Monitoring =>
    [
        new("Monitoraggio del piano: persone prese in carico", "Corrado Vagnoni", ItemOutcome.Decided, "L'andamento supera le attese: si propone un target più alto.",
            DecisionKind.Proposal, "La Sezione propone di portare il target annuale dell'indicatore P01 da 160 a 180 persone.", "provincia", 15, "Il piano è stato aggiornato."),
        new("Sportello integrato: turni presso la Questura", "Renata Speca", ItemOutcome.Decided, "Si concorda di estendere lo sportello a due pomeriggi.",
            DecisionKind.Assignment, "La Sezione incarica il Centro per l'impiego di Ascoli Piceno di definire con la Questura il calendario dei turni.", "cpi-ascoli", 65),
        new("Elenco dei mediatori", "Elio Romandini", ItemOutcome.Decided, "Manca un elenco condiviso.",
            DecisionKind.Assignment, "La Sezione incarica la cooperativa L'Approdo di raccogliere l'elenco dei mediatori disponibili.", "approdo", 100),
        new("Accordo con le parti sociali sul lavoro stagionale", "Rossella Amadio", ItemOutcome.Postponed, "Si attendono i dati della stagione."),
        new("Relazione annuale", "Dario Salladini", ItemOutcome.Noted, "La relazione è agli atti."),
    ];

    public static DemonstrationItem[] Training =>
    [
        new("Fabbisogni formativi degli operatori", "Marta Ciabattoni", ItemOutcome.Decided, "Emergono le conversioni dei permessi e il patto di servizio.",
            DecisionKind.Proposal, "Il Gruppo propone due giornate informative, una per ciascun Centro per l'impiego.", "provincia", 75),
        new("Materiali in più lingue", "Venanzo Liberati", ItemOutcome.Withdrawn, "Il relatore ritira il punto: i materiali sono già disponibili."),
    ];

    public static DemonstrationItem[] Deserted => [new("Prevenzione dello sfruttamento in agricoltura", "Bruna Angelini")];

    public static DemonstrationItem[] OpenToday =>
    [
        new("Giornate informative per gli operatori", "Ennio Baldassarri", null, "", DecisionKind.Proposal, "La Sezione propone alla Provincia di organizzare quattro giornate informative entro l'anno.", "provincia", 90),
        new("Tempi di risposta alle segnalazioni", "Amelia Cosignani", null, "", DecisionKind.Recommendation, "La Sezione raccomanda agli enti di rispondere alle segnalazioni entro cinque giorni lavorativi."),
    ];

    public static DemonstrationItem[] Next =>
    [
        new("Andamento del piano e dei target", "Ennio Baldassarri", null, "", DecisionKind.Acknowledgement, "Il Consiglio prende atto dell'andamento del piano."),
        new("Target dell'anno prossimo", "Ennio Baldassarri", null, "", DecisionKind.Opinion, "Il Consiglio esprime parere favorevole ai target del nuovo piano.", "provincia", 45),
        new("Seggi vacanti", "Ludovica Ferranti", null, "", DecisionKind.Assignment, "Il Consiglio incarica la Prefettura di sollecitare le designazioni mancanti.", "prefettura", 30),
        new("Sportello integrato: primi risultati", "Renata Speca"),
        new("Varie ed eventuali", "Ludovica Ferranti"),
    ];
}

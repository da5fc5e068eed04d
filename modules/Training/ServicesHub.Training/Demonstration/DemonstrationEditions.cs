namespace ServicesHub.Training.Demonstration;

/// <summary>The editions of the demonstration: closed ones, one to close, one to record, upcoming ones, one cancelled, one draft.</summary>
internal static class DemonstrationEditions
{
    private const string Hall = "Sala riunioni della Provincia, piazza Simonetti 36, Ascoli Piceno";
    private const string Online = "A distanza: il collegamento arriva con la convocazione";

    public static IReadOnlyList<DemonstrationEdition> All { get; } =
    [
        new("Il lavoro di chi chiede protezione internazionale", "information-day", Hall, EditionState.Completed, 40, new DemonstrationSitting(-118, "09:00", "13:00"))
        {
            Description = "Da quando si può lavorare, con quali documenti, che cosa verifica lo sportello.",
            From = [("cpi-ascoli", 5), ("cpi-san-benedetto", 5), ("prefettura", 3), ("ats-21", 2), ("ats-22", 2), ("approdo", 2), ("itl", 1), ("cpia", 1)],
            Recorded = true,
        },
        new("Rinnovo e conversione del permesso: le date che contano", "training-day", Hall, EditionState.Completed, 30,
            new DemonstrationSitting(-83, "09:00", "12:30"), new DemonstrationSitting(-76, "09:00", "12:30"))
        {
            Threshold = 75,
            From = [("cpi-ascoli", 4), ("cpi-san-benedetto", 3), ("questura", 1), ("provincia", 2), ("ponte-piceno", 1), ("cpia", 3)],
            Recorded = true,
        },
        new("Riconoscere lo sfruttamento lavorativo", "workshop", "Centro per l'impiego di San Benedetto del Tronto, via Mare 218", EditionState.Completed, 20,
            new DemonstrationSitting(-47, "14:30", "18:30"))
        {
            Description = "Casi, segnali e percorso verso l'Ispettorato e i servizi sociali.",
            From = [("itl", 2), ("cpi-san-benedetto", 5), ("ats-21", 3), ("approdo", 1), ("ponte-piceno", 2)],
            Recorded = true,
        },
        new("La segnalazione tra enti, passo per passo", "webinar", Online, EditionState.Completed, 60, new DemonstrationSitting(-19, "10:00", "12:00"))
        {
            From = [("cpi-ascoli", 3), ("prefettura", 2), ("ats-22", 3), ("cpia", 1), ("approdo", 3)],
            Recorded = true,
        },
        new("Mediazione linguistica allo sportello", "training-day", Hall, EditionState.Published, 25, new DemonstrationSitting(-8, "09:00", "13:00"))
        {
            From = [("cpi-ascoli", 2), ("ats-21", 2), ("ponte-piceno", 3), ("questura", 2)],
            Recorded = true,
        },
        new("Salute e sicurezza nei cantieri: informare in più lingue", "information-day", "Camera di commercio, via Cola d'Amatrice 21, Ascoli Piceno", EditionState.Published, 30,
            new DemonstrationSitting(-2, "15:00", "17:30"))
        {
            From = [("itl", 2), ("cpi-ascoli", 1), ("cpi-san-benedetto", 2), ("provincia", 1), ("approdo", 1)],
        },
        new("Tirocini e prima esperienza di lavoro", "information-day", Hall, EditionState.Published, 35, new DemonstrationSitting(7, "09:30", "12:30"))
        {
            Description = "Requisiti, durata e tutela: che cosa dire alla persona e all'azienda.",
            From = [("cpi-ascoli", 2), ("cpi-san-benedetto", 2), ("cpia", 1), ("ats-22", 1)],
        },
        new("Laboratorio sui casi complessi", "workshop", "CPIA di Ascoli Piceno, via Marche 2", EditionState.Published, 8,
            new DemonstrationSitting(16, "09:00", "13:00"), new DemonstrationSitting(23, "09:00", "13:00"))
        {
            Description = "Posti limitati: si lavora su casi resi anonimi, in gruppi di quattro.",
            From = [("cpi-ascoli", 2), ("cpi-san-benedetto", 2), ("ats-21", 1), ("ats-22", 1), ("prefettura", 1), ("approdo", 1), ("ponte-piceno", 1), ("cpia", 1)],
            Waiting = 3,
        },
        new("Decreto flussi: la procedura dal datore di lavoro allo sportello unico", "training-day", Hall, EditionState.Cancelled, 40, new DemonstrationSitting(12, "09:00", "13:00"))
        {
            CancelReason = "Il docente non è disponibile: nuova data nel prossimo trimestre.",
            From = [("cpi-ascoli", 1), ("prefettura", 1)],
        },
        new("Comunità di pratica degli sportelli", "community-of-practice", Online, EditionState.Draft, 20, new DemonstrationSitting(45, "14:00", "16:00")),
    ];
}

using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>The council with its labour section and a working group, some seats vacant.</summary>
internal sealed record DemonstrationBodies(Body Council, Body Section, Body Group)
{
    public IReadOnlyList<Body> All => [Council, Section, Group];

    public static DemonstrationBodies Of(SeedContext context)
    {
        var secretariat = context.Institution("prefettura").Id;
        var from = new DateOnly(context.Today.Year - 3, 3, 1);
        var council = new Body
        {
            Kind = BodyKind.Council, Code = "CTI", Name = "Consiglio territoriale per l'immigrazione di Ascoli Piceno", SecretariatId = secretariat, From = from,
            InstitutingAct = "DPCM 18 dicembre 1999",
            Mandate = "Analizza le esigenze della provincia e promuove gli interventi a livello locale.",
            Seats = Seats(context, from, CouncilSeats),
        };
        var section = new Body
        {
            Kind = BodyKind.Section, ParentId = council.Id, Code = "CTI-LAV", Name = "Sezione Lavoro", SecretariatId = secretariat, From = from,
            InstitutingAct = $"Determinazione del Consiglio del 12 marzo {from.Year}", Quorum = QuorumRule.MajorityOfVotingMembers,
            Mandate = "Prepara il piano provinciale delle politiche del lavoro e ne segue l'attuazione.",
            Seats = Seats(context, from, SectionSeats),
        };
        var group = new Body
        {
            Kind = BodyKind.WorkingGroup, ParentId = council.Id, Code = "CTI-FORM", Name = "Gruppo di lavoro Formazione degli operatori", SecretariatId = secretariat, From = from,
            InstitutingAct = $"Determinazione del Consiglio del 12 marzo {from.Year}", NoticeWorkingDays = 3,
            Mandate = "Rileva i fabbisogni e propone giornate informative per gli operatori degli enti.",
            Seats = Seats(context, from, GroupSeats),
        };
        return new DemonstrationBodies(council, section, group);
    }

    private static List<Seat> Seats(SeedContext context, DateOnly from, IEnumerable<DemonstrationSeat> seats) =>
        [.. seats.Select((seat, index) => seat.ToSeat(context, index + 1, from))];

    private static readonly DemonstrationSeat[] CouncilSeats =
    [
        new("", "Prefetto", "Ludovica Ferranti", "Prefettura di Ascoli Piceno", "prefettura", SeatRole.Chair, Substitute: "Dario Salladini"),
        new("a", "Questura", "Renata Speca", "Questura di Ascoli Piceno", "questura"),
        new("a", "Ispettorato territoriale del lavoro", "Bruna Angelini", "Ispettorato territoriale del lavoro", "itl", Substitute: "Gino Carboni"),
        new("b", "Presidente della Provincia", "Aldo Marinucci", "Provincia di Ascoli Piceno", "provincia", Substitute: "Ennio Baldassarri"),
        new("c", "Rappresentante della Regione"),
        new("d", "Sindaco di Ascoli Piceno", "Silvia Bonfigli", "Comune di Ascoli Piceno"),
        new("d", "Sindaco di San Benedetto del Tronto", "Carlo Tanzi", "Comune di San Benedetto del Tronto"),
        new("e", "Presidente della Camera di commercio", "Olindo Sermarini", "Camera di commercio delle Marche", "camera-commercio"),
        new("f", "Organizzazioni sindacali dei lavoratori", "Rossella Amadio", "Organizzazioni sindacali dei lavoratori"),
        new("f", "Organizzazioni dei datori di lavoro", "Fabrizio Quintili", "Organizzazioni dei datori di lavoro"),
        new("g", "Associazioni degli stranieri, primo seggio", "Amina Rahimi", "Associazione Voci Picene"),
        new("g", "Associazioni degli stranieri, secondo seggio"),
        new("h", "Enti di assistenza, primo seggio", "Elio Romandini", "Cooperativa sociale L'Approdo", "approdo"),
        new("h", "Enti di assistenza, secondo seggio", "Venanzo Liberati", "Associazione Ponte Piceno", "ponte-piceno"),
        new("invited", "Azienda sanitaria territoriale", "Marina Tirabassi", "Azienda sanitaria territoriale", Votes: false),
        new("invited", "Centri per l'impiego", "Corrado Vagnoni", "Centro per l'impiego di Ascoli Piceno", "cpi-ascoli", Votes: false),
    ];

    private static readonly DemonstrationSeat[] SectionSeats =
    [
        new("", "Prefettura", "Dario Salladini", "Prefettura di Ascoli Piceno", "prefettura", SeatRole.Coordinator),
        new("", "Provincia", "Ennio Baldassarri", "Provincia di Ascoli Piceno", "provincia"),
        new("", "Centro per l'impiego di Ascoli Piceno", "Corrado Vagnoni", "Centro per l'impiego di Ascoli Piceno", "cpi-ascoli"),
        new("", "Centro per l'impiego di San Benedetto", "Amelia Cosignani", "Centro per l'impiego di San Benedetto del Tronto", "cpi-san-benedetto"),
        new("", "Ispettorato territoriale del lavoro", "Bruna Angelini", "Ispettorato territoriale del lavoro", "itl", Substitute: "Gino Carboni"),
        new("", "Ambito sociale XXI", "Nazzareno Pulcini", "Ambito territoriale sociale XXI", "ats-21"),
        new("", "Organizzazioni sindacali", "Rossella Amadio", "Organizzazioni sindacali dei lavoratori"),
        new("", "Terzo settore", "Elio Romandini", "Cooperativa sociale L'Approdo", "approdo"),
        new("", "Camera di commercio"),
    ];

    private static readonly DemonstrationSeat[] GroupSeats =
    [
        new("", "Provincia", "Marta Ciabattoni", "Provincia di Ascoli Piceno", "provincia", SeatRole.Coordinator),
        new("", "CPIA", "Alba Firmani", "CPIA di Ascoli Piceno", "cpia"),
        new("", "Terzo settore", "Venanzo Liberati", "Associazione Ponte Piceno", "ponte-piceno"),
    ];
}

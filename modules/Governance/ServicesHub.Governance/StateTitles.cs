using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>What states and kinds are called on screen and in papers.</summary>
internal static class StateTitles
{
    public static LocalizedText Of(SessionState state) => state switch
    {
        SessionState.Draft => new("bozza", "draft"),
        SessionState.Convened => new("convocata", "convened"),
        SessionState.Open => new("aperta", "open"),
        SessionState.Closed => new("chiusa", "closed"),
        SessionState.Postponed => new("rinviata", "postponed"),
        SessionState.Deserted => new("deserta", "deserted"),
        _ => new("annullata", "cancelled"),
    };

    public static LocalizedText Of(SessionMode mode) => mode switch
    {
        SessionMode.InPerson => new("in presenza", "in person"),
        SessionMode.Remote => new("a distanza", "remote"),
        _ => new("mista", "mixed"),
    };

    public static LocalizedText Of(Presence presence) => presence switch
    {
        Presence.Present => new("presente", "present"),
        Presence.Delegate => new("presente con delegato", "present by delegate"),
        Presence.Excused => new("assente giustificato", "excused"),
        _ => new("assente", "absent"),
    };

    public static LocalizedText Of(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Decided => new("deciso", "decided"),
        ItemOutcome.Postponed => new("rinviato", "postponed"),
        ItemOutcome.Withdrawn => new("ritirato", "withdrawn"),
        _ => new("preso atto", "noted"),
    };

    public static LocalizedText Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Opinion => new("parere", "opinion"),
        DecisionKind.Proposal => new("proposta", "proposal"),
        DecisionKind.Recommendation => new("raccomandazione", "recommendation"),
        DecisionKind.Acknowledgement => new("presa d'atto", "acknowledgement"),
        _ => new("incarico", "assignment"),
    };

    public static LocalizedText Of(MinutesState state) => state switch
    {
        MinutesState.Draft => new("bozza", "draft"),
        MinutesState.Verification => new("in verifica", "in verification"),
        _ => new("approvato", "approved"),
    };

    public static LocalizedText Of(PlanState state) => state switch
    {
        PlanState.Draft => new("bozza", "draft"),
        PlanState.Proposed => new("proposto", "proposed"),
        PlanState.Approved => new("approvato", "approved"),
        PlanState.InForce => new("in vigore", "in force"),
        _ => new("concluso", "ended"),
    };

    public static LocalizedText Of(Fund fund) => fund switch
    {
        Fund.Fami => new("FAMI", "AMIF"),
        Fund.FsePlus => new("FSE+", "ESF+"),
        _ => new("risorse proprie", "own resources"),
    };

    public static LocalizedText Of(BodyKind kind) => kind switch
    {
        BodyKind.Council => new("Consiglio territoriale", "Territorial council"),
        BodyKind.Section => new("Sezione", "Section"),
        _ => new("Gruppo di lavoro", "Working group"),
    };

    public static LocalizedText Of(SeatRole role) => role switch
    {
        SeatRole.Chair => new("presidente", "chair"),
        SeatRole.Coordinator => new("coordinatore", "coordinator"),
        SeatRole.Secretary => new("segretario", "secretary"),
        _ => new("componente", "member"),
    };

    public static LocalizedText Of(QuorumRule rule) => rule switch
    {
        QuorumRule.MajorityOfVotingMembers => new("maggioranza dei componenti con voto", "majority of voting members"),
        _ => new("nessun quorum", "no quorum"),
    };
}

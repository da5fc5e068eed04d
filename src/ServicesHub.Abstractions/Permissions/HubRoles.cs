namespace ServicesHub.Abstractions;

/// <summary>The roles that a person can hold in an institution.</summary>
public static class HubRoles
{
    /// <summary>Works with people at a counter (operatore di sportello).</summary>
    public const string Operator = "operator";

    /// <summary>Answers for the operators of an institution (responsabile del servizio).</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Convenes and minutes the council (segreteria del consiglio territoriale).</summary>
    public const string CouncilSecretary = "council-secretary";

    /// <summary>Organises training and information days (referente della formazione).</summary>
    public const string Organiser = "organiser";

    /// <summary>Follows the provincial plan and its figures (funzionario della programmazione).</summary>
    public const string PlanOfficer = "plan-officer";

    /// <summary>Runs the hub: accounts, institutions, features (amministratore).</summary>
    public const string Administrator = "administrator";

    /// <summary>All roles, in the order in which a list shows them.</summary>
    public static IReadOnlyList<(string Name, LocalizedText Title)> All { get; } =
    [
        (Operator, new("Operatore", "Operator")),
        (Coordinator, new("Responsabile del servizio", "Service coordinator")),
        (CouncilSecretary, new("Segreteria del Consiglio", "Council secretary")),
        (Organiser, new("Referente della formazione", "Training organiser")),
        (PlanOfficer, new("Funzionario della programmazione", "Planning officer")),
        (Administrator, new("Amministratore", "Administrator")),
    ];
}

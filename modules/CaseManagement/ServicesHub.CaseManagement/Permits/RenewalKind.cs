namespace ServicesHub.CaseManagement.Permits;

internal enum RenewalKind
{
    /// <summary>Asked from 60 days before expiry, tolerated for some time after it.</summary>
    Window,

    /// <summary>The right lasts, the card is updated.</summary>
    DocumentUpdate,

    /// <summary>By the rules of its own type: a commission, a court, a certificate.</summary>
    Other,

    /// <summary>Ends on a birthday and is converted before.</summary>
    EndsAtAge,

    None,
}

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Who may take an action on a referral.</summary>
internal enum Party
{
    Sender,
    Receiver,

    /// <summary>The hub, when a term has passed.</summary>
    Hub,
}

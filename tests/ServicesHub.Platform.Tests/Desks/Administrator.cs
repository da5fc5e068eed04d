using ServicesHub.Abstractions;

namespace ServicesHub.Platform.Tests.Desks;

/// <summary>The administrator who works in a test.</summary>
internal sealed record Administrator(Guid UserId, Membership? Active) : ICurrentUser
{
    public bool IsAuthenticated => true;

    public bool IsSystem => false;

    public string DisplayName => "Prova";

    public IReadOnlyList<Membership> Memberships => Active is null ? [] : [Active];

    public bool Can(string permission) => true;
}

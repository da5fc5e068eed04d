using ServicesHub.Abstractions;

namespace ServicesHub.HubSample.Tests;

/// <summary>Somebody who may do everything in the module.</summary>
internal sealed class NoteWriter : ICurrentUser
{
    public bool IsAuthenticated => true;

    public bool IsSystem => false;

    public Guid UserId { get; } = Guid.CreateVersion7();

    public string DisplayName => "Operatrice di prova";

    public Membership? Active => null;

    public IReadOnlyList<Membership> Memberships => [];

    public bool Can(string permission) => true;
}

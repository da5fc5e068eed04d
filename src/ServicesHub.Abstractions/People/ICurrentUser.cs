namespace ServicesHub.Abstractions;

/// <summary>The person, or the system of an institution, on whose behalf the current work is done, as of this request.</summary>
public interface ICurrentUser
{
    /// <summary>True for a signed-in person or client; false for anonymous callers and for the hub itself.</summary>
    bool IsAuthenticated { get; }

    /// <summary>True when the hub works on its own behalf: jobs, event handlers, seeds.</summary>
    bool IsSystem { get; }

    /// <summary>
    /// True for a system of an institution that calls the API on its own behalf. It has a name, one membership and a role like a
    /// person, but is nobody who could attend, sign or be chosen from a list of operators.
    /// </summary>
    bool IsClient => false;

    /// <summary>The account; <see cref="Guid.Empty"/> when nobody is signed in.</summary>
    Guid UserId { get; }

    /// <summary>Name on screen.</summary>
    string DisplayName { get; }

    /// <summary>The membership the person works under; null for people without any.</summary>
    Membership? Active { get; }

    /// <summary>All memberships that are in force today.</summary>
    IReadOnlyList<Membership> Memberships { get; }

    /// <summary>True when the role of the active membership grants the permission.</summary>
    bool Can(string permission);
}

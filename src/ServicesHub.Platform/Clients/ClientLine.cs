namespace ServicesHub.Platform;

/// <summary>A client as administrators see it.</summary>
/// <param name="Id">The client, as it names itself when it asks for a token.</param>
/// <param name="Name">Name on screen.</param>
/// <param name="Institution">Name of the institution today.</param>
/// <param name="RoleName">Stable name of the role.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="LastUsedAt">The minute of its last request.</param>
/// <param name="EndedAt">When it was ended.</param>
/// <param name="InstitutionTakesPart">False once its institution has left: then it is refused too.</param>
/// <param name="Version">The version to change it from.</param>
public sealed record ClientLine(
    Guid Id, string Name, string Institution, string RoleName, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? EndedAt, bool InstitutionTakesPart, long Version)
{
    /// <summary>Title of the role, on screen.</summary>
    public string Role => RoleTitles.Of(RoleName);
}

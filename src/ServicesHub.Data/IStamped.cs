namespace ServicesHub.Data;

/// <summary>An entity that says who wrote it and when. The hub fills it in.</summary>
public interface IStamped
{
    DateTimeOffset CreatedAt { get; set; }

    Guid CreatedBy { get; set; }

    DateTimeOffset ChangedAt { get; set; }

    Guid ChangedBy { get; set; }
}

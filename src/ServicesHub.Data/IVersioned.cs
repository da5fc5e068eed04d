namespace ServicesHub.Data;

/// <summary>An entity that two people may change at once: the second gets a conflict, never a silent overwrite.</summary>
public interface IVersioned
{
    /// <summary>1 when created, one more with each change; the entity tag of the API.</summary>
    long Version { get; set; }
}

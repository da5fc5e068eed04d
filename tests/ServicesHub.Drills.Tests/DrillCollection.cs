namespace ServicesHub.Drills.Tests;

/// <summary>Drills that share a fleet.</summary>
[CollectionDefinition(Name)]
public sealed class DrillCollection : ICollectionFixture<DrillFleet>
{
    public const string Name = "One fleet";
}

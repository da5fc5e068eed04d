namespace ServicesHub.PostgreSql;

/// <summary>The two ways into the hub's database: as its owner, who changes the schema, and as the application, which works in it.</summary>
internal sealed record HubConnections(string Owner, string App);

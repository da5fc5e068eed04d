using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ServicesHub.ServiceDefaults;

/// <summary>The one PostgreSQL data source of a process.</summary>
public static class HubDataSource
{
    /// <summary>Name of the connection string.</summary>
    public const string ConnectionName = "hub";

    /// <summary>Name of the health check, tagged <see cref="HealthTags.Ready"/>.</summary>
    public const string HealthCheckName = "PostgreSql";

    /// <summary>
    /// Registers <see cref="NpgsqlDataSource"/> from <c>ConnectionStrings:hub</c>, with health check, traces and metrics. The section
    /// <c>Aspire:Npgsql</c> and, over it, <c>Aspire:Npgsql:hub</c> may set <c>ConnectionString</c>, <c>DisableHealthChecks</c>,
    /// <c>DisableTracing</c> and <c>DisableMetrics</c>. A data source that is already registered stays.
    /// </summary>
    /// <remarks>Unless the connection string has <c>Options</c>, the process works as the role <c>Hub:Database:Role</c>, <c>hub_app</c> unless said. A missing connection string is a <see cref="StartupException"/> when the data source is first needed.</remarks>
    public static TBuilder AddHubDataSource<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        if (ConnectionString(builder.Configuration) is { } given)
            builder.Configuration[$"ConnectionStrings:{ConnectionName}"] = AsApplication(given, ApplicationRole.Of(builder.Configuration));
        else
            builder.Services.TryAddSingleton<NpgsqlDataSource>(_ => throw Missing());
        builder.AddDatabase();
        builder.Services.PostConfigure<HealthCheckServiceOptions>(options =>
        {
            foreach (var check in options.Registrations.Where(r => r.Name == HealthCheckName))
                check.Tags.Add(HealthTags.Ready);
        });
        return builder;
    }

#if USE_ASPIRE
    private static void AddDatabase(this IHostApplicationBuilder builder) => builder.AddNpgsqlDataSource(ConnectionName);
#else
    private static void AddDatabase(this IHostApplicationBuilder builder)
    {
        var settings = DataSourceSettings.Read(builder.Configuration, ConnectionName);
        builder.Services.AddNpgsqlDataSource(settings.ConnectionString ?? "");
        if (!settings.DisableHealthChecks)
            builder.Services.AddHealthChecks().AddNpgSql(services => services.GetRequiredService<NpgsqlDataSource>(), name: HealthCheckName);
        if (!builder.Configuration.IsCollected())
            return;
        if (!settings.DisableTracing)
            builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddNpgsql());
        if (!settings.DisableMetrics)
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddNpgsqlInstrumentation());
    }
#endif

    private static string AsApplication(string connectionString, string role)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options ??= $"-c role={role}";
        return settings.ConnectionString;
    }

    private static string? ConnectionString(IConfiguration configuration) =>
        DataSourceSettings.Read(configuration, ConnectionName).ConnectionString is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static StartupException Missing() => new(
        "No database is configured: set ConnectionStrings:hub (as an environment variable ConnectionStrings__hub) to a PostgreSQL connection string, such as 'Host=localhost;Database=hub;Username=hub;Password=...'.",
        "Non è configurata alcuna base di dati: impostare ConnectionStrings:hub (come variabile d'ambiente ConnectionStrings__hub) con una stringa di connessione PostgreSQL, per esempio 'Host=localhost;Database=hub;Username=hub;Password=...'.");
}

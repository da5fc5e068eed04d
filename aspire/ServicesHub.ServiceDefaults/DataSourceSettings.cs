using Microsoft.Extensions.Configuration;

namespace ServicesHub.ServiceDefaults;

/// <summary>The keys that <c>Aspire.Npgsql</c> reads, in its order: general section, section of the name, connection string of the name.</summary>
internal sealed class DataSourceSettings
{
    private const string Section = "Aspire:Npgsql";

    public string? ConnectionString { get; set; }

    public bool DisableHealthChecks { get; set; }

    public bool DisableTracing { get; set; }

    public bool DisableMetrics { get; set; }

    public static DataSourceSettings Read(IConfiguration configuration, string name)
    {
        var settings = new DataSourceSettings();
        configuration.GetSection(Section).Bind(settings);
        configuration.GetSection(Section).GetSection(name).Bind(settings);
        settings.ConnectionString = configuration.GetConnectionString(name) ?? settings.ConnectionString;
        return settings;
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ServicesHub.Runtime;

namespace ServicesHub.ServiceDefaults.Tests;

/// <summary>The keys are those of <c>Aspire.Npgsql</c>, with and without its package.</summary>
public class DataSourceTests
{
    private const string Unreachable = "Host=127.0.0.1;Port=1;Database=hub;Username=hub;Timeout=1";

    [Fact]
    public void The_connection_string_named_hub_is_the_database()
    {
        using var host = Build(new() { ["ConnectionStrings:hub"] = "Host=db.example;Database=hub" });
        Assert.Contains("Host=db.example", host.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void The_section_of_the_name_wins_over_the_general_one_and_the_connection_string_over_both()
    {
        var settings = new Dictionary<string, string?> { ["Aspire:Npgsql:ConnectionString"] = "Host=general.example" };
        Assert.Equal("general.example", HostOf(settings));
        settings["Aspire:Npgsql:hub:ConnectionString"] = "Host=named.example";
        Assert.Equal("named.example", HostOf(settings));
        settings["ConnectionStrings:hub"] = "Host=direct.example";
        Assert.Equal("direct.example", HostOf(settings));
    }

    [Theory]
    [InlineData("Host=db.example", "-c role=hub_app")]
    [InlineData("Host=db.example;Options=-c role=other", "-c role=other")]
    public void A_process_works_as_the_application_unless_the_connection_string_has_options(string connectionString, string options)
    {
        using var host = Build(new() { ["ConnectionStrings:hub"] = connectionString });
        Assert.Equal(options, new NpgsqlConnectionStringBuilder(host.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString).Options);
    }

    [Fact]
    public void Without_a_database_the_first_use_says_in_both_languages_what_to_set()
    {
        using var host = Build([]);
        var refusal = Assert.Throws<StartupException>(host.Services.GetRequiredService<NpgsqlDataSource>);
        Assert.Contains("set ConnectionStrings:hub", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("impostare ConnectionStrings:hub", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_source_that_is_already_there_stays()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:hub"] = "Host=configured.example" });
        builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=first.example"));
        builder.AddHubDataSource();
        using var host = builder.Build();
        Assert.Equal("first.example", new NpgsqlConnectionStringBuilder(host.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString).Host);
    }

    [Fact]
    public async Task An_unreachable_database_makes_a_process_not_ready_but_leaves_it_alive()
    {
        using var host = Build(new() { ["ConnectionStrings:hub"] = Unreachable });
        var health = host.Services.GetRequiredService<HealthCheckService>();
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(c => c.Tags.Contains(HealthTags.Ready), ct)).Status);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(c => c.Tags.Contains(HealthTags.Live), ct)).Status);
    }

    [Theory]
    [InlineData("Aspire:Npgsql:DisableHealthChecks")]
    [InlineData("Aspire:Npgsql:hub:DisableHealthChecks")]
    public void The_database_health_check_can_be_switched_off(string key)
    {
        using var host = Build(new() { ["ConnectionStrings:hub"] = Unreachable, [key] = "true" });
        var checks = host.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;
        Assert.DoesNotContain(checks, c => c.Name == HubDataSource.HealthCheckName);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Aspire:Npgsql:DisableTracing", false)]
    [InlineData("Aspire:Npgsql:hub:DisableTracing", false)]
    public void Statements_are_traced_unless_that_is_switched_off(string? key, bool traced)
    {
        using var host = Build(new() { ["ConnectionStrings:hub"] = Unreachable, [key ?? "unused"] = "true", ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1" });
        host.Services.GetRequiredService<TracerProvider>();
        using var source = new ActivitySource("Npgsql");
        Assert.Equal(traced, source.HasListeners());
    }

    [Fact]
    public void Nothing_is_traced_that_nobody_collects()
    {
        using var host = Build(new() { ["ConnectionStrings:hub"] = Unreachable });
        Assert.Null(host.Services.GetService<TracerProvider>());
        Assert.Null(host.Services.GetService<MeterProvider>());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Aspire:Npgsql:DisableMetrics", false)]
    [InlineData("Aspire:Npgsql:hub:DisableMetrics", false)]
    public void Connections_are_measured_unless_that_is_switched_off(string? key, bool measured)
    {
        using var host = Build(new() { ["ConnectionStrings:hub"] = Unreachable, [key ?? "unused"] = "true", ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1" });
        host.Services.GetRequiredService<MeterProvider>();
        using var meter = new Meter("Npgsql");
        Assert.Equal(measured, meter.CreateCounter<long>("test").Enabled);
    }

    private static string? HostOf(Dictionary<string, string?> settings)
    {
        using var host = Build(settings);
        return new NpgsqlConnectionStringBuilder(host.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString).Host;
    }

    private static IHost Build(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddServiceDefaults();
        builder.AddHubDataSource();
        return builder.Build();
    }
}

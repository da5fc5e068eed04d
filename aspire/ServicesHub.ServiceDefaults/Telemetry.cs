using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ServicesHub.ServiceDefaults;

internal static class Telemetry
{
    private const string ServiceName = "OTEL_SERVICE_NAME";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>True when there is somebody to send to: without, requests are not slowed down by what nobody reads.</summary>
    public static bool IsCollected(this IConfiguration configuration) => !string.IsNullOrEmpty(configuration[Collector]);

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (!builder.Configuration.IsCollected())
            return;
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithTracing(tracing => tracing
                .AddSource(builder.Environment.ApplicationName)
                .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthATrace)
                .AddHttpClientInstrumentation());
        if (string.IsNullOrEmpty(builder.Configuration[ServiceName]))
            telemetry.ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName));
        telemetry.UseOtlpExporter();
    }

    private static bool IsWorthATrace(HttpContext context) => !HealthEndpoints.All.Contains(context.Request.Path.Value);
}

using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes;

namespace ServicesHub.AppHost;

/// <summary>The hub as a Docker Compose file: replicas, health checks, restarts and the order of start.</summary>
internal static class HubCompose
{
    private const string Healthy = "service_healthy";
    private const string Started = "service_started";

    // The image of the ASP.NET runtime has bash and neither curl nor wget.
    private const string AsksReady = "exec 3<>/dev/tcp/127.0.0.1/$${HTTP_PORTS:-8080} && printf 'GET /ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '";

    public static void AddHubCompose(this IDistributedApplicationBuilder builder)
    {
        builder.AddDockerComposeEnvironment("serviceshub").WithDashboard(enabled: false);
        foreach (var project in builder.Resources.OfType<ProjectResource>().ToList())
            builder.CreateResourceBuilder(project).PublishAsDockerComposeService((_, service) => Shape(project, service));
        foreach (var server in builder.Resources.OfType<PostgresServerResource>().ToList())
            builder.CreateResourceBuilder(server).PublishAsDockerComposeService((_, service) => ShapeServer(service));
    }

    /// <summary>Gives images and ports their usual values, which Aspire leaves empty; the server's password stays empty.</summary>
    public static void FillIn(string environmentFile) =>
        File.WriteAllLines(environmentFile, [.. File.ReadAllLines(environmentFile).Select(line => line + Usual(line))]);

    // All processes that run modules are one program, so one image.
    private static string Usual(string line) => line switch
    {
        "GATEWAY_IMAGE=" => "serviceshub-gateway:latest",
        "MIGRATOR_IMAGE=" => "serviceshub-migrator:latest",
        _ when line.EndsWith("_IMAGE=", StringComparison.Ordinal) => "serviceshub-host:latest",
        _ when line.EndsWith("_PORT=", StringComparison.Ordinal) => "8080",
        _ => "",
    };

    private static void Shape(ProjectResource project, Service service)
    {
        foreach (var dependency in service.DependsOn.Values.Where(dependency => dependency.Condition == Started))
            dependency.Condition = Healthy;
        if (!project.AnswersRequests())
        {
            service.Restart = "on-failure";
            return;
        }
        service.Restart = "unless-stopped";
        service.StopGracePeriod = "60s";
        service.Healthcheck = Check(["CMD", "bash", "-c", AsksReady]);
        if (service.Ports.Count > 0)
            service.Ports = [.. service.Ports.Select(port => $"${{HUB_PORT:-8080}}:{port}")];
        if (project.GetReplicaCount() is > 1 and var replicas)
            service.Deploy = new() { Replicas = replicas };
    }

    private static void ShapeServer(Service service)
    {
        service.Restart = "unless-stopped";
        service.Healthcheck = Check(["CMD-SHELL", "pg_isready --username=$${POSTGRES_USER:-postgres}"]);
    }

    private static Healthcheck Check(List<string> test) => new()
    {
        Test = test,
        Interval = "5s",
        Timeout = "3s",
        Retries = 6,
        StartPeriod = "60s",
    };
}

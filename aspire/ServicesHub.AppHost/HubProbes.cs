#pragma warning disable ASPIREPROBES001 // Probes are for evaluation in this version of Aspire.

namespace ServicesHub.AppHost;

/// <summary>How the orchestrator asks a process of the hub whether it lives and whether it answers.</summary>
internal static class HubProbes
{
    public const string Ready = "/ready";

    private const string Alive = "/alive";
    private const string Endpoint = "http";

    /// <summary>Whether a process stays and answers requests, or does its work and ends.</summary>
    public static bool AnswersRequests(this ProjectResource project) => project.Annotations.OfType<EndpointAnnotation>().Any();

    /// <summary>While running, a health check of <c>/ready</c>; when published, probes of <c>/alive</c> and <c>/ready</c>.</summary>
    public static IResourceBuilder<ProjectResource> WithHubProbes(this IResourceBuilder<ProjectResource> project) =>
        project.ApplicationBuilder.ExecutionContext.IsPublishMode
        ? project.WithHttpProbe(ProbeType.Liveness, Alive, endpointName: Endpoint).WithHttpProbe(ProbeType.Readiness, Ready, endpointName: Endpoint)
        : project.WithHttpHealthCheck(Ready, endpointName: Endpoint);
}

using System.Text.RegularExpressions;
using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace ServicesHub.AppHost;

/// <summary>
/// The hub as a Helm chart: one value holds the server's password, the migrator is a job that ends, the server keeps its data
/// in a claimed volume, and probes are written as Kubernetes takes them.
/// </summary>
internal static partial class HubKubernetes
{
    private const string Password = "{{ required `Set secrets.postgresql.POSTGRES_PASSWORD` .Values.secrets.postgresql.POSTGRES_PASSWORD }}";
    private const string StorageSetting = "Hub:Publish:Storage";
    private const string DataFolder = "/var/lib/postgresql/data";

    public static void AddHubKubernetes(this IDistributedApplicationBuilder builder)
    {
        builder.AddKubernetesEnvironment("serviceshub").WithProperties(environment =>
        {
            environment.HelmChartName = "serviceshub";
            environment.HelmChartDescription = "ServicesHub, the services hub of a province";
        });
        var storage = builder.Configuration[StorageSetting] ?? "10Gi";
        foreach (var project in builder.Resources.OfType<ProjectResource>().ToList())
            builder.CreateResourceBuilder(project).PublishAsKubernetesService(resource => Shape(project, resource));
        foreach (var server in builder.Resources.OfType<PostgresServerResource>().ToList())
            builder.CreateResourceBuilder(server)
                .WithEnvironment("PGDATA", $"{DataFolder}/pgdata") // The volume itself may hold lost+found.
                .PublishAsKubernetesService(resource => ShapeServer(resource, storage));
    }

    private static void Shape(ProjectResource project, KubernetesResource resource)
    {
        NameOnce(resource);
        if (!project.AnswersRequests())
        {
            resource.Workload = new MigrationJob(resource.Workload!);
            return;
        }
        foreach (var container in resource.Workload!.PodTemplate.Spec.Containers)
            foreach (var probe in new[] { container.LivenessProbe, container.ReadinessProbe })
                probe?.HttpGet?.Scheme = "HTTP";
        if (resource.Workload is Deployment deployment)
            deployment.Spec.Strategy.RollingUpdate!.MaxUnavailable = 0;
        resource.Workload.PodTemplate.Spec.TerminationGracePeriodSeconds = 60;
    }

    private static void ShapeServer(KubernetesResource resource, string storage)
    {
        NameOnce(resource);
        var server = (StatefulSet)resource.Workload!;
        server.Spec.ServiceName = resource.Service!.Metadata.Name;
        server.Spec.UpdateStrategy.RollingUpdate = null!;
        foreach (var volume in server.PodTemplate.Spec.Volumes)
            server.Spec.VolumeClaimTemplates.Add(Claim(volume.Name, storage));
        server.PodTemplate.Spec.Volumes.Clear();
    }

    private static PersistentVolumeClaim Claim(string name, string storage)
    {
        var claim = new PersistentVolumeClaim { Metadata = { Name = name }, Spec = { DataSource = null!, DataSourceRef = null!, Selector = null! } };
        claim.Spec.AccessModes.Add("ReadWriteOnce");
        claim.Spec.Resources.Requests["storage"] = storage;
        return claim;
    }

    /// <summary>Adds the given connection strings, empty, to the values: they are set when the chart is installed.</summary>
    public static void FillIn(string values)
    {
        var names = Directory.EnumerateFiles(Path.GetDirectoryName(values)!, "secrets.yaml", SearchOption.AllDirectories)
            .SelectMany(file => Given().Matches(File.ReadAllText(file))).Select(name => name.Groups[1].Value).Distinct().Order().ToList();
        if (names.Count > 0)
            File.AppendAllLines(values, ["given:", .. names.Select(name => $"  {name}: \"\"")]);
    }

    // Each resource would ask for the same secret under a name of its own, which the values do not hold.
    private static void NameOnce(KubernetesResource resource)
    {
        foreach (var (key, value) in resource.Secret?.StringData.ToList() ?? [])
            resource.Secret!.StringData[key] = OwnSecret().Replace(
                OwnPassword().Replace(value, Password), secret => $"{{{{ required `Set given.{secret.Groups[1].Value}` .Values.given.{secret.Groups[1].Value} }}}}");
    }

    [GeneratedRegex(@"\{\{ \.Values\.secrets\.\w+\.postgresql_password \}\}")]
    private static partial Regex OwnPassword();

    [GeneratedRegex(@"\{\{ \.Values\.secrets\.\w+\.(hub\w*) \}\}")]
    private static partial Regex OwnSecret();

    [GeneratedRegex(@"\.Values\.given\.(\w+)")]
    private static partial Regex Given();
}

using Aspire.Hosting.Kubernetes.Resources;

namespace ServicesHub.AppHost;

/// <summary>
/// The migrator in Kubernetes: it runs until it has succeeded, once the rest of a release is there, and again with the next.
/// Hosts are not ready before it has ended, so nobody waits for a release with <c>--wait</c>.
/// </summary>
internal sealed class MigrationJob : Workload
{
    public MigrationJob(Workload workload)
        : base("batch/v1", "Job")
    {
        Metadata.Name = "migrator-job";
        Metadata.Annotations["helm.sh/hook"] = "post-install,post-upgrade";
        Metadata.Annotations["helm.sh/hook-delete-policy"] = "before-hook-creation";
        foreach (var (key, value) in workload.Metadata.Labels)
            Metadata.Labels[key] = value;
        Spec = new(workload.PodTemplate);
        workload.PodTemplate.Spec.RestartPolicy = "OnFailure";
    }

    public JobSpec Spec { get; }

    public override PodTemplateSpecV1 PodTemplate => Spec.Template;

    /// <param name="Template">The pod.</param>
    internal sealed record JobSpec(PodTemplateSpecV1 Template)
    {
        public int BackoffLimit { get; } = 20;

        public int TtlSecondsAfterFinished { get; } = 86_400;
    }
}

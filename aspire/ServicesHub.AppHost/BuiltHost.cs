namespace ServicesHub.AppHost;

/// <summary>The host's program for a further resource: the first one has it built already.</summary>
internal sealed class BuiltHost : IProjectMetadata
{
    public string ProjectPath { get; } = new Projects.ServicesHub_Host().ProjectPath;

    public bool SuppressBuild => true;
}

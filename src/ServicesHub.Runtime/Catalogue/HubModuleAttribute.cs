namespace ServicesHub.Runtime;

/// <summary>Names a module assembly that was built into a program. The build writes one for each module it finds.</summary>
/// <param name="assemblyName">Simple name of the assembly.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class HubModuleAttribute(string assemblyName) : Attribute
{
    public string AssemblyName { get; } = assemblyName;
}

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ServicesHub.Hello.Tests;

/// <summary>Reads the names of the modules that were built into a program, without running it.</summary>
internal static class BuiltModules
{
    public static IReadOnlyList<string> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.GetAssemblyDefinition().GetCustomAttributes()
                .Select(metadata.GetCustomAttribute)
                .Where(a => IsHubModule(metadata, a))
                .Select(a => NameIn(metadata, a)),
        ];
    }

    private static bool IsHubModule(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "HubModuleAttribute";

    private static string NameIn(MetadataReader metadata, CustomAttribute attribute)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return value.ReadSerializedString()!;
    }
}

using System.Reflection;
using System.Reflection.Emit;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Catalogue;

public sealed class ModuleDiscoveryTests
{
    [Fact]
    public void The_one_module_of_an_assembly_is_found()
    {
        var found = ModuleDiscovery.In(typeof(ProbeModule).Assembly);

        Assert.IsType<ProbeModule>(found.Module);
        Assert.Equal("probe", found.Manifest.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void An_assembly_without_exactly_one_module_is_refused_by_name_and_number(int modules)
    {
        var refused = Assert.Throws<StartupException>(() => ModuleDiscovery.In(Assembly("Fleet", modules)));

        Assert.Contains("'Fleet'", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"has {modules} classes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_without_modules_finds_none() => Assert.Empty(ModuleDiscovery.BuiltInto(typeof(ProbeModule).Assembly));

    private static AssemblyBuilder Assembly(string name, int modules)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(name), AssemblyBuilderAccess.RunAndCollect);
        var code = assembly.DefineDynamicModule(name);
        for (var i = 0; i < modules; i++)
        {
            var type = code.DefineType($"Module{i}", TypeAttributes.Public | TypeAttributes.Sealed, typeof(object), [typeof(IServiceModule)]);
            var manifest = type.DefineMethod("get_Manifest", MethodAttributes.Public | MethodAttributes.Virtual, typeof(ModuleManifest), []);
            manifest.GetILGenerator().Emit(OpCodes.Ldnull);
            manifest.GetILGenerator().Emit(OpCodes.Ret);
            type.CreateType();
        }
        return assembly;
    }
}

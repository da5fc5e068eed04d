using ArchUnitNET.Loader;
using ServicesHub.Architecture.Tests.Repository;
using ServicesHub.Architecture.Tests.Types.Guilty;

namespace ServicesHub.Architecture.Tests.Types;

public sealed class DependencyTests
{
    private static readonly string[] Database = ["Microsoft.EntityFrameworkCore", "Npgsql"];
    private static readonly string[] OfModules = ["ServicesHub.Abstractions", "ServicesHub.Data", "ServicesHub.Shell"];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Product = new(() => new ArchLoader().LoadAssemblies([.. HubAssemblies.All]).Build());
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Own = new(() => new ArchLoader().LoadAssemblies(typeof(DependencyTests).Assembly).Build());

    [Fact]
    public void Compiled_code_reads_no_wall_clock_and_blocks_no_thread() => Offenders.None(DependencyRules.ForbiddenCalls(Product.Value.Types));

    [Fact]
    public void Contracts_know_no_database()
    {
        var contracts = HubAssemblies.Contracts.Select(a => a.GetName().Name!).ToHashSet();

        Offenders.None(DependencyRules.Knowing(Product.Value.Types.Where(t => contracts.Contains(t.Assembly.Name.Split(',')[0])), Database));
    }

    [Fact]
    public void Modules_know_each_other_by_contracts_only()
    {
        var modules = HubAssemblies.Modules.Select(a => a.GetName().Name!).ToHashSet();

        Offenders.None(DependencyRules.KnowingOthers(Product.Value.Types, modules));
    }

    [Fact]
    public void Module_assemblies_reference_only_what_they_may_see() => Offenders.None(
        from module in HubAssemblies.Modules
        from reference in AssemblyRules.Trespasses(module.GetName().Name!, module.GetReferencedAssemblies().Select(r => r.Name!), OfModules)
        select reference);

    [Fact]
    public void Contracts_assemblies_reference_only_abstractions() => Offenders.None(
        from contracts in HubAssemblies.Contracts
        from reference in AssemblyRules.Trespasses(contracts.GetName().Name!, contracts.GetReferencedAssemblies().Select(r => r.Name!), OfModules[..1], otherContracts: false)
        select reference);

    [Fact]
    public void A_forbidden_call_is_found_in_compiled_code()
    {
        var found = DependencyRules.ForbiddenCalls(Own.Value.Types).ToList();

        Assert.Contains($"{typeof(WallClockReader).FullName} calls System.DateTime::get_Now", found);
        Assert.Contains($"{typeof(WallClockReader).FullName} calls System.DateTimeOffset::get_UtcNow", found);
        Assert.Contains($"{typeof(Sleeper).FullName} calls System.Threading.Thread::Sleep", found);
    }

    [Fact]
    public void Knowledge_of_the_database_is_found() =>
        Assert.NotEmpty(DependencyRules.Knowing(Own.Value.Types.Where(t => t.FullName == typeof(DatabaseReader).FullName), Database));

    [Fact]
    public void Knowledge_of_another_module_is_found() => Assert.NotEmpty(
        DependencyRules.KnowingOthers(Own.Value.Types.Where(t => t.FullName == typeof(DatabaseReader).FullName), ["Microsoft.EntityFrameworkCore"]));

    [Fact]
    public void A_reference_to_what_a_module_may_not_see_is_found()
    {
        string[] references = ["System.Runtime", "ServicesHub.Data", "ServicesHub.Roads.Contracts", "ServicesHub.Roads", "ServicesHub.Runtime"];

        Assert.Equal(
            ["ServicesHub.Fleet references ServicesHub.Roads", "ServicesHub.Fleet references ServicesHub.Runtime"],
            AssemblyRules.Trespasses("ServicesHub.Fleet", references, OfModules));
    }
}

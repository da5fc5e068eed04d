using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Host;
using ServicesHub.Runtime;

namespace ServicesHub.Conformance.Tests;

/// <summary>What other modules and the hub's own pages ask of a module: while it is off nobody gets an answer from it.</summary>
public sealed class ContributionTests(Province province)
{
    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public async Task Contracts_answer_and_facts_and_searches_are_there_only_while_the_module_is_on(string moduleId)
    {
        await using var host = HostProcess.Build([$"--ConnectionStrings:hub={province.Hub.Database.AppConnectionString}"]);
        var catalogue = host.Services.GetRequiredService<ModuleCatalogue>();
        var questions = HubContract.Of(catalogue).Where(c => c.ModuleId == moduleId).SelectMany(c => c.Methods.Values, (c, method) => (c.Type, Method: method)).ToList();
        var store = host.Services.GetRequiredService<FeatureStore>();
        foreach (var on in (bool[])[true, false])
        {
            store.Replace(1, [.. catalogue.Modules.Select(m => m.Manifest)], new Dictionary<string, bool?> { [moduleId] = on });
            await using var scope = host.Services.CreateSystemScope();
            foreach (var (type, method) in questions)
                Assert.True(on == await IsAnsweredAsync(scope.ServiceProvider.GetRequiredService(type), method), $"{type.Name}.{method.Name} while its module is {(on ? "on" : "off")}");
            foreach (var source in scope.ServiceProvider.GetServices<IReportSource>().Where(s => Province.Manifest(moduleId).ReportSources.Contains(s.Name)))
                Assert.True(on == await CanBeReadAsync(source), $"{source.Name} while its module is {(on ? "on" : "off")}");
            var found = await host.Services.GetRequiredService<HubSearch>().FindAsync("an", SystemUser.Instance, TestContext.Current.CancellationToken);
            Assert.Equal(on, found.Any(f => f.Module == Province.Manifest(moduleId).Title));
        }
    }

    private static async Task<bool> IsAnsweredAsync(object service, MethodInfo method)
    {
        var answering = (Task)method.Invoke(service, [.. method.GetParameters().Select(p => MadeUp.Value(p.ParameterType))])!;
        await answering;
        var answer = answering.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(answering)!;
        return (bool)answer.GetType().GetProperty(nameof(ModuleAnswer<>.IsAvailable))!.GetValue(answer)!;
    }

    private static async Task<bool> CanBeReadAsync(IReportSource source)
    {
        try
        {
            await foreach (var _ in source.ReadAsync(TestContext.Current.CancellationToken))
                break;
            return true;
        }
        catch (SourceUnavailableException)
        {
            return false;
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Runtime.Tests.Probe;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Jobs;

public sealed class JobDiscoveryTests
{
    private static readonly JobDescription Count = new("probe.count-runs", TimeSpan.FromHours(1), typeof(CountRuns), ProbeModule.Id);

    [Fact]
    public void The_jobs_of_the_modules_in_the_process_are_found_and_no_others()
    {
        using var services = Services();

        Assert.Contains(Count, JobDiscovery.In(new ModuleCatalogue([ProbeHub.Module]), services, new ModuleHealth(TimeProvider.System, [])));
        Assert.Empty(JobDiscovery.In(new ModuleCatalogue([]), services, new ModuleHealth(TimeProvider.System, [])));
    }

    [Fact]
    public void A_job_named_after_another_module_is_refused() => Refuses("'probe.'", Count with { Name = "fleet.count-runs" });

    [Fact]
    public void Two_jobs_with_one_name_are_refused_naming_both() => Refuses(nameof(FailToRun), Count, Count with { Type = typeof(FailToRun) });

    [Fact]
    public void A_job_that_does_not_wait_is_refused() => Refuses("00:00:00", Count with { Every = TimeSpan.Zero });

    private static void Refuses(string words, params JobDescription[] jobs) =>
        Assert.Contains(words, Assert.Throws<StartupException>(() => JobDiscovery.Check(jobs)).Message, StringComparison.Ordinal);

    private static ServiceProvider Services() => new ServiceCollection()
        .AddScoped<CurrentUserHolder>()
        .AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentUserHolder>())
        .AddSingleton(_ => NpgsqlDataSource.Create("Host=nowhere"))
        .BuildServiceProvider();
}

using Aspire.Hosting.ApplicationModel;

namespace ServicesHub.AppHost.Tests;

public sealed class TopologyTests
{
    private const string Given = "--ConnectionStrings:hub=Host=db;Database=hub;Username=hub;Password=secret";

    [Fact]
    public async Task One_host_runs_all_modules_where_none_has_a_process_of_its_own()
    {
        var topology = await Topology.OfAsync();
        Assert.Equal(["migrator", "host", "gateway"], topology.Projects.Select(p => p.Name));
        Assert.DoesNotContain("Hub__Process", (await topology.EnvironmentOfAsync("host")).Keys);
    }

    [Fact]
    public async Task The_scaled_profile_gives_modules_their_processes_and_replicas()
    {
        var topology = await Topology.OfAsync("--Hub:Profile=scaled");
        Assert.Equal(["migrator", "host", "case-management", "reporting", "training", "gateway"], topology.Projects.Select(p => p.Name));
        Assert.Equal([1, 2, 1, 1], new[] { "host", "case-management", "reporting", "training" }.Select(name => topology.Find(name).GetReplicaCount()));
        Assert.Equal("training", (await topology.EnvironmentOfAsync("training"))["Hub__Process"]);
        Assert.Equal("scaled", (await topology.EnvironmentOfAsync("gateway"))["Hub__Profile"]);
    }

    [Fact]
    public async Task The_hosts_are_one_program_that_is_not_built_again_for_each()
    {
        var topology = await Topology.OfAsync("--Hub:Profile=scaled");
        var hosts = new[] { "host", "case-management", "reporting", "training" }.Select(name => topology.Find(name).GetProjectMetadata()).ToList();
        Assert.Single(hosts.Select(h => h.ProjectPath).Distinct());
        Assert.All(hosts, host => Assert.True(host.SuppressBuild));
    }

    [Fact]
    public async Task The_server_is_a_container_with_a_volume_unless_a_connection_is_given()
    {
        var own = await Topology.OfAsync();
        var server = Assert.Single(own.Containers);
        Assert.Equal("serviceshub-postgresql", Assert.Single(server.Annotations.OfType<ContainerMountAnnotation>()).Source);
        Assert.Empty((await Topology.OfAsync(Given)).Containers);
    }

    [Fact]
    public async Task Hosts_wait_for_the_migrator_to_end_and_the_gateway_for_the_hosts()
    {
        var topology = await Topology.OfAsync("--Hub:Profile=scaled");
        Assert.Contains(("migrator", WaitType.WaitForCompletion), topology.WaitsOf("training"));
        Assert.Contains(("migrator", WaitType.WaitForCompletion), topology.WaitsOf("gateway"));
        foreach (var host in new[] { "host", "case-management", "reporting", "training" })
            Assert.Contains((host, WaitType.WaitUntilHealthy), topology.WaitsOf("gateway"));
    }

    [Fact]
    public async Task A_process_gets_the_connection_and_no_password_beside_it()
    {
        var topology = await Topology.OfAsync();
        var names = (await topology.EnvironmentOfAsync("host")).Keys;
        Assert.Contains("ConnectionStrings__hub", names);
        Assert.DoesNotContain(names, name => name.StartsWith("HUB_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_process_that_answers_has_a_health_check_and_every_module_two_commands()
    {
        var topology = await Topology.OfAsync("--Hub:Profile=scaled");
        foreach (var project in topology.Projects.Where(p => p.Name != "migrator"))
            Assert.NotEmpty(project.Annotations.OfType<HealthCheckAnnotation>());
        Assert.Equal(["switch-off-governance", "switch-on-governance"], Switches("host"));
        Assert.Equal(["switch-off-training", "switch-on-training"], Switches("training"));

        IEnumerable<string> Switches(string name) =>
            topology.Find(name).Annotations.OfType<ResourceCommandAnnotation>().Select(c => c.Name).Where(n => n.StartsWith("switch-", StringComparison.Ordinal)).Order();
    }
}

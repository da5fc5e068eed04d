using System.Net;

namespace ServicesHub.Runtime.Tests.Catalogue;

public sealed class InstanceAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5001", "http://127.0.0.1:5001")]
    [InlineData("http://host-1:8080/", "http://host-1:8080")]
    [InlineData("http://unix:/run/hub/host.sock", "unix:/run/hub/host.sock")]
    [InlineData("http://[::]:8080", "http://10.1.2.3:8080")]
    [InlineData("http://0.0.0.0:8080", "http://10.1.2.3:8080")]
    [InlineData("http://+:8080", "http://10.1.2.3:8080")]
    [InlineData("http://*:8080", "http://10.1.2.3:8080")]
    public void An_address_that_means_every_one_becomes_the_machines_own(string listening, string reached) =>
        Assert.Equal(reached, InstanceAddress.Reachable(listening, () => IPAddress.Parse("10.1.2.3")));

    [Fact]
    public void An_address_of_version_six_stands_in_brackets() =>
        Assert.Equal("http://[fd00::7]:8080", InstanceAddress.Reachable("http://[::]:8080", () => IPAddress.Parse("fd00::7")));

    [Fact]
    public void A_machine_without_a_network_keeps_the_address() =>
        Assert.Equal("http://[::]:8080", InstanceAddress.Reachable("http://[::]:8080", () => null));
}

using System.Text;

namespace ServicesHub.Gateway.Tests.Routes;

public sealed class InstanceAddressTests
{
    [Theory]
    [InlineData("/run/hub/host.sock")]
    [InlineData("/t")]
    [InlineData("/var/lib/hub dati/così/host.sock")]
    [InlineData("/Maiuscole/HOST.sock")]
    public void The_path_of_a_socket_comes_back_from_its_address(string path) => Assert.Equal(path, InstanceClientFactory.SocketOf(HostOf(path)));

    [Fact]
    public void The_longest_path_that_a_socket_can_have_makes_a_valid_host_name()
    {
        var path = "/" + string.Concat(Enumerable.Repeat("lunga/", 18))[..106];
        Assert.Equal(107, Encoding.UTF8.GetByteCount(path));

        var host = HostOf(path);

        Assert.Equal(path, InstanceClientFactory.SocketOf(host));
        Assert.Equal(UriHostNameType.Dns, Uri.CheckHostName(host));
        Assert.True(host.Length <= 253, host);
        Assert.All(host.Split('.'), label => Assert.InRange(label.Length, 1, 63));
    }

    [Fact]
    public void Two_paths_never_share_an_address() => Assert.NotEqual(HostOf("/run/a.sock"), HostOf("/run/A.sock"));

    [Theory]
    [InlineData("http://127.0.0.1:5001")]
    [InlineData("http://host-1:8080")]
    public void An_address_of_the_network_stays_as_it_is(string address)
    {
        Assert.Equal(address, InstanceClientFactory.UriOf(address));
        Assert.Null(InstanceClientFactory.SocketOf(new Uri(address).Host));
    }

    private static string HostOf(string path) => new Uri(InstanceClientFactory.UriOf("unix:" + path)).Host;
}

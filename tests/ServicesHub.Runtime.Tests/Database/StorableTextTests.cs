using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Database;

public sealed class StorableTextTests : IAsyncLifetime
{
    private ProbeHub hub = null!;

    public async ValueTask InitializeAsync() => hub = await ProbeHub.StartAsync();

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task A_text_that_its_column_has_no_room_for_is_named_with_its_field() => await RefusesAsync(new string('x', 201), "too-long");

    [Fact]
    public async Task A_text_with_the_character_zero_is_named_with_its_field() => await RefusesAsync("a\0b", "characters");

    [Fact]
    public async Task A_text_with_half_a_character_is_named_with_its_field() => await RefusesAsync("a\ud83d", "characters");

    [Fact]
    public async Task A_text_that_fits_is_written() => await WriteAsync("😀" + new string('x', 198));

    private async Task RefusesAsync(string name, string code)
    {
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => WriteAsync(name));

        Assert.Equal(("displayName", code), Assert.Single(refused.Problems.Select(p => (p.Field, p.Code))));
    }

    private async Task WriteAsync(string name)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDb>();
        database.Add(new HubUser { Id = Guid.CreateVersion7(), UserName = "u", DisplayName = name });
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}

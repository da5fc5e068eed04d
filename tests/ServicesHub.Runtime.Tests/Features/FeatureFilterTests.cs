using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.FeatureManagement;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class FeatureFilterTests
{
    private static readonly LocalizedText Title = new("Titolo", "Title");
    private static readonly Guid Centre = Guid.CreateVersion7();

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 12, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_share_is_close_to_what_was_asked_and_a_person_stays_on_her_side()
    {
        var store = Store(new(Percentage: 30));
        var people = Enumerable.Range(0, 2_000).Select(_ => Guid.CreateVersion7()).ToList();

        var inside = people.Where(p => IsOn(store, Person(p))).ToList();

        Assert.InRange(inside.Count, 480, 720);
        for (var again = 0; again < 5; again++)
            Assert.Equal(inside, people.Where(p => IsOn(store, Person(p))));
        Assert.All(inside, p => Assert.True(IsOn(Store(new(Percentage: 60)), Person(p)), "A larger share takes nobody out."));
    }

    [Theory]
    [InlineData(HubRoles.Operator, true, true)]
    [InlineData(HubRoles.Operator, false, false)]
    [InlineData(HubRoles.Organiser, true, false)]
    public void Institution_and_role_must_both_be_those_that_were_chosen(string role, bool atCentre, bool isOn) =>
        Assert.Equal(isOn, IsOn(Store(new(Institutions: [Centre], Roles: [HubRoles.Operator, HubRoles.Coordinator])), Person(Guid.CreateVersion7(), role, atCentre ? Centre : Guid.CreateVersion7())));

    [Fact]
    public void A_window_is_open_from_its_start_until_its_end()
    {
        var store = Store(new(From: clock.GetUtcNow().AddHours(1), Until: clock.GetUtcNow().AddHours(2)));
        Assert.False(IsOn(store, Person(Guid.CreateVersion7())));

        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(IsOn(store, Person(Guid.CreateVersion7())));
        Assert.True(store.IsOnForHub("cases"));

        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(IsOn(store, Person(Guid.CreateVersion7())));
        Assert.False(store.IsOnForHub("cases"));
    }

    [Fact]
    public void The_hub_itself_is_nobody_in_particular_and_strangers_are_none_of_the_chosen()
    {
        var store = Store(new(Percentage: 1, Institutions: [Centre], Roles: [HubRoles.Operator]));

        Assert.True(IsOn(store, SystemUser.Instance));
        Assert.True(store.IsOnForHub("cases"));
        Assert.False(IsOn(store, AnonymousUser.Instance));
    }

    [Fact]
    public void What_hangs_on_a_filtered_module_is_on_for_the_same_people()
    {
        var store = Store(new(Roles: [HubRoles.Operator]));

        foreach (var name in (string[])["cases", "cases.notes", "reporting", "reporting.figures"])
        {
            Assert.True(IsOn(store, Person(Guid.CreateVersion7()), name), name);
            Assert.False(IsOn(store, Person(Guid.CreateVersion7(), HubRoles.Organiser), name), name);
        }
    }

    [Fact]
    public void A_view_never_changes_its_mind_neither_about_states_nor_about_time()
    {
        var store = Store(new(Until: clock.GetUtcNow().AddHours(1)));
        var view = new FeatureView(store, Person(Guid.CreateVersion7()));
        Assert.True(view.IsOn("cases"));

        clock.Advance(TimeSpan.FromHours(2));
        store.Replace(2, store.Current.Modules, new Dictionary<string, bool?> { ["reporting"] = false });

        Assert.True(view.IsOn("cases"));
        Assert.True(view.IsOn("reporting"));
        Assert.False(store.Current.IsOn("reporting"));
    }

    [Fact]
    public void What_cannot_be_read_admits_nobody() => Assert.Equal(0, FeatureFilters.Read("""{"percentage":"molti"}""")!.Percentage);

    [Fact]
    public void Filters_are_read_as_they_were_written()
    {
        var filters = new FeatureFilters(30, clock.GetUtcNow(), clock.GetUtcNow().AddDays(1), [Centre], [HubRoles.Operator]);

        Assert.Equal(filters.ToJson(), FeatureFilters.Read(filters.ToJson())!.ToJson());
        Assert.Null(new FeatureFilters().ToJson());
    }

    /// <summary>Whoever asks Microsoft.FeatureManagement itself gets the same answer.</summary>
    [Fact]
    public async Task The_manager_of_features_answers_as_the_view_does()
    {
        var store = Store(new(Until: clock.GetUtcNow().AddHours(1)));
        var services = new ServiceCollection().AddLogging().AddHttpContextAccessor().AddSingleton(store).AddSingleton<IFeatureDefinitionProvider, FeatureDefinitions>();
        services.AddFeatureManagement().AddFeatureFilter<AudienceFilter>();
        await using var provider = services.BuildServiceProvider();
        var manager = provider.GetRequiredService<IFeatureManager>();

        Assert.True(await manager.IsEnabledAsync("reporting.figures"));
        clock.Advance(TimeSpan.FromHours(2));
        Assert.False(await manager.IsEnabledAsync("reporting.figures"));
    }

    private static bool IsOn(FeatureStore store, ICurrentUser user, string name = "cases") => new FeatureView(store, user).IsOn(name);

    private FeatureStore Store(FeatureFilters filters)
    {
        var store = new FeatureStore(new ModuleCatalogue([]), new HubProfile(), clock);
        store.Replace(1,
            [
                new() { Id = "cases", Title = Title, Features = [new("cases.notes", Title, Title)] },
                new() { Id = "reporting", Title = Title, DependsOn = ["cases"], Features = [new("reporting.figures", Title, Title)] },
            ],
            new Dictionary<string, bool?>(), new Dictionary<string, FeatureFilters> { ["cases"] = filters });
        return store;
    }

    private static SignedInUser Person(Guid id, string role = HubRoles.Operator, Guid? institution = null)
    {
        var membership = new Membership(Guid.CreateVersion7(), institution ?? Centre, "Centro di prova", role);
        return new(id, "Persona di prova", membership, [membership], new HashSet<string>());
    }
}

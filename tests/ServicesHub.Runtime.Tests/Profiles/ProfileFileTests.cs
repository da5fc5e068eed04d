using Microsoft.Extensions.Configuration;

namespace ServicesHub.Runtime.Tests.Profiles;

public sealed class ProfileFileTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"profile-{Guid.CreateVersion7():n}.json");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_profile_names_the_province_its_modules_and_its_locks()
    {
        var profile = Read("""
            { "province": { "name": "Fermo", "patronSaintDay": "08-15" }, "modules": { "training": { "process": "own", "replicas": 2 }, "reporting": {} },
              "featureLocks": { "training.certificates": { "state": "locked-off", "reason": "non ancora" } } }
            """);

        Assert.Equal("Fermo", profile.Province.Name);
        Assert.Equal(["reporting", "training"], profile.Modules.Keys.Order());
        Assert.Equal(("own", 2), (profile.Modules["training"].Process, profile.Modules["training"].Replicas));
        Assert.False(profile.FeatureLocks["training.certificates"].IsOn);
        Assert.Equal("non ancora", profile.FeatureLocks["training.certificates"].Reason);
    }

    [Fact]
    public void What_the_environment_says_wins_over_the_profile()
    {
        using var configuration = Configuration("""{ "province": { "name": "Fermo" } }""");
        configuration.AddInMemoryCollection([new("Hub:Province:Name", "Macerata")]);
        ProfileFile.AddTo(configuration);

        Assert.Equal("Macerata", ProfileFile.Read(configuration).Province.Name);
    }

    [Fact]
    public void A_profile_that_does_not_exist_is_refused_with_the_names_that_do()
    {
        using var configuration = new ConfigurationManager();
        configuration["Hub:Profile"] = "atlantide";

        var refused = Assert.Throws<StartupException>(() => ProfileFile.AddTo(configuration));

        Assert.Contains("'atlantide'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ascoli-piceno", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_exist_is_refused_by_its_path()
    {
        using var configuration = new ConfigurationManager();
        configuration["Hub:Profile"] = "gone/atlantide.json";

        Assert.Contains("'gone/atlantide.json'", Assert.Throws<StartupException>(() => ProfileFile.AddTo(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_json_is_refused_by_its_path()
    {
        var refused = Assert.Throws<StartupException>(() => Read("{ modules: }"));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains("not valid JSON", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("")]
    public void A_lock_that_is_neither_on_nor_off_is_refused_naming_feature_and_state(string state)
    {
        var refused = Assert.Throws<StartupException>(() => Read($$"""{ "featureLocks": { "training.certificates": { "state": "{{state}}" } } }"""));

        Assert.Contains("'training.certificates'", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{state}'", refused.Message, StringComparison.Ordinal);
    }

    private HubProfile Read(string json)
    {
        using var configuration = Configuration(json);
        ProfileFile.AddTo(configuration);
        return ProfileFile.Read(configuration);
    }

    private ConfigurationManager Configuration(string json)
    {
        File.WriteAllText(file, json);
        var configuration = new ConfigurationManager();
        configuration["Hub:Profile"] = file;
        return configuration;
    }
}

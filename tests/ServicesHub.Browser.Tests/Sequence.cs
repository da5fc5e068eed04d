using ServicesHub.Browser.Tests;

// One hub, one browser, two cores: tests run one after the other.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(HubInBrowser))]

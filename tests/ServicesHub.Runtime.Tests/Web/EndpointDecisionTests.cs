using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Web;

public sealed class EndpointDecisionTests
{
    [Fact]
    public void An_endpoint_that_says_nothing_about_who_may_call_it_is_refused_by_its_address() => Refuses("/api/fleet/v1/cars");

    [Fact]
    public void A_permission_that_no_manifest_declares_is_refused_by_name() =>
        Refuses("'fleet.drive'", new RequiresPermissionAttribute("fleet.drive"));

    [Fact]
    public void A_feature_that_no_manifest_declares_is_refused_by_name() =>
        Refuses("'fleet.wash'", new AllowAnonymousAttribute(), new RequiresFeatureAttribute("fleet.wash"));

    [Fact]
    public void Every_kind_of_decision_is_taken()
    {
        Check(new AllowAnonymousAttribute());
        Check(new AuthorizeAttribute());
        Check(new RequiresPermissionAttribute(ProbeModule.Use));
        Check(new AllowAnonymousAttribute(), new RequiresFeatureAttribute(ProbeModule.Certificates), new RequiresFeatureAttribute(ProbeModule.Id));
    }

    private static void Refuses(string words, params object[] metadata)
    {
        var refused = Assert.Throws<StartupException>(() => Check(metadata));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Contains("'/api/fleet/v1/cars'", refused.Message, StringComparison.Ordinal);
    }

    private static void Check(params object[] metadata) => EndpointDecisions.Check(
        [new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/fleet/v1/cars"), 0, new EndpointMetadataCollection(metadata), null)],
        new ModuleCatalogue([ProbeHub.Module]));
}

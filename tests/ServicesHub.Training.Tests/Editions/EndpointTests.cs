using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Editions;

public sealed class EndpointTests(School school) : IClassFixture<School>
{
    [Fact]
    public void Every_endpoint_says_who_may_call_it_and_only_verification_is_public()
    {
        var endpoints = Endpoints();

        Assert.Equal(["verify/{number}"], endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText!.Split("certificates/")[1]));
        Assert.All(endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null), e => Assert.NotNull(e.Metadata.GetMetadata<RequiresPermissionAttribute>()));
        Assert.All(endpoints, e => Assert.NotNull(e.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>()));
    }

    [Theory]
    [InlineData("RecordTrainingAttendance")]
    [InlineData("CompleteEdition")]
    [InlineData("PublishEdition")]
    [InlineData("IssueCertificate")]
    [InlineData("RevokeCertificate")]
    public void What_the_organiser_does_is_closed_to_every_other_role(string name)
    {
        var permission = Endpoints().Single(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == name).Metadata.GetMetadata<RequiresPermissionAttribute>()!.Permission;

        Assert.Equal([HubRoles.Organiser], new TrainingModule().Manifest.Permissions.Single(p => p.Name == permission).DefaultRoles);
    }

    [Fact]
    public void Every_role_reads_the_catalogue_and_enrols_herself() =>
        Assert.All(HubRoles.All, role => Assert.True(new DeskUser(School.Province, role.Name).Can(TrainingPermissions.Read) && new DeskUser(School.Province, role.Name).Can(TrainingPermissions.Enrol)));

    private List<RouteEndpoint> Endpoints()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddRouting();
        Desk.AddTo(builder.Services, school);
        var app = builder.Build();
        new TrainingModule().MapApi(app);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>The checker on what is wrong on purpose: it must find it and name it.</summary>
public sealed class NegativeControlTests(AuthorizationWorld hub)
{
    private static readonly AuthorizationMatrix Matrix = AuthorizationMatrix.Declared;

    private static readonly MatrixRow Person = Matrix.Rows.First(r => r.Key == "GET /api/case-management/v1/people/{id:guid}");

    [Fact]
    public async Task An_endpoint_that_nobody_decided_about_is_named()
    {
        await using var toy = WebApplication.CreateBuilder().Build();
        toy.MapGet("/api/toy/v1/secrets", () => "everything about everybody");
        var endpoints = ((IEndpointRouteBuilder)toy).DataSources.SelectMany(s => s.Endpoints).SelectMany(MappedEndpoint.Of).ToList();

        Assert.Equal(new MappedEndpoint("GET /api/toy/v1/secrets", "nothing"), Assert.Single(endpoints));
        Assert.Contains("'GET /api/toy/v1/secrets' has no row", Assert.Single(AuthorizationMatrix.Gaps(Matrix.Rows, [.. hub.Endpoints, .. endpoints])), StringComparison.Ordinal);
        var row = MatrixRow.Read("| `GET /api/toy/v1/secrets` | signed in | no record | anyone: * | |");
        Assert.Contains("needs 'nothing', its row says 'signed in'", Assert.Single(AuthorizationMatrix.Gaps([.. Matrix.Rows, row], [.. hub.Endpoints, .. endpoints])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_endpoint_a_row_twice_and_another_permission_are_named()
    {
        var lost = MatrixRow.Read("| `GET /api/toy/v1/secrets` | signed in | no record | anyone: * | |");
        var weaker = Matrix.Rows.Select(r => r == Person ? r with { Needs = "signed in" } : r).ToList();

        Assert.Contains("'GET /api/toy/v1/secrets' has a row, but no such endpoint", Assert.Single(AuthorizationMatrix.Gaps([.. Matrix.Rows, lost], hub.Endpoints)), StringComparison.Ordinal);
        Assert.Contains("has 2 rows", Assert.Single(AuthorizationMatrix.Gaps([.. Matrix.Rows, Person], hub.Endpoints)), StringComparison.Ordinal);
        Assert.Contains("needs 'case-management.read-people', its row says 'signed in'", Assert.Single(AuthorizationMatrix.Gaps(weaker, hub.Endpoints)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_claims_too_much_fails_in_the_cells_that_it_adds()
    {
        var wrong = await WrongAsync(Person with { LetIn = [.. Person.LetIn, .. Clause.Read("other institution: *")] }, Matrix.Permissions);

        Assert.NotEmpty(wrong);
        Assert.All(wrong, r => Assert.Equal(("other institution", Outcome.LetIn, Outcome.Hidden), (r.Cell.Relation, r.Expected, r.Found)));
    }

    [Fact]
    public async Task A_row_that_claims_too_little_fails_in_the_cells_that_it_lacks()
    {
        var wrong = await WrongAsync(Person with { LetIn = [.. Person.LetIn.Where(c => c.Relation != "own institution")] }, Matrix.Permissions);

        Assert.NotEmpty(wrong);
        Assert.All(wrong, r => Assert.Equal(("own institution", Outcome.Hidden, Outcome.LetIn), (r.Cell.Relation, r.Expected, r.Found)));
    }

    [Fact]
    public async Task A_role_without_the_permission_that_the_matrix_gives_it_fails()
    {
        var generous = new Dictionary<string, IReadOnlyList<string>>(Matrix.Permissions) { [Person.Needs] = [.. Matrix.Permissions[Person.Needs], HubRoles.Organiser] };

        Assert.All(await WrongAsync(Person, generous), r => Assert.Equal((HubRoles.Organiser, Outcome.Hidden), (r.Cell.Actor.Role, r.Found)));
    }

    [Fact]
    public async Task A_state_in_which_a_change_is_refused_or_its_code_cannot_be_claimed_wrongly()
    {
        var close = Matrix.Rows.First(r => r.Key == "POST /api/case-management/v1/cases/{id:guid}/close");

        Assert.All(await WrongAsync(close with { LetIn = [.. close.LetIn.Select(c => c with { States = ["*"] })] }, Matrix.Permissions), r => Assert.Equal(("closed", Answer.Told), (r.Cell.State, r.Found.What)));
        Assert.All(await WrongAsync(close with { Told = [.. close.Told.Select(c => c with { Code = "another-code" })] }, Matrix.Permissions), r => Assert.Equal(new Outcome(Answer.Told, "case-closed"), r.Found));
    }

    [Theory]
    [InlineData("| `GET /api/x` | signed in | no record | anyone | |")]
    [InlineData("| `GET /api/x` | signed in | anyone: * | |")]
    [InlineData("| `GET /api/x` | signed in | no record | | anyone: * |")]
    public void A_row_that_cannot_be_read_is_shown(string line) => Assert.Throws<FormatException>(() => MatrixRow.Read(line));

    private async Task<List<CellResult>> WrongAsync(MatrixRow row, IReadOnlyDictionary<string, IReadOnlyList<string>> permissions)
    {
        var plan = new CellPlan(hub.World, permissions);
        var call = new CellCall(hub.World, plan);
        var wrong = new List<CellResult>();
        foreach (var cell in plan.Of(row))
            if (await call.RunAsync(cell) is { Holds: false } result)
                wrong.Add(result);
        Assert.NotEmpty(wrong);
        return wrong;
    }
}

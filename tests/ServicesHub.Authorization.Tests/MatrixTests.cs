using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using ServicesHub.Host;
using ServicesHub.Platform;

namespace ServicesHub.Authorization.Tests;

/// <summary>The hub does what <c>matrix.md</c> says, and <c>matrix.md</c> says something about everything the hub maps.</summary>
public sealed class MatrixTests(AuthorizationWorld hub)
{
    // It is on every page and posts to the search page of a module, which has a row.
    private const string SearchInTheHeader = "search";

    private static readonly AuthorizationMatrix Matrix = AuthorizationMatrix.Declared;

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint() => Nothing(AuthorizationMatrix.Gaps(Matrix.Rows, hub.Endpoints));

    [Fact]
    public void The_roles_of_the_matrix_hold_the_permissions_that_the_modules_declare()
    {
        var declared = HostProcess.ReadCatalogue(new ConfigurationManager()).Catalogue.Modules.SelectMany(m => m.Manifest.Permissions)
            .Concat(new PlatformModule().Manifest.Permissions).ToDictionary(p => p.Name);
        Nothing(declared.Keys.Union(Matrix.Permissions.Keys)
            .Where(name => !declared.TryGetValue(name, out var permission) || !permission.DefaultRoles.ToHashSet().SetEquals(Matrix.Permissions.GetValueOrDefault(name) ?? []))
            .Select(name => $"The permission '{name}' is held by {Roles(declared.GetValueOrDefault(name)?.DefaultRoles)}; the matrix says {Roles(Matrix.Permissions.GetValueOrDefault(name))}."));
    }

    [Fact]
    public void The_table_of_records_names_the_relations_and_states_that_are_tried() =>
        Assert.Equal(hub.World.Kinds.Values.Select(k => $"{k.Name} | {string.Join(" / ", k.Relations.Select(r => r.Name))} | {string.Join(", ", k.States)}"), Matrix.Records);

    [Fact]
    public async Task Every_cell_answers_as_its_row_says()
    {
        var watch = Stopwatch.StartNew();
        var plan = new CellPlan(hub.World, Matrix.Permissions);
        var call = new CellCall(hub.World, plan);
        var results = new List<CellResult>();
        // Whoever has signed out is not let in any more: that row comes last.
        foreach (var some in Matrix.Rows.GroupBy(row => row.Route == "/account/sign-out").OrderBy(g => g.Key))
            await Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (row, _) =>
            {
                var cells = new List<CellResult>();
                foreach (var cell in plan.Of(row))
                    cells.Add(await call.RunAsync(cell));
                lock (results)
                    results.AddRange(cells);
            });
        await hub.World.ReturnAsync();
        Report(results, watch.Elapsed);
        if (Environment.GetEnvironmentVariable("MATRIX_OBSERVED") is { } path)
            await File.WriteAllLinesAsync(path, results.GroupBy(r => r.Cell.Row).OrderBy(g => Matrix.Rows.ToList().IndexOf(g.Key)).Select(r => ObservedRow.Of(r.Key, [.. r], plan)), TestContext.Current.CancellationToken);
        Nothing(results.Where(r => !r.Holds).GroupBy(r => r.Cell.Row)
            .Select(wrong => $"{string.Join("\n", wrong.Take(5))}\n  {wrong.Count()} cells of this row are wrong. What the hub does would read:\n  {ObservedRow.Of(wrong.Key, [.. results.Where(r => r.Cell.Row == wrong.Key)], plan)}"));
        Nothing(hub.Forms.Union(call.Seen.Keys).Where(form => form.Form != SearchInTheHeader && Matrix.Rows.All(r => r.Key != $"FORM {form.Page} {form.Form}"))
            .Select(form => $"The form '{form.Form}' of '{form.Page}' has no row: add '| `FORM {form.Page} {form.Form}` | …' to matrix.md."));
    }

    private static void Report(List<CellResult> results, TimeSpan took) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"{results.Count} cells of {Matrix.Rows.Count} rows in {took.TotalSeconds:0} s: {string.Join(", ", results.GroupBy(r => r.Found.What).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"))}; {(CellPlan.IsFull ? "entire cross product" : "HUB_FULL=1 for the entire cross product")}.");

    private static string Roles(IEnumerable<string>? roles) => roles is null ? "nobody, for it is not there" : string.Join(", ", roles.Order());

    private static void Nothing(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }
}

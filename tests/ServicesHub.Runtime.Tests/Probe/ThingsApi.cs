using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime.Tests.Probe;

internal static class ThingsApi
{
    public static void MapThings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/things/{id:int}", Read).RequirePermission(ProbeModule.Use);
        api.MapPost("/things", CreateAsync).RequirePermission(ProbeModule.Use);
        api.MapPost("/notes", () => Results.NoContent()).RequirePermission(ProbeModule.Use);
        api.MapPut("/things/{id:int}", Change).RequirePermission(ProbeModule.Use);
        api.MapGet("/audits/{id:int}", () => Results.Ok()).RequirePermission(ProbeModule.Audit);
        api.MapGet("/certificates/{id:int}", () => Results.Ok()).RequirePermission(ProbeModule.Use).RequireFeature(ProbeModule.Certificates);
        api.MapGet("/certificates", () => Results.Ok(new { Items = Array.Empty<int>() })).RequirePermission(ProbeModule.Use).RequireFeature(ProbeModule.Certificates);
    }

    private static IResult Read(int id, ProbeThings things, HttpContext http)
    {
        if (!things.Versions.TryGetValue(id, out var version))
            return Results.NotFound();
        http.SetEntityTag(version);
        return Results.Ok(new { id, version });
    }

    private static async Task<IResult> CreateAsync(ProbeThings things, NewThing body, HubDb db)
    {
        if (body.Name.Length == 0)
            throw new RuleViolationException("name-missing", new("Scrivi il nome.", "Give the name."), "name");
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"insert into hub.probe_things (name) values ({body.Name})");
        things.Begun.TrySetResult();
        await Task.Delay(body.Milliseconds);
        var id = things.Create();
        await transaction.CommitAsync();
        return body.Fails ? throw new InvalidOperationException() : Results.Created($"/api/probe/v1/things/{id}", new { id, body.Name });
    }

    private static IResult Change(int id, ProbeThings things, HttpContext http)
    {
        http.RequireMatch(things.Versions[id]);
        http.SetEntityTag(++things.Versions[id]);
        return Results.NoContent();
    }

    internal sealed record NewThing(string Name, int Milliseconds = 0, bool Fails = false);
}

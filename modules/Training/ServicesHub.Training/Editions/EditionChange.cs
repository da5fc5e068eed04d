using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>A change of an edition over the API: the caller runs it and saw this version; the answer carries the next.</summary>
internal sealed class EditionChange(ReadEditions editions) : IUseCase
{
    public async Task<Results<Ok<EditionView>, NotFound>> RunAsync(Guid id, HttpContext context, Func<Task<Edition>> change, CancellationToken ct)
    {
        if (await editions.FindToRunAsync(id, ct) is not { } current)
            return TypedResults.NotFound();
        context.RequireMatch(current.Version);
        var edition = await change();
        context.SetEntityTag(edition.Version);
        return TypedResults.Ok(EditionView.Of(edition, await editions.LineAsync(id, ct)));
    }
}

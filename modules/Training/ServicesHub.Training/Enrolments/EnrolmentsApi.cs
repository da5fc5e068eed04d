using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

internal static class EnrolmentsApi
{
    public static void MapEnrolments(this IEndpointRouteBuilder api)
    {
        var enrolments = api.MapGroup("/enrolments").WithTags("Enrolments");
        enrolments.MapGet("", ListAsync).WithName("ListEnrolments").WithSummary("One's own enrolments; with an edition, those of it that the caller may see").RequirePermission(TrainingPermissions.Read);
        enrolments.MapGet("{id:guid}", GetAsync).WithName("GetEnrolment").WithSummary("One enrolment").RequirePermission(TrainingPermissions.Read);
        enrolments.MapPost("", PostAsync).WithName("EnrolOperator").WithSummary("Enrols oneself, or an operator of one's institution; twice is once").RequirePermission(TrainingPermissions.Enrol);
        enrolments.MapPost("{id:guid}/accept", AcceptAsync).WithName("AcceptSeat").WithSummary("Takes the seat that was offered").RequirePermission(TrainingPermissions.Enrol);
        enrolments.MapPost("{id:guid}/withdraw", WithdrawAsync).WithName("WithdrawEnrolment").WithSummary("Gives the seat, the offer or the place in the list back").RequirePermission(TrainingPermissions.Enrol);
    }

    private static async Task<Ok<Page<EnrolmentView>>> ListAsync(Guid? edition, string? after, ReadEnrolments enrolments, CancellationToken ct)
    {
        var page = await enrolments.ListAsync(edition, after, ct);
        return TypedResults.Ok(new Page<EnrolmentView>([.. page.Items.Select(EnrolmentView.Of)], page.Next));
    }

    private static async Task<Results<Ok<EnrolmentView>, NotFound>> GetAsync(Guid id, ReadEnrolments enrolments, HttpContext context, CancellationToken ct)
    {
        if (await enrolments.FindAsync(id, ct) is not { } enrolment)
            return TypedResults.NotFound();
        context.SetEntityTag(enrolment.Version);
        return TypedResults.Ok(EnrolmentView.Of(enrolment));
    }

    private static async Task<Results<Created<EnrolmentView>, NotFound>> PostAsync(
        EnrolmentInput input, ReadEditions editions, EnrolOperator enrol, HttpContext context, CancellationToken ct)
    {
        if (await editions.FindAsync(input.EditionId, ct) is null)
            return TypedResults.NotFound();
        var enrolment = await enrol.ExecuteAsync(input.EditionId, input.OperatorId, input.InstitutionId, ct);
        context.SetEntityTag(enrolment.Version);
        return TypedResults.Created($"/api/training/v1/enrolments/{enrolment.Id}", EnrolmentView.Of(enrolment));
    }

    private static Task<Results<Ok<EnrolmentView>, NotFound>> AcceptAsync(Guid id, ReadEnrolments enrolments, AcceptSeat accept, HttpContext context, CancellationToken ct) =>
        ChangeAsync(id, enrolments, () => accept.ExecuteAsync(id, ct), context, ct);

    private static Task<Results<Ok<EnrolmentView>, NotFound>> WithdrawAsync(Guid id, ReadEnrolments enrolments, WithdrawEnrolment withdraw, HttpContext context, CancellationToken ct) =>
        ChangeAsync(id, enrolments, () => withdraw.ExecuteAsync(id, ct), context, ct);

    private static async Task<Results<Ok<EnrolmentView>, NotFound>> ChangeAsync(
        Guid id, ReadEnrolments enrolments, Func<Task<Enrolment>> change, HttpContext context, CancellationToken ct)
    {
        if (await enrolments.FindAsync(id, ct) is not { } current)
            return TypedResults.NotFound();
        context.RequireMatch(current.Version);
        var enrolment = await change();
        context.SetEntityTag(enrolment.Version);
        return TypedResults.Ok(EnrolmentView.Of(enrolment));
    }

    /// <summary>Whom to enrol; without an operator, the caller. Only the organiser names another institution.</summary>
    internal sealed record EnrolmentInput(Guid EditionId, Guid? OperatorId = null, Guid? InstitutionId = null);
}

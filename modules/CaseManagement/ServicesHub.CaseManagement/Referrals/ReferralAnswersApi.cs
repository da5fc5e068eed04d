using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

internal static class ReferralAnswersApi
{
    public static void MapReferralAnswers(this IEndpointRouteBuilder api)
    {
        var answers = api.MapGroup("/referrals/{id:guid}").RequirePermission(CaseManagementPermissions.AnswerReferrals);
        answers.MapPost("/seen", SeeAsync).WithName("SeeReferral").WithSummary("The receiver takes note of a referral");
        answers.MapPost("/accept", AcceptAsync).WithName("AcceptReferral").WithSummary("The receiver accepts: it sees the person and a case opens");
        answers.MapPost("/refuse", RefuseAsync).WithName("RefuseReferral").WithSummary("The receiver refuses with a reason of the closed list and no longer sees it");
        answers.MapPost("/request-info", AskAsync).WithName("RequestReferralInfo").WithSummary("The receiver asks the sender for information");
        answers.MapPost("/complete", CompleteAsync).WithName("CompleteReferral").WithSummary("The receiver gives the outcome back to the sender");
    }

    private static Task<Results<Ok<ReferralView>, NotFound>> SeeAsync(
        Guid id, FindReferral referrals, AskSender ask, ICurrentUser user, HttpContext context, CancellationToken ct) =>
        ActAsync(id, referrals, user, context, referral => ask.SeeAsync(referral, ct), ct);

    private static Task<Results<Ok<ReferralView>, NotFound>> AcceptAsync(
        Guid id, AcceptRequest body, FindReferral referrals, AcceptReferral accept, ICurrentUser user, HttpContext context, CancellationToken ct) =>
        ActAsync(id, referrals, user, context, referral => accept.ExecuteAsync(referral, body.AppointmentOn, ct), ct);

    private static Task<Results<Ok<ReferralView>, NotFound>> RefuseAsync(
        Guid id, RefuseRequest body, FindReferral referrals, RefuseReferral refuse, ICurrentUser user, HttpContext context, CancellationToken ct) =>
        ActAsync(id, referrals, user, context, referral => refuse.ExecuteAsync(referral, body.Reason, ct), ct);

    private static Task<Results<Ok<ReferralView>, NotFound>> AskAsync(
        Guid id, AskRequest body, FindReferral referrals, AskSender ask, ICurrentUser user, HttpContext context, CancellationToken ct) =>
        ActAsync(id, referrals, user, context, referral => ask.AskAsync(referral, body.Question, ct), ct);

    private static Task<Results<Ok<ReferralView>, NotFound>> CompleteAsync(
        Guid id, CompleteRequest body, FindReferral referrals, CompleteReferral complete, ICurrentUser user, HttpContext context, CancellationToken ct) =>
        ActAsync(id, referrals, user, context, referral => complete.ExecuteAsync(referral, body.Outcome, ct), ct);

    internal static async Task<Results<Ok<ReferralView>, NotFound>> ActAsync(
        Guid id, FindReferral referrals, ICurrentUser user, HttpContext context, Func<Referral, Task> action, CancellationToken ct)
    {
        if (await referrals.ExecuteAsync(id, ct) is not { } referral)
            return TypedResults.NotFound();
        context.RequireMatch(referral.Version);
        await action(referral);
        context.SetEntityTag(referral.Version);
        return TypedResults.Ok(ReferralView.Of(referral, user));
    }

    internal sealed record AcceptRequest(DateOnly? AppointmentOn);

    internal sealed record RefuseRequest(string? Reason);

    internal sealed record AskRequest(string? Question);

    internal sealed record CompleteRequest(string? Outcome);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Referrals;

internal static class ReferralsApi
{
    public static void MapReferrals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/referrals", ListAsync).WithName("ListReferrals")
            .WithSummary("Referrals of the caller's institution, newest first; scope is to-answer, received or sent").RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapGet("/referrals/{id:guid}", GetAsync).WithName("GetReferral").WithSummary("One referral").RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapPost("/referrals", DraftAsync).WithName("DraftReferral")
            .WithSummary("Writes a referral, as a draft or sent at once").RequirePermission(CaseManagementPermissions.SendReferrals);
        api.MapPost("/referrals/{id:guid}/send", SendAsync).WithName("SendReferral")
            .WithSummary("Sends a draft and freezes what it discloses").RequirePermission(CaseManagementPermissions.SendReferrals);
        api.MapPost("/referrals/{id:guid}/answer-info", AnswerInfoAsync).WithName("AnswerReferralInfo")
            .WithSummary("Gives the information that the receiver asked for").RequirePermission(CaseManagementPermissions.SendReferrals);
        api.MapPost("/referrals/{id:guid}/revoke", RevokeAsync).WithName("RevokeReferral")
            .WithSummary("Takes a referral back; the receiver no longer sees it").RequirePermission(CaseManagementPermissions.SendReferrals);
    }

    private static async Task<Ok<Page<ReferralView>>> ListAsync(string? scope, string? after, ListReferrals list, ICurrentUser user, CancellationToken ct)
    {
        var page = await list.ExecuteAsync(scope, after, ct);
        return TypedResults.Ok(new Page<ReferralView>([.. page.Items.Select(r => ReferralView.Of(r, user))], page.Next));
    }

    private static async Task<Results<Ok<ReferralView>, NotFound>> GetAsync(
        Guid id, FindReferral referrals, ICurrentUser user, HttpContext context, CancellationToken ct)
    {
        if (await referrals.ExecuteAsync(id, ct) is not { } referral)
            return TypedResults.NotFound();
        context.SetEntityTag(referral.Version);
        return TypedResults.Ok(ReferralView.Of(referral, user));
    }

    private static async Task<Results<Created<ReferralView>, NotFound>> DraftAsync(
        ReferralInput body, FindPerson people, DraftReferral draft, ICurrentUser user, HttpContext context, CancellationToken ct)
    {
        if (await people.ExecuteAsync(body.PersonId, ct) is not { } person)
            return TypedResults.NotFound();
        var referral = await draft.ExecuteAsync(person, body, ct);
        context.SetEntityTag(referral.Version);
        return TypedResults.Created($"/api/case-management/v1/referrals/{referral.Id}", ReferralView.Of(referral, user));
    }

    private static async Task<Results<Ok<ReferralView>, NotFound>> SendAsync(
        Guid id, SendRequest body, FindReferral referrals, FindPerson people, SendReferral send, ICurrentUser user, HttpContext context, CancellationToken ct)
    {
        if (await referrals.ExecuteAsync(id, ct) is not { } referral || await people.ExecuteAsync(referral.PersonId, ct) is not { } person)
            return TypedResults.NotFound();
        context.RequireMatch(referral.Version);
        await send.ExecuteAsync(referral, person, body.NoticeOn, ct);
        context.SetEntityTag(referral.Version);
        return TypedResults.Ok(ReferralView.Of(referral, user));
    }

    private static Task<Results<Ok<ReferralView>, NotFound>> AnswerInfoAsync(
        Guid id, AnswerRequest body, FindReferral referrals, AskSender ask, ICurrentUser user, HttpContext context, CancellationToken ct) =>
        ReferralAnswersApi.ActAsync(id, referrals, user, context, referral => ask.AnswerAsync(referral, body.Answer, ct), ct);

    private static Task<Results<Ok<ReferralView>, NotFound>> RevokeAsync(
        Guid id, FindReferral referrals, AskSender ask, ICurrentUser user, HttpContext context, CancellationToken ct) =>
        ReferralAnswersApi.ActAsync(id, referrals, user, context, referral => ask.RevokeAsync(referral, ct), ct);

    internal sealed record SendRequest(DateOnly? NoticeOn);

    internal sealed record AnswerRequest(string? Answer);
}

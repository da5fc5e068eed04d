using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

internal static class CertificatesApi
{
    public static void MapCertificates(this IEndpointRouteBuilder api)
    {
        var certificates = api.MapGroup("/certificates").WithTags("Certificates").WithMetadata(new RequiresFeatureAttribute(TrainingFeatures.Certificates));
        certificates.MapGet("", ListAsync).WithName("ListCertificates").WithSummary("One's own certificates; with an edition, those of it that the caller may see").RequirePermission(TrainingPermissions.Read);
        certificates.MapGet("{id:guid}", GetAsync).WithName("GetCertificate").WithSummary("One certificate").RequirePermission(TrainingPermissions.Read);
        certificates.MapGet("{id:guid}/document", DocumentAsync).WithName("GetCertificateDocument").WithSummary("The certificate as an accessible PDF with a code to verify it").Produces(StatusCodes.Status200OK, contentType: "application/pdf").RequirePermission(TrainingPermissions.Read);
        certificates.MapPost("", PostAsync).WithName("IssueCertificate").WithSummary("Issues the certificate of an enrolment; again is the same certificate").RequirePermission(TrainingPermissions.IssueCertificates);
        certificates.MapPost("{id:guid}/reissue", ReissueAsync).WithName("ReissueCertificate").WithSummary("Issues it again with present data, under its number").RequirePermission(TrainingPermissions.IssueCertificates);
        certificates.MapPost("{id:guid}/revoke", RevokeAsync).WithName("RevokeCertificate").WithSummary("Revokes it with a reason; the public page says so").RequirePermission(TrainingPermissions.IssueCertificates);
        certificates.MapGet("verify/{number}", VerifyAsync).WithName("VerifyCertificate").WithSummary("Whether a certificate with this number is valid; for everybody").AllowAnonymous();
    }

    private static async Task<Ok<Page<CertificateView>>> ListAsync(Guid? edition, string? after, ReadCertificates certificates, CancellationToken ct)
    {
        var page = await certificates.ListAsync(edition, after, ct);
        return TypedResults.Ok(new Page<CertificateView>([.. page.Items.Select(CertificateView.Of)], page.Next));
    }

    private static async Task<Results<Ok<CertificateView>, NotFound>> GetAsync(Guid id, ReadCertificates certificates, HttpContext context, CancellationToken ct) =>
        await certificates.FindAsync(id, ct) is { } certificate ? TypedResults.Ok(Tagged(certificate, context)) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> DocumentAsync(Guid id, PrintCertificate print, HttpRequest request, CancellationToken ct) =>
        await print.ExecuteAsync(id, $"{request.Scheme}://{request.Host}/", ct) is var (number, pdf)
        ? TypedResults.File(pdf, "application/pdf", $"{number}.pdf")
        : TypedResults.NotFound();

    private static async Task<Results<Created<CertificateView>, NotFound>> PostAsync(
        CertificateInput input, ReadEnrolments enrolments, IssueCertificate issue, HttpContext context, CancellationToken ct)
    {
        if (await enrolments.FindAsync(input.EnrolmentId, ct) is null)
            return TypedResults.NotFound();
        var certificate = await issue.ExecuteAsync(input.EnrolmentId, ct);
        return TypedResults.Created($"/api/training/v1/certificates/{certificate.Id}", Tagged(certificate, context));
    }

    private static Task<Results<Ok<CertificateView>, NotFound>> ReissueAsync(Guid id, ReadCertificates certificates, IssueCertificate issue, HttpContext context, CancellationToken ct) =>
        ChangeAsync(id, certificates, () => issue.AgainAsync(id, ct), context, ct);

    private static Task<Results<Ok<CertificateView>, NotFound>> RevokeAsync(
        Guid id, Revocation body, ReadCertificates certificates, RevokeCertificate revoke, HttpContext context, CancellationToken ct) =>
        ChangeAsync(id, certificates, () => revoke.ExecuteAsync(id, body.Reason, ct), context, ct);

    private static async Task<Results<Ok<VerifiedCertificate>, NotFound>> VerifyAsync(string number, VerifyCertificate verify, CancellationToken ct) =>
        await verify.ExecuteAsync(number, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Results<Ok<CertificateView>, NotFound>> ChangeAsync(
        Guid id, ReadCertificates certificates, Func<Task<Certificate>> change, HttpContext context, CancellationToken ct)
    {
        if (await certificates.FindAsync(id, ct) is not { } current || !await certificates.MayIssueAsync(current, ct))
            return TypedResults.NotFound();
        context.RequireMatch(current.Version);
        return TypedResults.Ok(Tagged(await change(), context));
    }

    private static CertificateView Tagged(Certificate certificate, HttpContext context)
    {
        context.SetEntityTag(certificate.Version);
        return CertificateView.Of(certificate);
    }

    internal sealed record CertificateInput(Guid EnrolmentId);

    internal sealed record Revocation(string? Reason);
}

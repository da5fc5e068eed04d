namespace ServicesHub.Training;

/// <summary>A certificate as the API answers it to those who may see it.</summary>
internal sealed record CertificateView(
    Guid Id, string Number, Guid EnrolmentId, Guid EditionId, Guid OperatorId, Guid InstitutionId, string HolderName, string Course, string Kind,
    DateOnly FirstDay, DateOnly LastDay, int Minutes, int PlannedMinutes, DateOnly IssuedOn, DateOnly? ReissuedOn, DateOnly? RevokedOn, string? RevocationReason)
{
    public static CertificateView Of(Certificate c) => new(
        c.Id, c.Number, c.EnrolmentId, c.EditionId, c.OperatorId, c.InstitutionId, c.HolderName, c.CourseTitle, c.Kind,
        c.FirstDay, c.LastDay, c.Minutes, c.PlannedMinutes, c.IssuedOn, c.ReissuedOn, c.RevokedOn, c.RevocationReason);
}

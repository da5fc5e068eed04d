namespace ServicesHub.Training;

/// <summary>What a certificate says, taken from the edition and the enrolment when it is issued.</summary>
internal static class CertificateText
{
    public static Certificate New(Edition edition, Enrolment enrolment, string holder, string number, DateOnly issuedOn) => new()
    {
        EnrolmentId = enrolment.Id,
        EditionId = edition.Id,
        OperatorId = enrolment.OperatorId,
        InstitutionId = enrolment.InstitutionId,
        Number = number,
        HolderName = holder,
        CourseTitle = edition.Title,
        Kind = edition.Kind,
        FirstDay = edition.StartsOn,
        LastDay = edition.EndsOn,
        Minutes = enrolment.Minutes ?? 0,
        PlannedMinutes = edition.PlannedMinutes,
        IssuedOn = issuedOn,
    };

    public static void Renew(Certificate issued, Edition edition, Enrolment enrolment, string holder, DateOnly today)
    {
        (issued.HolderName, issued.CourseTitle, issued.Kind) = (holder, edition.Title, edition.Kind);
        (issued.FirstDay, issued.LastDay) = (edition.StartsOn, edition.EndsOn);
        (issued.Minutes, issued.PlannedMinutes) = (enrolment.Minutes ?? 0, edition.PlannedMinutes);
        (issued.RevokedOn, issued.RevocationReason, issued.ReissuedOn) = (null, null, today);
    }

    /// <summary>Minutes as hours: <c>3:30</c>.</summary>
    public static string Hours(int minutes) => $"{minutes / 60}:{minutes % 60:00}";

    /// <summary>First letters of a name, all that the public page says of the holder: <c>G. M.</c></summary>
    public static string Initials(string name) => string.Join(' ', name
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => System.Globalization.StringInfo.GetNextTextElement(part).ToUpperInvariant() + "."));
}

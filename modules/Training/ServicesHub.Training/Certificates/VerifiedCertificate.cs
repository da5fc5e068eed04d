namespace ServicesHub.Training;

/// <summary>What anybody who knows the number of a certificate is told, and nothing else.</summary>
internal sealed record VerifiedCertificate(
    string Number, string HolderInitials, string Course, string Hours, int Minutes, DateOnly LastDay, DateOnly IssuedOn, bool Valid, DateOnly? RevokedOn);

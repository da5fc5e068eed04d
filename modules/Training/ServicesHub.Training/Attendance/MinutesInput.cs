namespace ServicesHub.Training;

/// <summary>How long a participant was there, in minutes.</summary>
internal sealed record MinutesInput(Guid EnrolmentId, int? Minutes);

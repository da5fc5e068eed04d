namespace ServicesHub.Training;

/// <summary>Everything that stands on a certificate, in the language it is printed in.</summary>
/// <param name="Language">Language tag, for screen readers: <c>it-IT</c>.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Letterhead">Who issues it, the first line in bold.</param>
/// <param name="Heading">What it is.</param>
/// <param name="Warning">Why it is not valid; null for a valid one.</param>
/// <param name="Lines">What it certifies; names and titles in bold.</param>
/// <param name="Facts">Label and value.</param>
/// <param name="Closing">Number and how it is verified.</param>
/// <param name="Address">Absolute address of the verification page; also in the code to scan.</param>
/// <param name="CodeText">What the code to scan is, for those who do not see it.</param>
internal sealed record CertificatePaper(
    string Language, string Title, IReadOnlyList<string> Letterhead, string Heading, string? Warning, IReadOnlyList<PaperLine> Lines,
    IReadOnlyList<KeyValuePair<string, string>> Facts, string Closing, string Address, string CodeText);

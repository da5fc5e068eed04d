using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tables;

public sealed record CategoryView(string Code, LocalizedText Title);

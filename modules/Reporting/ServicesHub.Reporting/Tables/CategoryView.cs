using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tables;

internal sealed record CategoryView(string Code, LocalizedText Title);

using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

[RequiresFeature(ProbeModule.Certificates)]
internal sealed class FindCertificates : ISearchProvider
{
    public LocalizedText Title { get; } = new("Attestati", "Certificates");

    public LocalizedText Nothing { get; } = new("Nessun attestato", "No certificate");

    public string Permission => ProbeModule.Use;

    public Task<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SearchHit>>([new(text, "/probe/certificates")]);
}

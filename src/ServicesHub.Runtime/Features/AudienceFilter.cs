using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace ServicesHub.Runtime;

/// <summary>Answers whoever asks Microsoft.FeatureManagement itself what the request sees.</summary>
[FilterAlias(Alias)]
internal sealed class AudienceFilter(IHttpContextAccessor http, FeatureStore store) : IFeatureFilter
{
    public const string Alias = "Hub.Audience";

    public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext context) =>
        Task.FromResult(http.HttpContext?.RequestServices.GetService<FeatureView>() is { } view
            ? view.IsOn(context.FeatureName)
            : store.IsOnForHub(context.FeatureName));
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

internal static class Visits
{
    /// <summary>The identity of an institution by its code.</summary>
    public static async Task<string> InstitutionAsync(this HubVisitor visitor, string code)
    {
        var page = await visitor.Http.GetFromJsonAsync<JsonElement>("/api/platform/v1/institutions", TestContext.Current.CancellationToken);
        return page.GetProperty("items").EnumerateArray().First(i => i.GetProperty("code").GetString() == code).GetProperty("id").GetString()!;
    }

    /// <summary>The caller's own account.</summary>
    public static async Task<string> MyIdAsync(this HubVisitor visitor)
    {
        var me = await visitor.Http.GetFromJsonAsync<JsonElement>("/api/platform/v1/me", TestContext.Current.CancellationToken);
        return me.GetProperty("id").GetString()!;
    }

    /// <summary>Where a submitted form led.</summary>
    public static string PathAndQuery(this HttpResponseMessage response) => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>The text of an answer, without entities.</summary>
    public static async Task<string> TextAsync(this Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

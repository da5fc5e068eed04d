using System.Text.Json;

namespace ServicesHub.Benchmarks;

/// <summary>What stands behind both proxies: a server that answers everything with the same JSON, about as large as a record.</summary>
internal static class BareBackend
{
    private static readonly byte[] Answer = JsonSerializer.SerializeToUtf8Bytes(new { items = Enumerable.Range(1, 10).Select(n => new { id = n, title = $"Edizione {n} del corso per operatori dei servizi", place = "Ascoli Piceno" }) });

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = Answer.Length;
            return context.Response.Body.WriteAsync(Answer).AsTask();
        });
        return app;
    }
}

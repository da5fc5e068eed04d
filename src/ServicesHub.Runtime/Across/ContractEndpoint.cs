using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Answers the contracts of the modules in this process to the others.</summary>
internal sealed class ContractEndpoint(IReadOnlyList<HubContract> contracts)
{
    private readonly Dictionary<string, HubContract> byName = contracts.ToDictionary(c => c.Type.FullName!);

    public async Task<IResult> AnswerAsync(string contract, string method, HttpContext context, FeatureView features)
    {
        if (byName.GetValueOrDefault(contract) is not { } asked || !features.IsOn(asked.ModuleId)
            || !asked.Methods.TryGetValue(method, out var called) || context.RequestServices.GetService(asked.Type) is not { } service)
            return TypedResults.NotFound();
        var parameters = called.GetParameters()[..^1];
        using var question = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        if (question.RootElement.ValueKind != JsonValueKind.Array || question.RootElement.GetArrayLength() != parameters.Length)
            return TypedResults.BadRequest();
        object?[] arguments = [.. parameters.Zip(question.RootElement.EnumerateArray(), (p, value) => value.Deserialize(p.ParameterType, JsonSerializerOptions.Web)), context.RequestAborted];
        return await (Task<IResult>)Result.MakeGenericMethod(HubContract.ResultOf(called)!).Invoke(null, [called.Invoke(service, arguments)])!;
    }

    private static readonly System.Reflection.MethodInfo Result =
        typeof(ContractEndpoint).GetMethod(nameof(ResultAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;

    private static async Task<IResult> ResultAsync<T>(Task<ModuleAnswer<T>> answering) =>
        (await answering).Has(out var answer) ? Results.Json(answer, JsonSerializerOptions.Web) : TypedResults.NotFound();
}

using Microsoft.AspNetCore.Http;

namespace ServicesHub.Shell.States;

/// <summary>The pages for states, each a whole document in the layout with its status code.</summary>
public static class ShellResults
{
    /// <summary>404: not there, not allowed, or off; the three look the same.</summary>
    public static IResult NotFound() => Page(StatusCodes.Status404NotFound, typeof(NotFoundState));

    /// <summary>503: a module that is on does not answer.</summary>
    public static IResult Unavailable(string? part = null) => Page(
        StatusCodes.Status503ServiceUnavailable, typeof(UnavailableState), (nameof(UnavailableState.Part), part));

    /// <summary>500: an error of ours.</summary>
    public static IResult Error(string? traceId) => Page(
        StatusCodes.Status500InternalServerError, typeof(ErrorState), (nameof(ErrorState.TraceId), traceId));

    /// <summary>400: a form without what it needs to be taken.</summary>
    public static IResult BadRequest() => Page(StatusCodes.Status400BadRequest, typeof(BadRequestState));

    /// <summary>413: more than the address takes.</summary>
    public static IResult TooLarge() => Page(StatusCodes.Status413PayloadTooLarge, typeof(TooLargeState));

    /// <summary>429: too many requests in too short a time.</summary>
    public static IResult TooMany() => Page(StatusCodes.Status429TooManyRequests, typeof(TooManyState));

    private static StateResult Page(int status, Type state, params (string Name, string? Value)[] parameters) =>
        new(status, state, parameters.Where(parameter => parameter.Value is not null)
            .ToDictionary(parameter => parameter.Name, object (parameter) => parameter.Value!));
}

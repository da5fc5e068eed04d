using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Shell;

namespace ServicesHub.Runtime;

/// <summary>
/// Turns what went wrong in an API call into problem+json (RFC 9457) with a stable code and a sentence. Pages get the
/// shell's error page instead.
/// </summary>
internal sealed class ProblemAnswers : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!HubPaths.IsApi(httpContext.Request.Path) || httpContext.Response.HasStarted)
            return false;
        httpContext.UseLanguage();
        await WriteAsync(httpContext, Describe(exception), cancellationToken);
        return true;
    }

    /// <summary>The problem for a status code that nobody has explained yet.</summary>
    public static Task WriteStatusAsync(HttpContext context, CancellationToken ct)
    {
        context.UseLanguage();
        return WriteAsync(context, ForStatus(context.Response.StatusCode), ct);
    }

    /// <summary>The problem for a token that is not valid (any more).</summary>
    public static Task WriteInvalidTokenAsync(HttpContext context, CancellationToken ct)
    {
        context.UseLanguage();
        return WriteAsync(context, Problem(401, "invalid-token", new(
            "Il token non è valido o è scaduto, oppure il sistema non è più ammesso: chiedi un nuovo token.",
            "The token is not valid or has expired, or the system is no longer admitted: ask for a new token.")), ct);
    }

    private static async Task WriteAsync(HttpContext context, ProblemDetails problem, CancellationToken ct)
    {
        problem.Extensions["traceId"] = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        context.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == 503)
            context.Response.Headers.RetryAfter = "5";
        if (problem.Status == 409)
            context.Response.Headers.RetryAfter = "1";
        await context.Response.WriteAsJsonAsync(problem, JsonSerializerOptions.Web, "application/problem+json", ct);
    }

    /// <summary>True for what the caller did wrong and is told, which is no fault of the hub and none of its log.</summary>
    public static bool IsRefusal(Exception exception) => Describe(exception).Status < 500;

    private static ProblemDetails Describe(Exception exception) => exception switch
    {
        RuleViolationException rule => Problem(422, rule.Code, rule.Text, rule.Field is null ? [] : [new(rule.Field, rule.Code, rule.Text)]),
        InvalidInputException input => Problem(422, "invalid-input",
            new("Alcuni dati non sono utilizzabili: correggi i campi indicati.", "Some of the input cannot be used: correct the fields named."), input.Problems),
        PreconditionException precondition => ForStatus(precondition.Status),
        DbUpdateConcurrencyException => ForStatus(412),
        KeyInUseException => ForStatus(409),
        BadHttpRequestException bad => ForStatus(bad.StatusCode),
        _ when exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => Problem(422, "taken-already",
            new("L'identificativo o il codice è già in uso: scegline un altro.", "The identity or code is in use already: choose another.")),
        _ when exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.StringDataRightTruncation } => Problem(422, "invalid-input",
            new("Alcuni testi sono troppo lunghi o contengono caratteri che non si possono conservare: correggili.", "Some texts are too long or contain characters that cannot be kept: correct them.")),
        _ when DatabaseAbsence.Is(exception) => ForStatus(503),
        _ => ForStatus(500),
    };

    private static ProblemDetails ForStatus(int status) => status switch
    {
        400 => Problem(status, "bad-request", new("La richiesta non è leggibile: controlla che il corpo sia JSON valido e che i valori abbiano la forma prevista.", "The request cannot be read: check that the body is valid JSON and that its values have the expected form.")),
        401 => Problem(status, "not-signed-in", new("Accedi e ripeti la richiesta.", "Sign in and repeat the request.")),
        404 => Problem(status, "not-found", new("Qui non c'è nulla, oppure non è visibile per te.", "There is nothing here, or it is not visible to you.")),
        405 => Problem(status, "method-not-allowed", new("Questo indirizzo non accetta questo metodo.", "This address does not take this method.")),
        409 => Problem(status, "idempotency-key-in-use", new("Una richiesta con questa Idempotency-Key è in corso: riprova tra un secondo.", "A request with this Idempotency-Key is being carried out: try again in a second.")),
        412 => Problem(status, "changed-meanwhile", new("Qualcun altro ha modificato il dato: leggilo di nuovo e ripeti la modifica.", "Somebody else has changed it meanwhile: read it again and repeat your change.")),
        413 => Problem(status, "too-large", new("La richiesta è troppo grande: invia meno dati, o dividi il file in più parti.", "The request is too large: send less, or split the file into several.")),
        415 => Problem(status, "unsupported-media-type", new("Invia il corpo come application/json.", "Send the body as application/json.")),
        428 => Problem(status, "precondition-required", new("Indica con If-Match la versione che hai letto (ETag).", "Say with If-Match which version you have read (ETag).")),
        429 => Problem(status, "too-many-requests", new("Troppe richieste: attendi e riprova.", "Too many requests: wait and try again.")),
        503 => Problem(status, "unavailable", new("Il servizio non è raggiungibile in questo momento: riprova tra qualche secondo.", "The service cannot be reached right now: try again in a few seconds.")),
        < 500 => Problem(status, "refused", new("La richiesta non è stata accettata.", "The request was not accepted.")),
        _ => Problem(status, "internal-error", new("Si è verificato un errore. Riprova; se si ripete, comunica il codice della richiesta all'amministratore.", "Something went wrong. Try again; if it happens again, give the administrator the request's code.")),
    };

    private static ProblemDetails Problem(int status, string code, LocalizedText text, IReadOnlyList<FieldProblem>? fields = null)
    {
        var problem = new ProblemDetails { Status = status, Title = text.ToString(), Type = "about:blank" };
        problem.Extensions["code"] = code;
        if (fields is { Count: > 0 })
            problem.Extensions["errors"] = fields.Select(f => new { f.Field, f.Code, Detail = f.Text.ToString() }).ToArray();
        return problem;
    }
}

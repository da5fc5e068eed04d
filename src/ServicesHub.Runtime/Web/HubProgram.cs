using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Runs a program of the hub: what keeps it from starting is one sentence and a non-zero exit code.</summary>
public static class HubProgram
{
    public static async Task<int> RunAsync(Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (Exception e) when (Sentence(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string? Sentence(Exception exception) => exception switch
    {
        StartupException startup => startup.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            $"The address is taken ({taken.Message.TrimEnd('.')}): stop the other program or choose another with --urls http://127.0.0.1:PORT.",
        NpgsqlException database =>
            $"PostgreSQL cannot be used ({database.Message}): check ConnectionStrings:hub and that the server is running.",
        AggregateException { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };
}

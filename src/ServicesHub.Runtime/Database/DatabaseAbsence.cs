using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Tells a database that is away for a moment from a statement that is wrong.</summary>
internal static class DatabaseAbsence
{
    // Class 57P: the server is shutting down, crashed or not up yet. Class 08: the connection is gone.
    private static readonly string[] Classes = ["57P", "08"];

    /// <summary>True when the exception, or one inside it, says that the server cannot be reached now.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        PostgresException server => Classes.Any(server.SqlState.StartsWith),
        NpgsqlException { IsTransient: true } => true,
        // A connection that broke while it was used.
        NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException } => true,
        // A connection that was lost between two commands: it is found closed, and its transaction over.
        InvalidOperationException { Source: "Npgsql" } => true,
        AggregateException several => several.InnerExceptions.Any(Is),
        _ => Is(exception.InnerException),
    };
}

namespace ServicesHub.Drills.Tests;

/// <summary>When a connection is cut at a commit.</summary>
internal enum CutPoint
{
    /// <summary>The server has committed and said so; the client does not hear it.</summary>
    ReplyLost,

    /// <summary>The commit was sent and the connection ends at once: nobody knows.</summary>
    AfterSending,
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace ServicesHub.Drills.Tests;

/// <summary>
/// Passes connections on to PostgreSQL. Armed with a text, it cuts the connection whose transaction has carried that text, at its commit.
/// </summary>
internal sealed class PostgresRelay : IAsyncDisposable
{
    private static readonly byte[] Commit = [(byte)'Q', 0, 0, 0, 11, .. "COMMIT\0"u8];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, CutPoint> armed = [];
    private readonly CancellationTokenSource end = new();
    private readonly EndPoint server;
    private int cuts;

    private PostgresRelay(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        server = to.Host!.StartsWith('/')
            ? new UnixDomainSocketEndPoint(string.Create(CultureInfo.InvariantCulture, $"{to.Host}/.s.PGSQL.{to.Port}"))
            : new DnsEndPoint(to.Host, to.Port);
        listener.Start();
        to.Host = "127.0.0.1";
        to.Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        ConnectionString = to.ConnectionString;
        _ = AcceptAsync();
    }

    public static PostgresRelay Start(string connectionString) => new(connectionString);

    /// <summary>The same connection through the relay.</summary>
    public string ConnectionString { get; }

    /// <summary>How many connections were cut.</summary>
    public int Cuts => cuts;

    /// <summary>Cuts, once, the connection that commits a transaction which carried the text.</summary>
    public void Arm(string text, CutPoint point) => armed[text] = point;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await listener.AcceptSocketAsync(end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The drill is over.
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var there = new Socket(server is UnixDomainSocketEndPoint ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            try
            {
                await there.ConnectAsync(server, end.Token);
                var session = new Session();
                await Task.WhenAny(ForwardAsync(client, there, session), ReturnAsync(there, client, session));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One side has gone: so does the other.
            }
        }
    }

    private async Task ForwardAsync(Socket from, Socket to, Session session)
    {
        var buffer = new byte[65_536];
        while (await from.ReceiveAsync(buffer, end.Token) is var count and > 0)
        {
            var point = CutOf(session, buffer.AsSpan(0, count));
            session.IsReplyLost = point == CutPoint.ReplyLost;
            await to.SendAsync(buffer.AsMemory(0, count), end.Token);
            if (point is null)
                continue;
            Interlocked.Increment(ref cuts);
            if (point == CutPoint.AfterSending)
                return;
        }
    }

    private async Task ReturnAsync(Socket from, Socket to, Session session)
    {
        var buffer = new byte[65_536];
        while (await from.ReceiveAsync(buffer, end.Token) is var count and > 0 && !session.IsReplyLost)
            await to.SendAsync(buffer.AsMemory(0, count), end.Token);
    }

    private CutPoint? CutOf(Session session, ReadOnlySpan<byte> sent)
    {
        if (armed.IsEmpty)
            return null;
        // A text may lie across two pieces.
        var text = session.Tail + Encoding.Latin1.GetString(sent);
        session.Carried ??= armed.Keys.FirstOrDefault(text.Contains);
        session.Tail = text.Length > 64 ? text[^64..] : text;
        if (sent.IndexOf(Commit) < 0)
            return null;
        var carried = session.Carried;
        (session.Carried, session.Tail) = (null, "");
        return carried is not null && armed.TryRemove(carried, out var point) ? point : null;
    }

    private sealed class Session
    {
        private volatile bool isReplyLost;

        public string Tail { get; set; } = "";

        public string? Carried { get; set; }

        public bool IsReplyLost { get => isReplyLost; set => isReplyLost = value; }
    }
}

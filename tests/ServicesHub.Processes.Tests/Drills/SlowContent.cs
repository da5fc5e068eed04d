using System.Net;
using System.Net.Http.Headers;

namespace ServicesHub.Processes.Tests.Drills;

/// <summary>A file that takes its time: a piece at once, the rest bit by bit.</summary>
internal sealed class SlowContent : HttpContent
{
    private const int Pieces = 20;

    private readonly byte[] bytes;
    private readonly TimeSpan during;

    public SlowContent(byte[] bytes, TimeSpan during)
    {
        (this.bytes, this.during) = (bytes, during);
        Headers.ContentType = new MediaTypeHeaderValue("text/csv");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (var piece in bytes.Chunk(Math.Max(1, bytes.Length / Pieces)))
        {
            await stream.WriteAsync(piece);
            await stream.FlushAsync();
            await Task.Delay(during / Pieces);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}

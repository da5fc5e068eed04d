using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ServicesHub.Data;

/// <summary>A sealed range of audit entries: their Merkle root, chained to the block before.</summary>
public sealed class AuditBlock
{
    /// <summary>From 1, without gaps.</summary>
    public long Number { get; init; }

    /// <summary>One more than the last number of the block before.</summary>
    public long FirstId { get; init; }

    public long LastId { get; init; }

    public int Count { get; init; }

    /// <summary>For each entry in order its number (8 bytes, big endian) and its leaf (32 bytes): shows which entry was touched.</summary>
    public required byte[] Leaves { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>Hash of the block before; 32 zero bytes for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>Entries with higher numbers were written after this moment.</summary>
    public DateTimeOffset HorizonAt { get; init; }

    public DateTimeOffset SealedAt { get; init; }

    /// <summary>SHA-256 of all other columns but <see cref="Leaves"/>, which the root covers.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The hash of a block.</summary>
    public static byte[] HashOf(long number, long firstId, long lastId, int count, byte[] root, byte[] previous, DateTimeOffset horizonAt, DateTimeOffset sealedAt)
    {
        var bytes = new byte[8 * 5 + 4 + 64];
        var span = bytes.AsSpan();
        BinaryPrimitives.WriteInt64BigEndian(span, number);
        BinaryPrimitives.WriteInt64BigEndian(span[8..], firstId);
        BinaryPrimitives.WriteInt64BigEndian(span[16..], lastId);
        BinaryPrimitives.WriteInt64BigEndian(span[24..], horizonAt.UtcTicks / 10);
        BinaryPrimitives.WriteInt64BigEndian(span[32..], sealedAt.UtcTicks / 10);
        BinaryPrimitives.WriteInt32BigEndian(span[40..], count);
        root.CopyTo(span[44..]);
        previous.CopyTo(span[76..]);
        return SHA256.HashData(bytes);
    }

    public byte[] ComputeHash() => HashOf(Number, FirstId, LastId, Count, Root, Previous, HorizonAt, SealedAt);
}

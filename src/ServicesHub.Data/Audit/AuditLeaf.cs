using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ServicesHub.Data;

/// <summary>Canonical bytes of an entry, and the Merkle tree over them (RFC 6962: leaves and nodes are told apart).</summary>
public static class AuditLeaf
{
    /// <summary>Bytes of a number and its leaf in <see cref="AuditBlock.Leaves"/>.</summary>
    public const int Length = 40;

    /// <summary>The leaf of an entry, as if it had the number <paramref name="id"/>.</summary>
    public static byte[] Of(AuditEntry entry, long id)
    {
        var action = Encoding.UTF8.GetBytes(entry.Action);
        var bytes = new byte[1 + 8 + 8 + 16 + 17 + 16 + 17 + 1 + 33 + action.Length];
        var rest = bytes.AsSpan(1); // 0: a leaf.
        BinaryPrimitives.WriteInt64BigEndian(rest, id);
        BinaryPrimitives.WriteInt64BigEndian(rest[8..], entry.At.UtcTicks / 10);
        entry.ActorId.TryWriteBytes(rest[16..], bigEndian: true, out _);
        Write(rest[32..], entry.InstitutionId);
        entry.RecordId.TryWriteBytes(rest[49..], bigEndian: true, out _);
        Write(rest[65..], entry.SubjectId);
        rest[82] = entry.IsRead ? (byte)1 : (byte)0;
        if (entry.DetailHash is { } detail)
        {
            rest[83] = 1;
            detail.AsSpan(0, Math.Min(32, detail.Length)).CopyTo(rest[84..]);
        }
        action.CopyTo(rest[116..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The root over leaves in order; of none, the hash of nothing.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 0)
            return SHA256.HashData([]);
        var level = leaves.ToArray();
        Span<byte> node = stackalloc byte[65];
        node[0] = 1;
        while (level.Length > 1)
        {
            var next = new byte[(level.Length + 1) / 2][];
            for (var i = 0; i < next.Length; i++)
                if (2 * i + 1 == level.Length)
                    next[i] = level[2 * i];
                else
                {
                    level[2 * i].CopyTo(node[1..]);
                    level[2 * i + 1].CopyTo(node[33..]);
                    next[i] = SHA256.HashData(node);
                }
            level = next;
        }
        return level[0];
    }

    /// <summary>The hash that an entry keeps of its detail.</summary>
    public static byte[] HashOf(byte[] salt, string text) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]);

    private static void Write(Span<byte> place, Guid? value)
    {
        if (value is not { } id)
            return;
        place[0] = 1;
        id.TryWriteBytes(place[1..], bigEndian: true, out _);
    }
}

using System.Buffers.Text;
using System.Text;

namespace ServicesHub.Abstractions;

/// <summary>Opaque cursors of keyset paging: the sort values of the last row of a part.</summary>
public static class Cursor
{
    /// <summary>Makes a cursor of the last row's sort values.</summary>
    public static string Encode(params string[] keys) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\u001f', keys)));

    /// <summary>The sort values of a cursor; null when there is none or it was not made by the hub.</summary>
    /// <param name="cursor">What the caller gave.</param>
    /// <param name="count">How many values it must hold.</param>
    public static string[]? Decode(string? cursor, int count)
    {
        if (string.IsNullOrEmpty(cursor) || !Base64Url.IsValid(cursor))
            return null;
        var keys = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\u001f');
        return keys.Length == count ? keys : null;
    }
}

using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Cuts the row that was read beyond the page and makes the cursor of the last one shown.</summary>
internal static class PageOf
{
    public static Page<TRow> Rows<TRow>(List<TRow> rows, int size, Func<TRow, string> cursor) =>
        rows.Count <= size ? new(rows, null) : new(rows[..size], cursor(rows[size - 1]));
}

using ServicesHub.Abstractions;
using ServicesHub.Runtime;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Platform;

/// <summary>The reason of a change, said to be missing together with all else that is wrong.</summary>
internal static class ReasonField
{
    /// <summary>The reason as a form proposes it: not longer than it may be.</summary>
    public static string Proposed(string reason) => reason.Length <= SwitchFeature.LongestReason ? reason : reason[..SwitchFeature.LongestReason];

    public static void RequireReason(this FormState state, string field, string? reason)
    {
        try
        {
            SwitchFeature.RequireReason(reason);
        }
        catch (RuleViolationException refused)
        {
            state.Add(field, refused.Text.It, refused.Text.En);
        }
    }
}

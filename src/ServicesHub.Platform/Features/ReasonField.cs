using ServicesHub.Abstractions;
using ServicesHub.Runtime;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Platform;

/// <summary>The reason of a change, said to be missing together with all else that is wrong.</summary>
internal static class ReasonField
{
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

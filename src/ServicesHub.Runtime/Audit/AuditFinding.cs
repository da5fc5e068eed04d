using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Something in the audit that is not as it was sealed.</summary>
/// <param name="Code">What: <c>edited</c>, <c>deleted</c>, <c>inserted</c>, <c>reordered</c>, <c>cut-off</c>, <c>re-chained</c> ...</param>
/// <param name="Block">In or after which block; null before the first.</param>
/// <param name="Entry">Which entry, where one can be named.</param>
/// <param name="Text">In words.</param>
public sealed record AuditFinding(string Code, long? Block, long? Entry, LocalizedText Text);

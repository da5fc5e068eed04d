using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>No norm sets a quorum for the council, so each body chooses.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<QuorumRule>))]
internal enum QuorumRule
{
    None,

    /// <summary>More than half of the voting members in office.</summary>
    MajorityOfVotingMembers,
}

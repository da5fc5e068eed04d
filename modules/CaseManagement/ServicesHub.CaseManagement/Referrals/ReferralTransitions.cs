using ServicesHub.Abstractions;
using static ServicesHub.CaseManagement.Referrals.ReferralAction;
using static ServicesHub.CaseManagement.Referrals.ReferralState;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Every transition that a referral knows, with the party that makes it. All others are refused.</summary>
internal static class ReferralTransitions
{
    public static IReadOnlyDictionary<(ReferralState From, ReferralAction Action), ReferralState> All { get; } =
        new Dictionary<(ReferralState, ReferralAction), ReferralState>
        {
            [(Draft, Send)] = Sent,
            [(Draft, Revoke)] = Revoked,
            [(Sent, See)] = Seen,
            [(Sent, RequestInfo)] = InfoRequested,
            [(Sent, Accept)] = Accepted,
            [(Sent, Refuse)] = Refused,
            [(Sent, Revoke)] = Revoked,
            [(Sent, Lapse)] = Lapsed,
            [(Seen, RequestInfo)] = InfoRequested,
            [(Seen, Accept)] = Accepted,
            [(Seen, Refuse)] = Refused,
            [(Seen, Revoke)] = Revoked,
            [(Seen, Lapse)] = Lapsed,
            [(InfoRequested, AnswerInfo)] = Seen,
            [(InfoRequested, Accept)] = Accepted,
            [(InfoRequested, Refuse)] = Refused,
            [(InfoRequested, Revoke)] = Revoked,
            [(InfoRequested, Lapse)] = Lapsed,
            [(Accepted, Start)] = InProgress,
            [(Accepted, Complete)] = Completed,
            [(InProgress, Complete)] = Completed,
        };

    public static Party PartyOf(ReferralAction action) => action switch
    {
        Send or AnswerInfo or Revoke => Party.Sender,
        Lapse => Party.Hub,
        _ => Party.Receiver,
    };

    public static bool IsOpen(ReferralState state) => state is Sent or Seen or InfoRequested;

    /// <summary>Whether the receiver sees a referral in this state: what was refused or withdrawn is gone for it.</summary>
    public static bool ReceiverSees(ReferralState state) => state is not (Draft or Refused or Revoked or Lapsed);

    /// <exception cref="RuleViolationException">There is no such transition, or it belongs to the other party.</exception>
    public static ReferralState Next(ReferralState from, ReferralAction action, Party party)
    {
        if (PartyOf(action) != party)
            throw new RuleViolationException("other-party", new(
                "Questa azione spetta all'altro ente della segnalazione.", "This action belongs to the other institution of the referral."));
        return All.TryGetValue((from, action), out var to)
            ? to
            : throw new RuleViolationException("transition-not-allowed", new(
                $"Una segnalazione nello stato «{ReferralWords.State(from).It}» non ammette questa azione. Ricarica la pagina per vedere lo stato attuale.",
                $"A referral in the state “{ReferralWords.State(from).En}” does not allow this action. Reload the page to see its present state."));
    }
}

using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Referrals;
using static ServicesHub.CaseManagement.Referrals.ReferralAction;
using static ServicesHub.CaseManagement.Referrals.ReferralState;

namespace ServicesHub.CaseManagement.Tests.Referrals;

public sealed class ReferralStateTests
{
    // Written down a second time on purpose: state, then what may be done and where it leads.
    private static readonly Dictionary<ReferralState, (ReferralAction Action, ReferralState To)[]> Model = new()
    {
        [Draft] = [(Send, Sent), (Revoke, Revoked)],
        [Sent] = [(See, Seen), (RequestInfo, InfoRequested), (Accept, Accepted), (Refuse, Refused), (Revoke, Revoked), (Lapse, Lapsed)],
        [Seen] = [(RequestInfo, InfoRequested), (Accept, Accepted), (Refuse, Refused), (Revoke, Revoked), (Lapse, Lapsed)],
        [InfoRequested] = [(AnswerInfo, Seen), (Accept, Accepted), (Refuse, Refused), (Revoke, Revoked), (Lapse, Lapsed)],
        [Accepted] = [(Start, InProgress), (Complete, Completed)],
        [InProgress] = [(Complete, Completed)],
        [Completed] = [],
        [Refused] = [],
        [Revoked] = [],
        [Lapsed] = [],
    };

    public static TheoryData<string, string, string> Pairs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var state in Enum.GetValues<ReferralState>())
            foreach (var action in Enum.GetValues<ReferralAction>())
                foreach (var party in Enum.GetValues<Party>())
                    data.Add(state.ToString(), action.ToString(), party.ToString());
        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_transition_happens_for_its_party_alone_and_all_others_are_refused(string state, string action, string party)
    {
        var (from, act, by) = (Enum.Parse<ReferralState>(state), Enum.Parse<ReferralAction>(action), Enum.Parse<Party>(party));
        var owner = act switch { Send or AnswerInfo or Revoke => Party.Sender, Lapse => Party.Hub, _ => Party.Receiver };
        var known = Model[from].Where(t => t.Action == act).Select(t => (ReferralState?)t.To).FirstOrDefault();

        if (by != owner)
            Assert.Equal("other-party", Assert.Throws<RuleViolationException>(() => ReferralTransitions.Next(from, act, by)).Code);
        else if (known is { } to)
            Assert.Equal(to, ReferralTransitions.Next(from, act, by));
        else
            Assert.Equal("transition-not-allowed", Assert.Throws<RuleViolationException>(() => ReferralTransitions.Next(from, act, by)).Code);
    }
}

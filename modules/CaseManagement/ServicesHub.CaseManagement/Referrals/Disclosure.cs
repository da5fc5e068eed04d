using System.Text.Json;
using System.Text.Json.Serialization;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Takes the snapshot that the receiver of a referral sees.</summary>
internal static class Disclosure
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Freeze(Person person, Purpose purpose, DateOnly today) =>
        JsonSerializer.Serialize(Of(person, purpose, today), Json);

    public static DisclosedPerson Read(string snapshot) => JsonSerializer.Deserialize<DisclosedPerson>(snapshot, Json)!;

    private static DisclosedPerson Of(Person person, Purpose purpose, DateOnly today)
    {
        bool Has(string category) => purpose.Discloses.Contains(category);
        var permit = Has("permit") ? CurrentPermit.Of(person.Permits) : null;
        var work = Has("eligibility") ? WorkEligibility.Assess(PersonQuestion.Of(person, today)) : null;
        return new DisclosedPerson
        {
            FamilyName = Has("identity") ? person.FamilyName : null,
            GivenName = Has("identity") ? person.GivenName : null,
            BirthDate = Has("identity") ? person.BirthDate.ToString() : null,
            Sex = Has("identity") ? person.Sex.ToString() : null,
            TaxCode = Has("tax-code") ? person.TaxCode : null,
            Citizenships = Has("citizenship") ? person.Citizenships : null,
            Phone = Has("contact") ? person.Phone : null,
            Language = Has("language") ? person.Language : null,
            PermitType = permit?.Type,
            PermitExpiresOn = permit?.ExpiresOn,
            MayWork = work?.Outcome.Code(),
            MayWorkRule = work?.Rule,
        };
    }
}

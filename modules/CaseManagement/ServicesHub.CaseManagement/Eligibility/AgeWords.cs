using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.Eligibility;

internal static class AgeWords
{
    public static readonly WorkNote MinorProtection = WorkNote.Of(
        "minor-protection",
        "Minorenne: valgono le tutele della L. 977/1967 (orario ridotto, niente lavoro notturno, lavorazioni vietate).",
        "Minor: the protections of L. 977/1967 hold (shorter hours, no night work, forbidden processes).");

    public static UsedDate Birthday(PartialDate birth, int age) =>
        UsedDate.Of($"age-{age}", $"Compimento dei {age} anni, al più tardi", $"Age of {age}, at the latest", birth.Latest.AddYears(age));

    public static string OnIt(PartialDate birth, int age) => birth.IsFull
        ? $"il {Words.It(birth.Latest.AddYears(age))}"
        : $"tra il {Words.It(birth.Earliest.AddYears(age))} e il {Words.It(birth.Latest.AddYears(age))}";

    public static string OnEn(PartialDate birth, int age) => birth.IsFull
        ? $"on {Words.En(birth.Latest.AddYears(age))}"
        : $"between {Words.En(birth.Earliest.AddYears(age))} and {Words.En(birth.Latest.AddYears(age))}";
}

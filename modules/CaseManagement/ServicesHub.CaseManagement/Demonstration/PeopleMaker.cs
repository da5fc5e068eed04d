using System.Globalization;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Demonstration;

/// <summary>Makes the people of the demonstration, registered by the institutions that see them first.</summary>
internal sealed class PeopleMaker(SeedContext context, Dice dice)
{
    private static readonly (string Code, int Weight)[] Desks =
        [("cpi-ascoli", 30), ("cpi-san-benedetto", 30), ("ats-21", 12), ("ats-22", 10), ("approdo", 8), ("ponte-piceno", 5), ("prefettura", 3), ("cpia", 2)];

    private readonly PermitMaker permits = new(context.Today, dice);
    private int serial = 1000;

    public IReadOnlyList<Person> All() =>
        dice.Shuffled(Roster.All.SelectMany(roster => Enumerable.Range(0, roster.Count).Select(_ => One(roster))));

    private Person One(Roster roster)
    {
        var sex = roster.Female.Length == 0 || dice.Percent(48) ? Sex.M : Sex.F;
        var permit = dice.Weighted(roster.Permits);
        var minor = permit == "MIN_ETA";
        var born = context.Today.AddDays(-(minor ? dice.Between(6000, 6400) : dice.Between(6900, 22000)));
        var partial = dice.Percent(8);
        if (partial)
            born = new DateOnly(born.Year, 1, 1);
        var owner = context.Institution(dice.Weighted(Desks)).Id;
        var since = context.Today.AddDays(-dice.Between(30, 600));
        var person = new Person
        {
            InstitutionId = owner,
            BirthDate = partial ? new PartialDate(born.Year) : PartialDate.From(born),
            Sex = sex,
            Citizenships = [roster.Citizenship],
            BirthPlace = Citizenships.Find(roster.Citizenship) is { Belfiore: not null } state ? state.Name.It : null,
            Language = roster.Language,
            Phone = dice.Percent(80) ? string.Create(CultureInfo.InvariantCulture, $"0735 555{dice.Between(100, 999)}") : null,
            SchoolingFulfilled = minor ? true : null,
        };
        person.SetName(dice.Of(roster.Family), dice.Of(roster.Given(sex)));
        person.Access.Add(new PersonAccess { PersonId = person.Id, OwnerId = owner, InstitutionId = owner, Since = since, Reason = AccessReason.Registered });
        if (permits.Make(permit, since) is { } made)
            person.Permits.Add(made);
        if (Code(person, born, permit) is { } code)
            person.Identifiers.Add(RegisterPerson.Identifier(TaxCodeCheck.Run(code), person.Id, since));
        return person;
    }

    private string? Code(Person person, DateOnly born, string permit) =>
        permit == "RIC_ASILO" ? FictionalTaxCodes.Temporary(serial++)
        : dice.Percent(5) ? null
        : FictionalTaxCodes.For(person.FamilyName, person.GivenName, born, person.Sex);
}

using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.TaxCodes;
using ServicesHub.CaseManagement.Tests.Desks;

namespace ServicesHub.CaseManagement.Tests.People;

public sealed class RegistrationTests(Province province) : IClassFixture<Province>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_registered_without_a_search_of_the_same_person_in_the_last_ten_minutes()
    {
        var user = Guid.CreateVersion7();
        await province.At(Province.School, Guid.CreateVersion7()).Get<SearchPeople>().ExecuteAsync("altra collega", null, Ct);
        Assert.Equal("search-first", await RefusedAsync(user));

        await province.At(Province.School, user).Get<SearchPeople>().ExecuteAsync("ndiaye", null, Ct);
        province.Clock.Move(TimeSpan.FromMinutes(9));
        await province.At(Province.School, user).Get<RegisterPerson>().ExecuteAsync(TestPeople.Fatou, Ct);

        province.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Equal("search-first", await RefusedAsync(user));
    }

    [Theory]
    [InlineData("N’DIAYE", "Fatou", "1996-05-01", false)]
    [InlineData("Fatou", "ndiaye", "1996", false)]
    [InlineData("Altra", "Persona", "1980", true)]
    public async Task The_same_names_and_year_or_the_same_code_are_a_possible_duplicate(string family, string given, string birth, bool sameCode)
    {
        var desk = province.At(Province.EmploymentCentre, Guid.CreateVersion7());
        var temporary = FictionalTaxCodes.Temporary(1000);
        await desk.RegisterAsync(TestPeople.Fatou with { TaxCode = temporary, ConfirmNotDuplicate = true }, Ct);
        var other = TestPeople.Fatou with { FamilyName = family, GivenName = given, BirthDate = birth, TaxCode = sameCode ? temporary : null };

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => desk.RegisterAsync(other, Ct));
        Assert.Equal("possible-duplicate", refused.Code);
        Assert.NotEqual(Guid.Empty, (await desk.RegisterAsync(other with { ConfirmNotDuplicate = true }, Ct)).Id);
    }

    [Fact]
    public async Task A_person_is_found_by_parts_of_her_name_by_an_old_code_and_by_the_number_of_her_permit()
    {
        var desk = province.At(Province.SocialServices, Guid.CreateVersion7());
        var temporary = FictionalTaxCodes.Temporary(2000);
        var input = TestPeople.Fatou with { FamilyName = "Gómez-Peña", GivenName = "Łucía", TaxCode = temporary, Permit = TestPeople.Fatou.Permit! with { Number = "I 7654321" } };
        var person = await desk.RegisterAsync(input, Ct);
        var definitive = FictionalTaxCodes.For("Gómez-Peña", "Łucía", new DateOnly(1996, 1, 1), Contracts.Sex.F);
        await desk.Get<UpdatePerson>().ExecuteAsync(person, input with { TaxCode = definitive }, Ct);

        foreach (var text in new[] { "luc gom", "PEÑA", temporary, definitive.ToLowerInvariant(), "i7654321" })
            Assert.Equal([person.Id], (await desk.Get<SearchPeople>().ExecuteAsync(text, null, Ct)).People.Select(p => p.Id));
        Assert.Equal(definitive, (await province.At(Province.SocialServices).Get<FindPerson>().ExecuteAsync(person.Id, Ct))!.TaxCode);
        Assert.Empty((await province.At(Province.School).Get<SearchPeople>().ExecuteAsync("gomez", null, Ct)).People);
    }

    [Fact]
    public async Task Every_field_that_is_wrong_is_named_at_once()
    {
        var desk = province.At(Province.SocialServices, Guid.CreateVersion7());
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => desk.RegisterAsync(
            new PersonInput { BirthDate = "31/02/1990", Citizenships = ["Atlantide"], TaxCode = "RSSMRA85T10A562X" }, Ct));

        Assert.Equal(["familyName", "birthDate", "sex", "citizenships", "taxCode"], refused.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task Two_corrections_of_the_same_version_do_not_overwrite_each_other()
    {
        var person = await province.At(Province.SocialServices).RegisterAsync(TestPeople.Fatou with { GivenName = "Doppia" }, Ct);
        var one = province.At(Province.SocialServices);
        var other = province.At(Province.SocialServices);
        var first = (await one.Get<FindPerson>().ExecuteAsync(person.Id, Ct))!;
        var second = (await other.Get<FindPerson>().ExecuteAsync(person.Id, Ct))!;

        await one.Get<UpdatePerson>().ExecuteAsync(first, TestPeople.Fatou with { Phone = "1" }, Ct);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.Get<UpdatePerson>().ExecuteAsync(second, TestPeople.Fatou with { Phone = "2" }, Ct));
    }

    private async Task<string> RefusedAsync(Guid user) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => province.At(Province.School, user).Get<RegisterPerson>().ExecuteAsync(TestPeople.Fatou, Ct))).Code;
}

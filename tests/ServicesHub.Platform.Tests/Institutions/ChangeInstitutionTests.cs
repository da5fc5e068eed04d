using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Institutions;

public sealed class ChangeInstitutionTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_new_name_is_in_force_from_its_day_and_old_papers_keep_the_old_one()
    {
        var day = desk.Today.AddDays(10);
        await ChangeAsync(c => c.RenameAsync(desk.Centre, 1, " Centro nuovo ", day, Desk.Ct));

        var record = await desk.AskAsync<HubDb, InstitutionRecord>(db => db.Institutions.Include(i => i.Names).FirstAsync(i => i.Id == desk.Centre, Desk.Ct));
        Assert.Equal(("Centro di prova", "Centro nuovo", 2), (record.NameOn(day.AddDays(-1)), record.NameOn(day), record.Version));
        Assert.Equal("Centro di prova", (await ReadAsync()).Name);
        Assert.Equal(["platform.institution-renamed|2026-12-04"], await desk.AuditAsync());
    }

    [Fact]
    public async Task A_name_that_is_only_planned_can_be_corrected()
    {
        await ChangeAsync(c => c.RenameAsync(desk.Centre, 1, "Centro nuovo", desk.Today.AddDays(10), Desk.Ct));
        await ChangeAsync(c => c.RenameAsync(desk.Centre, 2, "Centro rinnovato", desk.Today.AddDays(10), Desk.Ct));

        Assert.Equal(["Centro rinnovato", "Centro di prova"], (await ReadAsync()).Names.Select(n => n.Name));
    }

    [Fact]
    public async Task A_name_is_not_changed_in_the_past_nor_into_itself()
    {
        Assert.Equal(["required", "in-the-past"], await desk.ProblemsAsync<ChangeInstitution>(c => c.RenameAsync(desk.Centre, 1, " ", desk.Today.AddDays(-1), Desk.Ct)));
        Assert.Equal(["same-name"], await desk.ProblemsAsync<ChangeInstitution>(c => c.RenameAsync(desk.Centre, 1, "Centro di prova", desk.Today, Desk.Ct)));
        Assert.Equal(1, (await ReadAsync()).Version);
    }

    [Fact]
    public async Task Whoever_changes_what_somebody_else_changed_meanwhile_is_refused()
    {
        await ChangeAsync(c => c.MoveAsync(desk.Centre, 1, "Ascoli Piceno", Desk.Ct));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ChangeAsync(c => c.MoveAsync(desk.Centre, 1, "Grottammare", Desk.Ct)));

        Assert.Equal(("Ascoli Piceno", 2), ((await ReadAsync()).Municipality, (await ReadAsync()).Version));
        Assert.Single(await desk.AuditAsync());
    }

    [Fact]
    public async Task After_its_last_day_the_memberships_of_an_institution_no_longer_hold()
    {
        await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);
        await ChangeAsync(c => c.EndAsync(desk.Centre, 1, desk.Today, Desk.Ct));

        Assert.True((await desk.NowAsync(desk.Person))!.Can(SampleModule.Read));
        desk.Clock.Today = desk.Today.AddDays(1);
        Assert.Null((await desk.NowAsync(desk.Person))!.Active);
        Assert.Equal(MembershipTime.Past, (await desk.AskAsync<ReadAccounts, AccountView?>(r => r.FindAsync(desk.Person, Desk.Ct)))!.Memberships[0].Time);
        await desk.RefusedAsync<ChangeInstitution>("participation-over", c => c.EndAsync(desk.Centre, 2, null, Desk.Ct));
    }

    [Fact]
    public async Task An_end_that_has_not_come_is_withdrawn_and_everybody_stays()
    {
        await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);
        await ChangeAsync(c => c.EndAsync(desk.Centre, 1, desk.Today, Desk.Ct));
        await ChangeAsync(c => c.EndAsync(desk.Centre, 2, null, Desk.Ct));

        desk.Clock.Today = desk.Today.AddDays(1);
        Assert.NotNull((await desk.NowAsync(desk.Person))!.Active);
        Assert.Equal(["platform.institution-ended|2026-11-24", "platform.institution-end-withdrawn|"], await desk.AuditAsync());
    }

    [Fact]
    public async Task The_confirmation_counts_people_whose_memberships_would_last_longer()
    {
        await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);
        await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Coordinator);
        await desk.MembershipAsync(await desk.AccountAsync("altra"), desk.Centre, HubRoles.Operator, desk.Today.AddDays(3));

        Assert.Equal(2, await PeopleAfterAsync(desk.Today));
        Assert.Equal(1, await PeopleAfterAsync(desk.Today.AddDays(3)));
    }

    [Fact]
    public async Task Nobody_ends_the_institution_she_works_for_nor_that_of_the_last_administrator()
    {
        await desk.RefusedAsync<ChangeInstitution>("own-institution", c => c.EndAsync(desk.Province, 1, desk.Today, Desk.Ct));
        desk.WorkElsewhere();

        await desk.RefusedAsync<ChangeInstitution>("last-administrator", c => c.EndAsync(desk.Province, 1, desk.Today, Desk.Ct));
        Assert.Null((await desk.AskAsync<ReadInstitutions, InstitutionView?>(r => r.FindAsync(desk.Province, Desk.Ct)))!.Until);
    }

    [Fact]
    public async Task Replacing_changes_only_what_differs()
    {
        await ChangeAsync(c => c.ReplaceAsync(desk.Centre, 1, new("Centro di prova", null, "", null), Desk.Ct));
        Assert.Empty(await desk.AuditAsync());

        await ChangeAsync(c => c.ReplaceAsync(desk.Centre, 1, new("Centro nuovo", desk.Today, "Ascoli Piceno", desk.Today.AddDays(1)), Desk.Ct));

        Assert.Equal(["platform.institution-renamed|2026-11-24", "platform.institution-moved|", "platform.institution-ended|2026-11-25"], await desk.AuditAsync());
        Assert.Equal(2, (await ReadAsync()).Version);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        await desk.RefusedAsync<AddInstitution>("code-taken", a => a.ExecuteAsync(Guid.CreateVersion7(), "Altro centro", "cpi", InstitutionKinds.EmploymentCentre, null, Desk.Ct));
    }

    private Task ChangeAsync(Func<ChangeInstitution, Task> work) => desk.DoAsync(work);

    private async Task<InstitutionView> ReadAsync() => (await desk.AskAsync<ReadInstitutions, InstitutionView?>(r => r.FindAsync(desk.Centre, Desk.Ct)))!;

    private Task<int> PeopleAfterAsync(DateOnly day) => desk.AskAsync<ReadInstitutions, int>(r => r.PeopleAfterAsync(desk.Centre, day, Desk.Ct));
}

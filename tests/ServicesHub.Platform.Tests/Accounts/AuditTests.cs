using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Accounts;

public sealed class AuditTests
{
    [Fact]
    public async Task When_the_audit_cannot_be_written_nothing_is_changed()
    {
        await using var desk = await Desk.OpenAsync();
        var membership = await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);
        var stamp = await desk.StampAsync(desk.Person);
        await desk.CloseAuditAsync();

        await FailsAsync<EndMembership>(desk, e => e.ExecuteAsync(membership, desk.Today, Desk.Ct));
        await FailsAsync<ResetPassword>(desk, r => r.ExecuteAsync(desk.Person, "seconda-password-lunga", Desk.Ct));
        await FailsAsync<SuspendAccount>(desk, s => s.ExecuteAsync(desk.Person, Desk.Ct));
        await FailsAsync<GrantPermissions>(desk, g => g.ExecuteAsync(HubRoles.Operator, new Dictionary<string, bool> { [SampleModule.Read] = false }, "prova dei permessi", Desk.Ct));
        await FailsAsync<ChangeInstitution>(desk, c => c.RenameAsync(desk.Centre, 1, "Centro nuovo", desk.Today, Desk.Ct));

        var person = await desk.NextRequestAsync(desk.Person, stamp);
        Assert.Equal("Centro di prova", person!.Active!.InstitutionName);
        Assert.True(person.Can(SampleModule.Read));
    }

    [Fact]
    public async Task The_audit_names_the_administrator_and_her_institution()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.DoAsync<SuspendAccount>(s => s.ExecuteAsync(desk.Person, Desk.Ct));

        var entry = await desk.AskAsync<HubDb, AuditEntry>(db => db.Audit.AsNoTracking().SingleAsync(Desk.Ct));
        Assert.Equal((desk.Me.UserId, desk.Province, desk.Person), (entry.ActorId, entry.InstitutionId!.Value, entry.RecordId));
    }

    private static Task<PostgresException> FailsAsync<TUseCase>(Desk desk, Func<TUseCase, Task> work)
        where TUseCase : class => Assert.ThrowsAsync<PostgresException>(() => desk.DoAsync(work));
}

using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Takes minutes from draft to approval, and corrects them afterwards.</summary>
internal sealed class WriteMinutes(GovernanceDb database, ReadSessions sessions, IWorkItems work, IAudit audit, IProvinceCalendar calendar) : IUseCase
{
    /// <summary>The minutes of a session; as a draft only for the secretariat that writes them.</summary>
    public async Task<SessionMinutes?> FindAsync(Guid sessionId, CancellationToken ct) =>
        await ReadAsync(sessionId, ct) is { } minutes && (minutes.State != MinutesState.Draft || await sessions.FindToRunAsync(sessionId, ct) is not null) ? minutes : null;

    /// <summary>The minutes of a session that the caller runs; null for everybody else.</summary>
    public async Task<SessionMinutes?> FindToWriteAsync(Guid sessionId, CancellationToken ct) =>
        await sessions.FindToRunAsync(sessionId, ct) is null ? null : await ReadAsync(sessionId, ct);

    public async Task<SessionMinutes> ReviseAsync(Guid sessionId, string? text, CancellationToken ct)
    {
        var minutes = await LoadAsync(sessionId, ct);
        minutes.MustBe(MinutesState.Draft, MinutesState.Verification);
        minutes.Text = Checked("text", text, "Scrivi il testo del verbale.", "Type the text of the minutes.");
        await database.SaveChangesAsync(ct);
        return minutes;
    }

    /// <summary>Sends the draft to the members, who may ask for corrections.</summary>
    public async Task<SessionMinutes> SubmitAsync(Guid sessionId, CancellationToken ct)
    {
        var minutes = await LoadAsync(sessionId, ct);
        minutes.MustBe(MinutesState.Draft);
        minutes.State = MinutesState.Verification;
        var session = await database.Sessions.AsNoTracking().FirstAsync(s => s.Id == sessionId, ct);
        var body = await database.Bodies.AsNoTracking().FirstAsync(b => b.Id == session.BodyId, ct);
        work.Put(SessionWork.ToApprove(session, body));
        audit.Note("governance.minutes-submitted", sessionId);
        await database.SaveChangesAsync(ct);
        return minutes;
    }

    /// <summary>Approves them by written procedure; a session approves them when it closes the item that asks for it.</summary>
    public async Task<SessionMinutes> ApproveAsync(Guid sessionId, CancellationToken ct)
    {
        var minutes = await LoadAsync(sessionId, ct);
        minutes.MustBe(MinutesState.Verification);
        minutes.Approve(calendar.Today, null);
        work.Settle(SessionWork.MinutesKey(sessionId));
        audit.Note("governance.minutes-approved", sessionId);
        await database.SaveChangesAsync(ct);
        return minutes;
    }

    public async Task<SessionMinutes> CorrectAsync(Guid sessionId, string? text, CancellationToken ct)
    {
        var minutes = await LoadAsync(sessionId, ct);
        minutes.MustBe(MinutesState.Approved);
        minutes.Corrections.Add(new MinutesCorrection
        {
            Number = minutes.Corrections.Count + 1,
            Text = Checked("text", text, "Scrivi la rettifica.", "Type the correction."),
            On = calendar.Today,
        });
        database.Touch(minutes);
        audit.Note("governance.minutes-corrected", sessionId);
        await database.SaveChangesAsync(ct);
        return minutes;
    }

    private Task<SessionMinutes?> ReadAsync(Guid sessionId, CancellationToken ct) =>
        database.Minutes.Include(m => m.Corrections).FirstOrDefaultAsync(m => m.SessionId == sessionId, ct);

    private async Task<SessionMinutes> LoadAsync(Guid sessionId, CancellationToken ct) =>
        await FindToWriteAsync(sessionId, ct) ?? throw new InvalidOperationException("There are no such minutes.");

    private static string Checked(string field, string? text, string it, string en)
    {
        var problems = new ProblemList();
        var clean = problems.Required(field, text, it, en);
        FreeText.Check(problems, field, text);
        problems.ThrowIfAny();
        return clean;
    }
}

using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Sets up a body. A council starts with the seats that the norm wants, all vacant.</summary>
internal sealed class SetUpBody(GovernanceDb database, IAudit audit, ICurrentUser user, IProvinceCalendar calendar) : IUseCase
{
    public async Task<Body> ExecuteAsync(BodyInput input, CancellationToken ct)
    {
        var problems = new ProblemList();
        if (input.Kind is null)
            problems.Add("kind", "required", "Scegli il tipo di organismo.", "Choose the kind of body.");
        var name = problems.Required("name", input.Name, "Scrivi il nome dell'organismo.", "Type the name of the body.");
        var code = problems.Required("code", input.Code, "Scrivi una sigla, come CTI: apre il numero delle decisioni.", "Type a short code, such as CTI: it starts the number of decisions.").ToUpperInvariant();
        if (code.Length > 20 || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-'))
            problems.Add("code", "code-form", "La sigla ha al massimo 20 lettere, cifre e trattini: correggila.", "The code has at most 20 letters, digits and hyphens: correct it.");
        else if (await database.Bodies.AnyAsync(b => b.Code == code, ct))
            problems.Add("code", "code-taken", "Esiste già un organismo con questa sigla: scegline un'altra.", "There is a body with this code already: choose another.");
        if (input.Kind is not (null or BodyKind.Council) && !await database.Bodies.AnyAsync(b => b.Id == input.ParentId, ct))
            problems.Add("parentId", "required", "Scegli il Consiglio di cui fa parte.", "Choose the council it belongs to.");
        if (input.NoticeWorkingDays is < 0 or > 60)
            problems.Add("noticeWorkingDays", "out-of-range", "Il preavviso va da 0 a 60 giorni lavorativi.", "The notice is between 0 and 60 working days.");
        if (user.Active is null)
            problems.Add("kind", "no-institution", "Per istituire un organismo lavora per un ente.", "Work for an institution to set up a body.");
        problems.ThrowIfAny();

        var body = new Body
        {
            Kind = input.Kind!.Value,
            ParentId = input.Kind == BodyKind.Council ? null : input.ParentId,
            Code = code,
            Name = name,
            InstitutingAct = input.InstitutingAct?.Trim() ?? "",
            Mandate = input.Mandate?.Trim() ?? "",
            Quorum = input.Quorum ?? QuorumRule.None,
            NoticeWorkingDays = input.NoticeWorkingDays ?? 5,
            SecretariatId = user.Active!.InstitutionId,
            From = calendar.Today,
        };
        if (body.Kind == BodyKind.Council)
            body.Seats.AddRange(SeatsByRight(calendar.Today));
        database.Bodies.Add(body);
        audit.Note("governance.body-set-up", body.Id);
        await database.SaveChangesAsync(ct);
        return body;
    }

    private static IEnumerable<Seat> SeatsByRight(DateOnly day) => CouncilComposition.On(day)
        .SelectMany(rule => Enumerable.Repeat(rule, rule.Minimum))
        .Select((rule, index) => new Seat { Position = index + 1, Letter = rule.Letter, Title = rule.Title.It, Votes = true });
}

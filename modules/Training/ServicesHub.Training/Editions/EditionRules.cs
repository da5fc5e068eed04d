using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>What an edition needs before it can be written down.</summary>
internal static class EditionRules
{
    private const int MostSeats = 2000;
    private const int MostSessions = 40;

    public static void Check(ProblemList problems, EditionInput input, DateOnly today, IReadOnlySet<Guid> institutions)
    {
        if (problems.Required("title", input.Title, "Scrivi il titolo.", "Type the title.").Length > 200)
            problems.Add("title", "too-long", "Il titolo è troppo lungo: al massimo 200 caratteri.", "The title is too long: at most 200 characters.");
        if (input.Description?.Length > 4000)
            problems.Add("description", "too-long", "La descrizione è troppo lunga: al massimo 4.000 caratteri.", "The description is too long: at most 4,000 characters.");
        if (!EditionKinds.Has(input.Kind, today))
            problems.Add("kind", "unknown-kind", "Scegli il tipo dall'elenco.", "Choose the kind from the list.");
        if (input.Seats is null or < 1 or > MostSeats)
            problems.Add("seats", "out-of-range", $"Indica i posti, da 1 a {MostSeats}.", $"Give the seats, from 1 to {MostSeats}.");
        if (input.ThresholdPercent is < 1 or > 100)
            problems.Add("thresholdPercent", "out-of-range", "La soglia va da 1 a 100 per cento.", "The threshold goes from 1 to 100 percent.");
        if (input.PlanMeasure?.Length > 40)
            problems.Add("planMeasure", "too-long", "Il codice della misura ha al massimo 40 caratteri.", "The code of the measure has at most 40 characters.");
        CheckSessions(problems, input);
        CheckReserved(problems, input, institutions);
    }

    private static void CheckSessions(ProblemList problems, EditionInput input)
    {
        var sessions = input.Sessions ?? [];
        if (sessions.Count is 0 or > MostSessions)
            problems.Add("sessions", "required", $"Indica almeno un incontro, al massimo {MostSessions}.", $"Give at least one session, at most {MostSessions}.");
        for (var i = 0; i < sessions.Count; i++)
            CheckSession(problems, $"sessions[{i}]", sessions[i]);
        if (input.EnrolBy is null)
            problems.Add("enrolBy", "required", "Indica l'ultimo giorno per iscriversi.", "Give the last day for enrolling.");
        else if (sessions.Count > 0 && sessions.Max(s => s.Day) is { } last && input.EnrolBy > last)
            problems.Add("enrolBy", "after-last-session", "Le iscrizioni si chiudono al più tardi il giorno dell'ultimo incontro.", "Enrolment closes on the day of the last session at the latest.");
    }

    private static void CheckSession(ProblemList problems, string at, SessionInput session)
    {
        if (session.Day is null)
            problems.Add($"{at}.day", "required", "Indica il giorno.", "Give the day.");
        if (session.StartsAt is null)
            problems.Add($"{at}.startsAt", "required", "Indica l'ora di inizio.", "Give the starting time.");
        if (session.EndsAt is null)
            problems.Add($"{at}.endsAt", "required", "Indica l'ora di fine.", "Give the ending time.");
        else if (session.StartsAt >= session.EndsAt)
            problems.Add($"{at}.endsAt", "not-after-start", "La fine viene dopo l'inizio: correggi l'orario.", "The end comes after the start: correct the time.");
        if (problems.Required($"{at}.place", session.Place, "Indica il luogo o il collegamento.", "Give the place or the link.").Length > 300)
            problems.Add($"{at}.place", "too-long", "Al massimo 300 caratteri.", "At most 300 characters.");
    }

    private static void CheckReserved(ProblemList problems, EditionInput input, IReadOnlySet<Guid> institutions)
    {
        var rows = input.Reserved ?? [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].InstitutionId is not { } id || !institutions.Contains(id))
                problems.Add($"reserved[{i}].institutionId", "unknown-institution", "Scegli l'ente dall'elenco.", "Choose the institution from the list.");
            else if (rows.Take(i).Any(r => r.InstitutionId == id))
                problems.Add($"reserved[{i}].institutionId", "twice", "Questo ente c'è già: riunisci i posti in una riga.", "This institution is there already: put its seats in one row.");
            if (rows[i].Seats is null or < 1)
                problems.Add($"reserved[{i}].seats", "out-of-range", "Indica quanti posti, almeno 1.", "Say how many seats, at least 1.");
        }
        if (rows.Sum(r => r.Seats ?? 0) > (input.Seats ?? int.MaxValue))
            problems.Add("seats", "reserved-exceed", "I posti riservati superano i posti: aumenta i posti o riduci le riserve.", "More seats are reserved than there are: add seats or reserve fewer.");
    }
}

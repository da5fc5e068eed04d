namespace ServicesHub.Drills.Tests;

/// <summary>
/// Makes reporting fail on chosen events, as a defect of the module would: a trigger on its table raises an error. Attempts are
/// counted by sequences, which a rolled-back transaction does not take back; effects are noted in the transaction that has them.
/// </summary>
internal sealed class FailingConsumer(DrillFleet drill) : IAsyncDisposable
{
    public static async Task<FailingConsumer> InstallAsync(DrillFleet drill)
    {
        await drill.RunAsync("""
            create schema drill;
            create table drill.poison (subject uuid not null, version bigint not null, times int not null, counter regclass not null, primary key (subject, version));
            create table drill.effects (subject uuid not null, version bigint not null);
            create function drill.fail() returns trigger language plpgsql security definer as $$
            declare p drill.poison;
            begin
              select * into p from drill.poison where subject = new.subject_id and version = new.version;
              if found and nextval(p.counter) <= p.times then raise exception 'a drill'; end if;
              return new;
            end $$;
            create function drill.note() returns trigger language plpgsql security definer as $$
            begin insert into drill.effects values (new.subject_id, new.version); return null; end $$;
            create trigger drill_fail before insert on reporting.facts for each row execute function drill.fail();
            create trigger drill_note after insert or update on reporting.facts for each row execute function drill.note();
            """);
        return new FailingConsumer(drill);
    }

    /// <summary>Lets an event fail a number of times.</summary>
    public async Task PoisonAsync(Guid subject, long version, int times)
    {
        var counter = Counter(subject);
        await drill.RunAsync($"create sequence {counter}");
        await drill.RunAsync($"insert into drill.poison values ($1, $2, $3, '{counter}'::regclass)", subject, version, times);
    }

    /// <summary>The defect is mended.</summary>
    public Task HealAsync(Guid subject) => drill.RunAsync("delete from drill.poison where subject = $1", subject);

    /// <summary>How often the event was tried.</summary>
    public Task<long> AttemptsAsync(Guid subject) => drill.AskAsync<long>($"select case when is_called then last_value else 0 end from {Counter(subject)}");

    /// <summary>The versions that had an effect, in order.</summary>
    public Task<long[]> EffectsAsync(Guid subject) => drill.AskAsync<long[]>("select coalesce(array_agg(version order by version), '{}') from drill.effects where subject = $1", subject);

    public async ValueTask DisposeAsync() => await drill.RunAsync("""
        drop trigger drill_fail on reporting.facts;
        drop trigger drill_note on reporting.facts;
        drop schema drill cascade;
        """);

    private static string Counter(Guid subject) => $"drill.attempts_{subject:n}";
}

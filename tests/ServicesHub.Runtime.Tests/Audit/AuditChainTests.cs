using Npgsql;
using ServicesHub.Data;

namespace ServicesHub.Runtime.Tests.Audit;

public sealed class AuditChainTests
{
    [Fact]
    public async Task An_audit_that_nobody_touched_is_whole()
    {
        await using var audit = await SealedAudit.MakeAsync();
        await audit.NoteAsync("probe.done", "ancora da sigillare");

        var report = await audit.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal((3, 9, 1, 0), (report.Blocks, report.Entries, report.Unsealed, report.Erased));
    }

    [Theory]
    [InlineData("update hub.audit set action = 'probe.nothing' where id = 5", "edited", 5)]
    [InlineData("update hub.audit set at = at - interval '1 microsecond' where id = 5", "edited", 5)]
    [InlineData("update hub.audit set is_read = true where id = 5", "edited", 5)]
    [InlineData("update hub.audit set subject_id = record_id where id = 5", "edited", 5)]
    [InlineData("update hub.audit set institution_id = record_id where id = 5", "edited", 5)]
    [InlineData("update hub.audit set actor_id = record_id where id = 5", "edited", 5)]
    [InlineData("delete from hub.audit_details where entry_id = 5; delete from hub.audit where id = 5", "deleted", 5)]
    [InlineData("update hub.audit_details set text = 'altro' where entry_id = 5", "detail-edited", 5)]
    [InlineData("delete from hub.audit_details where entry_id = 5", "detail-deleted", 5)]
    [InlineData("insert into hub.audit (at, actor_id, action, record_id, is_read) values (now() - interval '3 days', gen_random_uuid(), 'probe.done', gen_random_uuid(), false)", "back-dated", 10)]
    public async Task What_is_done_to_an_entry_is_found(string attack, string code, int entry)
    {
        await using var audit = await SealedAudit.MakeAsync();
        await audit.AttackAsync(attack);

        Assert.Contains((code, (long?)entry), (await audit.VerifyAsync()).Findings.Select(f => (f.Code, f.Entry)));
    }

    [Fact]
    public async Task An_entry_put_into_a_gap_of_a_sealed_range_is_found()
    {
        await using var audit = await SealedAudit.MakeAsync();
        await audit.AttackAsync("select nextval('hub.audit_numbers')");
        await audit.NoteAsync("probe.done", null);
        await audit.SealAsync();
        await audit.AttackAsync("insert into hub.audit (id, at, actor_id, action, record_id, is_read) select 10, at, actor_id, 'probe.forged', record_id, false from hub.audit where id = 11");

        Assert.Equal([("inserted", 4L, 10L)], (await audit.VerifyAsync()).Findings.Select(f => (f.Code, f.Block!.Value, f.Entry!.Value)));
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found()
    {
        await using var audit = await SealedAudit.MakeAsync();
        await audit.AttackAsync("""
            update hub.audit set id = -1 where id = 4; update hub.audit set id = 4 where id = 5; update hub.audit set id = 5 where id = -1;
            update hub.audit_details set entry_id = -1 where entry_id = 4; update hub.audit_details set entry_id = 4 where entry_id = 5; update hub.audit_details set entry_id = 5 where entry_id = -1
            """);

        Assert.Equal([("reordered", 4L), ("reordered", 5L)], (await audit.VerifyAsync()).Findings.Select(f => (f.Code, f.Entry!.Value)));
    }

    [Fact]
    public async Task An_end_that_was_cut_off_is_found_by_the_anchors()
    {
        await using var audit = await SealedAudit.MakeAsync();
        await audit.AttackAsync("delete from hub.audit_blocks where number = 3; delete from hub.audit_details where entry_id > 6; delete from hub.audit where id > 6; delete from hub.audit_state");

        var finding = Assert.Single((await audit.VerifyAsync()).Findings);
        Assert.Equal(("cut-off", 2L), (finding.Code, finding.Block));
        Assert.Contains("3", finding.Text.It, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_computed_anew_is_found_by_the_anchors_alone()
    {
        await using var audit = await SealedAudit.MakeAsync();
        await audit.AttackAsync("update hub.audit set action = 'probe.nothing' where id = 5; delete from hub.audit_blocks where number >= 2; delete from hub.audit_state");
        await audit.SealAsync(anchor: audit.AnchorPath + ".forged");

        Assert.Equal(2L, Assert.Single((await audit.VerifyAsync()).Findings, f => f.Code == "re-chained").Block);
        Assert.Empty((await new VerifyAudit(audit.Superuser).ExecuteAsync(null, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task Where_the_anchors_contradict_the_database_nothing_more_is_anchored()
    {
        await using var audit = await SealedAudit.MakeAsync();
        var before = await File.ReadAllTextAsync(audit.AnchorPath, TestContext.Current.CancellationToken);
        await audit.AttackAsync("update hub.audit_blocks set hash = previous where number = 3");
        await audit.NoteAsync("probe.done", null);
        await audit.SealAsync();

        Assert.Equal(before, await File.ReadAllTextAsync(audit.AnchorPath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_an_anchor_file_the_audit_is_not_called_whole()
    {
        await using var audit = await SealedAudit.MakeAsync();
        File.Delete(audit.AnchorPath);

        Assert.Equal("not-anchored", Assert.Single((await audit.VerifyAsync()).Findings).Code);
    }

    [Fact]
    public async Task Erased_reasons_leave_the_chain_whole()
    {
        await using var audit = await SealedAudit.MakeAsync();
        await audit.WriteAsync(a => a.Erase(audit.Record));
        await audit.SealAsync();

        var report = await audit.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(6, report.Erased);
        Assert.Equal(0, await audit.Hub.ReadAsync<long>("select count(*) from hub.audit_details"));
    }

    [Fact]
    public async Task An_entry_whose_transaction_is_still_open_is_waited_for()
    {
        await using var audit = await SealedAudit.MakeAsync();
        await using var slow = await audit.Hub.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var open = await slow.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var early = new NpgsqlCommand("insert into hub.audit (at, actor_id, action, record_id, is_read) values (clock_timestamp(), gen_random_uuid(), 'probe.slow', gen_random_uuid(), false)", slow, open))
            await early.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await audit.NoteAsync("probe.fast", null);
        for (var turn = 0; turn < 5; turn++)
            Assert.Equal(0, await audit.OnceAsync());
        await open.CommitAsync(TestContext.Current.CancellationToken);
        await audit.SealAsync();

        Assert.Equal("probe.slow,probe.fast", await audit.Hub.ReadAsync<string>("select string_agg(action, ',' order by id) from hub.audit where id > 9"));
        var report = await audit.VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.Equal(11, report.Entries);
    }

    [Fact]
    public async Task Many_writers_and_a_sealer_at_once_lose_and_skip_no_entry()
    {
        await using var audit = await SealedAudit.MakeAsync();
        var writers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
                await audit.NoteAsync("probe.many", i % 3 == 0 ? "perché" : null);
        })).ToList();
        while (!Task.WhenAll(writers).IsCompleted)
            await audit.OnceAsync();
        await Task.WhenAll(writers);
        await audit.SealAsync();

        var report = await audit.VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.Equal(9 + 320, report.Entries);
    }

    [Fact]
    public async Task The_role_of_the_hosts_can_neither_change_nor_delete_entries_and_blocks()
    {
        await using var audit = await SealedAudit.MakeAsync();
        foreach (var sql in new[]
        {
            "update hub.audit set action = 'x'", "delete from hub.audit", "truncate hub.audit cascade", "update hub.audit_blocks set count = 0",
            "delete from hub.audit_blocks", "update hub.audit_details set text = 'x'",
        })
        {
            await using var command = audit.Hub.Database.CreateCommand(sql);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Theory]
    [InlineData(null, "", 0)]
    [InlineData("after-commit", "after-commit", 1)]
    [InlineData("outbox-claim:7", "outbox-claim", 7)]
    public void A_fault_is_armed_by_its_variable_alone(string? value, string point, int passing) => Assert.Equal((point, passing), Fault.Read(value));

    [Theory]
    [InlineData("somewhere")]
    [InlineData("after-commit:0")]
    [InlineData("after-commit:x")]
    public void An_unknown_fault_is_refused(string value) => Assert.Throws<InvalidOperationException>(() => Fault.Read(value));
}

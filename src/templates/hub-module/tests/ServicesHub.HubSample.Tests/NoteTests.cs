using ServicesHub.Abstractions;

namespace ServicesHub.HubSample.Tests;

public sealed class NoteTests(NoteDesk desk) : IClassFixture<NoteDesk>
{
    [Fact]
    public async Task A_note_is_listed_first_and_written_once()
    {
        var ct = TestContext.Current.CancellationToken;
        var id = Guid.CreateVersion7();
        await desk.Use<WriteNote>().ExecuteAsync(id, " Prova ", ct);
        await desk.Use<WriteNote>().ExecuteAsync(id, "Prova", ct);

        var notes = await desk.Use<ListNotes>().ExecuteAsync(after: null, ct);
        Assert.Equal((id, "Prova"), (notes.Items[0].Id, notes.Items[0].Text));
        Assert.Single(notes.Items, n => n.Id == id);
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData(null, "required")]
    [InlineData(501, "too-long")]
    public async Task A_note_without_text_or_with_too_much_is_refused(object? text, string code)
    {
        var typed = text is int length ? new string('x', length) : (string?)text;

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => desk.Use<WriteNote>().ExecuteAsync(Guid.CreateVersion7(), typed, TestContext.Current.CancellationToken));
        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }
}

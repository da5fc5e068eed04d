using Microsoft.EntityFrameworkCore;
using PdfSharp.Pdf.IO;
using ServicesHub.Abstractions;
using ServicesHub.Training.Contracts;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Certificates;

public sealed class CertificateTests(School school) : IClassFixture<School>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_who_issue_the_same_certificate_at_once_get_one_with_one_number()
    {
        var own = new School();
        await own.InitializeAsync();
        await using var _ = own;
        own.Features.Off.Add(TrainingFeatures.Certificates);
        var (_, enrolments, _) = await own.CompletedAsync(Courses.Input(own), 200);
        own.Features.Off.Clear();
        Assert.Equal(0, await own.AsHub().Db.Certificates.CountAsync(Ct));

        var desks = Enumerable.Range(0, 5).Select(_ => own.Organiser()).ToList();
        var issued = await Task.WhenAll(desks.Select(d => Task.Run(() => d.Get<IssueCertificate>().ExecuteAsync(enrolments[0].Id, Ct), Ct)));

        Assert.Equal("ATT-2026-000001", Assert.Single(issued.Select(c => c.Number).Distinct()));
        Assert.Equal(1, await own.AsHub().Db.Certificates.CountAsync(Ct));
        Assert.Single(desks.SelectMany(d => d.Events.All).OfType<CertificateIssued>());
    }

    [Fact]
    public async Task Fifty_editions_completed_at_once_number_their_certificates_without_gaps()
    {
        const int Count = 50;
        var own = new School();
        await own.InitializeAsync();
        await using var _ = own;
        var editions = new List<Edition>();
        for (var i = 0; i < Count; i++)
            editions.Add(await HeldAsync(own, unrecorded: i % 5 == 4));

        var closed = await Task.WhenAll(editions.Select(edition => Task.Run(async () =>
        {
            try
            {
                await own.Organiser().Get<CompleteEdition>().ExecuteAsync(edition.Id, Ct);
                return true;
            }
            catch (RuleViolationException refused) when (refused.Code == "attendance-missing")
            {
                return false;
            }
        }, Ct)));

        Assert.Equal(Count * 4 / 5, closed.Count(done => done));
        var numbers = await own.AsHub().Db.Certificates.Select(c => c.Number).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, Count * 8 / 5).Select(n => $"ATT-2026-{n:000000}"), numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Completing_twice_at_once_issues_once()
    {
        var edition = await HeldAsync(school, unrecorded: false);

        var desks = Enumerable.Range(0, 5).Select(_ => school.Organiser()).ToList();
        await Task.WhenAll(desks.Select(d => Task.Run(() => d.Get<CompleteEdition>().ExecuteAsync(edition.Id, Ct), Ct)));

        Assert.Equal(2, await school.AsHub().Db.Certificates.CountAsync(c => c.EditionId == edition.Id, Ct));
        Assert.Equal(2, desks.SelectMany(d => d.Events.All).OfType<AttendanceRecorded>().Count());
    }

    [Fact]
    public async Task A_certificate_issued_again_keeps_its_number_and_a_revoked_one_says_so_in_public()
    {
        var (edition, enrolments, organiser) = await school.CompletedAsync(Courses.Input(school), 200);
        var issued = (await organiser.Get<ReadCertificates>().OfEditionAsync(edition.Id, Ct))[enrolments[0].Id];

        var unexplained = await Assert.ThrowsAsync<InvalidInputException>(() => school.Organiser().Get<RevokeCertificate>().ExecuteAsync(issued.Id, " ", Ct));
        await school.Organiser().Get<RevokeCertificate>().ExecuteAsync(issued.Id, "Titolo sbagliato", Ct);
        var revoked = (await school.Operator(School.SocialServices).Get<VerifyCertificate>().ExecuteAsync(issued.Number, Ct))!;
        await school.Organiser().Get<IssueCertificate>().AgainAsync(issued.Id, Ct);
        var again = (await school.AsHub().Get<ReadCertificates>().FindAsync(issued.Id, Ct))!;

        Assert.Equal("reason", Assert.Single(unexplained.Problems).Field);
        Assert.Equal((false, school.Today), (revoked.Valid, revoked.RevokedOn!.Value));
        Assert.Equal((issued.Number, true, school.Today), (again.Number, again.IsValid, again.ReissuedOn!.Value));
        Assert.True(again.Version > issued.Version, "the version grows");
    }

    [Fact]
    public async Task The_public_answer_discloses_initials_course_hours_date_and_validity_alone()
    {
        var (edition, enrolments, organiser) = await school.CompletedAsync(Courses.Input(school), 170);
        var number = (await organiser.Get<ReadCertificates>().OfEditionAsync(edition.Id, Ct))[enrolments[0].Id].Number;

        var found = (await school.Operator(School.EmploymentCentre).Get<VerifyCertificate>().ExecuteAsync($" {number.ToLowerInvariant()} ", Ct))!;

        Assert.Equal(new VerifiedCertificate(number, "É. D. S.", "Giornata di prova", "2:50", 170, school.Today.AddDays(-1), school.Today, true, null), found);
        Assert.Equal(
            ["Course", "HolderInitials", "Hours", "IssuedOn", "LastDay", "Minutes", "Number", "RevokedOn", "Valid"],
            typeof(VerifiedCertificate).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Null(await school.AsHub().Get<VerifyCertificate>().ExecuteAsync("ATT-2026-999999", Ct));
        Assert.Null(await school.AsHub().Get<VerifyCertificate>().ExecuteAsync(new string('A', 5000), Ct));
    }

    [Fact]
    public async Task Who_sees_a_certificate_prints_it_in_the_language_of_the_request_and_nobody_else_does()
    {
        var (edition, enrolments, organiser) = await school.CompletedAsync(Courses.Input(school), 200);
        var issued = (await organiser.Get<ReadCertificates>().OfEditionAsync(edition.Id, Ct))[enrolments[0].Id];

        System.Globalization.CultureInfo.CurrentUICulture = new("en-GB");
        var (number, pdf) = (await organiser.Get<PrintCertificate>().ExecuteAsync(issued.Id, "https://hub.example.it/", Ct))!.Value;
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);

        Assert.Equal((issued.Number, $"Certificate of participation {issued.Number}"), (number, document.Info.Title));
        Assert.Equal(("en-GB", "Provincia di Prova"), (document.Internals.Catalog.Elements.GetString("/Lang"), document.Info.Author));
        Assert.Null(await school.Operator(School.SocialServices).Get<PrintCertificate>().ExecuteAsync(issued.Id, "https://hub.example.it/", Ct));
    }

    [Fact]
    public async Task No_certificate_below_the_threshold_or_for_the_operator_who_asks_herself()
    {
        var (_, enrolments, _) = await school.CompletedAsync(Courses.Input(school), 100);

        var below = await Assert.ThrowsAsync<RuleViolationException>(() => school.Organiser().Get<IssueCertificate>().ExecuteAsync(enrolments[0].Id, Ct));
        var herself = await Assert.ThrowsAsync<RuleViolationException>(() => school.Operator(School.EmploymentCentre, enrolments[0].OperatorId).Get<IssueCertificate>().ExecuteAsync(enrolments[0].Id, Ct));

        Assert.Equal(("threshold-not-reached", "not-organiser"), (below.Code, herself.Code));
    }

    private static async Task<Edition> HeldAsync(School at, bool unrecorded)
    {
        var edition = await at.PublishedAsync(Courses.Input(at));
        var one = await at.EnrolAsync(edition);
        var other = await at.EnrolAsync(edition);
        await at.HoldAsync(edition);
        if (!unrecorded)
            await at.Organiser().RecordAsync(edition, (one, 200), (other, 180));
        return edition;
    }
}

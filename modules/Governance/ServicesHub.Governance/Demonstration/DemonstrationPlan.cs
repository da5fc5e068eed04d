using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>The plan of this year, approved and once changed by a decision, and the draft of the next.</summary>
internal static class DemonstrationPlan
{
    private const decimal FirstTarget = 160;
    private const decimal PresentTarget = 180;

    public static IReadOnlyList<Plan> Of(SeedContext context, Decision approval, Decision change)
    {
        var year = context.Today.Year;
        var plan = Empty(context, year);
        plan.Step = PlanState.Approved;
        plan.Content = Content(context, year, PresentTarget);
        var start = new DateOnly(year, 1, 1);
        var changed = change.DecidedOn.AddDays(15) is var day && day > start ? day : start;
        plan.Versions.Add(Version(1, start, approval, $"Decreto del Presidente della Provincia n. 41 del {approval.DecidedOn.AddDays(8):dd/MM/yyyy}", Content(context, year, FirstTarget)));
        plan.Versions.Add(Version(2, changed, change, $"Decreto del Presidente della Provincia n. 18 del {changed:dd/MM/yyyy}", plan.Content));

        var next = Empty(context, year + 1);
        next.Content = Content(context, year + 1, 200);
        return [plan, next];

        PlanVersion Version(int number, DateOnly from, Decision decision, string act, PlanContent content) => new()
        {
            Number = number,
            InForceFrom = from,
            DecisionId = decision.Id,
            DecisionReference = decision.Reference,
            ApprovalAct = act,
            Title = plan.Title,
            Content = content,
            RecordedAt = ItalianTime.At(from, new TimeOnly(8, 0)),
        };
    }

    private static Plan Empty(SeedContext context, int year) => new()
    {
        Code = $"PPL-{year}",
        Title = $"Piano provinciale delle politiche del lavoro {year}",
        FirstYear = year,
        LastYear = year,
        OwnerInstitutionId = context.Institution("provincia").Id,
    };

    private static PlanContent Content(SeedContext context, int year, decimal takenInCharge)
    {
        return new PlanContent(
        [
            new("O1", "Presa in carico e inserimento lavorativo",
            [
                Measure("M1.1", "Sportello integrato tra Centri per l'impiego e Questura", "cpi-ascoli", ["questura", "cpi-san-benedetto"], [new BudgetLine(Fund.Fami, 117_000), new BudgetLine(Fund.Own, 12_000)], ("P01", takenInCharge)),
                Measure("M1.2", "Patto di servizio con le persone straniere in cerca di lavoro", "cpi-san-benedetto", ["cpi-ascoli"], [new BudgetLine(Fund.FsePlus, 84_500)], ("P02", 120), ("P03", 30)),
                Measure("M1.3", "Segnalazioni tra enti e mediazione culturale", "approdo", ["ats-21", "ats-22"], [new BudgetLine(Fund.Fami, 46_000)], ("P05", 150)),
            ]),
            new("O2", "Competenze degli operatori",
            [
                Measure("M2.1", "Giornate informative per gli operatori degli enti", "provincia", ["prefettura", "cpia"], [new BudgetLine(Fund.Own, 9_600)], ("P08", 36)),
                Measure("M2.2", "Attestati e verifica delle competenze", "cpia", ["provincia"], [new BudgetLine(Fund.Own, 4_200)], ("P09", 75)),
            ]),
            new("O3", "Regolarità e qualità del lavoro",
            [
                Measure("M3.1", "Rinnovi in tempo: avvisi prima della scadenza del permesso", "questura", ["cpi-ascoli", "cpi-san-benedetto"], [new BudgetLine(Fund.Own, 3_000)], ("P07", 10)),
                Measure("M3.2", "Tavolo sul lavoro regolare in agricoltura e turismo", "itl", ["camera-commercio"], [new BudgetLine(Fund.Fami, 21_000)], ("P10", 85)),
                Measure("M3.3", "Accompagnamento fino all'assunzione", "ats-21", ["approdo", "ponte-piceno"], [new BudgetLine(Fund.FsePlus, 62_000)], ("P06", 60)),
            ]),
        ]);

        Measure Measure(string code, string title, string lead, string[] partners, BudgetLine[] budget, params (string Code, decimal Target)[] indicators) => new(
            code, title, context.Institution(lead).Id, [.. partners.Select(p => context.Institution(p).Id)], budget,
            [.. indicators.Select(i => IndicatorDefinitions.Find(i.Code)!.With([new YearTarget(year, i.Target)]))]);
    }
}

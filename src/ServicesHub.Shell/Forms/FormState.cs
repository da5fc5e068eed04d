using ServicesHub.Abstractions;

namespace ServicesHub.Shell.Forms;

/// <summary>
/// What is wrong with a posted form. Models hold strings, so nothing typed is lost; the parsers turn them into values
/// and note what does not work. A field is named as in the model without its first part: <c>BirthDate</c> for
/// <c>Model.BirthDate</c>; case does not matter.
/// </summary>
public sealed partial class FormState
{
    private readonly List<FormError> errors = [];

    /// <summary>Everything that is wrong, in the order it was found.</summary>
    public IReadOnlyList<FormError> Errors => errors;

    /// <summary>True while nothing is wrong.</summary>
    public bool IsValid => errors.Count == 0;

    /// <summary>Notes an error of a field.</summary>
    public void Add(string field, string it, string en) => errors.Add(new FormError(field, new LocalizedText(it, en)));

    /// <summary>Notes an error of the form as a whole.</summary>
    public void Add(string it, string en) => errors.Add(new FormError(null, new LocalizedText(it, en)));

    /// <summary>
    /// Notes a conflict when the record is no longer of the version that the form was made from. The form then carries the
    /// present version, so that whoever has looked can submit what is still typed there.
    /// </summary>
    /// <param name="posted">The form's hidden field.</param>
    /// <param name="current">The record's version.</param>
    /// <returns>The version for the hidden field.</returns>
    public string Match(string? posted, long current)
    {
        var version = current.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (posted != version)
            Add("I dati sono cambiati dopo che hai aperto la pagina: quello che hai scritto è qui sotto, controlla e invia di nuovo.", "The record has changed since you opened the page: what you typed is below, check it and submit again.");
        return version;
    }

    /// <summary>The errors of a field.</summary>
    public IEnumerable<LocalizedText> For(string field) =>
        errors.Where(error => string.Equals(error.Field, field, StringComparison.OrdinalIgnoreCase)).Select(error => error.Text);

    /// <summary>
    /// Runs a use case and notes what it refuses at the fields. Does not run it when something is wrong already.
    /// </summary>
    /// <param name="useCase">The use case.</param>
    /// <param name="fields">The form's fields by the names that the use case has for them, where they differ.</param>
    /// <returns>True when it ran and refused nothing.</returns>
    public async Task<bool> Try(Func<Task> useCase, IReadOnlyDictionary<string, string>? fields = null)
    {
        if (!IsValid)
            return false;
        try
        {
            await useCase();
            return true;
        }
        catch (InvalidInputException refused)
        {
            errors.AddRange(refused.Problems.Select(problem => new FormError(Of(problem.Field), problem.Text)));
        }
        catch (RuleViolationException refused)
        {
            errors.Add(new FormError(Of(refused.Field), refused.Text));
        }
        return false;

        string? Of(string? field) => field is not null && fields?.GetValueOrDefault(field) is { } own ? own : field;
    }
}

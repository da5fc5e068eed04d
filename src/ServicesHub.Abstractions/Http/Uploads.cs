using Microsoft.AspNetCore.Http;

namespace ServicesHub.Abstractions;

/// <summary>Files that programs send to the API as a form.</summary>
public static class Uploads
{
    /// <summary>The first file of the form; null when it holds none.</summary>
    /// <exception cref="BadHttpRequestException">What was sent is not a whole form.</exception>
    public static async Task<IFormFile?> ReadFileAsync(this HttpRequest request, CancellationToken ct)
    {
        try
        {
            return (await request.ReadFormAsync(ct)).Files is [var file, ..] ? file : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", e);
        }
    }
}

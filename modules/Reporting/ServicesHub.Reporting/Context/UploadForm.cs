using Microsoft.AspNetCore.Http;

namespace ServicesHub.Reporting.Context;

internal sealed class UploadForm
{
    public IFormFile? File { get; set; }
}

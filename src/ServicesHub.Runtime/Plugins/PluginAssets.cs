using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace ServicesHub.Runtime;

/// <summary>The files below <c>wwwroot</c> of a plugin, served like those of modules that were built in.</summary>
internal sealed class PluginAssets
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly string moduleId;
    private readonly List<Asset> assets;

    public PluginAssets(LoadedModule module)
    {
        moduleId = module.Manifest.Id;
        var root = Path.Combine(module.Plugin!, "wwwroot");
        assets = Directory.Exists(root)
            ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Read(file, root, module.Assembly.GetName().Name!))]
            : [];
    }

    /// <summary>Addresses with a fingerprint, by the name that pages give to <c>Assets[...]</c>.</summary>
    public IEnumerable<ResourceAsset> Named => assets.Select(a => new ResourceAsset(a.Fingerprinted, [new("label", a.Name)]));

    public void Map(WebApplication app)
    {
        foreach (var asset in assets)
        {
            Map(app, asset.Name, asset, "no-cache");
            Map(app, asset.Fingerprinted, asset, "max-age=31536000, immutable");
        }
    }

    private void Map(WebApplication app, string address, Asset asset, string caching) =>
        app.MapMethods("/" + address, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = caching;
            return TypedResults.PhysicalFile(asset.Path, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
        }).WithMetadata(new ModuleMetadata(moduleId), new DisableRateLimitingAttribute()).AllowAnonymous().ExcludeFromDescription();

    private static Asset Read(string file, string root, string assembly)
    {
        using var content = File.OpenRead(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var name = $"_content/{assembly}/{Path.GetRelativePath(root, file).Replace('\\', '/')}";
        var fingerprinted = name.Insert(name.Length - Path.GetExtension(name).Length, "." + hash[..10]);
        return new Asset(file, name, fingerprinted, hash, Types.TryGetContentType(file, out var type) ? type : "application/octet-stream");
    }

    private sealed record Asset(string Path, string Name, string Fingerprinted, string Hash, string ContentType);
}

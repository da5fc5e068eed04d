using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Shell.States;

namespace ServicesHub.Runtime;

/// <summary>One account store, one cookie, one kind of token and one key ring for all processes.</summary>
internal static class Accounts
{
    private const string CookieName = "hub.session";

    public static IServiceCollection AddHubAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ServicesHub").PersistKeysToDbContext<HubDb>();
        services.AddIdentityCore<HubUser>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<HubDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = CookieName;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromHours(10);
                options.SlidingExpiration = true;
                options.LoginPath = HubPaths.SignIn;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => options.Cookie.Name = "hub.second-factor");
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DenialHandler>();
        services.AddScoped<IAuthorizationHandler, PermissionCheck>();
        services.AddSingleton<PermissionGrants>();
        services.AddScoped<MembershipReader>();
        services.AddScoped<ClientReader>();
        services.AddSingleton<ClientTokens>();
        services.AddOpenIddict().AddValidation(validation =>
        {
            validation.SetIssuer(ClientToken.Issuer).SetConfiguration(new OpenIddictConfiguration { Issuer = ClientToken.Issuer });
            validation.UseDataProtection();
        });
        services.AddScoped<CurrentUserHolder>();
        services.AddScoped<CallerReader>();
        services.AddSingleton<IStateScope, UserOfStatePage>();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentUserHolder>());
        services.AddScoped<IInstitutions, InstitutionReader>();
        services.AddScoped<IOperators, OperatorReader>();
        services.AddHttpContextAccessor();
        return services;
    }
}

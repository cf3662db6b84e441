# syntax=docker/dockerfile:1
# Builds with the SDK, runs on the runtime alone: no shell, no package manager, no root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# The project files first, so that a change of code does not fetch every package again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Publishing.Core/*.csproj src/Publishing.Core/packages.lock.json src/Publishing.Core/
COPY src/Publishing.Postgres/*.csproj src/Publishing.Postgres/packages.lock.json src/Publishing.Postgres/
COPY src/Publishing.Server/*.csproj src/Publishing.Server/packages.lock.json src/Publishing.Server/
RUN dotnet restore src/Publishing.Server --locked-mode
COPY migrations migrations
COPY schemas schemas
COPY src src
RUN dotnet publish src/Publishing.Server --configuration Release --no-restore --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
LABEL org.opencontainers.image.title="Publishing" \
      org.opencontainers.image.description="Journal articles as valid JATS, Dublin Core, MARC, MODS, OpenAIRE and DataCite over OAI-PMH 2.0"
WORKDIR /app
COPY --from=build /app .
COPY samples samples
# The image's own user, which owns nothing here: the root file system may be read-only.
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["dotnet", "/app/publishing.dll", "health"]
ENTRYPOINT ["dotnet", "/app/publishing.dll"]

@echo off
rem Runs Sayso from a clone with nothing but the .NET 10 SDK.
setlocal
set "root=%~dp0"
if not exist "%root%out\sayso\Sayso.Cli.dll" (
  echo Building Sayso, once... 1>&2
  dotnet publish "%root%src\6-Hosts\Cli\Sayso.Cli.csproj" -c Release -v q -o "%root%out\sayso" 1>&2 || exit /b 1
)
dotnet "%root%out\sayso\Sayso.Cli.dll" %*

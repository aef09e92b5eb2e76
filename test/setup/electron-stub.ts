/**
 * Stands where the 'electron' package would be imported in tests (alias in vitest.config.ts).
 * Modules take the Electron objects they need as arguments, so nothing under test should import it.
 */
throw new Error(
  "A module under test imports values from 'electron'. Only electron/main.ts and electron/preload.ts may; pass the object in as an argument.",
);

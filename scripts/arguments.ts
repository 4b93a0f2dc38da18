import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/**
 * Parses a command's options. Prints the help and exits with 0 for `--help`; for invalid arguments prints the error and
 * the help and exits with 2.
 */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
  { positionals = false }: { positionals?: boolean } = {},
) {
  try {
    const parsed = parseArgs({
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: positionals,
      allowNegative: true,
    });
    if ((parsed.values as { help?: boolean }).help) {
      console.log(help);
      process.exit(0);
    }
    return parsed;
  } catch (error) {
    return refuse((error as Error).message, help);
  }
}

/** Exits because of invalid arguments. */
export function refuse(message: string, help: string): never {
  console.error(`${message}\n\n${help}`);
  process.exit(2);
}

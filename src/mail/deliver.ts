/** Delivery over SMTP, each recipient once. */
import { createTransport } from "nodemailer";
import { fingerprint, writeState, type DigestState } from "./state.ts";

export interface Delivery {
  recipient: string;
  /** "unknown": a run was interrupted while it delivered to this address. */
  outcome: "sent" | "already sent" | "unknown" | "failed";
  /** Error message of the server or the connection. */
  reason?: string;
}

export interface DeliveryInput {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  smtpUrl: string;
  from: string;
  recipients: readonly string[];
  /** The mail for a recipient, as sent (RFC 5322). */
  emlFor: (recipient: string) => Promise<Buffer>;
  stateFolder: string;
  state: DigestState;
  /** Whether to send again after an interrupted delivery: the recipient may receive it twice. */
  resend?: boolean;
  /** Time-out of each step, in milliseconds. */
  timeout?: number;
}

/**
 * Sends to each recipient without a recorded delivery. The state is written before and after each delivery, so that a
 * failed or interrupted run can be repeated without duplicates.
 */
export async function deliver(input: DeliveryInput): Promise<Delivery[]> {
  const timeout = input.timeout ?? 30_000;
  let transferred = false;
  const transport = createTransport({
    url: input.smtpUrl,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    // Only the protocol log shows how far an interrupted delivery got: its error is the same at any step.
    debug: true,
    logger: protocolLogger((line) => (transferred ||= /(?:^|\n)DATA$/.test(line))),
  } as Record<string, unknown>);
  const steps = new Map(Object.entries(input.state.recipients));
  const record = (recipient: string, step: "sending" | "sent" | undefined) => {
    if (step === undefined) steps.delete(fingerprint(recipient));
    else steps.set(fingerprint(recipient), step);
    writeState(input.stateFolder, { ...input.state, recipients: Object.fromEntries(steps) });
  };
  const deliveries: Delivery[] = [];
  for (const recipient of input.recipients) {
    const before = steps.get(fingerprint(recipient));
    if (before === "sent") {
      deliveries.push({ recipient, outcome: "already sent" });
      continue;
    }
    if (before === "sending" && !input.resend) {
      deliveries.push({ recipient, outcome: "unknown" });
      continue;
    }
    record(recipient, "sending");
    transferred = false;
    try {
      const raw = await input.emlFor(recipient);
      await transport.sendMail({ envelope: { from: input.from, to: [recipient] }, raw });
      record(recipient, "sent");
      deliveries.push({ recipient, outcome: "sent" });
    } catch (error) {
      const { message, responseCode } = error as Error & { responseCode?: number };
      // Interrupted between the transfer of the text and the server's reply: the mail may have been accepted.
      const unclear = responseCode === undefined && transferred;
      if (!unclear) record(recipient, undefined);
      deliveries.push({ recipient, outcome: unclear ? "unknown" : "failed", reason: message });
    }
  }
  transport.close();
  return deliveries;
}

/** A logger that only reports each line sent to the server. */
function protocolLogger(onLine: (line: string) => void) {
  const ignore = () => undefined;
  const debug = (entry: { tnx?: string }, ...texts: unknown[]) => {
    if (entry.tnx === "client") onLine(String(texts.at(-1)).trim());
  };
  return { level: ignore, trace: ignore, debug, info: ignore, warn: ignore, error: ignore, fatal: ignore };
}

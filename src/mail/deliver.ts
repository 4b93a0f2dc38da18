/** Delivery over SMTP, each recipient once. */
import { createTransport } from "nodemailer";
import { fingerprint, writeState, type DigestState } from "./state.ts";

export interface Delivery {
  recipient: string;
  /** "unknown": an earlier run was cut off while it delivered to this address. */
  outcome: "sent" | "already sent" | "unknown" | "failed";
  /** Why it failed, as the server or the connection said. */
  reason?: string;
}

export interface DeliveryInput {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  smtpUrl: string;
  from: string;
  recipients: readonly string[];
  /** The mail for a recipient, as it goes over the wire. */
  emlFor: (recipient: string) => Promise<Buffer>;
  stateFolder: string;
  state: DigestState;
  /** Whether to send to those whose delivery was cut off: they may get it twice. */
  resend?: boolean;
  /** Milliseconds to wait for the server at each step. */
  timeout?: number;
}

/**
 * Sends to each recipient who has not got it yet, and notes each step on disk before and after: a run that fails or
 * is cut off can be repeated without a duplicate.
 */
export async function deliver(input: DeliveryInput): Promise<Delivery[]> {
  const timeout = input.timeout ?? 30_000;
  let handedOver = false;
  const transport = createTransport({
    url: input.smtpUrl,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    // Only the protocol's own lines tell how far a delivery got that was cut off: its error is the same at any step.
    debug: true,
    logger: protocolLogger((line) => (handedOver ||= /(?:^|\n)DATA$/.test(line))),
  } as Record<string, unknown>);
  const steps = new Map(Object.entries(input.state.recipients));
  const note = (recipient: string, step: "sending" | "sent" | undefined) => {
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
    note(recipient, "sending");
    handedOver = false;
    try {
      const raw = await input.emlFor(recipient);
      await transport.sendMail({ envelope: { from: input.from, to: [recipient] }, raw });
      note(recipient, "sent");
      deliveries.push({ recipient, outcome: "sent" });
    } catch (error) {
      const { message, responseCode } = error as Error & { responseCode?: number };
      // Cut off after the text was handed over and before the server's answer: it may have taken the mail.
      const unclear = responseCode === undefined && handedOver;
      if (!unclear) note(recipient, undefined);
      deliveries.push({ recipient, outcome: unclear ? "unknown" : "failed", reason: message });
    }
  }
  transport.close();
  return deliveries;
}

/** A logger that keeps nothing and shows each line that is sent to the server. */
function protocolLogger(onLine: (line: string) => void) {
  const ignore = () => undefined;
  const debug = (entry: { tnx?: string }, ...texts: unknown[]) => {
    if (entry.tnx === "client") onLine(String(texts.at(-1)).trim());
  };
  return { level: ignore, trace: ignore, debug, info: ignore, warn: ignore, error: ignore, fatal: ignore };
}

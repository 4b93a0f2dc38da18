/** Response of a JSON endpoint; text is passed through. A static host sets the type by the file's extension. */
export function jsonResponse(body: string | object, type = "application/json"): Response {
  const text = typeof body === "string" ? body : `${JSON.stringify(body)}\n`;
  return new Response(text, { headers: { "Content-Type": type } });
}

/** Streamed text: an export of the full catalogue may exceed the maximum string length (512 MB). */
export function textResponse(pieces: Iterable<string>, type: string): Response {
  const encoder = new TextEncoder();
  const iterator = Iterator.from(pieces);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { "Content-Type": type } });
}

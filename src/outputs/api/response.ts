/** JSON as an endpoint serves it; text is taken as it is. A static host sets the type by the file's ending. */
export function jsonResponse(body: string | object, type = "application/json"): Response {
  const text = typeof body === "string" ? body : `${JSON.stringify(body)}\n`;
  return new Response(text, { headers: { "Content-Type": type } });
}

/** Text made piece by piece: what holds the whole catalogue may be longer than a string can be (512 MB). */
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

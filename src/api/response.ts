/** JSON as an endpoint serves it; text is taken as it is. A static host sets the type by the file's ending. */
export function jsonResponse(body: string | object, type = "application/json"): Response {
  const text = typeof body === "string" ? body : `${JSON.stringify(body)}\n`;
  return new Response(text, { headers: { "Content-Type": type } });
}
